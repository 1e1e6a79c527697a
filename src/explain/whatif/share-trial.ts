import type { Iso3 } from "../../model/country.ts";
import { coverage, evaluator } from "../../scoring/evaluate.ts";
import { failureFinder } from "../../scoring/failure.ts";
import { compile, type Plan, type PlanItem } from "../../scoring/plan.ts";
import { applicability, isExclusion, type Scored, type ScoreTable, score } from "../../scoring/score.ts";
import { significant } from "../../stats/significant.ts";
import { gatesAskNodes } from "../gates-ask-nodes.ts";
import { type Order, orderIn, orderOf } from "./order.ts";
import { reweighted } from "./reweighted.ts";
import { pathUp } from "./share-fraction.ts";
import { siblingWeight, weightAt, weightsAt } from "./share-weights.ts";

/**
 * Makes the quick judge of a node's share of its siblings' weight, between 0 and 1: the order that it gives; but for gates that ask
 * for scores, under which everybody is ranked anew.
 */
export function shareTrial(
  table: ScoreTable,
  country: Iso3,
  item: PlanItem,
  top: number,
): (share: number) => Order {
  const { plan } = table;
  if (gatesAskNodes(plan.profile)) return (share) => orderAnew(table, country, item, top, share);
  const { plan: now, at } = movable(plan, item);
  const everybody = [...table.ranked, ...table.unscored, ...table.excluded];
  const scored = reweighedScores(table, now, item);
  return (share) => {
    at(share);
    return orderAmong(everybody, country, top, (one) => {
      const found = scored(one);
      return found.failed ? undefined : significant(found.scores[now.root.index]!);
    });
  };
}

/** The order of a ranking made anew under a profile in which the node has this share. */
export function orderAnew(
  table: ScoreTable,
  country: Iso3,
  item: PlanItem,
  top: number,
  share: number,
): Order {
  const { plan } = table;
  const now = compile(reweighted(plan.profile, weightsAt(plan, item, share)));
  if (gatesAskNodes(plan.profile)) return orderIn(score(now, table.evidence), country, top);
  const everybody = [...table.ranked, ...table.unscored, ...table.excluded];
  const scored = reweighedScores(table, now, item);
  return orderAmong(everybody, country, top, (one) => {
    const found = scored(one);
    return found.failed ? undefined : significant(found.scores[now.root.index]!);
  });
}

/**
 * Between 0 and 1 no weight becomes 0 and none ceases to be: one plan serves, and only the node's weight in it is written anew.
 */
export function movable(plan: Plan, item: PlanItem): { plan: Plan; at: (share: number) => void } {
  const now = compile(reweighted(plan.profile, weightsAt(plan, item, 0.5)));
  const moving = now.items[item.index]! as { weight: number };
  const siblings = siblingWeight(plan, item);
  return {
    plan: now,
    at: (share) => {
      moving.weight = weightAt(share, siblings);
    },
  };
}

/**
 * Scores countries under a plan in which the node alone has another weight. What indicators score does not depend on weights, nor
 * do gates that ask for no scores, so that only the node's ancestors are scored again. `scores` is overwritten by the next.
 */
export function reweighedScores(
  { columns }: ScoreTable,
  now: Plan,
  item: PlanItem,
): (one: Scored) => { readonly scores: Float64Array; readonly failed: boolean } {
  const path = pathUp(now, now.items[item.index]!);
  const evaluate = evaluator(now, path);
  const failureOf = failureFinder(now, columns);
  const applicableTo = applicability(now, columns);
  const [scores, covered] = [new Float64Array(now.items.length), new Float64Array(now.items.length)];
  const none = new Float64Array(0);
  return (one) => {
    const applies = applicableTo(one.index);
    scores.set(one.scores);
    covered.set(one.coverage);
    evaluate(none, applies, scores);
    coverage(now, applies, none, scores, covered, path);
    return { scores, failed: failureOf(one.index, applies, scores, covered) !== undefined };
  };
}

function orderAmong(
  everybody: readonly Scored[],
  country: Iso3,
  top: number,
  scoreOf: (one: Scored) => number | undefined,
): Order {
  const found: { country: Iso3; score: number }[] = [];
  let own: number | undefined;
  for (const one of everybody) {
    const excluded = one.gates.some(isExclusion);
    if (excluded && one.country !== country) continue;
    const its = scoreOf(one);
    if (its === undefined) continue;
    if (one.country === country) own = its;
    if (!excluded) found.push({ country: one.country, score: its });
  }
  return orderOf(found, own, top);
}
