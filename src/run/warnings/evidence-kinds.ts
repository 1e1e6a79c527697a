import { unassessedOf } from "../../explain/missing.ts";
import { title } from "../../explain/nodes.ts";
import type { Messages } from "../../locales/index.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { factorsUnder, weighedChildren } from "../../model/factors.ts";
import { textIn } from "../../model/text-in.ts";
import type { PlanItem, ScoreTable } from "../../scoring/index.ts";

/** Which factors rest on proxies, wholly or in part, and which on nothing, over the ranked countries; of these what the profile says. */
export function evidenceKinds(
  table: ScoreTable,
  labels: Parameters<typeof title>[1],
  words: Messages,
): Ranking["warnings"] {
  const { ranked } = table;
  const { warnings: say } = words;
  if (ranked.length === 0) return [];
  const kinds = new Map<Kind, string[]>([
    ["proxies", []],
    ["some", []],
    ["nothing", []],
  ]);
  const elsewhere: string[] = [];
  for (const item of factorsOf(table)) {
    const unassessed = unassessedOf(table, item);
    if (unassessed === undefined) kinds.get(kindOf(table, item))?.push(title(item, labels));
    else elsewhere.push(words.unassessed(title(item, labels), textIn(unassessed, labels.language, "")));
  }
  const { proxies, some, nothing } = Object.fromEntries(kinds) as Record<Kind, string[]>;
  const silent = [...(nothing.length > 0 ? [say.noEvidence(nothing)] : []), ...elsewhere];
  return [
    ...(proxies.length + some.length > 0
      ? [{ code: "proxies", message: say.proxies(proxies, some), where: null }]
      : []),
    ...(silent.length > 0 ? [{ code: "no-evidence", message: words.text(silent), where: null }] : []),
  ];
}

type Kind = "proxies" | "some" | "nothing" | "direct";

function kindOf({ ranked }: ScoreTable, { index }: PlanItem): Kind {
  let [evidence, proxy] = [0, 0];
  for (let i = 0; i < ranked.length; i += 1) {
    evidence += ranked[i]!.coverage[index]!;
    proxy += ranked[i]!.proxies?.[index] ?? 0;
  }
  if (evidence === 0) return "nothing";
  if (proxy === 0) return "direct";
  return proxy > evidence * (1 - 1e-9) ? "proxies" : "some";
}

function factorsOf({ plan }: ScoreTable): PlanItem[] {
  const below = (axis: PlanItem) => (axis.chooses ? [] : weighedChildren(plan, axis));
  return factorsUnder(weighedChildren(plan, plan.root), below, ({ leaf }) => leaf < 0).map(
    ({ node }) => node,
  );
}
