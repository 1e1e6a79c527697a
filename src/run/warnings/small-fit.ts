import type { Messages } from "../../locales/index.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import type { ScoreTable } from "../../scoring/index.ts";

/**
 * Fewer countries than this tell little of where a value stands: of four, each is a quarter of the mean, either end of a range or
 * next to the median, so that one country more or less turns every score. It is a bound of prudence, not of a theory.
 */
const ENOUGH = 5;

/** Indicators that the sentence names. */
const NAMED = 3;

/** Weighed indicators whose scale was drawn from the values of very few countries, as those of a short --among are. */
export function smallFitWarnings(
  { columns }: Pick<ScoreTable, "columns">,
  titleOf: (indicator: string) => string | undefined,
  { warnings: say }: Messages,
): Ranking["warnings"] {
  const small = columns.flatMap(({ leaf, fittedTo }) => {
    const few = fittedTo.filter(({ countries }) => countries > 0 && countries < ENOUGH);
    if (leaf.share === 0 || few.length === 0) return [];
    const { indicator } = leaf.node;
    return [{ title: titleOf(indicator) ?? indicator, fits: few }];
  });
  if (small.length === 0) return [];
  const message = say.smallFit(ENOUGH, small.slice(0, NAMED), Math.max(0, small.length - NAMED));
  return [{ code: "small-fit", message, where: null }];
}
