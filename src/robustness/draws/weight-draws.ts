import type { WeightSampler } from "../random/dirichlet.ts";
import { PURPOSES, seededRandom } from "../random/random.ts";
import { neighboursCompared, placesCompared } from "./above.ts";
import { ranker } from "./ranker.ts";
import { addDraw, emptyTally, mergeTally, type Tally, type TallyOptions } from "./tally.ts";

/** The scores of the children of one arithmetic node, all of them present. */
export interface ChildScores {
  readonly countries: number;
  readonly children: number;
  /** The score of child `j` of country `i` at `j * countries + i`: one child after the other. */
  readonly values: Float64Array;
}

export interface WeightDraws extends TallyOptions {
  readonly scores: ChildScores;
  readonly sampler: WeightSampler;
  readonly seed: number;
  /** 1 for each country of the top of which is asked whether it stays, 0 for the others. */
  readonly top?: Uint8Array;
}

/** So many draws are added up into one tally, and the tallies in their order: the same sums, to the last bit, for any number of threads. */
export const CHUNK = 1024;

/**
 * Ranks countries under random weights of one arithmetic node's children, a chunk of draws at a time. Scores are weighted means, ranked
 * as they are, without rounding.
 *
 * @returns of chunk `index` (from 0) of so many draws in all, the tally; it may be asked for any chunk, in any order
 * @throws RangeError where a score is missing or not finite
 */
export function weightDraws(plan: WeightDraws): (index: number, draws: number) => Tally {
  const { scores, sampler, seed, top } = plan;
  const { countries, children, values } = scores;
  if (values.length !== countries * children || !values.every(Number.isFinite)) {
    throw new RangeError(`${countries} × ${children} finite scores are needed to draw weights`);
  }
  const random = seededRandom(seed, PURPOSES.weights);
  const weights = Array.from({ length: TOGETHER }, () => new Float64Array(children));
  const means = new Float64Array(TOGETHER * countries);
  const each = weights.map((_, at) => means.subarray(at * countries, (at + 1) * countries));
  const ranks = ranker(countries);
  return (index, draws) => {
    const tally = emptyTally(countries, children, plan);
    const compared = plan.order === "neighbours" ? neighboursCompared : placesCompared;
    const places = tally.above && compared(tally.above, countries);
    const end = Math.min(draws, (index + 1) * CHUNK);
    for (let draw = index * CHUNK; draw < end; draw += TOGETHER) {
      for (let at = 0; at < TOGETHER; at += 1) {
        random.start(draw + at);
        sampler(random, weights[at]!);
      }
      weightedMeans(values, weights, means);
      for (let at = 0; at < Math.min(TOGETHER, end - draw); at += 1) {
        addDraw(tally, ranks, ranks.sort(each[at]!), weights[at]!, top);
        places?.add(ranks);
      }
    }
    places?.tell();
    return tally;
  };
}

/** All of so many draws, on one thread. */
export function tallyWeightDraws(plan: WeightDraws, draws: number): Tally {
  const chunk = weightDraws(plan);
  const total = emptyTally(plan.scores.countries, plan.scores.children, plan);
  for (let index = 0; index * CHUNK < draws; index += 1) mergeTally(total, chunk(index, draws));
  return total;
}

/** Draws whose means are taken together: each score is read once for all of them, which halves the time. It divides `CHUNK`. */
const TOGETHER = 4;

/** Fills `means`, the countries of one draw after those of another, with the sums over the children of weight times score. */
function weightedMeans(values: Float64Array, weights: readonly Float64Array[], means: Float64Array): void {
  const [w0, w1, w2, w3] = weights as [Float64Array, Float64Array, Float64Array, Float64Array];
  const children = w0.length;
  const countries = means.length / TOGETHER;
  const second = countries;
  const third = 2 * countries;
  const fourth = 3 * countries;
  means.fill(0);
  for (let j = 0; j < children; j += 2) {
    // Two children at a time; the last of an odd number stands twice, once without weight.
    const paired = j + 1 < children;
    const k = paired ? j + 1 : j;
    const once = paired ? 1 : 0;
    const [a0, a1, a2, a3] = [w0[j]!, w1[j]!, w2[j]!, w3[j]!];
    const [b0, b1, b2, b3] = [once * w0[k]!, once * w1[k]!, once * w2[k]!, once * w3[k]!];
    const left = j * countries;
    const right = k * countries;
    for (let i = 0; i < countries; i += 1) {
      const a = values[left + i]!;
      const b = values[right + i]!;
      means[i] = means[i]! + (a0 * a + b0 * b);
      means[second + i] = means[second + i]! + (a1 * a + b1 * b);
      means[third + i] = means[third + i]! + (a2 * a + b2 * b);
      means[fourth + i] = means[fourth + i]! + (a3 * a + b3 * b);
    }
  }
}
