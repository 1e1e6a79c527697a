import { normalQuantile, raised } from "../../stats/index.ts";

/**
 * Joint sets of ranks without draws, as a check of those with: from each country's confidence interval, widened so that all hold together
 * (Šidák: each at coverage^(1/n), which is exact for independent errors). A country whose whole interval is above another's is ahead of it.
 *
 * Klein, M., Wright, T. and Wieczorek, J. (2020), A joint confidence region for an overall ranking of populations, Journal of the Royal
 * Statistical Society C 69(3).
 *
 * @param scores in points, highest best
 * @param standardErrors of normal, independent errors, in points
 * @param coverage with which all sets hold all true ranks together
 * @returns the lowest and the highest rank (from 1) of each country
 */
export function jointIntervalRanks(
  scores: readonly number[],
  standardErrors: readonly number[],
  coverage: number,
): { readonly lowest: number; readonly highest: number }[] {
  const width = normalQuantile((1 + raised(coverage, 1 / scores.length)) / 2);
  const low = scores.map((score, i) => score - width * standardErrors[i]!);
  const high = scores.map((score, i) => score + width * standardErrors[i]!);
  return scores.map((_, i) => ({
    lowest: 1 + low.filter((other, j) => j !== i && other > high[i]!).length,
    highest: scores.length - high.filter((other, j) => j !== i && other < low[i]!).length,
  }));
}
