import { mean } from "./mean.ts";

/**
 * Sample skewness as Excel's SKEW, type 2 of Joanes and Gill (1998), "Comparing measures of sample skewness and kurtosis",
 * The Statistician 47: sqrt(n (n - 1)) / (n - 2) m3 / m2^(3/2) with central moments m over n. Undefined for fewer than
 * three values and where they do not vary. `skewness([1, 2, 6])` is about 1.458.
 */
export function skewness(values: readonly number[] | Float64Array): number | undefined {
  const n = values.length;
  if (n < 3) return undefined;
  const centre = mean(values)!;
  let [m2, m3] = [0, 0];
  for (const value of values) {
    const d = value - centre;
    m2 += (d * d) / n;
    m3 += (d * d * d) / n;
  }
  return m2 === 0 ? undefined : (Math.sqrt(n * (n - 1)) / (n - 2)) * (m3 / (m2 * Math.sqrt(m2)));
}
