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

/** How near to 0 and 1 a share goes. */
export const NEAREST = 1e-6;
/** Scores are compared at 12 digits; float noise is smaller than this. */
const SLACK = 1e-9;

/**
 * Makes the quick judge of a node's share of its siblings' weight, from `NEAREST` to as near to 1: the order that it gives; but
 * for gates that ask for scores, under which everybody is ranked anew.
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
  const scored = reweighedScores(table, now, item);
  const contenders = contendersIn(table, country, top, now, item, (one, share) => {
    at(share);
    return scored(one);
  });
  return (share) => {
    at(share);
    return orderAmong(contenders, country, top, (one) => {
      const found = scored(one);
      return found.failed ? undefined : significant(found.scores[now.root.index]!);
    });
  };
}

/** Shares between which everything happens that is looked for. */
const ENDS = [NEAREST, 1 - NEAREST] as const;

/**
 * Those who can come to be among the first at some share, and the country of the question. Between its ends a share moves each score
 * one way, as long as the same ancestors have one: who at its best stays below the worst of as many as are asked for is never there.
 */
function contendersIn(
  { ranked, unscored, excluded }: ScoreTable,
  country: Iso3,
  top: number,
  now: Plan,
  item: PlanItem,
  scoreAt: (one: Scored, share: number) => { readonly scores: Float64Array; readonly failed: boolean },
): readonly Scored[] {
  const everybody = [...ranked, ...unscored, ...excluded.filter((one) => one.country === country)];
  const path = pathUp(now, now.items[item.index]!);
  // What is no mean need not go one way.
  if (path.some(({ positional }) => positional)) return everybody;
  const spans = new Map<Scored, readonly [number, number] | "never" | undefined>();
  for (const one of everybody) {
    const [low, high] = ENDS.map((share) => {
      const { scores, failed } = scoreAt(one, share);
      const known = path.map(({ index }) => Number.isNaN(scores[index]!)).join();
      return { failed, known, score: scores[now.root.index]! };
    });
    const isSteady = low!.failed === high!.failed && low!.known === high!.known;
    const [a, b] = [low!.score, high!.score];
    spans.set(one, isSteady ? (low!.failed ? "never" : [Math.min(a, b), Math.max(a, b)]) : undefined);
  }
  const worst = ranked
    .slice(0, top)
    .map((one) => spans.get(one))
    .map((span) => (Array.isArray(span) ? (span[0] as number) : Number.NEGATIVE_INFINITY));
  const bar = worst.length < top ? Number.NEGATIVE_INFINITY : Math.min(...worst);
  return everybody.filter((one) => {
    const span = spans.get(one);
    if (one.country === country || span === undefined) return true;
    return span !== "never" && span[1] >= bar - SLACK * Math.abs(bar);
  });
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
 * do gates that ask for no scores, so that only the node's ancestors are scored again. `scores` are overwritten when the same
 * country is asked about next.
 */
export function reweighedScores(
  { columns }: ScoreTable,
  now: Plan,
  item: PlanItem,
): (one: Scored) => { readonly scores: Float64Array; readonly failed: boolean } {
  const path = pathUp(now, now.items[item.index]!);
  const evaluate = evaluator(now, path);
  const { fails } = failureFinder(now, columns);
  const applicableTo = applicability(now, columns);
  const none = new Float64Array(0);
  const kept = new Map<Scored, Pick<Scored, "applies" | "scores"> & { covered: Float64Array }>();
  const of = (one: Scored) => {
    const found = kept.get(one);
    if (found !== undefined) return found;
    const made = {
      applies: applicableTo(one.index),
      scores: Float64Array.from(one.scores),
      covered: Float64Array.from(one.coverage),
    };
    kept.set(one, made);
    return made;
  };
  return (one) => {
    const { applies, scores, covered } = of(one);
    evaluate(none, applies, scores);
    coverage(now, applies, none, scores, covered, path);
    return { scores, failed: fails(one.index, applies, scores, covered) };
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
