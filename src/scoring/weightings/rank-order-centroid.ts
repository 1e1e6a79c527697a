import { factorsOf, type Weights, weighting } from "./contract.ts";

/**
 * Rank-order centroid: w_k = (1/k + 1/(k + 1) + … + 1/n) / n for the k-th most important of n, the mean of all weights that keep
 * this order (Barron and Barrett 1996, "Decision quality using ranked attribute weights", Management Science 42).
 */
export function rankOrderCentroid(idsByImportance: readonly string[]): Weights {
  const n = idsByImportance.length;
  const weights: { id: string; weight: number }[] = [];
  let sum = 0;
  for (let k = n; k >= 1; k -= 1) {
    sum += 1 / k;
    weights.unshift({ id: idsByImportance[k - 1]!, weight: sum / n });
  }
  return {
    method: "rank-order centroid",
    weights,
    warnings: [
      "Rank-order centroid knows the order of importance only: the first gets far more than the second, whether or not anybody meant that.",
    ],
    notes: [],
  };
}

export const centroid = weighting({
  id: "centroid",
  example: "most next least",
  parameters: {},
  weigh: (ids) => rankOrderCentroid(factorsOf(ids)),
});
