import type { Where } from "../../model/error.ts";
import type { Unresolved } from "../../model/problem.ts";

/** What is said of rows that name no country where nothing else was read: how many, the first name with its place, and how many more names. */
export function namelessRows(unresolved: readonly Unresolved[]): { what: string; where: Where } | undefined {
  const [first] = unresolved;
  if (first === undefined) return undefined;
  const { name, file, locator, suggestions } = first;
  const meant = suggestions.length === 0 ? "" : ` (did you mean ${suggestions[0]}?)`;
  const more =
    unresolved.length === 1
      ? ""
      : ` and ${unresolved.length - 1} more ${unresolved.length === 2 ? "name" : "names"}`;
  const rows = unresolved.reduce((sum, { rows = 1 }) => sum + rows, 0);
  const many = rows === 1 ? "1 row that names" : `${rows} rows that name`;
  return { what: `${many} no country: “${name}”${meant}${more}`, where: { file, locator } };
}
