import { en } from "../locales/en/index.ts";
import { datingOf } from "../model/dating.ts";
import type { ComparedNode } from "../model/documents/comparison.ts";
import type { IndicatorNode } from "../model/profile.ts";
import type { PlanItem, Scored, ScoreTable } from "../scoring/index.ts";
import { whyMissing } from "./missing.ts";
import { factorLack, type Labels, lacking, title, verdictOf } from "./nodes.ts";

/** What several countries have at each node below an item; what exists for none of them is marked so in every cell. */
export function comparedNodes(
  table: ScoreTable,
  sides: readonly Scored[],
  parent: PlanItem,
  labels: Labels,
): ComparedNode[] {
  return parent.children
    .map((child) => table.plan.items[child]!)
    .map((item) => ({
      id: item.node.id,
      title: title(item, labels),
      share: item.share,
      ...(item.leaf < 0 ? {} : { indicator: (item.node as IndicatorNode).indicator }),
      cells: sides.map((one) => cell(table, one, item)),
      ...(item.leaf < 0 ? { children: comparedNodes(table, sides, item, labels) } : {}),
    }));
}

function cell(table: ScoreTable, one: Scored, item: PlanItem): ComparedNode["cells"][number] {
  const own = one.raw(item);
  const score = Number.isFinite(own) && one.coverage[item.index]! > 0 ? own : null;
  const observation = item.leaf < 0 ? undefined : table.columns[item.leaf]!.observations.at(one.index);
  const applies = one.applies[item.index] === 1;
  const lack =
    item.leaf >= 0
      ? whyMissing(table, one, item)
      : applies && score !== null
        ? undefined
        : factorLack(applies, false);
  const verdict = item.leaf < 0 || !applies ? undefined : verdictOf(table.columns[item.leaf]!, one.index);
  const { value, unit, source: id, file, locator } = observation ?? {};
  return {
    country: one.country,
    score,
    ...(score === null || item.fit === undefined ? {} : { normalised: one.scores[item.index]! }),
    weight: one.shares[item.index]!,
    coverage: one.coverage[item.index]!,
    ...(lack && lacking(lack)),
    ...(applies ? {} : { doesNotApply: true as const }),
    ...(value === undefined ? {} : { value, source: { id: id!, file: file!, locator: locator! } }),
    ...(unit === undefined ? {} : { unit }),
    ...(observation && datingOf(observation)),
    ...(verdict && { reading: en.reading(verdict, unit), verdict }),
  };
}
