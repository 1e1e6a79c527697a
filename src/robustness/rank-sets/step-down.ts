import type { Comparisons } from "./comparisons.ts";

/** Claims that the true score of one country is higher than another's. */
export interface Claims {
  /** `a * countries + b` for the claim that `a` is above `b`. */
  readonly at: readonly number[];
  /** The one country that each of them is about, where there is one. */
  readonly of?: number;
}

/**
 * Which of the claims the scores show, with at most the error allowed over all of them together: those whose difference of scores, in
 * standard errors of the difference, is above the critical value of the highest such statistic when nothing is true but errors. Once
 * claims are shown, the others are tried again without them, if told to step down (Romano, J. P. and Wolf, M. (2005), Econometrica 73(4)).
 *
 * Differences without error are known: these claims are shown where the difference is above 0 and never otherwise.
 *
 * @param positions which of the draws' highest statistics, in ascending order from 1, is the critical value: several are tried
 * @returns for each of the positions, the claims that are shown
 */
export function shown(
  { at, of }: Claims,
  { countries, statistic, highest }: Comparisons,
  positions: readonly number[],
  stepDown: boolean,
): number[][] {
  const known = at.filter((claim) => statistic[claim] === Number.POSITIVE_INFINITY);
  const uncertain = at.filter((claim) => Number.isFinite(statistic[claim]));
  const open = new Uint8Array(countries * countries);
  const first = highestOf(uncertain);
  return positions.map((position) => {
    const found = [...known];
    let left = uncertain;
    let critical = valueAt(first, position);
    for (;;) {
      const still = left.filter((claim) => !(statistic[claim]! > critical));
      if (still.length === left.length) return found;
      for (const claim of left) if (statistic[claim]! > critical) found.push(claim);
      if (!stepDown || still.length === 0) return found;
      left = still;
      critical = valueAt(highestOf(left), position);
    }
  });

  function highestOf(claims: readonly number[]): Float64Array {
    open.fill(0);
    for (const claim of claims) open[claim] = 1;
    return highest(open, of);
  }
}

/** Beyond every statistic where there are too few draws to tell. */
function valueAt(ascending: Float64Array, position: number): number {
  return ascending[Math.max(1, position) - 1] ?? Number.POSITIVE_INFINITY;
}
