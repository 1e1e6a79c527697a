import type { IndicatorNode } from "../model/profile.ts";
import type { PlanItem, Scored, ScoreTable } from "../scoring/index.ts";

/** Why a leaf has no score of the country's own, and what stands in for it; undefined where it has one. */
export function whyMissing({ columns }: ScoreTable, { index }: Scored, item: PlanItem): string | undefined {
  const column = columns[item.leaf]!;
  if (!column.applies[index]) return "does not apply to this country";
  if (column.normalised[index] !== undefined) return undefined;
  const reason = column.reasons.get(index) ?? "not assessed";
  if (column.entering[index] === undefined) return reason;
  return `${reason}; ${(item.node as IndicatorNode).missing.policy} value used`;
}
