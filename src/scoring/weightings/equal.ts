import { factorsOf, type Weights, weighting } from "./contract.ts";

/** The same weight for everything: 1 / n. */
export function equalWeights(ids: readonly string[]): Weights {
  return {
    method: "equal",
    weights: ids.map((id) => ({ id, weight: 1 / ids.length })),
    warnings: [
      "Equal weights are a choice too: a factor counts for more when it is split in two, and correlated factors count double.",
    ],
    notes: [],
  };
}

export const equal = weighting({
  id: "equal",
  example: "a b c",
  parameters: {},
  weigh: (ids) => equalWeights(factorsOf(ids)),
});
