import { type Limits, outlying, type Shape } from "./outlying.ts";

export interface Winsorised {
  readonly values: readonly number[];
  /** Positions of the values that were drawn in. */
  readonly points: readonly number[];
  /** How many times an end was drawn in. */
  readonly rounds: number;
  /** Of the values as they are now; still outlying where `most` rounds were not enough. */
  readonly shape: Shape;
}

/**
 * Winsorises values that have outliers, one end after the other: while |skewness| > 2 and kurtosis > 3.5 the largest value
 * (or the smallest, where the skewness is negative) becomes the next one, at most `most` times. What was drawn in to the
 * same value moves on together. OECD/JRC (2008), Handbook on Constructing Composite Indicators, step 5, as COINr's
 * `winsorise`. In `winsorise([1, 2, 3, 4, 5, 6, 7, 8, 9, 100])` 100 becomes 9.
 */
export function winsorise(given: readonly number[] | Float64Array, most = 5, limits?: Limits): Winsorised {
  const values = [...given];
  let shape = outlying(values, limits);
  let rounds = 0;
  while (shape.outlying && rounds < most) {
    const outermost = shape.skewness! > 0 ? Math.max : Math.min;
    // One after the other: a call takes some 100,000 arguments, and a column may have a million values.
    const end = values.reduce((one, other) => outermost(one, other));
    const next = values.filter((value) => value !== end).reduce((one, other) => outermost(one, other));
    for (let i = 0; i < values.length; i += 1) if (values[i] === end) values[i] = next;
    rounds += 1;
    shape = outlying(values, limits);
  }
  const points = values.flatMap((value, i) => (value === given[i] ? [] : [i]));
  return { values, points, rounds, shape };
}
