/**
 * Scores are rounded to 12 significant digits: what has a smaller share of the whole than that can change none, and far below
 * it a sum of floating-point numbers no longer notices that the weight is there.
 */
const SMALLEST_SHARE = 1e-12;
/** Within these, products with any scale and sums over any number of siblings are finite and exact to the last digits. */
export const [LEAST, MOST] = [1e-100, 1e100];

/**
 * Weights that would count for nothing, or for everything, by the limits of arithmetic rather than by anybody's will: what is wrong
 * with which, 0-based.
 *
 * @param weights of all children of a factor, as written
 * @param above the factor's own share of the whole, from 0 to 1
 */
export function lostWeights(
  weights: readonly number[],
  above = 1,
): { readonly at: number; readonly message: string }[] {
  const beyond = weights.flatMap((weight, at) =>
    weight === 0 || (weight >= LEAST && weight <= MOST)
      ? []
      : [{ at, message: `expected 0 or a weight from ${LEAST} to ${MOST}, found ${weight}` }],
  );
  if (beyond.length > 0) return beyond;
  const shares = sharesOf(weights);
  return weights.flatMap((weight, at) => {
    const share = shares[at]! * above;
    if (weight === 0 || above < SMALLEST_SHARE || share >= SMALLEST_SHARE) return [];
    const message = `the weight ${weight} is lost: its share of the whole would be ${share.toPrecision(2)}, and a score shows nothing below ${SMALLEST_SHARE}; give it more, or 0 to leave it out`;
    return [{ at, message }];
  });
}

/** Of siblings among themselves. */
export function sharesOf(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => (sum > 0 ? weight / sum : 0));
}
