import { mean } from "./mean.ts";

/**
 * Pearson's correlation of paired values: sum (x - mx)(y - my) / sqrt(sum (x - mx)^2 sum (y - my)^2); undefined for fewer
 * than two pairs and where either side does not vary.
 * `pearson([1, 2, 3], [2, 1, 3])` is 0.5.
 */
export function pearson(
  x: readonly number[] | Float64Array,
  y: readonly number[] | Float64Array,
): number | undefined {
  return correlationOf(deviationsOf(x), deviationsOf(y));
}

/** A side of a correlation: worked out once where it is held against many others. */
export interface Deviations {
  readonly each: Float64Array;
  readonly squares: number;
}

export function deviationsOf(values: readonly number[] | Float64Array): Deviations {
  const middle = mean(values) ?? 0;
  const each = new Float64Array(values.length);
  let squares = 0;
  for (let i = 0; i < each.length; i += 1) {
    const deviation = values[i]! - middle;
    each[i] = deviation;
    squares += deviation * deviation;
  }
  return { each, squares };
}

export function correlationOf(x: Deviations, y: Deviations): number | undefined {
  // A side of one value, or of none, does not vary either.
  if (x.squares === 0 || y.squares === 0) return undefined;
  let both = 0;
  for (let i = 0; i < x.each.length; i += 1) both += x.each[i]! * y.each[i]!;
  return Math.min(1, Math.max(-1, both / Math.sqrt(x.squares * y.squares)));
}
