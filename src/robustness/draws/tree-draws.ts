import { PURPOSES, type Random, seededRandom } from "../random/random.ts";
import { neighboursCompared, placesCompared } from "./above.ts";
import { asWeightDraws } from "./flat-tree.ts";
import { missingValues } from "./missing-values.ts";
import { ranker } from "./ranker.ts";
import { addDraw, addMoves, emptyTally, FAILURES, type Tally } from "./tally.ts";
import { treeWeights } from "./tree-weights.ts";
import { rescaledIn, uncertainValues } from "./uncertain-values.ts";
import { CHUNK, weightDraws } from "./weight-draws.ts";
import type { TreeDraws, World } from "./world.ts";
import { worldScores } from "./world-scores.ts";

/**
 * Scores and ranks countries under random changes, a chunk of draws at a time. Scores are ranked as they are, without rounding, unless
 * nodes place theirs among the candidates' (`worldScores`); who has none in a draw takes no rank in it, and the others are ranked without it.
 *
 * @returns of chunk `index` (from 0) of so many draws in all, the tally; it may be asked for any chunk, in any order
 */
export function treeDraws(plan: TreeDraws): (index: number, draws: number) => Tally {
  const { worlds, ranked, top, seed } = plan;
  const flat = asWeightDraws(plan);
  if (flat !== undefined) return weightDraws(flat);
  const scorers = worlds.map((world) => scorerOf(world, plan));
  const n = ranked.length;
  const methods = seededRandom(seed, PURPOSES.methods);
  const scores = new Float64Array(n);
  const ranks = ranker(n);

  return (index, draws) => {
    const tally = emptyTally(n, scorers[0]!.weights.length, plan);
    const compared = plan.order === "neighbours" ? neighboursCompared : placesCompared;
    const places = tally.above && compared(tally.above, n);
    const end = Math.min(draws, (index + 1) * CHUNK);
    for (let draw = index * CHUNK; draw < end; draw += 1) {
      let which = 0;
      if (scorers.length > 1) {
        methods.start(draw);
        which = Math.floor(methods.uniform() * scorers.length);
      }
      const { score, root, failed, weights } = scorers[which]!;
      score(draw);
      const scored = keepScored(root, failed, scores);
      if (scored === 0) {
        tally.failedDraws += 1;
        continue;
      }
      countFailures(tally, failed, ranked);
      const ties = ranks.sort(scores);
      // Those without a score stand last, level with each other, and are left out.
      const order = ranks.order.subarray(0, scored);
      const sorted = ranks.sorted.subarray(0, scored);
      const stayed = tally.stays;
      addDraw(tally, { order, sorted }, ties, weights, top);
      places?.add({ order, sorted });
      const own = tally.byWorld?.[which];
      if (own === undefined) continue;
      own.draws += 1;
      own.stays += tally.stays - stayed;
      addMoves(own, { order, sorted }, ranked);
    }
    places?.tell();
    return tally;
  };
}

/** One world's scores, with what is drawn in it. */
export function scorerOf(world: World, { seed, weights: change }: Pick<TreeDraws, "seed" | "weights">) {
  const { plan, weights, scores, root, failed, run } = worldScores(world);
  const n = world.rows.length;
  const drawWeights = change && treeWeights(plan, change);
  const steps: ((draw: number) => void)[] = [];
  const step = (purpose: number, draw: (random: Random) => void) => {
    const random = seededRandom(seed, purpose);
    steps.push((at) => {
      random.start(at);
      draw(random);
    });
  };
  if (drawWeights) step(PURPOSES.weights, (random) => drawWeights(random, weights));
  const rescaled = rescaledIn(plan, world);
  if (world.uncertain.length > 0) {
    const draw = uncertainValues(plan, world, rescaled);
    step(PURPOSES.values, (random) => draw(random, scores));
  }
  if (world.missing.length > 0) {
    const draw = missingValues(plan, world, rescaled);
    step(PURPOSES.missing, (random) => draw(random, scores));
  }
  return {
    weights,
    failed,
    root,
    /** In the draw that was scored last. */
    leafScore: (leaf: number, row: number): number => scores[plan.leaves[leaf]!.index * n + row]!,
    score(draw: number) {
      for (const one of steps) one(draw);
      run();
    },
  };
}

/** Copies the scores, with one below all of them for those who have none. @returns how many have one */
function keepScored(from: Float64Array, failed: Uint8Array, scores: Float64Array): number {
  scores.set(from);
  let count = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0, end = scores.length; i < end; i += 1) {
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

function countFailures(tally: Tally, failed: Uint8Array, ranked: Uint32Array): void {
  let isOtherwise = false;
  for (let i = 0, end = failed.length; i < end; i += 1) {
    if ((failed[i] === 0) !== ranked[i]! > 0) isOtherwise = true;
    if (failed[i] === 0) continue;
    const at = i * FAILURES + failed[i]!;
    tally.failures[at] = tally.failures[at]! + 1;
  }
  if (isOtherwise) tally.otherwise += 1;
}
