import { memoized } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import { everybody } from "../../model/standings.ts";
import { gatesAskNodes, isNotKnown } from "../../scoring/gates.ts";
import { gridOf } from "../../scoring/grid.ts";
import { type Plan, type PlanItem, reweighted } from "../../scoring/plan.ts";
import { rescorer } from "../../scoring/rescore.ts";
import { isBar, isExclusion, type Scored, type ScoreTable, takesRank } from "../../scoring/score.ts";
import { applyingIn, type Rescorer } from "../../scoring/table-change.ts";
import { competitionRank, significant } from "../../stats/index.ts";
import { ancestorsOf } from "../nodes.ts";

/** How near to 0 and 1 a share goes. */
export const NEAREST = 1e-6;

/** Makes the order that a node's share of its siblings' weight gives, from 0 to 1; what hangs on the share is scored again, for searches that ask many times. */
export function shareTrials(
  table: ScoreTable,
  country: Iso3,
  item: PlanItem,
  top: number,
  together: ScoredTogether,
): (share: number) => Order {
  // Who has no weight at all demands nothing: another plan.
  const planAt = (share: number) => reweighted(table.plan, weightsAt(table.plan, item, share));
  if (gatesAskNodes({ gates: table.plan.profile.gates.filter(takesRank) })) {
    // What gates ask of nodes is asked of one country after the other.
    const { plan, trial, at } = movingShare(table, item);
    const all: readonly Scored[] = everybody(table);
    return memoized((share) => {
      if (share > 0 && share < 1) {
        at(share);
        return orderAmong(all, country, top, plan, trial);
      }
      const there = planAt(share);
      const items = ancestorsOf(there, there.items[item.index]!);
      return orderAmong(all, country, top, there, rescorer(table, { plan: there, items }));
    });
  }

  const between = together(item.share > 0 && item.weight > 0 ? table.plan : planAt(0.5));
  const siblings = siblingWeight(table.plan, item);
  const weights = between.weights.slice();
  const path = ancestorsOf(table.plan, item);
  return memoized((share) => {
    if (share > 0 && share < 1) {
      weights[item.index] = weightAt(share, siblings);
      return between.order(weights, top, path);
    }
    const there = together(planAt(share));
    return there.order(there.weights, top);
  });
}

/** Those who are candidates as soon as they have a score, and the country of the question, scored side by side under a plan. */
export type ScoredTogether = (plan: Plan) => {
  /** The plan's, by item index. */
  readonly weights: Float64Array;
  /** @param moved as `Grid` is told */
  order(weights: Float64Array, top: number, moved?: readonly PlanItem[]): Order;
};

/** Made once for all plans that ask the same of the same, whatever their weights. */
export function scoredTogether(table: ScoreTable, country: Iso3): ScoredTogether {
  const isExcluded = ({ gates }: Scored) => gates.some(isExclusion);
  const all = everybody<Scored>(table).filter(
    (one) => !one.gates.some(isNotKnown) && (one.country === country || !isExcluded(one)),
  );
  const made: { plan: Plan; applies: readonly Uint8Array[]; order: ReturnType<ScoredTogether>["order"] }[] =
    [];
  return (plan) => {
    const applying = applyingIn(table, plan);
    const applies = all.map((one) => applying.now(one.applies));
    const weights = Float64Array.from(plan.items, ({ weight }) => weight);
    const alike = made.find((one) => asksTheSame(one.plan, plan) && isSame(one.applies, applies));
    if (alike) return { weights, order: alike.order };
    // No weight but 0 makes up for evidence that is required.
    const lacks = ({ failure }: Scored, applying: Uint8Array) =>
      failure?.required?.some(({ index }) => applying[index] === 1 && plan.items[index]!.share > 0) === true;
    const kept = all.flatMap((one, i) => (lacks(one, applies[i]!) ? [] : [{ one, applies: applies[i]! }]));
    const countries = kept.map(({ one }) => one.country);
    const own = countries.indexOf(country);
    const isOut = kept.map(({ one }) => one.gates.some(isBar));
    const grid = gridOf(
      plan,
      kept.map(({ one: { leafScores, assessed }, applies }) => ({ leafScores, assessed, applies })),
      Uint8Array.from(kept, ({ one }) => (isExcluded(one) ? 1 : 0)),
    );
    const from = plan.root.index * kept.length;
    const order: ReturnType<ScoredTogether>["order"] = (weights, top, moved) => {
      grid.run(weights, moved);
      const scores = grid.scores.slice(from, from + kept.length);
      for (let i = 0; i < scores.length; i += 1) if (grid.failed[i] !== 0) scores[i] = Number.NaN;
      const score = scores[own] ?? Number.NaN;
      for (let i = 0; i < scores.length; i += 1) if (isOut[i]) scores[i] = Number.NaN;
      return orderOf(countries, scores, Number.isNaN(score) ? undefined : score, top);
    };
    made.push({ plan, applies, order });
    return { weights, order };
  };
}

/** Whether nothing that has a weight in one plan alone demands evidence or can be undefined. */
function asksTheSame(one: Plan, other: Plan): boolean {
  return one.items.every((item, i) => {
    const isPlain =
      item.requires === undefined &&
      item.missing.policy !== "exclude" &&
      (item.leaf >= 0 || item.additive || item.chooses);
    return isPlain || item.share > 0 === other.items[i]!.share > 0;
  });
}

function isSame(some: readonly Uint8Array[], others: readonly Uint8Array[]): boolean {
  // Countries to which the same applies share it.
  const alike = new Map<Uint8Array, Uint8Array>();
  return some.every((one, i) => {
    const other = others[i]!;
    if (one === other || alike.get(one) === other) return true;
    alike.set(one, other);
    return one.every((bit, at) => bit === other[at]);
  });
}

/** Which of some items have a score, one bit each. */
export function scoredBits(items: readonly PlanItem[], scores: Float64Array): number {
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
  const path = ancestorsOf(plan, own);
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
    const barred = turning ? bars() : [];
    if (barred.some(isNotKnown)) continue;
    const score = scores[root.index]!;
    if (one.country === country) own = score;
    if (!out && barred.length === 0) found[i] = score;
  }
  return orderOf(
    all.map((one) => one.country),
    found,
    own,
    top,
  );
}

/** How much weight the other children of a node's parent have, as written. */
export function siblingWeight(plan: Plan, item: PlanItem): number {
  const { children } = plan.items[item.parent]!;
  return children.reduce((sum, child) => (child === item.index ? sum : sum + plan.items[child]!.weight), 0);
}

/** The weight to write for a node to have this share of its siblings' weight, theirs left as they are; infinite at 1. */
export function weightAt(share: number, siblings: number): number {
  return share >= 1 ? Number.POSITIVE_INFINITY : (share / (1 - share)) * siblings;
}

/**
 * Written weights by node id that give a node this share, the others' proportions kept: its own alone, but for the whole share, which
 * leaves them none.
 */
function weightsAt(plan: Plan, item: PlanItem, share: number): ReadonlyMap<string, number> {
  if (share < 1) return new Map([[item.node.id, weightAt(share, siblingWeight(plan, item))]]);
  const { children } = plan.items[item.parent]!;
  return new Map(children.map((child) => [plan.items[child]!.node.id, child === item.index ? 1 : 0]));
}

/** The part of a ranking whose stability is asked for. */
export interface Order {
  /** Codes of those with rank `top` or better, in order, ties in ISO order. */
  readonly first: readonly Iso3[];
  /** Their ranks. */
  readonly ranks: readonly number[];
  /** Whether the country of the question has rank `top` or better, or would have it if it were eligible. */
  readonly inside: boolean;
  /** Whether somebody has a rank at all. */
  isRanked(country: Iso3): boolean;
  /** Whether the first are the same, in the same order, as of another order. */
  isSame(other: Pick<Order, "first" | "ranks">): boolean;
}

/**
 * Scores of countries, NaN of those who have none or take no place, and of the country of the question, as an order. The scores need not
 * be rounded: those that decide are rounded here. Searches ask thousands of orders for one thing each, which is found when it is read.
 */
export function orderOf(
  countries: readonly Iso3[],
  scores: Float64Array,
  own: number | undefined,
  top: number,
): Order {
  let found: Pick<Order, "first" | "ranks"> | undefined;
  const firsts = () => {
    found ??= firstOf(countries, scores, top);
    return found;
  };
  return {
    get first() {
      return firsts().first;
    },
    get ranks() {
      return firsts().ranks;
    },
    get inside() {
      return own !== undefined && isAmong(scores, own, top);
    },
    isRanked: (country) => !Number.isNaN(scores[countries.indexOf(country)] ?? Number.NaN),
    isSame: (other) => hasFirst(countries, scores, other, top),
  };
}

/** Whether the first are these; looks at every score once and makes no order. */
function hasFirst(
  countries: readonly Iso3[],
  scores: Float64Array,
  { first, ranks }: Pick<Order, "first" | "ranks">,
  top: number,
): boolean {
  let [before, limit] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [i, country] of first.entries()) {
    limit = significant(scores[countries.indexOf(country)] ?? Number.NaN);
    const isLevel = i > 0 && ranks[i] === ranks[i - 1];
    // Whoever has no score is neither.
    if (isLevel ? limit !== before : !(limit < before && ranks[i] === i + 1 && i < top)) return false;
    before = limit;
  }
  // Nobody else is as good as the last of them; where there is room among the first, nobody else is ranked.
  if (first.length < top) limit = Number.NEGATIVE_INFINITY;
  const near = NEAR * Math.abs(limit);
  let count = 0;
  for (let i = 0; i < scores.length; i += 1) {
    const score = scores[i]!;
    if (score > limit + near || (score >= limit - near && significant(score) >= limit)) count += 1;
  }
  return count === first.length;
}

/** Scores nearer to each other than this share of them are told apart when they are rounded. */
const NEAR = 1e-9;

function isAmong(scores: Float64Array, own: number, top: number): boolean {
  const limit = significant(own);
  const near = NEAR * Math.abs(limit);
  let above = 0;
  for (let i = 0; i < scores.length; i += 1) {
    const score = scores[i]!;
    if (score > limit + near || (score > limit - near && significant(score) > limit)) above += 1;
  }
  return above < top;
}

function firstOf(
  countries: readonly Iso3[],
  scores: Float64Array,
  top: number,
): Pick<Order, "first" | "ranks"> {
  const sorted = scores.filter((score) => !Number.isNaN(score)).sort();
  const last = sorted[sorted.length - top] ?? Number.NEGATIVE_INFINITY;
  const among: { country: Iso3; score: number }[] = [];
  for (let i = 0; i < scores.length; i += 1) {
    const score = scores[i]!;
    // Whoever is further below the last of them is none of the first.
    if (score >= last - NEAR * Math.abs(last))
      among.push({ country: countries[i]!, score: significant(score) });
  }
  among.sort((a, b) => b.score - a.score || (a.country < b.country ? -1 : 1));
  const ranks = competitionRank(among.map(({ score }) => score));
  const first = among.filter((_, i) => ranks[i]! <= top);
  return { first: first.map(({ country }) => country), ranks: ranks.slice(0, first.length) };
}

/** The order of a finished table. */
export function orderIn({ ranked }: ScoreTable, own: number | undefined, top: number): Order {
  return orderOf(
    ranked.map(({ country }) => country),
    Float64Array.from(ranked, ({ score }) => score),
    own,
    top,
  );
}
