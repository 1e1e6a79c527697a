import type { Iso3 } from "./country.ts";
import type { Held } from "./documents/codes.ts";

/** A number in the indicator's unit, or a category. */
export type Value = number | string;

/** First and last year that a figure can describe. Others are a mark for "no year" (0001, 9999), a slip, or no years at all. */
export const YEARS = [1800, 2100] as const;

/** One value of one indicator for one country and year, with its provenance. */
export interface Observation {
  readonly country: Iso3;
  readonly indicator: string;
  /** The year described (not the year of publication); absent where the file states none. */
  readonly year?: number;
  /** Year in which the value was measured, where `year` is only that of the edition: editions repeat figures of old surveys. */
  readonly measured?: number;
  /** No edition says when; it was in `measured` or before, since the edition of that year carries the figure. */
  readonly atLatest?: true;
  /** Ages of those whom the figure is of (`10-14`), where its indicator means others. */
  readonly ages?: string;
  readonly value: Value;
  readonly unit?: string;
  /** Standard error, as published. */
  readonly se?: number;
  /** Bounds of the publisher's interval. */
  readonly lower?: number;
  readonly upper?: number;
  /** Id of the publisher's adapter; `derived` for a value computed from others; `tidy` or `wide` for a user's table. */
  readonly source: string;
  /** Layout of the file as its adapter names it: decides precedence between overlapping files. */
  readonly layout?: string;
  /** From a list that names only some countries by design; never replaces a full one. */
  readonly partial?: true;
  /** Edition of the file, sortable as text (`2023`, `2023-12-30`): publishers revise the past. */
  readonly vintage?: string;
  /** Path of the file below the folder that was ingested, with forward slashes. */
  readonly file: string;
  /** The place in the file: `Sheet!C12`, `line 12, column 3`, or a path into JSON or XML. */
  readonly locator: string;
  /** The edition in words, and anything a reader of the figure should know. */
  readonly note?: string;
  /** Of a list in place of a note: which list, and the country's entry in it, if it has one. */
  readonly onList?: { readonly title: string; readonly held?: Held };
  /** The words that say it, of what was read from a text, letter by letter but for line breaks. */
  readonly quote?: string;
  /** For derived values: how it was computed, and from which cells. */
  readonly formula?: string;
  readonly inputs?: readonly Place[];
}

/** Where a figure stands. */
export interface Place {
  readonly file: string;
  readonly locator: string;
}
