/**
 * MCC's groups by GNI per capita, in current dollars, of the fiscal years whose bands are at hand: a country is in the first group
 * whose upper limit it does not exceed. MCC, Selection Criteria and Methodology Report for Fiscal Year 2025.
 */
export const BANDS: Readonly<Record<number, readonly (readonly [group: string, upTo: number])[]>> = {
  2025: [
    ["low", 2165],
    ["lower-middle", 4515],
    ["upper-middle", 7895],
  ],
};

/** Above the last band there is no scorecard. */
export const ABOVE = "high";
export const GROUPS = ["low", "lower-middle", "upper-middle", ABOVE] as const;
