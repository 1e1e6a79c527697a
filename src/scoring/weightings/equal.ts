import type { Weighting } from "./contract.ts";

/** The same weight for everything: 1 / n. */
export function equalWeights(ids: readonly string[]): Weighting {
  return {
    method: "equal",
    weights: ids.map((id) => ({ id, weight: 1 / ids.length })),
    warnings: [
      "Equal weights are a choice too: a factor counts for more when it is split in two, and correlated factors count double.",
    ],
    notes: [],
  };
}
