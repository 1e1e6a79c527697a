import { title } from "../../explain/nodes.ts";
import { listed } from "../../locales/en/grammar.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import type { PlanItem, ScoreTable } from "../../scoring/index.ts";

/** Which factors rest on proxies, wholly or in part, and which on nothing, over the ranked countries. */
export function evidenceKinds(table: ScoreTable, labels: Parameters<typeof title>[1]): Ranking["warnings"] {
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
    ...caveat("proxies", [words(proxies, "on proxies alone"), words(some, "in part on proxies")]),
    ...caveat("no-evidence", [words(nothing, "on nothing, since no ranked country has evidence of it")]),
  ];
}

function caveat(code: string, parts: readonly string[]): Ranking["warnings"] {
  const said = parts.filter((one) => one !== "");
  return said.length === 0 ? [] : [{ code, message: `Of what is weighed, ${said.join("; ")}.`, where: null }];
}

type Kind = "proxies" | "some" | "nothing" | "direct";

function kindOf({ ranked }: ScoreTable, { index }: PlanItem): Kind {
  let [evidence, proxy] = [0, 0];
  for (const { coverage, proxies } of ranked) {
    evidence += coverage[index]!;
    proxy += proxies?.[index] ?? 0;
  }
  if (evidence === 0) return "nothing";
  if (proxy === 0) return "direct";
  return proxy > evidence * (1 - 1e-9) ? "proxies" : "some";
}

function words(titles: readonly string[], on: string): string {
  return titles.length === 0 ? "" : `${listed(titles)} ${titles.length === 1 ? "rests" : "rest"} ${on}`;
}

/** What stands under the root's children that join factors, and such of them as join none: what short forms tell of. */
function factorsOf({ plan }: ScoreTable): PlanItem[] {
  const weighedIn = ({ children }: PlanItem) =>
    children.map((child) => plan.items[child]!).filter(({ share }) => share > 0);
  return weighedIn(plan.root).flatMap((axis) => {
    const factors = weighedIn(axis);
    return !axis.chooses && factors.some(({ leaf }) => leaf < 0) ? factors : [axis];
  });
}
