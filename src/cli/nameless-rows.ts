import type { Where } from "../model/error.ts";
import type { Unresolved } from "../model/problem.ts";

/** What is said of rows that name no country where nothing else was read: the first of them, its place, and how many more. */
export function namelessRows(unresolved: readonly Unresolved[]): { what: string; where: Where } | undefined {
  const [first] = unresolved;
  if (first === undefined) return undefined;
  const { name, file, locator, suggestions } = first;
  const meant = suggestions.length === 0 ? "" : ` (did you mean ${suggestions[0]}?)`;
  const more = unresolved.length === 1 ? "" : ` and ${unresolved.length - 1} more`;
  return { what: `rows that name no country: “${name}”${meant}${more}`, where: { file, locator } };
}
