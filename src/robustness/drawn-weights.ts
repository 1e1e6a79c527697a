import type { Plan, PlanItem } from "../scoring/plan.ts";
import type { Random } from "./random.ts";

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

/** Fills `weights` with one draw of shares that add up to 1. */
export type WeightSampler = (random: Random, weights: Float64Array) => void;

/** Every weighting as likely as every other: uniform on the simplex, which is the Dirichlet distribution of shapes 1. */
export const anyWeights: WeightSampler = (random, weights) => {
  let sum = 0;
  for (let j = 0; j < weights.length; j += 1) sum += weights[j] = random.exponential();
  for (let j = 0; j < weights.length; j += 1) weights[j] = weights[j]! / sum;
};

/**
 * Dirichlet weights around a profile's: their means are `shares`, and the variance of each is share (1 - share) / (concentration + 1).
 * A share of 0 stays 0.
 *
 * @param shares not negative, with a sum above 0; they are scaled to add up to 1
 * @param concentration above 0: the higher, the closer to the shares
 * @throws RangeError where they are anything else
 */
export function weightsAround(shares: readonly number[], concentration: number): WeightSampler {
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (!(shares.every((share) => share >= 0) && total > 0 && Number.isFinite(total))) {
    throw new RangeError(
      `weights ${shares.join(", ")} cannot be varied: they must be 0 or more, some of them above 0`,
    );
  }
  if (!(concentration > 0 && Number.isFinite(concentration))) {
    throw new RangeError(`a concentration of ${concentration} is not above 0`);
  }
  const shapes = shares.map((share) => (share / total) * concentration);
  return (random, weights) => {
    let highest = Number.NEGATIVE_INFINITY;
    shapes.forEach((shape, j) => {
      weights[j] = shape === 0 ? Number.NEGATIVE_INFINITY : logGamma(random, shape);
      highest = Math.max(highest, weights[j]!);
    });
    let sum = 0;
    for (let j = 0; j < shapes.length; j += 1) sum += weights[j] = Math.exp(weights[j]! - highest);
    for (let j = 0; j < shapes.length; j += 1) weights[j] = weights[j]! / sum;
  };
}

/**
 * The natural logarithm of a gamma variable of this shape (above 0) and scale 1. The logarithm, because of a small shape the variable
 * itself is often too small for a number.
 *
 * Marsaglia, G. and Tsang, W. W. (2000), A simple method for generating gamma variables, ACM TOMS 26(3); below shape 1, one of shape + 1
 * times U^(1/shape).
 */
export function logGamma(random: Random, shape: number): number {
  if (shape < 1) return logGamma(random, shape + 1) + Math.log(random.uniform()) / shape;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const root = 1 + c * x;
    const v = root * root * root;
    if (v <= 0) continue;
    const log = Math.log(v);
    if (Math.log(random.uniform()) < (x * x) / 2 + d * (1 - v + log)) return Math.log(d) + log;
  }
}
