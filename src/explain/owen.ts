import type { Plan, PlanItem } from "../scoring/index.ts";

/** One side of a comparison: what enters the aggregation for a country, or for the reference. */
export interface Profiled {
  /** By leaf position; NaN where nothing enters. */
  readonly leafScores: Float64Array;
  /** By item index; 0 where the item does not exist. */
  readonly applies: Uint8Array;
}

/**
 * What the root's value would be if an item had this score (NaN: none), everything else held in one way. While every
 * aggregator above is a weighted arithmetic mean it is affine in the score, and many such functions can be averaged
 * into one without changing any expectation; `affine` says that this is so.
 */
interface Context {
  readonly weight: number;
  readonly affine: boolean;
  readonly value: (score: number) => number;
}

/** More active children than this under one node cannot be enumerated in reasonable time. */
const MOST_ACTIVE = 18;

/**
 * Owen values of the tree (Owen 1977; Winter 1989): Shapley values over the root's children, and inside each over its
 * children, and so on down, of the game that starts from the reference and switches leaves to the country one by one.
 * Children sum to their parent, and the root's children to score - reference, whatever the aggregation.
 *
 * A leaf that is missing is a player like any other: switching it takes the reference's evidence away. Inside a
 * coalition the root asks for no minimum coverage; where nothing at all is left, the reference's score stands.
 *
 * @param depth how far down to go: 1 is the root's children; absent: to the leaves
 * @returns by item index; NaN for items below `depth`, and below a node with too many differing children
 */
export function owenValues(
  plan: Plan,
  country: Profiled,
  reference: Profiled,
  depth = Number.POSITIVE_INFINITY,
): Float64Array {
  const result = new Float64Array(plan.items.length).fill(Number.NaN);
  const on = states(plan, country);
  const off = states(plan, reference);
  const differs = differing(plan, on, off);
  const fallback = off.scores[plan.root.index]!;
  const root: Context = {
    weight: 1,
    affine: true,
    value: (score) => (Number.isNaN(score) ? fallback : score),
  };
  result[plan.root.index] = root.value(on.scores[plan.root.index]!) - fallback;

  const visit = (item: PlanItem, contexts: readonly Context[], level: number): void => {
    if (item.leaf >= 0 || level > depth) return;
    const active = item.children.filter((child) => differs[child]);
    for (const child of item.children) if (!differs[child]) clear(plan, child, result);
    if (active.length > MOST_ACTIVE) return;
    const joins = subsets(plan, item, active, on, off);
    const sums = shapley(active.length, contexts, joins);
    active.forEach((child, i) => {
      result[child] = sums[i]!;
      if (plan.items[child]!.leaf < 0 && level < depth) {
        visit(plan.items[child]!, below(plan, item, child, active, contexts, on, off), level + 1);
      }
    });
  };
  visit(plan.root, [root], 1);
  return result;
}

/** Shapley values of k players, where a set of players makes `joins[set]` and the contexts make that a root's value. */
function shapley(k: number, contexts: readonly Context[], joins: Float64Array): Float64Array {
  const values = new Float64Array(joins.length);
  for (const { weight, value } of contexts) {
    for (let set = 0; set < joins.length; set += 1) values[set]! += weight * value(joins[set]!);
  }
  const shares = shapleyWeights(k);
  const sums = new Float64Array(k);
  for (let set = 0; set < joins.length; set += 1) {
    const share = shares[bits(set)]!;
    for (let i = 0; i < k; i += 1) {
      if (((set >> i) & 1) === 0) sums[i]! += share * (values[set | (1 << i)]! - values[set]!);
    }
  }
  return sums;
}

interface States {
  readonly scores: Float64Array;
  readonly applies: Uint8Array;
}

function states(plan: Plan, { leafScores, applies }: Profiled): States {
  const made = { scores: new Float64Array(plan.items.length), applies };
  for (const item of plan.items) {
    if (applies[item.index] === 0) made.scores[item.index] = Number.NaN;
    else
      made.scores[item.index] =
        item.leaf >= 0 ? leafScores[item.leaf]! : join(plan, item, made, made, NOBODY, 0);
  }
  return made;
}

/** Whether anything under an item can tell the country from the reference. */
function differing(plan: Plan, on: States, off: States): boolean[] {
  const differs: boolean[] = [];
  for (const { index, leaf, children } of plan.items) {
    differs[index] =
      leaf >= 0
        ? on.applies[index] !== off.applies[index] || !Object.is(on.scores[index], off.scores[index])
        : children.some((child) => differs[child]);
  }
  return differs;
}

function clear(plan: Plan, index: number, result: Float64Array): void {
  result[index] = 0;
  for (const child of plan.items[index]!.children) clear(plan, child, result);
}

/** The node's score for every set of its active children that is switched on; bit i of the index is active child i. */
function subsets(
  plan: Plan,
  item: PlanItem,
  active: readonly number[],
  on: States,
  off: States,
): Float64Array {
  const scores = new Float64Array(2 ** active.length);
  for (let set = 0; set < scores.length; set += 1) scores[set] = join(plan, item, on, off, active, set);
  return scores;
}

const NOBODY: readonly number[] = [];

/** The node's score with the active children of `set` switched on and every other child off. */
function join(
  plan: Plan,
  item: PlanItem,
  on: States,
  off: States,
  active: readonly number[],
  set: number,
): number {
  const { x, w } = scratch;
  let n = 0;
  let present = 0;
  let whole = 0;
  for (const child of item.children) {
    const at = active.indexOf(child);
    const side = at >= 0 && ((set >> at) & 1) === 1 ? on : off;
    const { weight } = plan.items[child]!;
    if (weight === 0 || side.applies[child] === 0) continue;
    whole += weight;
    const score = side.scores[child]!;
    if (Number.isNaN(score)) continue;
    present += weight;
    x[n] = score;
    w[n] = weight;
    n += 1;
  }
  return n > 0 && enough(plan, item, present / whole) ? item.kernel!(x, w, n) : Number.NaN;
}

/** The root's own minimum coverage is left aside: inside a coalition it asks for nothing. */
function enough(plan: Plan, item: PlanItem, share: number): boolean {
  return item === plan.root || share >= item.missing.minimumCoverage - 1e-12;
}

/** The contexts of one child: every way its siblings can be switched, under every context of its parent. */
function below(
  plan: Plan,
  item: PlanItem,
  child: number,
  active: readonly number[],
  contexts: readonly Context[],
  on: States,
  off: States,
): readonly Context[] {
  const siblings = active.filter((other) => other !== child);
  const position = new Map(siblings.map((other, i) => [other, i]));
  const shares = shapleyWeights(active.length);
  const made: Context[] = [];
  for (let set = 0; set < 2 ** siblings.length; set += 1) {
    const side = (other: number) => (((set >> (position.get(other) ?? 31)) & 1) === 1 ? on : off);
    const others = item.children
      .filter((other) => other !== child && side(other).applies[other] === 1)
      .map((other) => ({ weight: plan.items[other]!.weight, score: side(other).scores[other]! }))
      .filter(({ weight }) => weight > 0);
    const withChild = joinWith(
      plan,
      item,
      others,
      plan.items[child]!.weight,
      on.applies[child] === 1 || off.applies[child] === 1,
    );
    for (const context of contexts) {
      made.push({
        weight: context.weight * shares[bits(set)]!,
        affine: context.affine && item.additive,
        value: (score) => context.value(withChild(score)),
      });
    }
  }
  return made.every(({ affine }) => affine) ? [average(made)] : made;
}

/** Affine functions of the score average to one: its value at 0 and 1, and without a score, say all there is. */
function average(contexts: readonly Context[]): Context {
  let [weight, atZero, atOne, absent] = [0, 0, 0, 0];
  for (const context of contexts) {
    weight += context.weight;
    atZero += context.weight * context.value(0);
    atOne += context.weight * context.value(1);
    absent += context.weight * context.value(Number.NaN);
  }
  const [base, slope, none] = [atZero / weight, (atOne - atZero) / weight, absent / weight];
  return { weight, affine: true, value: (score) => (Number.isNaN(score) ? none : base + slope * score) };
}

const scratch = { x: new Float64Array(512), w: new Float64Array(512) };

/** A node's score as a function of one child's, the others held. */
function joinWith(
  plan: Plan,
  item: PlanItem,
  others: readonly { weight: number; score: number }[],
  weight: number,
  exists: boolean,
): (score: number) => number {
  const present = others.filter(({ score }) => !Number.isNaN(score));
  const held = present.reduce((sum, one) => sum + one.weight, 0);
  const whole = others.reduce((sum, one) => sum + one.weight, 0) + (exists ? weight : 0);
  const { x, w } = scratch;
  return (score) => {
    const counts = exists && weight > 0 && !Number.isNaN(score);
    const n = present.length + (counts ? 1 : 0);
    if (n === 0 || !enough(plan, item, (held + (counts ? weight : 0)) / whole)) return Number.NaN;
    for (let i = 0; i < present.length; i += 1) {
      x[i] = present[i]!.score;
      w[i] = present[i]!.weight;
    }
    if (counts) {
      x[n - 1] = score;
      w[n - 1] = weight;
    }
    return item.kernel!(x, w, n);
  };
}

/** |T|! (k - 1 - |T|)! / k! by |T|. */
function shapleyWeights(k: number): number[] {
  const weights: number[] = [];
  let weight = 1 / k;
  for (let size = 0; size < k; size += 1) {
    weights.push(weight);
    weight *= (size + 1) / (k - 1 - size);
  }
  return weights;
}

function bits(set: number): number {
  let [n, count] = [set, 0];
  for (; n > 0; n &= n - 1) count += 1;
  return count;
}
