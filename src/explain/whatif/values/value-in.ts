import type { Iso3 } from "../../../model/country.ts";
import type { Observation } from "../../../model/observation.ts";
import type { ScoreTable } from "../../../scoring/score.ts";
import { everyTest } from "../mentioned.ts";

/** The observation of a country that counts for the profile: in the tree, else in a gate or a condition. */
export function valueIn(table: ScoreTable, country: Iso3, indicator: string): Observation | undefined {
  const { plan, evidence } = table;
  const wants = [
    ...plan.leaves.map(({ node }) => node).filter((node) => node.indicator === indicator),
    ...everyTest(plan.profile).filter((test) => test.indicator === indicator),
    ...(plan.profile.peers?.by === indicator ? [{ indicator }] : []),
  ];
  for (const { maxAge } of wants as readonly { maxAge?: number }[]) {
    const found = evidence.values({ indicator, ...(maxAge === undefined ? {} : { maxAge }) }).get(country);
    if (found) return found;
  }
  return undefined;
}
