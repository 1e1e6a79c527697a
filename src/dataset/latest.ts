import type { Place } from "../model/observation.ts";
import type { Problem } from "../model/problem.ts";

/**
 * The year in which this version of shortlist was made. No figure of a later year can be told from a forecast or a slip, so that a
 * later year has to be asked for with --as-of. A constant, not a clock: the same inputs give the same bytes.
 */
export const MADE_IN = 2026;

/** How many countries have a year, and where the first of them stands. */
interface Count {
  countries: number;
  readonly first: Place;
}

/** One indicator's years. */
export interface IndicatorYears {
  readonly indicator: string;
  readonly years: ReadonlyMap<number, Count>;
}

/** Counts the years of figures as they come by. */
export class YearCounts {
  readonly #indicators = new Map<string, Map<number, Count>>();

  add(indicator: string, year: number, first: () => Place): void {
    let years = this.#indicators.get(indicator);
    if (years === undefined) {
      years = new Map();
      this.#indicators.set(indicator, years);
    }
    const count = years.get(year);
    if (count) count.countries += 1;
    else years.set(year, { countries: 1, first: first() });
  }

  finish(): IndicatorYears[] {
    return [...this.#indicators].map(([indicator, years]) => ({ indicator, years }));
  }
}

/** What "latest" is to go by. */
export interface LatestOptions {
  /** Only these indicators count: those of the profile. Absent: all. */
  readonly only?: ReadonlySet<string>;
  /** The reference year of a snapshot that was loaded: then it is that one. */
  readonly reference?: number;
}

export interface Latest {
  readonly latest?: number;
  /** The years beyond it, which do not count, indicator by indicator. */
  readonly problems: readonly Problem[];
}

/**
 * The year that "latest" stands for. A year counts where, for some indicator, it is not after `MADE_IN` and is no
 * straggler: at least two countries have it, and a tenth of those that the indicator's fullest year has. So one
 * mistyped row, a forecast, or an indicator that the profile does not use never decides it. What is beyond is said.
 */
export function latestYear(
  indicators: readonly IndicatorYears[],
  { only, reference }: LatestOptions = {},
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
  const problems = asked.flatMap(({ indicator, years }) => beyond(indicator, years, latest, reference));
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

function beyond(
  indicator: string,
  years: IndicatorYears["years"],
  latest: number | undefined,
  reference: number | undefined,
): Problem[] {
  const later = [...years.keys()]
    .filter((year) => latest === undefined || year > latest)
    .sort((a, b) => a - b);
  if (later.length === 0) return [];
  const [from, to] = [later[0]!, later.at(-1)!];
  const { countries, first } = years.get(to)!;
  const who = `${countries} ${countries === 1 ? "country" : "countries"}`;
  const span = from === to ? `${to} (${who})` : `${from} to ${to} (${who} for ${to})`;
  const why =
    reference !== undefined
      ? `after ${reference}, the reference year of the snapshot`
      : to > MADE_IN
        ? `after ${MADE_IN}, when this version was made: a forecast or a slip for all that it can tell`
        : "which too few have for it to be the latest year";
  const message = `${indicator} has figures for ${span}, ${why}; they do not count unless you pass --as-of ${to}`;
  return [{ severity: "warning", code: "year-not-counted", message, ...first }];
}
