import { title } from "../../explain/nodes.ts";
import type { Messages } from "../../locales/index.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import type { ScoreTable } from "../../scoring/index.ts";
import { fittedNodes } from "../../scoring/plan.ts";

/** Among fewer a step of one place is more than a tenth of the scale. It is a bound of prudence, not of a theory. */
const ENOUGH = 10;

/** Weighed factors whose scores are placed among those of very few candidates. */
export function fewCandidates(
  { plan, fit }: Pick<ScoreTable, "plan" | "fit">,
  labels: Parameters<typeof title>[1],
  { warnings: say }: Messages,
): Ranking["warnings"] {
  const few = fittedNodes(plan).flatMap((item) => {
    const candidates = fit!.scores(item).size;
    if (item.share === 0 || candidates === 0 || candidates >= ENOUGH) return [];
    return [{ title: title(item, labels), candidates }];
  });
  if (few.length === 0) return [];
  return [{ code: "few-candidates", message: say.fewCandidates(ENOUGH, few), where: null }];
}
