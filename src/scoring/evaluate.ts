import type { Plan, PlanItem } from "./plan.ts";

// Loops go by position here: a ranking ends before V8 has optimised them, and until then each step of "for … of" makes an object.

/**
 * Scores every item of the plan for one country: a pure kernel.
 *
 * @param leafScores by leaf position; NaN where a leaf has no score (a Float64Array has no `undefined`)
 * @param applies by item index; 0 where an item does not exist for this country
 * @param out by item index; filled with scores, NaN where an item has none
 * @param isStale by item index; 0 where what stands in `out` holds; absent: nothing does
 */
export type Evaluate = (
  leafScores: Float64Array,
  applies: Uint8Array,
  out: Float64Array,
  isStale?: Uint8Array,
) => void;

/** The score that a node makes of its children's, NaN for none; both by item index. */
export type Join = (item: PlanItem, applies: Uint8Array, scores: Float64Array) => number;

/** Makes the one way from children's scores to their parent's; it owns scratch space and serves one thread. */
export function joiner(plan: Plan): Join {
  let widest = 0;
  for (let i = 0; i < plan.items.length; i += 1) widest = Math.max(widest, plan.items[i]!.children.length);
  const x = new Float64Array(widest);
  const w = new Float64Array(widest);

  return (item, applies, scores) => {
    let n = 0;
    let present = 0;
    let whole = 0;
    const { children } = item;
    for (let i = 0; i < children.length; i += 1) {
      const child = children[i]!;
      const weight = plan.items[child]!.weight;
      const counts = weight > 0 && applies[child] === 1;
      const score = counts ? scores[child]! : Number.NaN;
      if (counts) whole += weight;
      if (Number.isNaN(score)) {
        if (!item.positional) continue;
      } else present += weight;
      x[n] = score;
      w[n] = weight;
      n += 1;
    }
    if (present === 0) return Number.NaN;
    if (!item.chooses && tooLittle(present / whole, item.missing.minimumCoverage)) return Number.NaN;
    const score = item.kernel!(x, w, n);
    return item.fit === undefined ? score : placedScore(item, score);
  };
}

/** What goes up from a node that brings its own score onto the scale. */
function placedScore({ node, fit }: PlanItem, raw: number): number {
  if (fit!.placed === undefined) throw new TypeError(`the node ${node.id} is not fitted to the candidates`);
  return fit!.placed(raw);
}

/** The score that a node has itself, of its children's: where it brings it onto the scale, another one goes up. NaN for none. */
export type RawScore = (item: PlanItem, applies: Uint8Array, scores: Float64Array) => number;

export function rawScore(plan: Plan): RawScore {
  const join = joiner(plan);
  return (item, applies, scores) => {
    if (item.fit === undefined) return scores[item.index]!;
    return applies[item.index] === 0 ? Number.NaN : join(item.fit.raw, applies, scores);
  };
}

/**
 * Makes the evaluator of a plan; one evaluator serves one thread.
 *
 * @param items those to score anew, children before parents; the scores of the others are taken from `out`
 */
export function evaluator(plan: Plan, items = plan.items): Evaluate {
  const join = joiner(plan);
  return (leafScores, applies, out, isStale) => {
    for (let i = 0; i < items.length; i += 1) {
      const item = items[i]!;
      const { index, leaf } = item;
      if (isStale?.[index] === 0) continue;
      if (applies[index] === 0) out[index] = Number.NaN;
      else out[index] = leaf >= 0 ? leafScores[leaf]! : join(item, applies, out);
    }
  };
}

/** A share that falls short of a minimum by float noise alone does not fall short. */
export function tooLittle(share: number, minimum: number): boolean {
  return share < minimum - 1e-12;
}

/**
 * Which items exist for a country: a factor exists when any child of positive weight does. One that has only unweighted
 * children left could never be assessed, and must not count as missing.
 */
export function applicable(plan: Plan, leafApplies: (leaf: number) => boolean): Uint8Array {
  const applies = new Uint8Array(plan.items.length);
  for (const item of plan.items) {
    if (item.leaf >= 0) applies[item.index] = leafApplies(item.leaf) ? 1 : 0;
    else {
      const counts = (child: number) => applies[child] === 1 && plan.items[child]!.weight > 0;
      applies[item.index] = item.children.some(counts) ? 1 : 0;
    }
  }
  return applies;
}

/**
 * Shares of the whole per item for one country: weights rescaled at every node over the children that have a score.
 * Over the leaves that enter the score they sum to 1. 0 for items that do not enter.
 */
export function effectiveShares(plan: Plan, scores: Float64Array): Float64Array {
  const shares = new Float64Array(plan.items.length);
  if (!Number.isNaN(scores[plan.root.index]!)) shares[plan.root.index] = 1;
  for (let i = plan.items.length - 1; i >= 0; i -= 1) {
    const item = plan.items[i]!;
    const { children } = item;
    if (item.chooses) {
      const taken = takenBy(item, scores);
      if (taken >= 0) shares[taken] = shares[i]!;
      continue;
    }
    let total = 0;
    for (let k = 0; k < children.length; k += 1) {
      const child = children[k]!;
      if (!Number.isNaN(scores[child]!)) total += plan.items[child]!.weight;
    }
    if (total === 0) continue;
    for (let k = 0; k < children.length; k += 1) {
      const child = children[k]!;
      if (!Number.isNaN(scores[child]!)) shares[child] = (shares[i]! * plan.items[child]!.weight) / total;
    }
  }
  return shares;
}

/**
 * Shares of the whole per item for one country as if everything were assessed that exists for it: weights rescaled at every node over
 * the children that apply. Where one of several is taken, each has the share of them all. 0 for items that do not apply.
 */
export function applyingShares({ items, root }: Plan, applies: Uint8Array): Float64Array {
  const shares = new Float64Array(items.length);
  shares[root.index] = 1;
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const { children, chooses } = items[i]!;
    const applying = children.filter((child) => applies[child] === 1);
    const total = applying.reduce((sum, child) => sum + items[child]!.weight, 0);
    for (const child of applying)
      shares[child] = chooses ? shares[i]! : total > 0 ? (shares[i]! * items[child]!.weight) / total : 0;
  }
  return shares;
}

/**
 * Share (0 to 1) of each item's weight that has evidence, down to the leaves. A part that has too little evidence for a score of
 * its own does not enter the item's score, and its evidence does not count for the item either.
 *
 * @param assessed by leaf position; NaN for none
 * @param scores by item index, as the evaluator filled them
 * @param covered filled and returned; where only some `items` are asked for, or said to be stale, what the others have stands in it
 */
export function coverage(
  plan: Plan,
  applies: Uint8Array,
  assessed: Float64Array,
  scores: Float64Array,
  covered: Float64Array = new Float64Array(plan.items.length),
  items = plan.items,
  isStale?: Uint8Array,
): Float64Array {
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i]!;
    if (isStale?.[item.index] === 0) continue;
    if (item.leaf >= 0) {
      covered[item.index] = Number.isNaN(assessed[item.leaf]!) ? 0 : 1;
      continue;
    }
    if (item.chooses) {
      const taken = takenBy(item, scores);
      covered[item.index] = taken < 0 ? 0 : covered[taken]!;
      continue;
    }
    let sum = 0;
    let whole = 0;
    const { children } = item;
    for (let k = 0; k < children.length; k += 1) {
      const child = children[k]!;
      if (applies[child] === 0) continue;
      const { weight } = plan.items[child]!;
      if (!Number.isNaN(scores[child]!)) sum += weight * covered[child]!;
      whole += weight;
    }
    covered[item.index] = whole > 0 ? sum / whole : 0;
  }
  return covered;
}

/** Index of the child that is taken where one is: the first that has a score; -1 where none has. */
export function takenBy({ children }: PlanItem, scores: Float64Array): number {
  for (let i = 0; i < children.length; i += 1) if (!Number.isNaN(scores[children[i]!]!)) return children[i]!;
  return -1;
}

/**
 * By item index, 1 for what stands beside a child that is taken, with everything under it: it is not asked for. Undefined where a
 * plan takes no child of several.
 */
export function standingBehind(plan: Plan, scores: Float64Array): Uint8Array | undefined {
  if (!plan.items.some(({ chooses }) => chooses)) return undefined;
  const behind = new Uint8Array(plan.items.length);
  for (let i = plan.items.length - 1; i >= 0; i -= 1) {
    const item = plan.items[i]!;
    const taken = item.chooses ? takenBy(item, scores) : -1;
    if (taken < 0 && behind[i] === 0) continue;
    for (const child of item.children)
      if (behind[i] === 1 || (taken >= 0 && child !== taken)) behind[child] = 1;
  }
  return behind;
}
