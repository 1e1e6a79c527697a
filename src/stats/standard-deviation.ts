import { mean } from "./mean.ts";

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
