import type { Iso3 } from "../../../model/country.ts";
import { everybody } from "../../../model/everybody.ts";
import { remembered } from "../../../model/remembered.ts";
import type { Rescorer } from "../../../scoring/otherwise.ts";
import { fittedNodes, type Plan, type PlanItem, reweighted } from "../../../scoring/plan.ts";
import { rescorer } from "../../../scoring/rescore.ts";
import { isBar, isExclusion, type Scored, type ScoreTable } from "../../../scoring/score.ts";
import { pathUp } from "../../path-up.ts";
import { type Order, orderOf } from "../order.ts";
import { siblingWeight, weightAt, weightsAt } from "./weights.ts";

/** How near to 0 and 1 a share goes. */
export const NEAREST = 1e-6;
/** Scores are compared at 12 digits; float noise is smaller than this. */
const SLACK = 1e-9;

/** The order that a node's share of its siblings' weight gives. */
export interface ShareTrials {
  /** From `NEAREST` to as near to 1: of those alone who can come to be among the first, for searches that ask many times. */
  quick(share: number): Order;
  /** From 0 to 1: of everybody. */
  anew(share: number): Order;
}

export function shareTrials(
  table: ScoreTable,
  country: Iso3,
  item: PlanItem,
  top: number,
  moving: Moving,
): ShareTrials {
  const { plan: now, trial, at } = moving;
  const contenders = contendersOf(table, country, top, moving);
  const all: readonly Scored[] = everybody(table);
  return {
    quick: remembered((share: number) => {
      const among = contenders(share);
      at(share);
      return orderAmong(among, country, top, now, trial);
    }),
    anew: remembered((share: number) => {
      if (share > 0 && share < 1) {
        at(share);
        return orderAmong(all, country, top, now, trial);
      }
      // Who has no weight at all demands nothing: another plan.
      const there = reweighted(table.plan, weightsAt(table.plan, item, share));
      const path = pathUp(there, there.items[item.index]!);
      return orderAmong(all, country, top, there, rescorer(table, { plan: there, items: path }));
    }),
  };
}

/** Stretches of shares in each of which its ends say who can be among the first. */
const STRETCHES = 10;

/** How a country stands at one share: which ancestors have a score, as bits, and its own; undefined where it has none. */
interface Look {
  readonly known: number;
  readonly score: number | undefined;
}

/**
 * Those who can come to be among the first at some share near one, and the country of the question. Between two shares each score
 * goes one way, as long as the same ancestors have one: who at the better of the two stays below the worse of as many as are asked
 * for is never there.
 */
function contendersOf(
  table: ScoreTable,
  country: Iso3,
  top: number,
  { plan: now, path, trial: { again, isOut, turning }, at }: Moving,
): (share: number) => readonly Scored[] {
  const inReach = everybody<Scored>(table).filter((one) => one.country === country || !isOut(one));
  // What is no mean need not go one way, and who holds a place now can come to be excluded.
  // Nor need what is placed among the candidates, under another order of these.
  if (turning || path.some(({ positional, fit }) => positional || fit?.fixed === false)) return () => inReach;
  const others = fittedNodes(now).length > 0 ? everybody<Scored>(table).filter(isApart) : [];
  const looks = remembered((mark: number): readonly Look[] => {
    at(Math.min(1 - NEAREST, Math.max(NEAREST, mark / STRETCHES)));
    return [...inReach, ...others].map((one) => {
      const { scores, failed } = again(one);
      return { known: knownOn(path, scores), score: failed ? undefined : scores[now.root.index]! };
    });
  });
  const between = remembered((mark: number): readonly Scored[] => {
    const [low, high] = [looks(mark), looks(mark + 1)];
    const isSteady = (i: number) =>
      low[i]!.known === high[i]!.known && (low[i]!.score === undefined) === (high[i]!.score === undefined);
    // Who comes to be a candidate, or none, moves the others' places.
    if (fittedNodes(now).length > 0 && !low.every((_, i) => isSteady(i))) return inReach;
    const sure = inReach.flatMap((one, i) => {
      const [a, b] = [low[i]!.score, high[i]!.score];
      const counts = isSteady(i) && a !== undefined && b !== undefined && !isOut(one);
      return counts ? [Math.min(a, b)] : [];
    });
    const bar = sure.sort((a, b) => b - a)[top - 1] ?? Number.NEGATIVE_INFINITY;
    return inReach.filter((one, i) => {
      if (one.country === country || !isSteady(i)) return true;
      const [a, b] = [low[i]!.score, high[i]!.score];
      return a !== undefined && b !== undefined && Math.max(a, b) >= bar - SLACK * Math.abs(bar);
    });
  });
  return (share) => between(Math.min(STRETCHES - 1, Math.floor(share * STRETCHES)));
}

/** Whether a country is among the candidates without a rank of its own. */
function isApart({ gates }: Scored): boolean {
  return gates.some(isBar) && !gates.some(isExclusion);
}

/** Which of some items have a score, one bit each. */
export function knownOn(items: readonly PlanItem[], scores: Float64Array): number {
  let known = 0;
  for (const { index } of items) known = 2 * known + (Number.isNaN(scores[index]!) ? 0 : 1);
  return known;
}

/** A node whose share of its siblings' weight moves between 0 and 1, and everybody scored with it. */
export interface Moving {
  readonly plan: Plan;
  /** The node's ancestors in it, its parent first: what is scored anew. */
  readonly path: readonly PlanItem[];
  readonly trial: Rescorer;
  at(share: number): void;
}

/**
 * Between 0 and 1 no weight becomes 0 and none ceases to be: one plan serves, and only the node's weight in it is written anew.
 */
export function movingShare(table: ScoreTable, item: PlanItem): Moving {
  const plan = reweighted(table.plan, weightsAt(table.plan, item, 0.5));
  const own = plan.items[item.index]! as { weight: number } & PlanItem;
  const siblings = siblingWeight(plan, item);
  const path = pathUp(plan, own);
  const trial = rescorer(table, { plan, items: path });
  let now: number | undefined;
  return {
    plan,
    path,
    trial,
    at: (share) => {
      if (share === now) return;
      now = share;
      own.weight = weightAt(share, siblings);
      trial.moved();
    },
  };
}

function orderAmong(
  all: readonly Scored[],
  country: Iso3,
  top: number,
  { root }: Plan,
  { again, isOut, turning }: Rescorer,
): Order {
  const found: { country: Iso3; score: number }[] = [];
  let own: number | undefined;
  for (const one of all) {
    const out = isOut(one);
    if (out && one.country !== country) continue;
    const { failed, scores, bars } = again(one);
    if (failed) continue;
    const score = scores[root.index]!;
    if (one.country === country) own = score;
    if (!out && (!turning || bars().length === 0)) found.push({ country: one.country, score });
  }
  return orderOf(found, own, top);
}
