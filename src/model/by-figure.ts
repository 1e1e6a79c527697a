import type { Iso3 } from "./country.ts";

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
const YEARS = 10_000;

/** A number for three capital letters and no year or one of up to four digits, a text for all others: the two never meet. */
function keyOf(country: Iso3, year: number | undefined): number | string {
  const dated = year === undefined ? 0 : year > 0 && year < YEARS && Number.isInteger(year) ? year : -1;
  if (dated >= 0 && country.length === 3) {
    const [a, b, c] = [letter(country, 0), letter(country, 1), letter(country, 2)];
    if (a >= 0 && b >= 0 && c >= 0) return ((a * LETTERS + b) * LETTERS + c) * YEARS + dated;
  }
  return `${country}\u0000${year ?? ""}`;
}

function letter(text: string, at: number): number {
  const position = text.charCodeAt(at) - 65;
  return position < LETTERS ? position : -1;
}
