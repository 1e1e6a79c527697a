import type { Iso3 } from "./country.ts";
import type { Finding } from "./documents/audit.ts";
import type { Observation } from "./observation.ts";

/** Which evidence a ranking rests on: what the checks of the data need to know of the scores. */
export interface EvidenceInUse {
  /** Every indicator that the profile weighs or tests in a gate. */
  readonly indicators: ReadonlySet<string>;
  /**
   * The values that decide something: those that a candidate's score rests on, and those that gates tested for the
   * candidates or excluded somebody on.
   */
  readonly observations: ReadonlySet<Observation>;
  readonly asOf: number | undefined;
  readonly nameOf: (country: Iso3) => string;
}

/** A finding that is about nothing yet: each check says what it knows more. */
export const BARE: Pick<Finding, "indicators" | "factors" | "countries" | "years" | "figures" | "places"> = {
  indicators: [],
  factors: [],
  countries: [],
  years: [],
  figures: {},
  places: [],
};
