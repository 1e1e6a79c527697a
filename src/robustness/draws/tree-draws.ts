import type { Profile } from "../../model/profile.ts";
import { gridOf } from "../../scoring/grid.ts";
import { compile } from "../../scoring/plan.ts";
import type { Row } from "../../scoring/row.ts";
import { PURPOSES, seededRandom } from "../random/random.ts";
import { ranker } from "./ranker.ts";
import { addDraw, emptyTally, FAILURES, type Tally, type TallyOptions } from "./tally.ts";
import { treeWeights, type WeightChange } from "./tree-weights.ts";
import { CHUNK } from "./weight-draws.ts";

/** All that draws over a whole profile need: plain data, which a thread can be sent. */
export interface TreeDraws extends TallyOptions {
  /** As it holds in the year of the evidence. */
  readonly profile: Profile;
  /** Who may be ranked. */
  readonly rows: readonly Pick<Row, "leafScores" | "assessed" | "applies">[];
  /** 1 for each country that is ranked when nothing is varied. */
  readonly ranked: Uint8Array;
  /** 1 for each country of the top of which is asked whether it stays. */
  readonly top: Uint8Array;
  readonly seed: number;
  /** Absent: weights stay as the profile has them. */
  readonly weights?: WeightChange;
}

/**
 * Scores and ranks countries under random changes, a chunk of draws at a time. Scores are ranked as they are, without rounding; who has none
 * in a draw takes no rank in it, and the others are ranked without it.
 *
 * @returns of chunk `index` (from 0) of so many draws in all, the tally; it may be asked for any chunk, in any order
 */
export function treeDraws(plan: TreeDraws): (index: number, draws: number) => Tally {
  const { rows, ranked, top, seed } = plan;
  const compiled = compile(plan.profile);
  const items = compiled.items.length;
  const n = rows.length;
  const grid = gridOf(compiled, rows);
  const root = grid.scores.subarray(compiled.root.index * n, (compiled.root.index + 1) * n);
  const weights = Float64Array.from(compiled.items, ({ weight }) => weight);
  const random = seededRandom(seed, PURPOSES.weights);
  const drawWeights = plan.weights && treeWeights(compiled, plan.weights);
  const scores = new Float64Array(n);
  const ranks = ranker(n);

  return (index, draws) => {
    const tally = emptyTally(n, items, plan);
    const end = Math.min(draws, (index + 1) * CHUNK);
    for (let draw = index * CHUNK; draw < end; draw += 1) {
      if (drawWeights) {
        random.start(draw);
        drawWeights(random, weights);
      }
      grid.run(weights);
      const scored = keepScored(root, grid.failed, scores);
      if (scored === 0) {
        tally.failedDraws += 1;
        continue;
      }
      countFailures(tally, grid.failed, ranked);
      const ties = ranks.sort(scores);
      // Those without a score stand last, level with each other, and are left out.
      const order = ranks.order.subarray(0, scored);
      const sorted = ranks.sorted.subarray(0, scored);
      addDraw(tally, { order, sorted }, ties, weights, top);
    }
    return tally;
  };
}

/** Copies the scores, with one below all of them for those who have none. @returns how many have one */
function keepScored(from: Float64Array, failed: Uint8Array, scores: Float64Array): number {
  scores.set(from);
  let count = 0;
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < scores.length; i += 1) {
    if (failed[i] !== 0) continue;
    count += 1;
    if (scores[i]! < least) least = scores[i]!;
    if (scores[i]! > most) most = scores[i]!;
  }
  if (count === scores.length || count === 0) return count;
  const below = least - Math.max(1, most - least);
  for (let i = 0; i < scores.length; i += 1) if (failed[i] !== 0) scores[i] = below;
  return count;
}

function countFailures(tally: Tally, failed: Uint8Array, ranked: Uint8Array): void {
  let isOtherwise = false;
  for (let i = 0; i < failed.length; i += 1) {
    if ((failed[i] === 0) !== (ranked[i] === 1)) isOtherwise = true;
    if (failed[i] === 0) continue;
    const at = i * FAILURES + failed[i]!;
    tally.failures[at] = tally.failures[at]! + 1;
  }
  if (isOtherwise) tally.otherwise += 1;
}
