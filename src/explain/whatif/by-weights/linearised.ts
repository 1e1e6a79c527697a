import { nearestWeights } from "../../../robustness/nearest-weights.ts";
import type { Ends } from "./ends.ts";

/** What is sought, in terms of what each end has of the whole weight. */
export interface Landscape {
  readonly ends: Ends;
  /** As they are. */
  readonly from: readonly number[];
  /**
   * How far each thing that must not be above 0 is so; undefined where somebody loses a score.
   *
   * @param only those asked for, by position, never undefined; absent: all
   */
  excess(ends: readonly number[], only?: readonly number[]): readonly number[] | undefined;
  /** Coefficients of the ends, the sum of which is not to be above 0. */
  readonly demands: readonly (readonly number[])[];
}

const MOST_STEPS = 25;
/** No end changes by more in one step, of the whole weight. */
const WIDEST = 0.1;
const NARROWEST = 1e-6;
/** Less is not worth another step. */
const ENOUGH = 1e-8;
/** To be ahead by one costs as much as to move all of the weight so many times. */
const PRICE = 50;
/** In parts of what the end's siblings have together. */
const NUDGE = 1e-5;
/** No node comes to have a smaller part than this of the weight that it has: what its children have of nothing would not be known. */
const LEAST = 1e-4;
/** What is farther below 0 than so many times the widest change of an end is not looked at in a step. */
const STEEP = 3;

/**
 * Nearer weights, from some: what is above 0 is taken to change as it begins to, a linear program says where that would be made good with the
 * least moved, and the weights go there, or as much of the way as makes it better (sequential linear programming with a penalty: Fletcher, R. and Sainz de la
 * Maza, E. (1989), Nonlinear programming and nonsmooth optimization by successive linear programming, Mathematical Programming 43).
 */
export function improved(
  { ends, from, excess, demands }: Landscape,
  start: readonly number[],
): readonly number[] {
  const count = ends.tops.length;
  const shares = from.map((end) => end / count);
  // Each part of several has as much of the whole as every other.
  const parts =
    count === 1
      ? []
      : ends.tops.map((top) => [...from.map((_, end) => (top.includes(end) ? 1 : 0) - 1 / count), 0]);
  // Who has no children that move is an end itself.
  const kept = ends.nodes.map((under) => {
    const least = (LEAST * under.reduce((sum, end) => sum + from[end]!, 0)) / count;
    return [...from.map((_, end) => least - (under.includes(end) ? 1 : 0)), 0];
  });
  const always = [...demands.map((row) => [...row, 0]), ...kept, ...parts];
  const merit = (at: readonly number[]) => {
    const over = excess(at);
    if (!over) return Number.POSITIVE_INFINITY;
    const moved = at.reduce((sum, end, i) => sum + Math.abs(end - from[i]!), 0);
    return moved + PRICE * Math.max(0, ...over);
  };
  const begun = start.map((end, i) => (1 - LEAST) * end + LEAST * from[i]!);
  let [best, least, reach] = [begun, merit(begun), WIDEST];
  for (let step = 0; step < MOST_STEPS && least < Number.POSITIVE_INFINITY; step += 1) {
    const over = excess(best)!;
    const near = over.flatMap((one, i) => (one > -STEEP * reach ? [i] : []));
    const slopes = best.map((end, i) => {
      const by = NUDGE * ends.siblings[i]!.reduce((sum, sibling) => sum + best[sibling]!, 0);
      const nudged = excess(best.with(i, end + by), near)!;
      return near.map((which, k) => (nudged[k]! - over[which]!) / by);
    });
    const rows = near.map((which, k) => {
      const rest = over[which]! - best.reduce((sum, end, i) => sum + slopes[i]![k]! * end, 0);
      return [...slopes.map((slope) => count * slope[k]! + rest), -1];
    });
    for (let isBetter = false; !isBetter; ) {
      const box = best.flatMap((end, i) =>
        [1, -1].map((sign) => [...from.map((_, k) => (i === k ? sign * count : 0) - sign * end - reach), 0]),
      );
      const found = nearestWeights([...rows, ...always, ...box], shares, PRICE / count);
      if (typeof found === "string") return best;
      const target = from.map((_, i) => count * found[i]!);
      const there = merit(target);
      isBetter = there < least;
      const hoped =
        least -
        count *
          (found.slice(0, -1).reduce((sum, share, i) => sum + Math.abs(share - shares[i]!), 0) +
            (PRICE / count) * found.at(-1)!);
      if (hoped < ENOUGH || reach < NARROWEST) return isBetter ? target : best;
      if (isBetter) {
        reach = Math.min(WIDEST, least - there > hoped / 2 ? 2 * reach : reach);
        [best, least] = [target, there];
      } else reach /= 4;
    }
  }
  return best;
}
