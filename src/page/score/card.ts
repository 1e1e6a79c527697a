import type { Tally } from "../../scoring/node-results.ts";
import type { PlanItem } from "../../scoring/plan.ts";
import type { Scored, ScoreTable } from "../../scoring/score.ts";

type Judged = Pick<Scored, "applies" | "index">;

/** The indicators that count for a country under a part of a scorecard, in the profile's order. */
export function indicatorsOf({ plan }: Pick<ScoreTable, "plan">, one: Judged, part: PlanItem): PlanItem[] {
  if (part.weight === 0 || one.applies[part.index] !== 1) return [];
  if (part.leaf >= 0) return [part];
  return part.children.flatMap((child) => indicatorsOf({ plan }, one, plan.items[child]!));
}

/** What becomes of an indicator for a country, as a tally counts it. */
export function outcomeOf(
  { plan, columns }: Pick<ScoreTable, "plan" | "columns">,
  { index }: Judged,
  { leaf }: PlanItem,
): keyof Tally {
  const score = columns[leaf]!.normalised[index];
  if (score === undefined) return "notAssessed";
  return score === plan.scale[1] ? "passed" : "failed";
}
