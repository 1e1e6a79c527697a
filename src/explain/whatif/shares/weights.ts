import type { Plan, PlanItem } from "../../../scoring/plan.ts";

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
export function weightsAt(plan: Plan, item: PlanItem, share: number): ReadonlyMap<string, number> {
  if (share < 1) return new Map([[item.node.id, weightAt(share, siblingWeight(plan, item))]]);
  const { children } = plan.items[item.parent]!;
  return new Map(children.map((child) => [plan.items[child]!.node.id, child === item.index ? 1 : 0]));
}
