import { gridOf } from "../../scoring/grid.ts";
import { compile } from "../../scoring/plan.ts";
import { uncertainValues } from "../draws/uncertain-values.ts";
import type { World } from "../draws/world.ts";
import { PURPOSES, seededRandom } from "../random/random.ts";

/** Scores as they would be with other errors of the figures, all else as it is. */
export interface ScoreDraws {
  /** The score of country `i` in the `d`-th draw that counts, at `d * countries + i`. */
  readonly scores: Float64Array;
  /** Draws in which somebody had no score, which do not count. */
  readonly failed: number;
}

/**
 * Scores everybody again and again with errors drawn for the figures, by the whole reckoning: where a normaliser looks at everybody, one
 * country's error moves the scores of others, and scores come to depend on each other.
 *
 * @returns of the draws from one number to before another, the scores; each draw is the same whichever it is asked for with
 */
export function scoreDraws(world: World, seed: number): (from: number, to: number) => ScoreDraws {
  const plan = compile(world.profile);
  const n = world.rows.length;
  const grid = gridOf(plan, world.rows);
  const weights = Float64Array.from(plan.items, ({ weight }) => weight);
  const random = seededRandom(seed, PURPOSES.errors);
  const drawErrors = uncertainValues(plan, world);
  const root = grid.scores.subarray(plan.root.index * n, (plan.root.index + 1) * n);
  return (from, to) => {
    const scores = new Float64Array((to - from) * n);
    let kept = 0;
    for (let draw = from; draw < to; draw += 1) {
      random.start(draw);
      drawErrors(random, grid.scores);
      grid.run(weights);
      if (grid.failed.some((code) => code !== 0)) continue;
      scores.set(root, kept * n);
      kept += 1;
    }
    return { scores: scores.subarray(0, kept * n), failed: to - from - kept };
  };
}
