import type { ChildScores } from "../draws/weight-draws.ts";

/**
 * The share of all weightings (every one as likely as every other) under which one country's weighted mean is above another's, exactly, from
 * the differences of their children's scores. A tie under every weighting is a half.
 *
 * The volume that a plane cuts off a simplex, by a recursion that only ever takes weighted means: Varsi, G. (1973), The multidimensional content
 * of the frustum of the simplex, Pacific Journal of Mathematics 46; Ali, M. M. (1973), Content of the frustum of a simplex, ibid. 48.
 *
 * `winShare([1, -3])` is 1/4: the first child must have more than three quarters of the weight.
 */
export function winShare(differences: ArrayLike<number>): number {
  return shareAbove(
    differences,
    new Float64Array(differences.length + 1),
    new Float64Array(differences.length),
  );
}

function shareAbove(differences: ArrayLike<number>, shares: Float64Array, negative: Float64Array): number {
  let negatives = 0;
  let positives = 0;
  for (let j = 0; j < differences.length; j += 1) {
    const difference = differences[j]!;
    if (difference < 0) negative[negatives++] = -difference;
    else if (difference > 0) positives += 1;
  }
  if (positives === 0) return negatives === 0 ? 0.5 : 0;
  // shares[h]: the share with the positive children so far and the first h negative ones. Of no positive ones it is 0, of no negative ones 1.
  shares[0] = 1;
  shares.fill(0, 1, negatives + 1);
  for (let j = 0; j < differences.length; j += 1) {
    const up = differences[j]!;
    if (up <= 0) continue;
    for (let h = 1; h <= negatives; h += 1) {
      const down = negative[h - 1]!;
      shares[h] = (up * shares[h - 1]! + down * shares[h]!) / (up + down);
    }
  }
  return shares[negatives]!;
}

/**
 * Of each pair of countries the share of all weightings of an arithmetic node's children under which the first is above the second, a tie as
 * half, at `i * countries + j`; 0 on the diagonal. Exact: no draws.
 */
export function winSharesOverAllWeights({ countries, children, values }: ChildScores): Float64Array {
  const result = new Float64Array(countries * countries);
  const differences = new Float64Array(children);
  const shares = new Float64Array(children + 1);
  const negative = new Float64Array(children);
  for (let i = 0; i < countries; i += 1) {
    for (let other = i + 1; other < countries; other += 1) {
      for (let j = 0, at = 0; j < children; j += 1, at += countries) {
        differences[j] = values[at + i]! - values[at + other]!;
      }
      const share = shareAbove(differences, shares, negative);
      result[i * countries + other] = share;
      result[other * countries + i] = 1 - share;
    }
  }
  return result;
}

/**
 * The expected rank of each country (from 1) over all weightings: one more than the sum of the shares in which each other country is above.
 *
 * @param winShares as `winSharesOverAllWeights` or draws give them
 */
export function expectedRanks(winShares: Float64Array, countries: number): Float64Array {
  const ranks = new Float64Array(countries).fill(1);
  for (let i = 0; i < countries; i += 1) {
    for (let other = 0; other < countries; other += 1)
      ranks[other] = ranks[other]! + winShares[i * countries + other]!;
  }
  return ranks;
}
