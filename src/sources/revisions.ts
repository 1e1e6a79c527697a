import type { ReaderChange } from "../model/audit.ts";

/** A change after which readers may make other figures of the same file. */
interface DatedChange extends ReaderChange {
  /** Ids of the sources whose reader it changes; `all` for what readers share, such as the reading of tables and of names. */
  readonly of: "all" | readonly string[];
}

/**
 * Every change since the first release, the oldest first: never reordered, added to at the end. The first makes revision 2. Adapters do
 * not hold it themselves, since a ranking asks for it and loads none of them.
 */
export const readerChanges: readonly DatedChange[] = [
  {
    of: "all",
    id: "cells",
    what: "raised, lowered and struck-through characters are not read as digits, codes for missing values such as −999.9 are not read as figures, the name of a country is checked against its code, and ratings are read on the scale that their table states",
  },
  {
    of: ["tip-text", "factbook"],
    id: "clauses",
    what: "texts of the TIP Report are quoted by whole clauses with their denials, single sections of them are read, and “highly vulnerable to” names no form of child trafficking",
  },
];

/** The revision of a source's reader: the number of the newest change that concerns it. */
export function readerRevision(source: string): number {
  return 2 + readerChanges.findLastIndex((change) => concerns(change, source));
}

/** What has changed for a source since a revision of its reader; what no revision is stated of, the oldest has read. */
export function changedSince(source: string, revision = 1): readonly DatedChange[] {
  return readerChanges.slice(revision - 1).filter((change) => concerns(change, source));
}

function concerns({ of }: DatedChange, source: string): boolean {
  return of === "all" || of.includes(source);
}
