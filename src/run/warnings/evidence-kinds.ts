import { title } from "../../explain/nodes.ts";
import type { Messages } from "../../locales/index.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { factorsUnder, weighedChildren } from "../../model/factors.ts";
import type { PlanItem, ScoreTable } from "../../scoring/index.ts";

/** Which factors rest on proxies, wholly or in part, and which on nothing, over the ranked countries. */
export function evidenceKinds(
  table: ScoreTable,
  labels: Parameters<typeof title>[1],
  { warnings: say }: Messages,
): Ranking["warnings"] {
  const { ranked } = table;
  if (ranked.length === 0) return [];
  const kinds = new Map<Kind, string[]>([
    ["proxies", []],
    ["some", []],
    ["nothing", []],
  ]);
  for (const item of factorsOf(table)) kinds.get(kindOf(table, item))?.push(title(item, labels));
  const { proxies, some, nothing } = Object.fromEntries(kinds) as Record<Kind, string[]>;
  return [
    ...(proxies.length + some.length > 0
      ? [{ code: "proxies", message: say.proxies(proxies, some), where: null }]
      : []),
    ...(nothing.length > 0 ? [{ code: "no-evidence", message: say.noEvidence(nothing), where: null }] : []),
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
