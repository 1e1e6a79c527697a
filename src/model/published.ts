/**
 * What a day of publication rests on: `memory`, not checked in a document; `document`, which states it; `rule` of the publisher; `habit`,
 * the month in which its editions usually come out; `file`, which bears the day; `assumed`: no day is known, and the end of the year is taken.
 */
export const BASES = ["memory", "document", "rule", "habit", "file", "assumed"] as const;

/** A day, or a month (`2020-03`), by whose end it was out. */
export interface PublicationDate {
  readonly date: string;
  readonly basis: (typeof BASES)[number];
}

/** An edition as its publisher calls it; without a date where that is not known. */
export interface Edition extends Partial<PublicationDate> {
  readonly edition: string;
}

/** What tells of a figure which editions have it. */
interface Figure {
  readonly year?: number;
  readonly vintage?: string;
  readonly since?: string;
}

export interface Published {
  /** The first edition that described the figure's year, whatever its value was then; undefined where the figure does not tell. */
  first(figure: Figure): Edition | undefined;
  /** The edition that has the figure as it stands. */
  on(figure: Figure): Edition | undefined;
}

/** Whether a figure counts with the value of a later edition than those of the day (`revised`), or not (`strict`). */
export const VINTAGES = ["revised", "strict"] as const;

/** Evidence as it was known on a day. */
export interface KnownBy {
  /** `2022-04-26`. */
  readonly day: string;
  readonly vintage: (typeof VINTAGES)[number];
}

/** What was known, and what was left out of it. */
export interface Known extends KnownBy {
  /** Of each source figures that no date of publication is known of. */
  readonly leftOut: readonly OfSource[];
  /** And those that came out later, or are of a later edition where that is asked for. */
  readonly later: readonly OfSource[];
  /** Indicators of which the data have figures, and none that was out. */
  readonly unpublished: readonly string[];
  /** These, and those of whose figures no date is known: they have no value, and their names are no slips. */
  readonly valueless: readonly string[];
}

interface OfSource {
  readonly source: string;
  readonly figures: number;
}
