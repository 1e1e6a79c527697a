import type { Iso3 } from "./country.ts";
import type { InForce } from "./documents/codes.ts";
import type { Edition } from "./published.ts";

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
  /** The first of the dated editions at hand that had a figure for it, where that is an earlier one. */
  readonly since?: string;
  /** Path of the file below the folder that was ingested, with forward slashes. */
  readonly file: string;
  /** The place in the file: `Sheet!C12`, `line 12, column 3`, or a path into JSON or XML. */
  readonly locator: string;
  /** The edition in words, and anything a reader of the figure should know. */
  readonly note?: string;
  /** Of a list in place of a note: which list, and the country's entry in it, if it has one. */
  readonly onList?: { readonly title: string; readonly held?: InForce };
  /** The words that say it, of what was read from a text, letter by letter but for line breaks. */
  readonly quote?: string;
  /** For derived values: how it was computed, and from which cells. */
  readonly formula?: string;
  readonly inputs?: readonly Place[];
  /** In a run as known by some day: the first edition that told of it, as far as dates are known. */
  readonly published?: Required<Edition>;
  /** The edition that it stands in, where that came out after the day, or on a day that is not known. */
  readonly revised?: Edition;
}

/** Where a figure stands. */
export interface Place {
  readonly file: string;
  readonly locator: string;
}

const KEYS = ["year", "measured", "atLatest", "ages"] as const;

/** When a figure is of, and of whom where that is not whom its indicator means. */
export type Dating = { readonly [key in (typeof KEYS)[number]]?: Observation[key] | undefined };

/** Of an observation only that; what is not known is absent. */
export function datingOf(one: Dating): Pick<Observation, (typeof KEYS)[number]> {
  return Object.fromEntries(KEYS.flatMap((key) => (one[key] === undefined ? [] : [[key, one[key]]])));
}

/** The year from which a figure's age counts; undefined where it has no age. */
export function measuredIn({ measured, year }: Dating): number | undefined {
  return measured ?? year;
}

/** When a figure was measured, and that of its edition where it is another year. */
export function measuredFacts(one: Dating, measured: number) {
  const { year, atLatest } = one;
  return { year: measured, orBefore: atLatest === true, edition: year === measured ? undefined : year };
}

const UP_TO = "<=";
const MEASURED = /^(<=)?(\d{4})$/u;

/** `2012` where a figure was measured in that year, `<=2014` where in it or before. */
export function measuredText({ measured, atLatest }: Dating): string {
  return measured === undefined ? "" : `${atLatest ? UP_TO : ""}${measured}`;
}

/** What `measuredText` wrote; undefined for anything else. */
export function readMeasured(text: string): Pick<Observation, "measured" | "atLatest"> | undefined {
  const [, upTo, year] = MEASURED.exec(text) ?? [];
  return year === undefined ? undefined : { measured: Number(year), ...(upTo ? { atLatest: true } : {}) };
}

/**
 * Entries by country, indicator and year. Most keys are numbers: a text for the key of each figure of a large table would take
 * more memory than the figures.
 */
export class ByFigure<T> {
  readonly #indicators = new Map<string, Map<number | string, T>>();
  /** Those of the indicator asked about last. */
  #last = "";
  #own: Map<number | string, T> | undefined;

  get(country: Iso3, indicator: string, year: number | undefined): T | undefined {
    return this.#of(indicator)?.get(keyOf(country, year));
  }

  set(country: Iso3, indicator: string, year: number | undefined, entry: T): void {
    let own = this.#of(indicator);
    if (own === undefined) {
      own = new Map();
      this.#indicators.set(indicator, own);
      this.#own = own;
    }
    own.set(keyOf(country, year), entry);
  }

  #of(indicator: string): Map<number | string, T> | undefined {
    if (this.#own === undefined || indicator !== this.#last) {
      this.#last = indicator;
      this.#own = this.#indicators.get(indicator);
    }
    return this.#own;
  }
}

const LETTERS = 26;
const YEARS_OF_A_COUNTRY = 10_000;

/** A number for three capital letters and no year or one of up to four digits, a text for all others: the two never meet. */
function keyOf(country: Iso3, year: number | undefined): number | string {
  const dated =
    year === undefined ? 0 : year > 0 && year < YEARS_OF_A_COUNTRY && Number.isInteger(year) ? year : -1;
  if (dated >= 0 && country.length === 3) {
    const [a, b, c] = [letter(country, 0), letter(country, 1), letter(country, 2)];
    if (a >= 0 && b >= 0 && c >= 0) return ((a * LETTERS + b) * LETTERS + c) * YEARS_OF_A_COUNTRY + dated;
  }
  return `${country}\u0000${year ?? ""}`;
}

function letter(text: string, at: number): number {
  const position = text.charCodeAt(at) - 65;
  return position < LETTERS ? position : -1;
}
