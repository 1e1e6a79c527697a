/** Adds an entry to those under a key, where they are: a copy for each entry would cost the square of their number. */
export function gather<K, V>(groups: Map<K, V[]>, key: K, entry: V): void {
  const group = groups.get(key);
  if (group) group.push(entry);
  else groups.set(key, [entry]);
}
