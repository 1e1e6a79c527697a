import type { Iso3 } from "../../model/country.ts";
import { applicable, coverage, evaluator } from "../../scoring/evaluate.ts";
import { failureFinder } from "../../scoring/failure.ts";
import { compile, type PlanItem } from "../../scoring/plan.ts";
import { type Scored, type ScoreTable, score } from "../../scoring/score.ts";
import { significant } from "../../stats/significant.ts";
import { gatesAskNodes } from "../gates-ask-nodes.ts";
import { type Order, orderIn, orderOf } from "./order.ts";
import { row } from "./quick-score.ts";
import { reweighted } from "./reweighted.ts";
import { pathUp } from "./share-fraction.ts";
import { siblingWeight, weightAt, weightsAt } from "./share-weights.ts";

/**
 * Makes the quick judge of a node's share of its siblings' weight, between 0 and 1: the order that it gives. What indicators score
 * does not depend on weights, nor do gates, so that only the node's ancestors are scored again; but for gates that ask for scores,
 * under which everybody is ranked anew.
 */
export function shareTrial(
  table: ScoreTable,
  country: Iso3,
  item: PlanItem,
  top: number,
): (share: number) => Order {
  const { plan, columns } = table;
  if (gatesAskNodes(plan.profile)) {
    return (share) => {
      const profile = reweighted(plan.profile, weightsAt(plan, item, share));
      return orderIn(score(compile(profile), table.evidence), country, top);
    };
  }
  const eligible: readonly Scored[] = [...table.ranked, ...table.unscored];
  const own = table.excluded.find((one) => one.country === country);
  // Between 0 and 1 no weight becomes 0 and none ceases to be: one plan serves, and only the node's weight in it is written anew.
  const now = compile(reweighted(plan.profile, weightsAt(plan, item, 0.5)));
  const moving = now.items[item.index]! as { weight: number };
  const path = pathUp(now, now.items[item.index]!);
  const evaluate = evaluator(now, path);
  const failureOf = failureFinder(
    now,
    columns.map((column, i) => ({ ...column, leaf: now.leaves[i]! })),
  );
  const siblings = siblingWeight(plan, item);
  const rows = [...eligible, ...(own ? [own] : [])].map((one) => ({
    one,
    entering: row(columns, one.index, "entering"),
    normalised: row(columns, one.index, "normalised"),
    applies: applicable(now, (leaf) => columns[leaf]!.applies[one.index]!),
  }));
  const [scores, covered] = [new Float64Array(plan.items.length), new Float64Array(plan.items.length)];
  return (share) => {
    moving.weight = weightAt(share, siblings);
    const found: { country: Iso3; score: number }[] = [];
    let ownScore: number | undefined;
    for (const { one, entering, normalised, applies } of rows) {
      scores.set(one.scores);
      covered.set(one.coverage);
      evaluate(entering, applies, scores);
      coverage(now, applies, normalised, covered, path);
      if (failureOf(one.index, applies, scores, covered)) continue;
      const its = significant(scores[plan.root.index]!);
      if (one.country === country) ownScore = its;
      if (one !== own) found.push({ country: one.country, score: its });
    }
    return orderOf(found, ownScore, top);
  };
}
