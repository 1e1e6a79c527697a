import { joiner } from "../../scoring/evaluate.ts";
import type { Plan, PlanItem } from "../../scoring/index.ts";

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
  /** The node's own state, given its children's. */
  join(states: Float64Array): State;
}

/**
 * Makes a node's state of its children's states, in profile order, of the nodes of this plan. The root's own minimum coverage is left aside: inside a coalition
 * it asks for nothing.
 */
export function stateMaker(plan: Plan): (item: PlanItem, states: Float64Array) => State {
  const join = joiner(plan);
  const applies = new Uint8Array(plan.items.length);
  const scores = new Float64Array(plan.items.length);
  const unasked = (item: PlanItem) => ({ ...item, missing: { ...item.missing, minimumCoverage: 0 } });
  const root = unasked(plan.root);
  const rawRoot = plan.root.fit && unasked(plan.root.fit.raw);
  return (item, states) => {
    let exists = false;
    for (let i = 0; i < item.children.length; i += 1) {
      const child = item.children[i]!;
      const state = states[i]!;
      applies[child] = state === ABSENT ? 0 : 1;
      scores[child] = state;
      exists ||= state !== ABSENT && plan.items[child]!.weight > 0;
    }
    if (!exists) return ABSENT;
    return join(item === plan.root ? root : item === plan.root.fit?.raw ? rawRoot! : item, applies, scores);
  };
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
