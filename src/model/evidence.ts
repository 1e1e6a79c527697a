import type { Iso3, Standing } from "./country.ts";
import type { Complete, InForce } from "./documents/codes.ts";
import type { Observation, Value } from "./observation.ts";

/** A request for one indicator's values as of the run's year. */
export interface Want {
  readonly indicator: string;
  /** Oldest value that counts, in years before the as-of year; absent: any age. */
  readonly maxAge?: number;
}

/** The values that count for a request, by country. Those held in columns can be looked at without being made into observations. */
export interface ChosenValues extends ReadonlyMap<Iso3, Observation> {
  readonly figureOf?: (country: Iso3) => Value | undefined;
  readonly originOf?: (country: Iso3) => Origin | undefined;
}

/** Whose a value is, of which files, and of which year. */
export type Origin = Pick<Observation, "source" | "file" | "year" | "indicator" | "inputs">;

/** What the scoring core is given: who is to be ranked, and how to get at the evidence chosen for them. */
export interface Evidence {
  /** Alpha-3 codes in ascending order. */
  readonly countries: readonly Iso3[];
  readonly asOf: number | undefined;
  standing(country: Iso3): Standing;
  /** Names of the regions that it is in: of UN M49, and the State Department's bureau. */
  regions(country: Iso3): readonly string[];
  /** The one value per country that counts for this request; countries without one are absent. */
  values(want: Want): ChosenValues;
  /** Who has a value that is too old for the request, and none that counts; absent: as the values of any age tell. */
  tooOld?(want: Want): ReadonlySet<Iso3>;
  /** Publisher's categories of an indicator, worst to best, where it has any: for margins counted in steps. */
  categories(indicator: string): readonly string[] | undefined;
  list(id: string): ListAsOf | undefined;
}

/** Who has a value that is too old for a request, and none that counts. */
export function tooOldFor(evidence: Evidence, want: Want): ReadonlySet<Iso3> {
  if (want.maxAge === undefined) return new Set();
  if (evidence.tooOld !== undefined) return evidence.tooOld(want);
  const values = evidence.values(want);
  const ever = evidence.values({ indicator: want.indicator });
  return new Set(evidence.countries.filter((country) => ever.has(country) && !values.has(country)));
}

/** A list of countries, such as the Child Soldiers Prevention Act list, as it stands in the run's year. */
export interface ListAsOf {
  readonly id: string;
  readonly title: string;
  /** The year on whose last day it stands so; absent in a run without a year. */
  readonly asOf?: number;
  /** Who stands on it. */
  readonly listed: Readonly<Record<Iso3, ListedAs>>;
  /** Who stood on it, and does so no more. */
  readonly ended: Readonly<Record<Iso3, ListedAs>>;
  /** Who stood on it for a stated term, which is over, and of whom no end is known. */
  readonly overdue: Readonly<Record<Iso3, ListedAs>>;
  /** Where the list says that it names everybody: who is not on it is clear. Undefined: absence means "not assessed". */
  readonly exhaustive: { readonly locator: string } | undefined;
  /** For which times it is: what can be said of who is not on it. */
  readonly complete: Complete;
}

/** How a country stands, or stood, on a list. */
export interface ListedAs {
  readonly held: InForce;
  /** JSON pointer of the entry. */
  readonly locator: string;
}
