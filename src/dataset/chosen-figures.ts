import type { Iso3 } from "../model/country.ts";
import type { FigureColumns, IndicatorFigures } from "../model/dataset.ts";
import type { ChosenValues, Origin } from "../model/evidence.ts";
import type { Dating, Observation } from "../model/observation.ts";

/** Which figures do not count as of a year. */
export interface Counting {
  readonly isLater: (one: Dating) => boolean;
  readonly isTooOld: (one: Dating) => boolean;
}

const NONE = -1;

/** Figures held in columns of which some were chosen, one a country: made into observations where they are asked for. */
export class ChosenFigures implements ChosenValues {
  readonly #all: FigureColumns;
  readonly #own: IndicatorFigures;
  /** By the country's place. */
  readonly #chosen: Int32Array;
  #size = 0;

  /**
   * Of each country the newest figure that counts, or the one without a year where none with one does: as `evidenceAsOf` chooses
   * among observations.
   */
  constructor(all: FigureColumns, own: IndicatorFigures, { isLater, isTooOld }: Counting) {
    this.#all = all;
    this.#own = own;
    this.#chosen = new Int32Array(all.countries.length).fill(NONE);
    for (let at = 0; at < own.length; at += 1) {
      const year = own.year(at);
      if (year !== undefined && (isLater({ year }) || isTooOld({ year }))) continue;
      const place = own.place(at);
      if (this.#chosen[place] === NONE) this.#size += 1;
      this.#chosen[place] = at;
    }
  }

  get size(): number {
    return this.#size;
  }

  has(country: Iso3): boolean {
    return this.#at(country) !== NONE;
  }

  get(country: Iso3): Observation | undefined {
    const at = this.#at(country);
    return at === NONE ? undefined : this.#own.observation(at);
  }

  figureOf(country: Iso3): number | undefined {
    const at = this.#at(country);
    return at === NONE ? undefined : this.#own.value(at);
  }

  originOf(country: Iso3): Origin | undefined {
    const at = this.#at(country);
    if (at === NONE) return undefined;
    const year = this.#own.year(at);
    return year === undefined ? this.#own.origin(at) : { ...this.#own.origin(at), year };
  }

  delete(country: Iso3): boolean {
    const place = this.#all.place(country);
    if (place === undefined || this.#chosen[place] === NONE) return false;
    this.#chosen[place] = NONE;
    this.#size -= 1;
    return true;
  }

  *keys(): MapIterator<Iso3> {
    for (const country of this.#all.countries) if (this.has(country)) yield country;
  }

  *values(): MapIterator<Observation> {
    for (const country of this.keys()) yield this.get(country)!;
  }

  *entries(): MapIterator<[Iso3, Observation]> {
    for (const country of this.keys()) yield [country, this.get(country)!];
  }

  [Symbol.iterator](): MapIterator<[Iso3, Observation]> {
    return this.entries();
  }

  forEach(call: (one: Observation, country: Iso3, all: ReadonlyMap<Iso3, Observation>) => void): void {
    for (const [country, one] of this) call(one, country, this);
  }

  #at(country: Iso3): number {
    const place = this.#all.place(country);
    return place === undefined ? NONE : this.#chosen[place]!;
  }
}
