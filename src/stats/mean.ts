/**
 * Arithmetic mean: sum of the values over their count; undefined for no values.
 * `mean([1, 2, 6])` is 3.
 */
export function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
