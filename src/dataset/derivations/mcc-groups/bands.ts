import file from "../../../../data/countries/mcc-bands.json" with { type: "json" };

/** Above the last band there is no scorecard. */
export const ABOVE = "high";
/** From the poorest on: a country is in the first group whose upper limit it does not exceed. */
const BANDED = ["low", "lower-middle", "upper-middle"] as const;
export const GROUPS = [...BANDED, ABOVE] as const;

/** MCC's groups with their upper limits of GNI per capita, in current dollars; undefined for a fiscal year whose bands are not at hand. */
export function bandsOf(fiscalYear: number): readonly (readonly [group: string, upTo: number])[] | undefined {
  const stated = file.fiscalYears.find((one) => one.fiscalYear === fiscalYear);
  return stated && BANDED.map((group) => [group, stated.upTo[group]]);
}
