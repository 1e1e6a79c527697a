import { entryOf } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import type { FigureColumns, IndicatorFigures } from "../../model/dataset.ts";
import type { Observation } from "../../model/observation.ts";
import { NO_YEAR } from "./figures.ts";
import type { Settled } from "./settle.ts";

/** Settled figures as a dataset holds them. */
export class SettledFigures implements FigureColumns {
  readonly indicators: readonly string[];
  readonly countries: readonly Iso3[];
  readonly #places: ReadonlyMap<Iso3, number>;
  readonly #own: ReadonlyMap<string, IndicatorFigures>;

  /** @param only the indicators that are wanted; absent: all */
  constructor({ figures, indicators }: Settled, only?: ReadonlySet<string>) {
    const wanted = indicators.filter(({ id }) => only?.has(id) ?? true);
    this.indicators = wanted.map(({ id }) => id);
    const there = new Uint8Array(figures.countries.list.length);
    for (const { rows } of wanted) for (const row of rows) there[figures.country(row)] = 1;
    this.countries = figures.countries.list.filter((_, position) => there[position] === 1).sort();
    this.#places = new Map(this.countries.map((country, place) => [country, place]));
    const places = Int32Array.from(figures.countries.list, (country) => this.#places.get(country) ?? -1);
    const made = new Map<number, Observation>();
    const observation = (row: number) => entryOf(made, row, () => figures.observation(row));
    const of = (indicator: string, rows: Uint32Array): IndicatorFigures => ({
      length: rows.length,
      place: (at) => places[figures.country(rows[at]!)]!,
      year: (at) => {
        const year = figures.year(rows[at]!);
        return year === NO_YEAR ? undefined : year;
      },
      value: (at) => figures.value(rows[at]!),
      origin: (at) => {
        const { source, path: file } = figures.file(rows[at]!);
        return { source, file, indicator };
      },
      observation: (at) => observation(rows[at]!),
    });
    this.#own = new Map(wanted.map(({ id, rows }) => [id, of(id, rows)]));
  }

  place(country: Iso3): number | undefined {
    return this.#places.get(country);
  }

  of(indicator: string): IndicatorFigures | undefined {
    return this.#own.get(indicator);
  }

  *[Symbol.iterator](): Iterator<Observation> {
    for (const own of this.#own.values())
      for (let at = 0; at < own.length; at += 1) yield own.observation(at);
  }
}
