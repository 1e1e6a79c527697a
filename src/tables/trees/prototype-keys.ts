import type { Problem } from "../../model/problem.ts";

const KEY = "__proto__";
/** The key itself, or the end of an escape of `_` that could spell it; plain searches, which cost next to nothing. */
const SIGNS = [KEY, "05f", "05F", "x5f", "x5F"];

/**
 * Deletes keys named `__proto__` from parsed data, in place, so that no later copy of an object can touch a prototype.
 * Says so, once. `text` is what the data was parsed from: nearly always a look at it is enough.
 */
export function dropPrototypeKeys(data: unknown, text: string, path: string): Problem[] {
  if (!SIGNS.some((sign) => text.includes(sign))) return [];
  let dropped = 0;
  const left: unknown[] = [data];
  const seen = new Set<unknown>();
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if (Object.hasOwn(value, KEY)) {
      delete (value as Record<string, unknown>)[KEY];
      dropped += 1;
    }
    for (const inner of Object.values(value)) left.push(inner);
  }
  if (dropped === 0) return [];
  const keys = dropped === 1 ? `a key named "${KEY}" was` : `${dropped} keys named "${KEY}" were`;
  const message = `${keys} dropped: no data needs such keys and they can do harm`;
  return [{ severity: "warning", code: "forbidden-key", message, file: path }];
}
