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
