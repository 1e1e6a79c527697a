import type { Iso3 } from "../../model/country.ts";
import { compile, type Plan, type PlanItem } from "../../scoring/plan.ts";
import { type Rescorer, rescorer } from "../../scoring/rescore.ts";
import type { Scored, ScoreTable } from "../../scoring/score.ts";
import { type Order, orderOf } from "./order.ts";
import { reweighted } from "./reweighted.ts";
import { pathUp } from "./share-fraction.ts";
import { siblingWeight, weightAt, weightsAt } from "./share-weights.ts";

/** How near to 0 and 1 a share goes. */
export const NEAREST = 1e-6;
/** Scores are compared at 12 digits; float noise is smaller than this. */
const SLACK = 1e-9;

/** Makes the quick judge of a node's share of its siblings' weight, from `NEAREST` to as near to 1: the order that it gives. */
export function shareTrial(
  table: ScoreTable,
  country: Iso3,
  item: PlanItem,
  top: number,
): (share: number) => Order {
  const { plan: now, at } = movable(table.plan, item);
  const trial = rescorer(table, { plan: now, items: pathUp(now, now.items[item.index]!) });
  const contenders = contendersIn(table, country, top, now, item, trial, at);
  return (share) => {
    at(share);
    return orderAmong(contenders, country, top, now, trial);
  };
}

/** Shares between which everything happens that is looked for. */
const ENDS = [NEAREST, 1 - NEAREST] as const;

/**
 * Those who can come to be among the first at some share, and the country of the question. Between its ends a share moves each score
 * one way, as long as the same ancestors have one: who at its best stays below the worst of as many as are asked for is never there.
 */
function contendersIn(
  table: ScoreTable,
  country: Iso3,
  top: number,
  now: Plan,
  item: PlanItem,
  { again, lasting, turning }: Rescorer,
  at: (share: number) => void,
): readonly Scored[] {
  const everybody = everyOne(table).filter((one) => one.country === country || lasting(one).length === 0);
  const path = pathUp(now, now.items[item.index]!);
  // What is no mean need not go one way, and who holds a place now can come to be excluded.
  if (turning || path.some(({ positional }) => positional)) return everybody;
  const spans = new Map<Scored, readonly [number, number] | "never" | undefined>();
  for (const one of everybody) {
    const [low, high] = ENDS.map((share) => {
      at(share);
      const { scores, failed } = again(one);
      const known = path.map(({ index }) => Number.isNaN(scores[index]!)).join();
      return { failed, known, score: scores[now.root.index]! };
    });
    const isSteady = low!.failed === high!.failed && low!.known === high!.known;
    const [a, b] = [low!.score, high!.score];
    spans.set(one, isSteady ? (low!.failed ? "never" : [Math.min(a, b), Math.max(a, b)]) : undefined);
  }
  const worst = table.ranked
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
  const now = compile(reweighted(table.plan.profile, weightsAt(table.plan, item, share)));
  const trial = rescorer(table, { plan: now, items: pathUp(now, now.items[item.index]!) });
  return orderAmong(everyOne(table), country, top, now, trial);
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

function everyOne({ ranked, unscored, excluded }: ScoreTable): readonly Scored[] {
  return [...ranked, ...unscored, ...excluded];
}

function orderAmong(
  everybody: readonly Scored[],
  country: Iso3,
  top: number,
  { root }: Plan,
  { again, lasting }: Rescorer,
): Order {
  const found: { country: Iso3; score: number }[] = [];
  let own: number | undefined;
  for (const one of everybody) {
    if (one.country !== country && lasting(one).length > 0) continue;
    const { failed, scores, exclusions } = again(one);
    if (failed) continue;
    const score = scores[root.index]!;
    if (one.country === country) own = score;
    if (exclusions().length === 0) found.push({ country: one.country, score });
  }
  return orderOf(found, own, top);
}
