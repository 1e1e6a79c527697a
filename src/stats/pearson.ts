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
  const pairs = Math.min(x.length, y.length);
  const [middleX, middleY] = [mean(x) ?? 0, mean(y) ?? 0];
  let [squaresX, squaresY, both] = [0, 0, 0];
  for (let i = 0; i < pairs; i += 1) {
    const offX = x[i]! - middleX;
    const offY = y[i]! - middleY;
    squaresX += offX * offX;
    squaresY += offY * offY;
    both += offX * offY;
  }
  return shareOf(both, squaresX, squaresY);
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
  let both = 0;
  for (let i = 0; i < x.each.length; i += 1) both += x.each[i]! * y.each[i]!;
  return shareOf(both, x.squares, y.squares);
}

function shareOf(both: number, squaresX: number, squaresY: number): number | undefined {
  // A side of one value, or of none, does not vary either.
  if (squaresX === 0 || squaresY === 0) return undefined;
  return Math.min(1, Math.max(-1, both / Math.sqrt(squaresX * squaresY)));
}
