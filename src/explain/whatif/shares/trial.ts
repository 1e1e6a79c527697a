import type { Iso3 } from "../../../model/country.ts";
import { everybody } from "../../../model/everybody.ts";
import { remembered } from "../../../model/remembered.ts";
import { type Grid, gridOf } from "../../../scoring/grid.ts";
import { applyingIn, type Rescorer } from "../../../scoring/otherwise.ts";
import { type Plan, type PlanItem, reweighted } from "../../../scoring/plan.ts";
import { rescorer } from "../../../scoring/rescore.ts";
import { isCandidate, type Scored, type ScoreTable } from "../../../scoring/score.ts";
import { pathUp } from "../../path-up.ts";
import { type Order, orderOf } from "../order.ts";
import { siblingWeight, weightAt, weightsAt } from "./weights.ts";

/** How near to 0 and 1 a share goes. */
export const NEAREST = 1e-6;

/** The order that a node's share of its siblings' weight gives. */
export interface ShareTrials {
  /** From `NEAREST` to as near to 1: everybody side by side, for searches that ask many times. */
  quick(share: number): Order;
  /** From 0 to 1: everybody scored anew, one after the other. */
  anew(share: number): Order;
}

export function shareTrials(
  table: ScoreTable,
  country: Iso3,
  item: PlanItem,
  top: number,
  moving: Moving,
  together: Together,
): ShareTrials {
  const { plan: now, trial, at } = moving;
  const all: readonly Scored[] = everybody(table);
  const anew = remembered((share: number) => {
    if (share > 0 && share < 1) {
      at(share);
      return orderAmong(all, country, top, now, trial);
    }
    // Who has no weight at all demands nothing: another plan.
    const there = reweighted(table.plan, weightsAt(table.plan, item, share));
    const path = pathUp(there, there.items[item.index]!);
    return orderAmong(all, country, top, there, rescorer(table, { plan: there, items: path }));
  });
  // What gates ask of nodes is asked of one country after the other.
  if (trial.turning) return { anew, quick: anew };

  const {
    all: among,
    grid,
    weights,
    countries,
    own,
  } = together(item.share > 0 && item.weight > 0 ? table.plan : now);
  const written = weights.slice();
  const isOut = among.map(trial.isOut);
  const siblings = siblingWeight(now, item);
  const [from, size] = [now.root.index * grid.countries, grid.countries];
  const path = pathUp(now, item);
  const quick = remembered((share: number) => {
    written[item.index] = weightAt(share, siblings);
    grid.run(written, path);
    const scores = grid.scores.slice(from, from + size);
    for (let i = 0; i < size; i += 1) if (grid.failed[i] !== 0) scores[i] = Number.NaN;
    const score = scores[own]!;
    for (let i = 0; i < size; i += 1) if (isOut[i]) scores[i] = Number.NaN;
    return orderOf(countries, scores, Number.isNaN(score) ? undefined : score, top);
  });
  return { anew, quick };
}

/** Those who are candidates as soon as they have a score, and the country of the question, side by side under a plan. */
export type Together = (plan: Plan) => {
  readonly all: readonly Scored[];
  readonly countries: readonly Iso3[];
  /** The position of the country of the question. */
  readonly own: number;
  readonly grid: Grid;
  /** The plan's, by item index. */
  readonly weights: Float64Array;
};

/** Made once for all nodes whose weight does not come to be, or cease to be, as it moves. */
export function together(table: ScoreTable, country: Iso3): Together {
  const mightBeOne = ({ gates }: Scored) => isCandidate({ gates, score: 0 });
  const all = everybody<Scored>(table).filter((one) => one.country === country || mightBeOne(one));
  const countries = all.map((one) => one.country);
  return remembered((plan: Plan) => {
    const applying = applyingIn(table, plan);
    const rows = all.map(({ leafScores, assessed, applies }) => ({
      leafScores,
      assessed,
      applies: applying.now(applies),
    }));
    const outside = Uint8Array.from(all, (one) => (mightBeOne(one) ? 0 : 1));
    return {
      all,
      countries,
      own: countries.indexOf(country),
      grid: gridOf(plan, rows, outside),
      weights: Float64Array.from(plan.items, ({ weight }) => weight),
    };
  });
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
  const found = new Float64Array(all.length).fill(Number.NaN);
  let own: number | undefined;
  for (const [i, one] of all.entries()) {
    const out = isOut(one);
    if (out && one.country !== country) continue;
    const { failed, scores, bars } = again(one);
    if (failed) continue;
    const score = scores[root.index]!;
    if (one.country === country) own = score;
    if (!out && (!turning || bars().length === 0)) found[i] = score;
  }
  return orderOf(
    all.map((one) => one.country),
    found,
    own,
    top,
  );
}
