import type { IndicatorNode } from "../model/profile.ts";
import type { PlanItem, Scored, ScoreTable } from "../scoring/index.ts";
import { isWeighed } from "./parts.ts";

/** Said of what does not exist for a country. */
export const DOES_NOT_APPLY = "does not apply to this country";

const NOT_WEIGHED = "not weighed, since too little stands beside it";

/**
 * Why a leaf has no score of the country's own that counts, and what stands in for it; undefined where it has one. It may have a
 * value, with so few beside it that their factor has no score.
 */
export function whyMissing(table: ScoreTable, one: Scored, item: PlanItem): string | undefined {
  const { index } = one;
  const column = table.columns[item.leaf]!;
  if (!column.applies[index]) return DOES_NOT_APPLY;
  if (column.normalised[index] !== undefined)
    return one.score === undefined || isWeighed(table, one, item) ? undefined : NOT_WEIGHED;
  const reason = column.reasons.get(index) ?? "not assessed";
  if (column.entering[index] === undefined) return reason;
  return `${reason}; ${(item.node as IndicatorNode).missing.policy} value used`;
}
