import { evidenceAsOf } from "../dataset/evidence.ts";
import type { Messages } from "../locales/index.ts";
import { entryOf } from "../model/collections.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Ranking } from "../model/documents/ranking.ts";
import type { Evidence } from "../model/evidence.ts";
import { listOf } from "../model/list.ts";
import { listsOf } from "../profile/names.ts";
import { byFamily } from "../report/text/warnings.ts";
import type { ScoreTable } from "../scoring/index.ts";

/**
 * What a run as of a year after the evidence's own finds otherwise than in that year: newer figures, those that have become too
 * old, and lists. Without it nobody would see that a ranking “as of 2026” rests on the figures of 2023.
 */
export function afterReference(
  { plan, columns, evidence }: Pick<ScoreTable, "plan" | "columns" | "evidence">,
  dataset: Dataset,
  words: Messages,
): Ranking["warnings"] {
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
  const titles = lists.map((id) => {
    const title = evidence.list(id)?.title ?? id;
    return words.names?.list(title) ?? title;
  });
  const message = words.warnings.afterReference(asOf, latest, figures(newer), figures(tooOld), titles);
  return [{ code: "after-reference-year", message, where: null }];
}

function figures(found: ReadonlyMap<string, ReadonlySet<string>>) {
  return {
    figures: [...found.values()].reduce((sum, { size }) => sum + size, 0),
    indicators: found.size,
    families: byFamily([...found.keys()], 2),
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
