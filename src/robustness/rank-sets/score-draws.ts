import { uncertainValues } from "../draws/uncertain-values.ts";
import { ranksIn, type World } from "../draws/world.ts";
import { worldScores } from "../draws/world-scores.ts";
import { PURPOSES, seededRandom } from "../random/random.ts";

/** Scores as they would be with other errors of the figures, all else as it is. */
export interface ScoreDraws {
  /** The score of country `i`, of those who may be ranked, in the `d`-th draw that counts, at `d * countries + i`. */
  readonly scores: Float64Array;
  /** Draws in which one of them had no score, which do not count. */
  readonly failed: number;
}

/**
 * Scores everybody again and again with errors drawn for the figures, by the whole reckoning: where a normaliser looks at everybody, or a node
 * at the candidates, one country's error moves the scores of others, and scores come to depend on each other.
 *
 * @returns of the draws from one number to before another, the scores; each draw is the same whichever it is asked for with
 */
export function scoreDraws(world: World, seed: number): (from: number, to: number) => ScoreDraws {
  const { plan, scores: drawn, root, failed, run } = worldScores(world);
  const n = ranksIn(world);
  const random = seededRandom(seed, PURPOSES.errors);
  const drawErrors = uncertainValues(plan, world);
  return (from, to) => {
    const scores = new Float64Array((to - from) * n);
    let kept = 0;
    for (let draw = from; draw < to; draw += 1) {
      random.start(draw);
      drawErrors(random, drawn);
      run();
      if (failed.some((code) => code !== 0)) continue;
      scores.set(root, kept * n);
      kept += 1;
    }
    return { scores: scores.subarray(0, kept * n), failed: to - from - kept };
  };
}
