import { entryOf, gather } from "../model/collections.ts";
import type { Observation, Place } from "../model/observation.ts";
import type { Problem } from "../model/problem.ts";

/**
 * The year in which this version of shortlist was made. No figure of a later year can be told from a forecast or a slip, so that a
 * later year has to be asked for with --as-of. A constant, not a clock: the same inputs give the same bytes.
 */
export const MADE_IN = 2026;

/** The years that a dataset keeps; values without a year are always kept. */
export interface Years {
  /** No history before it: of an indicator that is older than that a country keeps the newest value. */
  readonly from?: number;
  readonly to?: number;
}

/** Where a figure stands, and whose it is. */
type Found = Place & Pick<Observation, "source">;

/** How many countries have a year, and where the first of them stands. */
interface Count {
  countries: number;
  readonly first: Found;
}

/** One indicator's years. */
export interface IndicatorYears {
  readonly indicator: string;
  readonly years: ReadonlyMap<number, Count>;
}

/** Counts the years of figures as they come by. */
export class YearCounts {
  readonly #indicators = new Map<string, Map<number, Count>>();

  add(indicator: string, year: number, first: () => Found): void {
    const years = entryOf(this.#indicators, indicator, () => new Map<number, Count>());
    entryOf(years, year, () => ({ countries: 0, first: first() })).countries += 1;
  }

  finish(): IndicatorYears[] {
    return [...this.#indicators].map(([indicator, years]) => ({ indicator, years }));
  }
}

/** The years of figures, by indicator; derived ones have those of what they are made of. */
export function yearsOf(observations: readonly Observation[]): IndicatorYears[] {
  const counts = new YearCounts();
  for (const { indicator, year, source, file, locator } of observations) {
    if (year !== undefined && source !== "derived")
      counts.add(indicator, year, () => ({ source, file, locator }));
  }
  return counts.finish();
}

/** What "latest" is to go by. */
export interface LatestOptions {
  /** Only these indicators count: those of the profile. Absent: all. */
  readonly only?: ReadonlySet<string>;
  /** The reference year of a snapshot that was loaded: then it is that one. */
  readonly reference?: number;
  /** The year that was asked for: then nothing is said of later ones, which were not. */
  readonly asked?: number;
}

export interface Latest {
  readonly latest?: number;
  /** The years beyond it, which do not count: one problem a source. */
  readonly problems: readonly Problem[];
}

/**
 * The year that "latest" stands for. A year counts where, for some indicator, it is not after `MADE_IN` and is no
 * straggler: at least two countries have it, and a tenth of those that the indicator's fullest year has. So one
 * mistyped row, a forecast, or an indicator that the profile does not use never decides it. What is beyond is said.
 */
export function latestYear(
  indicators: readonly IndicatorYears[],
  { only, reference, asked: year }: LatestOptions = {},
): Latest {
  const asked = indicators
    .filter(({ indicator }) => only?.has(indicator) ?? true)
    .toSorted((a, b) => (a.indicator < b.indicator ? -1 : 1));
  let latest = reference;
  for (const { years } of reference === undefined ? asked : []) {
    const needed = neededIn(years);
    for (const [year, { countries }] of years)
      if (year <= MADE_IN && countries >= needed && (latest === undefined || year > latest)) latest = year;
  }
  const later = new Map<string, Beyond[]>();
  for (const one of year === undefined ? asked : []) {
    const found = beyond(one, latest);
    if (found) gather(later, found.first.source, found);
  }
  const problems = [...later.values()].map((own) => notCounted(own, reference));
  return { ...(latest === undefined ? {} : { latest }), problems };
}

const FEWEST = 2;
const SHARE = 0.1;

/** Countries that a year needs in order to count. */
function neededIn(years: IndicatorYears["years"]): number {
  let fullest = 0;
  for (const { countries } of years.values()) fullest = Math.max(fullest, countries);
  return Math.min(fullest, Math.max(FEWEST, Math.ceil(fullest * SHARE)));
}

/** One indicator's years that are later than the latest. */
interface Beyond {
  readonly indicator: string;
  readonly from: number;
  readonly to: number;
  /** How many have the last of them, and the first of these. */
  readonly countries: number;
  readonly first: Found;
}

function beyond({ indicator, years }: IndicatorYears, latest: number | undefined): Beyond | undefined {
  const later = [...years.keys()].filter((year) => latest === undefined || year > latest);
  if (later.length === 0) return undefined;
  const [from, to] = [Math.min(...later), Math.max(...later)];
  return { indicator, from, to, ...years.get(to)! };
}

/** What one source's indicators have of later years; told by the newest, and of these by the one that most countries have. */
function notCounted(later: readonly Beyond[], reference: number | undefined): Problem {
  const most = later.reduce((a, b) => (b.to > a.to || (b.to === a.to && b.countries > a.countries) ? b : a));
  const { indicator, to, countries, first } = most;
  const from = Math.min(...later.map((one) => one.from));
  const more = later.length - 1;
  const what = more === 0 ? `${indicator} has` : `${indicator} and ${more} more of ${first.source} have`;
  const who = `${countries} ${countries === 1 ? "country" : "countries"}`;
  const span = from === to ? `${to} (${who})` : `${from} to ${to} (${who} for ${to})`;
  const why =
    reference !== undefined
      ? `newer than the reference year ${reference} of the snapshot`
      : to > MADE_IN
        ? `after ${MADE_IN}, when this version was made: a forecast or a slip for all that it can tell`
        : "which too few have for it to be the latest year";
  const message = `${what} figures for ${span}, ${why}; they do not count unless you pass --as-of ${to}`;
  const { file, locator } = first;
  return { severity: "warning", code: "year-not-counted", message, file, locator };
}
