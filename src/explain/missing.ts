import { MISSING } from "../model/documents/missing.ts";
import type { IndicatorNode } from "../model/profile.ts";
import type { PlanItem, Scored, ScoreTable } from "../scoring/index.ts";
import { isBehind, isWeighed } from "./parts.ts";

/**
 * Why a leaf has no score of the country's own that counts, and what stands in for it; undefined where it has one. It may have a
 * value, with so few beside it that their factor has no score.
 */
export function whyMissing(table: ScoreTable, one: Scored, item: PlanItem): string | undefined {
  const { index } = one;
  const column = table.columns[item.leaf]!;
  if (!column.applies[index]) return MISSING.doesNotApply;
  if (column.normalised[index] !== undefined && isBehind(table, one, item)) return MISSING.standsBehind;
  if (column.normalised[index] !== undefined)
    return one.score === undefined || isWeighed(table, one, item) ? undefined : MISSING.notWeighed;
  const reason = column.reasons.get(index) ?? MISSING.notAssessed;
  if (column.entering[index] === undefined) return reason;
  return `${reason}; ${(item.node as IndicatorNode).missing.policy} value used`;
}
