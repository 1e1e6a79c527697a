/** Sources that are tables of the user's own, by their ids: one for each layout. */
const OWN_TABLES = ["series", "tidy", "wide", "mapped"] as const;

export type OwnTable = (typeof OWN_TABLES)[number];

/** Whether a source is no publisher's, but a table of whoever ranks. */
export function isOwnTable(source: string): source is OwnTable {
  return (OWN_TABLES as readonly string[]).includes(source);
}

/** Whether somebody wrote the notes of a source's figures, and no reader of publishers' files: of own tables, and of analysts. */
export function hasOwnNotes(source: string): boolean {
  return source === "findings" || isOwnTable(source);
}

/** Own tables that are named where their figures are told of; of more only the number is said. */
export const NAMED_TABLES = 5;
