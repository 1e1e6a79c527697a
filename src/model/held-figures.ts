import type { Iso3 } from "./country.ts";
import type { Observation } from "./observation.ts";

/**
 * Figures of large tables of the user's own, held in columns of numbers: one a country, indicator and year. Each is made into an
 * observation when it is first asked for, and is the same object from then on.
 */
export interface HeldFigures extends Iterable<Observation> {
  /** In ascending order; no observation beside these figures is of any of them. */
  readonly indicators: readonly string[];
  /** In ascending order. */
  readonly countries: readonly Iso3[];
  /** Position in `countries`; undefined for a country without figures. */
  place(country: Iso3): number | undefined;
  /** Undefined for an indicator that is not held here. */
  of(indicator: string): IndicatorFigures | undefined;
}

/** One indicator's figures by country and year, of each country the one without a year first. */
export interface IndicatorFigures {
  readonly length: number;
  /** Position of the country. */
  place(at: number): number;
  year(at: number): number | undefined;
  value(at: number): number;
  /** Whose figure it is, and of which file. */
  origin(at: number): Pick<Observation, "source" | "file" | "indicator">;
  observation(at: number): Observation;
}
