import type { UndefinedFor } from "../../model/documents/codes.ts";
import type { Given, Method, Parameters } from "../../model/parameter.ts";
import type { Terms } from "../../model/workbook.ts";

/**
 * A pure kernel: the first `n` entries of `x` are the scores of the children that are present, of `w` their weights
 * (non-negative, not all zero, any sum). Returns NaN where the result is undefined: a Float64Array has no `undefined`,
 * and NaN never leaves the scoring core.
 */
export type Kernel = (x: Float64Array, w: Float64Array, n: number) => number;

/** Joins the scores of a node's children. One object per file of this folder. */
export interface Aggregator<P extends Parameters = Parameters> extends Method<P> {
  /** How many children it takes; absent: any number. Such a kernel is given all of them in profile order, NaN where missing. */
  readonly children?: number;
  /**
   * One child is the result, the first that has a score. The others stand behind it: they count neither as evidence nor as missing,
   * and weights decide nothing.
   */
  readonly chooses?: true;
  /** Whether weights above 0 change nothing, as in a minimum; absent: they count. */
  readonly declinesWeights?: true;
  /** Whether a child's part of the result is its weight times its score. */
  readonly additive: boolean;
  /** Whether that holds of the logarithms of scores above 0. */
  readonly additiveInLogs?: true;
  /** Whether it is a mean by weights, whose place another could take; absent: a rule of its own. */
  readonly mean?: true;
  /** Where methods vary: it takes the place of other means. */
  readonly standsIn?: true;
  /** Whether a child at 0 makes it 0, whatever the others are. */
  readonly zeroDecides?: true;
  /** Of which scores there is no result; absent where every score has one. */
  readonly undefinedFor?: UndefinedFor;
  /** Whether a child below 0 leaves it without a result; absent: it takes any score. */
  refusesNegative?(given: Given<P>): boolean;
  /** The lowest result where no child of positive weight is below `child`; absent: `child` itself. */
  least?(child: number, given: Given<P>, scale: readonly [number, number]): number;
  kernel(given: Given<P>, scale: readonly [number, number]): Kernel;
  /** What the kernel does as a formula of a workbook (Excel 2016); absent: a workbook has its results as values. */
  formula?(terms: Terms, scale: readonly [number, number]): string;
}

/** An aggregator as its file states it: the types of what it is given follow from its parameters. */
export function aggregator<const P extends Parameters>(one: Aggregator<P>): Aggregator<P> {
  return one;
}

/** sum w x / sum w. */
export const arithmeticKernel: Kernel = (x, w, n) => {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < n; i += 1) {
    sum += w[i]! * x[i]!;
    total += w[i]!;
  }
  return sum / total;
};

/**
 * exp(sum w ln x / sum w); 0 as soon as a child of positive weight is 0, undefined (NaN) when one is negative. Equal
 * children come back exactly: a hair beside 0 would be no hair any more under another geometric mean.
 */
export const geometricKernel: Kernel = (x, w, n) => {
  let sum = 0;
  let total = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let i = 0; i < n; i += 1) {
    if (w[i] === 0) continue;
    const score = x[i]!;
    if (score < 0) return Number.NaN;
    if (score < least) least = score;
    if (score > most) most = score;
    if (score > 0) sum += w[i]! * Math.log(score);
    total += w[i]!;
  }
  return least === 0 ? 0 : Math.min(most, Math.max(least, Math.exp(sum / total)));
};
