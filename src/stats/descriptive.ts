/**
 * Arithmetic mean: sum of the values over their count; undefined for no values. Never outside the values' own range,
 * whatever float sums make of it, so that equal values are exactly their mean and have no spread.
 * `mean([1, 2, 6])` is 3.
 */
export function mean(values: readonly number[] | Float64Array): number | undefined {
  if (values.length === 0) return undefined;
  let [sum, least, most] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    sum += value;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return Math.min(most, Math.max(least, sum / values.length));
}

/**
 * Median: the middle of the sorted values, or the mean of the two middle ones; undefined for no values.
 * `median([3, 1, 2])` is 2, `median([1, 2, 3, 4])` is 2.5.
 */
export function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * The `median` of the first `count` values, to the last bit, without a sort: those around the middle are found by selection, and `values` are
 * left in another order. NaN for no values. For medians that are wanted thousands of times.
 *
 * Hoare, C. A. R. (1961), Algorithm 65: find, Communications of the ACM 4(7); quick for values in any order, n² for some made to be slow.
 *
 * @param values finite numbers; 0 and -0 count as one
 */
export function medianInPlace(values: Float64Array, count: number): number {
  if (count === 0) return Number.NaN;
  const middle = count >> 1;
  let left = 0;
  let right = count - 1;
  while (left < right) {
    const pivot = values[middle]!;
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i += 1;
      while (pivot < values[j]!) j -= 1;
      if (i > j) break;
      const other = values[i]!;
      values[i] = values[j]!;
      values[j] = other;
      i += 1;
      j -= 1;
    }
    if (j < middle) left = i;
    if (middle < i) right = j;
  }
  const upper = values[middle]!;
  if (count % 2 === 1) return upper;
  let lower = values[0]!;
  for (let i = 1; i < middle; i += 1) if (values[i]! > lower) lower = values[i]!;
  return (lower + upper) / 2;
}

/**
 * Sample standard deviation: sqrt(sum (x - mean)^2 / (n - 1)); undefined for fewer than two values.
 * `standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])` is sqrt(32 / 7).
 */
export function standardDeviation(values: readonly number[] | Float64Array): number | undefined {
  if (values.length < 2) return undefined;
  const centre = mean(values)!;
  let sum = 0;
  for (const value of values) sum += (value - centre) ** 2;
  return Math.sqrt(sum / (values.length - 1));
}

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
