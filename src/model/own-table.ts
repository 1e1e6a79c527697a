/** Sources that are tables of the user's own, by their ids. */
const OWN_TABLES: ReadonlySet<string> = new Set(["series", "tidy", "wide", "mapped"]);

/** Whether a source is no publisher's, but a table of whoever ranks. */
export function isOwnTable(source: string): boolean {
  return OWN_TABLES.has(source);
}

/** Own tables that are named where their figures are told of; of more only the number is said. */
export const NAMED_TABLES = 5;
