import type { Plan, PlanItem } from "../scoring/index.ts";

/**
 * What a node or leaf is on one side of a comparison: a finite score, NaN where it has none, or ABSENT where it does not
 * exist for that side, which is neither scored nor missing.
 */
export type State = number;

export const ABSENT: State = Number.POSITIVE_INFINITY;

/** A node with its children as both sides know them, in profile order. */
export interface Contest {
  readonly plan: Plan;
  readonly item: PlanItem;
  readonly on: Float64Array;
  readonly off: Float64Array;
  /** Positions of the children that differ below: the players. */
  readonly active: readonly number[];
}

const scratch = { x: new Float64Array(512), w: new Float64Array(512) };

/**
 * A node's state made of its children's states. The root's own minimum coverage is left aside: inside a coalition it asks
 * for nothing.
 */
export function joined(plan: Plan, item: PlanItem, states: Float64Array): State {
  const { x, w } = item.children.length <= 512 ? scratch : wider(item.children.length);
  let n = 0;
  let present = 0;
  let whole = 0;
  for (let i = 0; i < item.children.length; i += 1) {
    const state = states[i]!;
    const { weight } = plan.items[item.children[i]!]!;
    const counts = weight > 0 && state !== ABSENT;
    if (counts) whole += weight;
    if (!counts || Number.isNaN(state)) {
      if (!item.positional) continue;
      x[n] = Number.NaN;
    } else {
      present += weight;
      x[n] = state;
    }
    w[n] = weight;
    n += 1;
  }
  if (whole === 0) return ABSENT;
  if (present === 0) return Number.NaN;
  if (item !== plan.root && !item.chooses && present / whole < item.missing.minimumCoverage - 1e-12)
    return Number.NaN;
  return item.kernel!(x, w, n);
}

function wider(n: number): typeof scratch {
  return { x: new Float64Array(n), w: new Float64Array(n) };
}

/** The children's states with the players of `set` switched on (bit i is player i) and everybody else off. */
export function switched({ on, off, active }: Contest, set: number): Float64Array {
  const states = off.slice();
  for (let i = 0; i < active.length; i += 1) {
    if (((set >> i) & 1) === 1) states[active[i]!] = on[active[i]!]!;
  }
  return states;
}

/** |T|! (k - 1 - |T|)! / k! by |T|: how likely exactly the players of T stand before one player among k. */
export function shapleyWeights(k: number): number[] {
  const weights: number[] = [];
  let weight = 1 / k;
  for (let size = 0; size < k; size += 1) {
    weights.push(weight);
    weight *= (size + 1) / (k - 1 - size);
  }
  return weights;
}

/** How many players a set has. */
export function size(set: number): number {
  let count = 0;
  for (let n = set; n > 0; n &= n - 1) count += 1;
  return count;
}
