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
