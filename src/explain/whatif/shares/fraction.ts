import type { Plan, PlanItem } from "../../../scoring/plan.ts";
import { pathUp } from "../../path-up.ts";

/** A score as a function of a node's share t of its siblings' weight: (a + b t) / (c + d t). */
export interface ShareFraction {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

export function valueAt({ a, b, c, d }: ShareFraction, share: number): number {
  return (a + b * share) / (c + d * share);
}

/**
 * A country's score as a fraction of a node's share, where every mean from the node's parent up is arithmetic; `scores` say what is
 * missing, as it is in some stretch of shares.
 *
 * With P 1 where the node has a score A, and v and u the present siblings' weighted sum of scores and sum of weights, the
 * siblings' weights summing to 1, the parent scores (t P A + (1 - t) v) / (t P + (1 - t) u); every mean above is linear in that.
 */
export function fractionOf(plan: Plan, item: PlanItem, scores: Float64Array): ShareFraction {
  const parent = plan.items[item.parent]!;
  let [whole, present, sum] = [0, 0, 0];
  for (const child of parent.children) {
    if (child === item.index) continue;
    const { weight } = plan.items[child]!;
    whole += weight;
    if (Number.isNaN(scores[child]!)) continue;
    present += weight;
    sum += weight * scores[child]!;
  }
  const own = scores[item.index]!;
  const [p, a] = Number.isNaN(own) ? [0, 0] : [1, own];
  const [u, v] = [present / whole, sum / whole];
  let [alpha, beta] = [0, 1];
  let below = parent;
  for (const ancestor of pathUp(plan, parent)) {
    let [total, rest] = [0, 0];
    for (const child of ancestor.children) {
      const { weight } = plan.items[child]!;
      if (Number.isNaN(scores[child]!)) continue;
      total += weight;
      if (child !== below.index) rest += weight * scores[child]!;
    }
    const linked = !Number.isNaN(scores[below.index]!) && below.weight > 0;
    const share = linked ? below.weight / total : 0;
    [alpha, beta] = total === 0 ? [0, 0] : [rest / total + share * alpha, share * beta];
    below = ancestor;
  }
  // Where a missing ancestor cuts the node off, the score is what it is whatever the share.
  if (beta === 0 || Number.isNaN(scores[parent.index]!))
    return { a: scores[plan.root.index]!, b: 0, c: 1, d: 0 };
  return { a: alpha * u + beta * v, b: alpha * (p - u) + beta * (p * a - v), c: u, d: p - u };
}
