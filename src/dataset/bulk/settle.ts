import { entryOf } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import type { Conflict, FigureColumns, IndicatorFigures } from "../../model/dataset.ts";
import type { Observation } from "../../model/observation.ts";
import type { Problem } from "../../model/problem.ts";
import { Collector } from "../../sources/collector/index.ts";
import { type FigureFile, type Figures, NO_YEAR } from "../../sources/collector/store.ts";
import { assemble } from "../assemble.ts";
import type { Years } from "../latest.ts";

/** One indicator's figures in the fixed order: one row a country and year. */
interface SettledIndicator {
  readonly id: string;
  readonly rows: Uint32Array;
}

export interface Settled {
  readonly figures: Figures;
  /** In the order of their ids. */
  readonly indicators: readonly SettledIndicator[];
  /** Those of the indicators in `apart`: each file's own figures, for the usual assembly with the others. */
  readonly apart: readonly Observation[];
  readonly conflicts: readonly Conflict[];
  /** As `assemble` gives them. */
  readonly rivals: readonly Observation[];
  /** Figures that a file holds a second time: how many, and what differs. */
  readonly repeats: ReadonlyMap<
    FigureFile,
    { readonly count: number; readonly problems: readonly Problem[] }
  >;
}

/** Bits of a sort key below country and year: the figure's position among those of its indicator. */
const POSITIONS = 2 ** 28;
const YEARS = 65_536;

/**
 * Puts figures in the fixed order and settles which counts, as `Collector.observeOnce` does within a file and `assemble`
 * between files. Indicator by indicator, so that only those few figures are ever made into observations that are repeated.
 */
export function settle(figures: Figures, apart: ReadonlySet<string>): Settled {
  const [rows, ends] = byIndicator(figures);
  const order = figures.countryOrder();
  const ids = figures.indicators.list;
  const indicators: SettledIndicator[] = [];
  const conflicts: Conflict[] = [];
  const rivals: Observation[] = [];
  const others: number[] = [];
  const repeats = new Repeats(figures);
  for (const [position, id] of ids.entries()) {
    const own = rows.subarray(position === 0 ? 0 : ends[position - 1]!, ends[position]);
    if (own.length === 0) continue;
    sort(own, figures, order);
    const once = repeats.without(own);
    if (apart.has(id) || mayHaveTwoErrors(once, figures)) {
      for (const row of once) others.push(row);
      continue;
    }
    indicators.push({ id, rows: decide(once, figures, { conflicts, rivals }) });
  }
  indicators.sort((a, b) => (a.id < b.id ? -1 : 1));
  // In the order of reading, in which it is said what is wrong with them.
  const observations = [...Uint32Array.from(others).sort()].map((row) => figures.observation(row));
  return { figures, indicators, apart: observations, conflicts, rivals, repeats: repeats.finish() };
}

/** Where files give one value with several errors, none of these counts: the figure is then none that was read. */
function mayHaveTwoErrors(rows: Uint32Array, figures: Figures): boolean {
  const isOther = (row: number) => figures.file(row) !== figures.file(rows[0]!);
  return (
    figures.files.length > 1 &&
    rows.some(isOther) &&
    rows.some((row) => figures.beside(row)?.se !== undefined)
  );
}

/** Keeps the years that a dataset keeps, as `buildDataset` does. */
export function withinYears(settled: Settled, { from, to }: Years): Settled {
  if (from === undefined && to === undefined) return settled;
  const { figures } = settled;
  const isKept = (year: number | undefined) =>
    year === undefined || (year <= (to ?? year) && year >= (from ?? year));
  const indicators = settled.indicators.flatMap(({ id, rows }) => {
    const upTo = rows.filter((row) => figures.year(row) <= (to ?? figures.year(row)));
    const last = newestRows(upTo, figures);
    const kept = upTo.filter((row) => isKept(yearOf(figures, row)) || last.has(row));
    return kept.length === 0 ? [] : [{ id, rows: kept }];
  });
  return {
    ...settled,
    indicators,
    conflicts: settled.conflicts.filter(({ year }) => isKept(year)),
    rivals: settled.rivals.filter(({ year }) => isKept(year)),
  };
}

function yearOf(figures: Figures, row: number): number | undefined {
  const year = figures.year(row);
  return year === NO_YEAR ? undefined : year;
}

/** As `newest`: the newest figure of each country among rows in the fixed order, and its figure without a year. */
export function newestRows(rows: Uint32Array, figures: Figures): Set<number> {
  const newest = new Set<number>();
  for (let from = 0; from < rows.length; ) {
    const country = figures.country(rows[from]!);
    let to = from + 1;
    while (to < rows.length && figures.country(rows[to]!) === country) to += 1;
    if (figures.year(rows[from]!) === NO_YEAR) newest.add(rows[from]!);
    newest.add(rows[to - 1]!);
    from = to;
  }
  return newest;
}

/** Every row, indicator by indicator in the order of reading, and where each indicator's rows end. */
function byIndicator(figures: Figures): [rows: Uint32Array, ends: Uint32Array] {
  const ends = new Uint32Array(figures.indicators.list.length);
  for (let row = 0; row < figures.length; row += 1) ends[figures.indicator(row)]! += 1;
  for (let i = 1; i < ends.length; i += 1) ends[i]! += ends[i - 1]!;
  const rows = new Uint32Array(figures.length);
  const next = ends.slice();
  for (let row = figures.length - 1; row >= 0; row -= 1) {
    const indicator = figures.indicator(row);
    next[indicator]! -= 1;
    rows[next[indicator]!] = row;
  }
  return [rows, ends];
}

/** By country and year, and where those are the same in the order of reading; in place. */
function sort(rows: Uint32Array, figures: Figures, order: Uint16Array): void {
  const keys = new Float64Array(rows.length);
  let isSorted = true;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i]!;
    keys[i] = (order[figures.country(row)]! * YEARS + (figures.year(row) - NO_YEAR)) * POSITIONS + i;
    if (i > 0 && keys[i]! < keys[i - 1]!) isSorted = false;
  }
  if (isSorted) return;
  keys.sort();
  const before = rows.slice();
  for (let i = 0; i < rows.length; i += 1) rows[i] = before[keys[i]! % POSITIONS]!;
}

/** Where files hold the same country and year the precedence decides. */
function decide(
  rows: Uint32Array,
  figures: Figures,
  { conflicts, rivals }: { conflicts: Conflict[]; rivals: Observation[] },
): Uint32Array {
  let length = 0;
  for (let from = 0; from < rows.length; ) {
    const to = endOfSame(rows, from, figures);
    let kept: number | undefined = rows[from]!;
    if (to - from > 1) {
      const same = [...rows.subarray(from, to)].map((row) => ({ row, one: figures.observation(row) }));
      const decided = assemble(same.map(({ one }) => one));
      kept = same.find(({ one }) => one === decided.observations[0])?.row;
      for (const conflict of decided.conflicts) conflicts.push(conflict);
      for (const rival of decided.rivals) rivals.push(rival);
    }
    if (kept !== undefined) {
      rows[length] = kept;
      length += 1;
    }
    from = to;
  }
  return rows.subarray(0, length);
}

function endOfSame(rows: Uint32Array, from: number, figures: Figures): number {
  const [country, year] = [figures.country(rows[from]!), figures.year(rows[from]!)];
  let to = from + 1;
  while (to < rows.length && figures.year(rows[to]!) === year && figures.country(rows[to]!) === country)
    to += 1;
  return to;
}

/** Figures that one file holds more than once: they count once where they are equal, else not at all, as in files that are read whole. */
class Repeats {
  readonly #byFile = new Map<FigureFile, { count: number; collector: Collector }>();

  constructor(private readonly figures: Figures) {}

  /** In place. */
  without(rows: Uint32Array): Uint32Array {
    const figures = this.figures;
    let length = 0;
    for (let from = 0; from < rows.length; ) {
      const to = endOfSame(rows, from, figures);
      // Reading order: a file's figures stand together.
      for (let first = from; first < to; ) {
        let next = first + 1;
        const file = to - from > 1 ? figures.file(rows[first]!) : undefined;
        while (next < to && rows[next]! < file!.to) next += 1;
        if (next - first === 1 || this.#isOne(file!, rows.subarray(first, next))) {
          rows[length] = rows[first]!;
          length += 1;
        }
        first = next;
      }
      from = to;
    }
    return rows.subarray(0, length);
  }

  /** Says what differs; whether nothing does. */
  #isOne(file: FigureFile, rows: Uint32Array): boolean {
    const own = entryOf(this.#byFile, file, () => ({ count: 0, collector: collectorOf(file) }));
    for (const row of rows) own.collector.observeOnce(this.figures.observation(row));
    const isOne = rows.every((row) => this.figures.value(row) === this.figures.value(rows[0]!));
    own.count += isOne ? rows.length - 1 : rows.length;
    return isOne;
  }

  finish(): Settled["repeats"] {
    return new Map(
      [...this.#byFile].map(([file, { count, collector }]) => [
        file,
        { count, problems: collector.finish().problems },
      ]),
    );
  }
}

function collectorOf({ path, source, layout }: FigureFile): Collector {
  const file = { path, format: "csv", tables: [], problems: [] } as const;
  return new Collector(file, { resolve: noName }, { source, layout });
}

function noName(): never {
  throw new Error("figures have their countries");
}

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
