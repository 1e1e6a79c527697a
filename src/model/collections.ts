/** The entry under a key, made where there is none. */
export function entryOf<K, V>(
  entries: { get(key: K): V | undefined; set(key: K, entry: V): unknown },
  key: K,
  make: () => NoInfer<V>,
): V {
  const known = entries.get(key);
  if (known !== undefined) return known;
  const made = make();
  entries.set(key, made);
  return made;
}

/** Adds an entry to those under a key, where they are: a copy for each entry would cost the square of their number. */
export function gather<K, V>(groups: Map<K, V[]>, key: K, entry: V): void {
  const group = groups.get(key);
  if (group) group.push(entry);
  else groups.set(key, [entry]);
}

/** Adds entries to a list, however many: an array of all would be copied, and a call takes only so many. */
export function append<T>(to: T[], from: readonly T[]): void {
  for (const one of from) to.push(one);
}

/** How often each entry comes, in the order in which they first do. */
export function counted<T>(all: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** What a function gives for each key, made when it is first asked for. */
export function memoized<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined && !made.has(key)) {
      value = make(key);
      made.set(key, value);
    }
    return value as V;
  };
}

/** Without the keys that have no value: what is not known, or was not asked for, is absent. */
export function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Asked of thousands of figures: no array of entries for each.
  const found: Partial<T> = {};
  for (const key of Object.keys(fields) as (keyof T)[])
    if (fields[key] !== undefined) found[key] = fields[key];
  return found as never;
}

/** Whether it has keys, as a JSON object does. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
