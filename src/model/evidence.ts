import type { Iso3, Standing } from "./country.ts";
import type { Observation } from "./observation.ts";

/** A request for one indicator's values as of the run's year. */
export interface Want {
  readonly indicator: string;
  /** Oldest value that counts, in years before the as-of year; absent: any age. */
  readonly maxAge?: number;
}

/** What the scoring core is given: who is to be ranked, and how to get at the evidence chosen for them. */
export interface Evidence {
  /** Alpha-3 codes in ascending order. */
  readonly countries: readonly Iso3[];
  readonly asOf: number | undefined;
  standing(country: Iso3): Standing;
  /** The one value per country that counts for this request; countries without one are absent. */
  values(want: Want): ReadonlyMap<Iso3, Observation>;
  /** Publisher's categories of an indicator, worst to best, where it has any: for margins counted in steps. */
  categories(indicator: string): readonly string[] | undefined;
  list(id: string): CountryList | undefined;
}

/** A dated list of countries, such as the Child Soldiers Prevention Act list. */
export interface CountryList {
  readonly id: string;
  readonly title: string;
  readonly authority?: string;
  /** ISO date on which the list stood as given. */
  readonly date: string;
  /** Exhaustive: who is not on it is clear. Otherwise absence means "not assessed". */
  readonly exhaustive: boolean;
  readonly source: string;
  readonly countries: Readonly<Record<Iso3, string>>;
}
