import type { Lack } from "../model/documents/codes.ts";
import { type IndicatorNode, isFactor, type Text } from "../model/profile.ts";
import type { PlanItem, Scored, ScoreTable } from "../scoring/index.ts";
import { isBehind, isWeighed } from "./contributions/parts.ts";

/**
 * Why a leaf has no score of the country's own that counts, and what stands in for it; undefined where it has one. It may have a
 * value, with so few beside it that their factor has no score.
 */
export function whyMissing(table: ScoreTable, one: Scored, item: PlanItem): Lack | undefined {
  const { index } = one;
  const column = table.columns[item.leaf]!;
  if (!column.applies[index]) return { code: "does-not-apply" };
  if (column.normalised[index] !== undefined && isBehind(table, one, item)) return { code: "stands-behind" };
  if (column.normalised[index] !== undefined)
    return one.score === undefined || isWeighed(table, one, item) ? undefined : { code: "not-weighed" };
  const lack = column.reasons.get(index) ?? { code: "not-assessed" };
  if (column.entering[index] === undefined) return lack;
  return { ...lack, filledBy: (item.node as IndicatorNode).missing.policy };
}

/** What the profile says of a factor in place of “not assessed”; undefined where a ranked country has evidence of it. */
export function unassessedOf(
  { ranked }: Pick<ScoreTable, "ranked">,
  { node, index }: PlanItem,
): Text | undefined {
  if (!isFactor(node) || node.unassessed === undefined) return undefined;
  return ranked.some(({ coverage }) => coverage[index]! > 0) ? undefined : node.unassessed;
}
