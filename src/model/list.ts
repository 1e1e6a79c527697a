import type { Iso3 } from "./country.ts";

/**
 * Time for which something holds, both ends included. A day (`2024-06-24`) or, where no day is known, a month (`2024-06`): the
 * first of it for `from`, the last of it for `until`.
 */
export interface Period {
  readonly from: string;
  /** Absent where no end is known. */
  readonly until?: string;
  /** The United States' fiscal year (October to September) that it is stated for. */
  readonly fiscalYear?: number;
}

/** What can be said of one entry, and is said once for all of them where it is the same. */
export interface ListFacts {
  /** The law or decision that the entry rests on. */
  readonly authority?: string;
  /** What it means for a country to be listed. */
  readonly effect?: string;
  /** Who published it, in which document. */
  readonly source?: string;
  /** Where that can be read. */
  readonly address?: string;
  /** Who wrote the entry down, from what. */
  readonly addedBy?: string;
}

/** One country on a list, for a time. A country may have several, for several times. */
export interface ListEntry extends Period, ListFacts {
  readonly country: Iso3;
  /** Last day or month for which a source says that it held, where no end is known. */
  readonly confirmed?: string;
  readonly note?: string;
}

/** A file of `data/lists`: see docs/lists.md. */
export interface CountryList extends ListFacts {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** When the list names everybody concerned, so that who is not on it is clear; `false`: never. */
  readonly exhaustive: false | readonly Period[];
  /** Why the list is exhaustive, or is not. */
  readonly why: string;
  readonly entries: readonly ListEntry[];
}
