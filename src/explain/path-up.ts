import type { Plan, PlanItem } from "../scoring/plan.ts";

/** The node's ancestors, its parent first. */
export function pathUp({ items }: Pick<Plan, "items">, { parent }: PlanItem): PlanItem[] {
  const path: PlanItem[] = [];
  for (let at = parent; at >= 0; at = items[at]!.parent) path.push(items[at]!);
  return path;
}
