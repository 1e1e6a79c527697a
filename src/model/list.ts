import type { Iso3 } from "./country.ts";

/** Begins the indicator under which a list can be weighed: `listed`, or `clear` where the list is exhaustive. */
const INDICATOR = "list.";

export function listIndicator(id: string): string {
  return `${INDICATOR}${id}`;
}

/** The list that an indicator is made of; undefined of any other indicator. */
export function listOf(indicator: string): string | undefined {
  return indicator.startsWith(INDICATOR) ? indicator.slice(INDICATOR.length) : undefined;
}

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

/**
 * What stands behind being on a list. `withheld`: assistance is; `waived`: a restriction that would apply is set aside;
 * `designated`: a government was named under a law; `determined`: an authority found that something is so; `reported`: others
 * tell that it did, and its own word is not at hand; `happened`: an event of the day `from`, which raises a question until `until`.
 */
export const LIST_EFFECTS = [
  "withheld",
  "waived",
  "designated",
  "determined",
  "reported",
  "happened",
] as const;

/** What closed the question that an event raised: an elected president took office, or a certification was read. */
export const CLOSED_BY = ["election", "certification"] as const;

/** How an entry ended, as a condition asks for it; `unknown`: its stated term is over, and its end is not known. */
export const ENDS = ["unknown", ...CLOSED_BY] as const;

/** What can be said of one entry, and is said once for all of them where it is the same. */
interface ListFacts {
  /** The law or decision that the entry rests on. */
  readonly authority?: string;
  readonly effect?: (typeof LIST_EFFECTS)[number];
  /** What it means for a country to be listed, in words. */
  readonly meaning?: string;
  /** Who published it, in which document. */
  readonly source?: string;
  /** Where that can be read. */
  readonly address?: string;
  /** Who wrote the entry down, from what. */
  readonly addedBy?: string;
}

/** The countries that one act puts on a list, for a time. A country may stand in several entries, for several times. */
export interface ListEntry extends Period, ListFacts {
  readonly countries: readonly Iso3[];
  /** Last day or month for which a source says that it held, where no end is known. */
  readonly confirmed?: string;
  /** Last day or month of the term that was agreed, where its real end is not known. */
  readonly term?: string;
  /** What `until` rests on, of an event. */
  readonly closedBy?: (typeof CLOSED_BY)[number];
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
