import type { PlanItem } from "../../scoring/plan.ts";
import type { Scored, ScoreTable } from "../../scoring/score.ts";

/**
 * The share of the candidates, the country with them, whose own score of a node is below the country's; of a node that places its score
 * among theirs.
 */
export function shareBelow({ fit }: Pick<ScoreTable, "fit">, one: Scored, item: PlanItem): number {
  const own = item.fit!.tie(one.raw(item));
  const others = [...fit!.scores(item)].filter(([index]) => index !== one.index);
  return others.filter(([, score]) => score < own).length / (others.length + 1);
}
