import type { Evidence } from "../../model/evidence.ts";
import { judgedIn } from "../../model/standings.ts";
import type { LeafColumn } from "../../scoring/column.ts";
import { gatesAskNodes } from "../../scoring/gates.ts";
import { type Plan, reweighted } from "../../scoring/plan.ts";
import { type ScoreTable, score } from "../../scoring/score.ts";

/** Weights as written, by node id; what is not named has the profile's own. */
export type Weights = ReadonlyMap<string, number>;

/**
 * Ranks with other weights, as `rank` does with a profile that states them: the same code on the same evidence. What no weight
 * changes is made once, the columns and, where no gate asks for a node's score, the gates.
 */
export function scorer(plan: Plan, evidence: Evidence): (weights: Weights) => ScoreTable {
  const own = score(plan, evidence);
  const columns: readonly LeafColumn[] = own.columns;
  const judged = gatesAskNodes(plan.profile) ? undefined : judgedIn(own);
  return (weights) =>
    weights.size === 0 ? own : score(reweighted(plan, weights), evidence, columns, judged);
}
