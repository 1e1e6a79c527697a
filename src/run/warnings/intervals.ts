import type { Messages } from "../../locales/index.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import type { ScoreTable } from "../../scoring/index.ts";
import { errorOf } from "../../scoring/standard-error.ts";

/** Indicators of which the profile says of what level intervals are, and no figure counts by one: what was said does nothing. */
export function intervalWarnings(
  { columns, evidence }: Pick<ScoreTable, "columns" | "evidence">,
  titleOf: (indicator: string) => string | undefined,
  { warnings: say }: Messages,
): Ranking["warnings"] {
  return columns.flatMap(({ leaf, observations }) => {
    const { indicator, error } = leaf.node;
    if (leaf.share === 0 || error?.interval === undefined) return [];
    const counts = evidence.countries.some((_, i) => {
      const one = observations.at(i);
      return one !== undefined && errorOf(leaf, one)?.interval !== undefined;
    });
    if (counts) return [];
    const message = say.intervalUnused(titleOf(indicator) ?? indicator, error.interval);
    return [{ code: "interval-unused", message, where: null }];
  });
}
