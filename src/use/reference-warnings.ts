import { evidenceAsOf } from "../dataset/evidence.ts";
import { entryOf } from "../model/collections.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Evidence } from "../model/evidence.ts";
import { listOf } from "../model/list.ts";
import type { WarningOf } from "../model/warning.ts";
import { listsOf } from "../profile/names.ts";
import type { ScoreTable } from "../scoring/index.ts";

/**
 * What a run as of a year after the evidence's own finds otherwise than in that year: newer figures, those that have become too
 * old, and lists. Without it nobody would see that a ranking “as of 2026” rests on the figures of 2023.
 */
export function afterReference(
  { plan, columns, evidence }: Pick<ScoreTable, "plan" | "columns" | "evidence">,
  dataset: Dataset,
): WarningOf<"after-reference-year">[] {
  const { latest } = dataset;
  const { asOf } = evidence;
  if (latest === undefined || asOf === undefined || asOf <= latest) return [];
  const then = evidenceAsOf(dataset, latest, evidence.countries);
  const newer = new Map<string, Set<string>>();
  const tooOld = new Map<string, Set<string>>();
  for (const { leaf } of columns) {
    const { indicator, maxAge } = leaf.node;
    if (listOf(indicator) !== undefined) continue;
    const want = { indicator, ...(maxAge === undefined ? {} : { maxAge }) };
    const values = evidence.values(want);
    for (const [country, { year }] of values)
      if (year !== undefined && year > latest) entryOf(newer, indicator, () => new Set()).add(country);
    for (const country of then.values(want).keys())
      if (!values.has(country)) entryOf(tooOld, indicator, () => new Set()).add(country);
  }
  const lists = [...listsOf(plan.profile)].filter((id) => listedOn(then, id) !== listedOn(evidence, id));
  const args = { asOf, latest, newer: figures(newer), tooOld: figures(tooOld), lists };
  return [{ code: "after-reference-year", args, where: null }];
}

function figures(found: ReadonlyMap<string, ReadonlySet<string>>) {
  return {
    figures: [...found.values()].reduce((sum, { size }) => sum + size, 0),
    indicators: [...found.keys()],
  };
}

/** Who is on a list, and whether whoever is not is clear. */
function listedOn(evidence: Evidence, id: string): string {
  const list = evidence.list(id);
  return list === undefined
    ? ""
    : [list.listed, list.overdue, list.ended]
        .map((group) => Object.keys(group).sort().join())
        .concat(String(list.exhaustive !== undefined))
        .join(" ");
}
