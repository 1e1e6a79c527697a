import type { Plan, PlanItem } from "../../scoring/plan.ts";
import { anyWeights, type WeightSampler, weightsAround } from "../random/dirichlet.ts";
import type { Random } from "../random/random.ts";

/** From which weightings are drawn, of the children of one node among themselves. */
export type WeightChange =
  /** Every weighting alike. */
  | { readonly kind: "simplex" }
  /** Around the profile's shares, the closer the higher the concentration. */
  | { readonly kind: "dirichlet"; readonly concentration: number }
  /** Each weight as written made smaller or larger by up to so many percent, every size alike. */
  | { readonly kind: "uniform"; readonly percent: number };

/** Nodes whose children's weights decide anything: two of them at least have one. */
export function weighedNodes({ items }: Plan): readonly PlanItem[] {
  return items.filter(
    ({ chooses, positional, share, children }) =>
      share > 0 && !chooses && !positional && children.filter((child) => items[child]!.weight > 0).length > 1,
  );
}

/**
 * Makes the drawer of weights for a whole tree: those of every node's children, each node's apart from the others'. A weight of 0 stays 0.
 *
 * @returns fills weights by item index with shares among siblings; what is not drawn stays as it is
 */
export function treeWeights(plan: Plan, change: WeightChange): WeightSampler {
  const groups = weighedNodes(plan).map((node) => siblingWeights(plan, node, change));
  return (random: Random, weights: Float64Array) => {
    for (const group of groups) group(random, weights);
  };
}

/** The same of one node's children alone. */
export function siblingWeights(
  plan: Plan,
  { children }: Pick<PlanItem, "children">,
  change: WeightChange,
): WeightSampler {
  const weighed = children.filter((child) => plan.items[child]!.weight > 0);
  const written = weighed.map((child) => plan.items[child]!.weight);
  const sampler = samplerOf(written, change);
  const drawn = new Float64Array(weighed.length);
  return (random: Random, weights: Float64Array) => {
    sampler(random, drawn);
    for (let j = 0; j < weighed.length; j += 1) weights[weighed[j]!] = drawn[j]!;
  };
}

function samplerOf(written: readonly number[], change: WeightChange): WeightSampler {
  switch (change.kind) {
    case "simplex":
      return anyWeights;
    case "dirichlet":
      return weightsAround(written, change.concentration);
    case "uniform":
      return weightsWithin(written, change.percent / 100);
  }
}

/** Each weight times a number from 1 - `part` to 1 + `part`, scaled to a sum of 1. */
function weightsWithin(written: readonly number[], part: number): WeightSampler {
  return (random, weights) => {
    let sum = 0;
    for (let j = 0; j < written.length; j += 1) {
      sum += weights[j] = written[j]! * (1 + part * (2 * random.uniform() - 1));
    }
    for (let j = 0; j < written.length; j += 1) weights[j] = weights[j]! / sum;
  };
}
