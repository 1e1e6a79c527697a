import type { Tally } from "./tally.ts";

/** Shares (0 to 1) of the draws in which country `i` took rank `r` (from 0), at `i * countries + r`; those that tie share their ranks. */
export function rankAcceptability({ alone, shared, draws }: Tally): Float64Array {
  const shares = new Float64Array(shared.length);
  for (let at = 0; at < shares.length; at += 1) shares[at] = (shared[at]! + alone[at]!) / draws;
  return shares;
}

/** Shares of the draws in which country `i` was among the first `r + 1`, at `i * countries + r`: draws are added, not their shares, so that all draws are 1. */
export function topAcceptability({ alone, shared, draws, countries }: Tally): Float64Array {
  const top = Float64Array.from(alone, (count, at) => count + shared[at]!);
  for (let row = 0; row < top.length; row += countries)
    for (let at = row + 1; at < row + countries; at += 1) top[at] = top[at]! + top[at - 1]!;
  return top.map((count) => count / draws);
}

/**
 * The mean of the weights with which a country came first, a row of children for each country (Lahdelma, R. and Salminen, P. (2001),
 * SMAA-2, Operations Research 49(3)); undefined where it never did.
 */
export function centralWeights(tally: Tally): (Float64Array | undefined)[] {
  const { countries, children, firstWeights, alone, shared } = tally;
  return Array.from({ length: countries }, (_, i) => {
    const firsts = alone[i * countries]! + shared[i * countries]!;
    if (firsts === 0) return undefined;
    return firstWeights.slice(i * children, (i + 1) * children).map((sum) => sum / firsts);
  });
}

/**
 * Of the draws in which country `i` and country `j` both had a score, the shares in which `i` was above `j`, a tie as half, at
 * `i * countries + j`: of a pair both shares add up to 1. 0 on the diagonal, NaN where the two never had one together.
 */
export function winShares({ wins, countries }: Tally): Float64Array {
  if (wins === undefined) throw new RangeError("who was above whom was not counted");
  return Float64Array.from(wins, (halves, at) => {
    const column = at % countries;
    if (at === column * (countries + 1)) return 0;
    return halves / (halves + wins[column * countries + (at - column) / countries]!);
  });
}

/**
 * The lowest rank (from 1) that a share `p` of a country's draws does not exceed, out of its row of acceptability:
 * of a country that was first in half of the draws and third in the others, ranks 1 at 0.5 and 3 at 0.51.
 */
export function rankQuantile(
  acceptability: Float64Array,
  countries: number,
  country: number,
  p: number,
): number {
  let sum = 0;
  for (let rank = 0; rank < countries; rank += 1) {
    sum += acceptability[country * countries + rank]!;
    // A share is a sum of fractions: what is missing to `p` by rounding alone is there.
    if (sum >= p - 1e-12) return rank + 1;
  }
  return countries;
}
