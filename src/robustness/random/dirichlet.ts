import { logGamma } from "./gamma.ts";
import type { Random } from "./random.ts";

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
