import { ranker } from "../draws/ranker.ts";
import type { ScoreErrors } from "./errors.ts";

/** Every comparison of two countries, ready to be tested many times. */
export interface Comparisons {
  readonly countries: number;
  readonly draws: number;
  /** The difference of scores in standard errors of the difference, at `a * countries + b`; infinite where it has none. */
  readonly statistic: Float64Array;
  /** How far a statistic may be off, since its standard error is of draws: by this share of it. */
  readonly statisticError: number;
  /**
   * Of each draw the highest statistic of some claims when all scores are truly equal, in ascending order.
   *
   * @param open 1 at `a * countries + b` for the claim that the true score of `a` is higher than that of `b`, where the difference has an error
   * @param of the one country that each of the claims is about, where there is one
   */
  highest(open: Uint8Array, of?: number): Float64Array;
}

/**
 * Every pair would have to be looked at in every draw, were it not for a bound: a statistic is at most the sum of one figure of each of the
 * two countries, its error times the highest precision of any of its differences. With the countries in order of it, few pairs can be the
 * highest.
 */
export function comparisons(scores: ArrayLike<number>, errors: ScoreErrors): Comparisons {
  const { countries, draws, drawn, spreadError } = errors;
  const precision = new Float64Array(countries * countries);
  const statistic = new Float64Array(countries * countries);
  const most = new Float64Array(countries);
  for (let a = 0; a < countries; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const spread = errors.spread(a, b);
      const difference = scores[a]! - scores[b]!;
      const inSpreads = difference === 0 ? 0 : difference / spread;
      statistic[a * countries + b] = inSpreads;
      statistic[b * countries + a] = -inSpreads;
      if (spread === 0) continue;
      precision[a * countries + b] = precision[b * countries + a] = 1 / spread;
      most[a] = Math.max(most[a]!, 1 / spread);
      most[b] = Math.max(most[b]!, 1 / spread);
    }
  }

  // Of each draw the countries by their figure, the highest first, with it and the error in the same order.
  const order = new Int32Array(countries * draws);
  const figures = new Float64Array(countries * draws);
  const sortedErrors = new Float64Array(countries * draws);
  const ranks = ranker(countries);
  const figure = new Float64Array(countries);
  for (let row = 0; row < countries * draws; row += countries) {
    for (let i = 0; i < countries; i += 1) figure[i] = Math.abs(drawn[row + i]!) * most[i]!;
    ranks.sort(figure);
    order.set(ranks.order, row);
    figures.set(ranks.sorted, row);
    for (let at = 0; at < countries; at += 1) sortedErrors[row + at] = drawn[row + ranks.order[at]!]!;
  }

  function highestOfAll(open: Uint8Array, row: number): number {
    let highest = Number.NEGATIVE_INFINITY;
    for (let first = row; first < row + countries - 1; first += 1) {
      const bound = figures[first]!;
      if (bound + figures[first + 1]! <= highest) break;
      const a = order[first]!;
      const error = sortedErrors[first]!;
      for (let second = first + 1; second < row + countries; second += 1) {
        if (bound + figures[second]! <= highest) break;
        const b = order[second]!;
        const found = (error - sortedErrors[second]!) * precision[a * countries + b]!;
        if (found > highest && open[a * countries + b] === 1) highest = found;
        if (-found > highest && open[b * countries + a] === 1) highest = -found;
      }
    }
    return highest;
  }

  function highestOf(a: number, open: Uint8Array, row: number): number {
    let highest = Number.NEGATIVE_INFINITY;
    const error = drawn[row + a]!;
    const bound = Math.abs(error) * most[a]!;
    for (let second = row; second < row + countries; second += 1) {
      if (bound + figures[second]! <= highest) break;
      const b = order[second]!;
      const found = (error - sortedErrors[second]!) * precision[a * countries + b]!;
      if (found > highest && open[a * countries + b] === 1) highest = found;
      if (-found > highest && open[b * countries + a] === 1) highest = -found;
    }
    return highest;
  }

  return {
    countries,
    draws,
    statistic,
    statisticError: spreadError,
    highest(open, of) {
      const highest = new Float64Array(draws);
      for (let draw = 0; draw < draws; draw += 1) {
        const row = draw * countries;
        highest[draw] = of === undefined ? highestOfAll(open, row) : highestOf(of, open, row);
      }
      return highest.sort();
    },
  };
}
