import type { Kernel } from "../../scoring/aggregators/contract.ts";

/**
 * Where a node of two parts has one score, as points from left to right: for each of the first part's scores the second's that makes it.
 * Every mean rises with each part, so that halving finds it.
 *
 * @param weights of the two parts
 * @param score the one that all points of the curve make
 */
export function curve(
  kernel: Kernel,
  weights: readonly [number, number],
  score: number,
  [low, high]: readonly [number, number],
): readonly (readonly [number, number])[] {
  const x = new Float64Array(2);
  const w = Float64Array.from(weights);
  const made = (first: number, second: number) => {
    x[0] = first;
    x[1] = second;
    return kernel(x, w, 2);
  };
  const points: (readonly [number, number])[] = [];
  for (let i = 0; i <= STEPS; i += 1) {
    const first = low + ((high - low) * i) / STEPS;
    if (made(first, high) < score || made(first, low) > score) continue;
    let [under, over] = [low, high];
    for (let halves = 0; halves < HALVES; halves += 1) {
      const middle = (under + over) / 2;
      if (made(first, middle) < score) under = middle;
      else over = middle;
    }
    points.push([first, (under + over) / 2]);
  }
  return points;
}

const STEPS = 60;
const HALVES = 24;
