import { mean } from "./mean.ts";

/**
 * Sample excess kurtosis as Excel's KURT, type 2 of Joanes and Gill (1998), "Comparing measures of sample skewness and
 * kurtosis", The Statistician 47: (n - 1) / ((n - 2)(n - 3)) ((n + 1) (m4 / m2^2 - 3) + 6) with central moments m over n;
 * 0 for a normal distribution. Undefined for fewer than four values and where they do not vary.
 * `kurtosis([1, 2, 3, 4])` is -1.2.
 */
export function kurtosis(values: readonly number[] | Float64Array): number | undefined {
  const n = values.length;
  if (n < 4) return undefined;
  const centre = mean(values)!;
  let [m2, m4] = [0, 0];
  for (const value of values) {
    const square = (value - centre) ** 2;
    m2 += square / n;
    m4 += (square * square) / n;
  }
  if (m2 === 0) return undefined;
  return ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * (m4 / m2 ** 2 - 3) + 6);
}
