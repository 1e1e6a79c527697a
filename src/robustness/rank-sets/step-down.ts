import type { Comparisons } from "./comparisons.ts";

/** Claims that the true score of one country is higher than another's. */
export interface Claims {
  /** `a * countries + b` for the claim that `a` is above `b`. */
  readonly at: readonly number[];
  /** The one country that each of them is about, where there is one. */
  readonly of?: number;
}

/**
 * What draws give lies within so many of its standard errors from what as many other draws give, 19 times in 20: the variances of both add
 * up.
 */
export const OTHER_DRAWS = 1.96 * Math.SQRT2;

/** Where a draw makes two scores equal it undoes exactly their lead, but for rounding: this share of a statistic. */
const ROUNDING = 1e-9;

/** One of the draws' highest statistics, by its number in ascending order from 1. */
export interface OrderStatistic {
  readonly at: number;
  /** By how many places other draws would have it higher, or below 0 lower; 0 where they are not asked about. */
  readonly away: number;
}

/**
 * Which of the claims the scores show, with at most the error allowed over all of them together: those whose difference of scores, in
 * standard errors of the difference, is above the critical value of the highest such statistic when nothing is true but errors. Once
 * claims are shown, the others are tried again without them, if told to step down (Romano, J. P. and Wolf, M. (2005), Econometrica 73(4)).
 *
 * Differences without error are known: these claims are shown where the difference is above 0 and never otherwise.
 *
 * @param places of the critical value among the draws' highest statistics: several are tried
 * @returns for each of the places, the claims that are shown
 */
export function shown(
  { at, of }: Claims,
  { countries, statistic, statisticError, highest }: Comparisons,
  places: readonly OrderStatistic[],
  stepDown: boolean,
): number[][] {
  const known = at.filter((claim) => statistic[claim] === Number.POSITIVE_INFINITY);
  const uncertain = at.filter((claim) => Number.isFinite(statistic[claim]));
  const open = new Uint8Array(countries * countries);
  const first = highestOf(uncertain);
  return places.map((place) => {
    const found = [...known];
    let left = uncertain;
    let values = first;
    for (;;) {
      const isAbove = barAt(values, place);
      const still = left.filter((claim) => !isAbove(statistic[claim]!));
      if (still.length === left.length) return found;
      for (const claim of left) if (isAbove(statistic[claim]!)) found.push(claim);
      if (!stepDown || still.length === 0) return found;
      left = still;
      values = highestOf(left);
    }
  });

  /** Whether a statistic is above the critical value, or where other draws are asked about, above where these would have both. */
  function barAt(values: Float64Array, { at, away }: OrderStatistic): (statistic: number) => boolean {
    const critical = valueAt(values, at);
    if (away === 0) return (one) => one > critical + ROUNDING * Math.abs(critical);
    const other = valueAt(values, at + away);
    const isOpen = !Number.isFinite(critical) || !Number.isFinite(other);
    // Both are off by chance, each for itself.
    return (one) => {
      const own = OTHER_DRAWS * statisticError * one;
      return isOpen
        ? one > other + Math.sign(away) * own
        : one > critical + Math.sign(away) * Math.hypot(other - critical, own);
    };
  }

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
