import { compile, type PlanItem } from "../scoring/plan.ts";
import { PURPOSES, type Random, seededRandom } from "./random.ts";
import { ranker } from "./ranker.ts";
import {
  aboveCounter,
  addDraw,
  addMoves,
  emptyTally,
  FAILURES,
  mergeTally,
  neighbourCounter,
  type Tally,
  type TallyOptions,
} from "./tally.ts";
import {
  missingValues,
  rescaledIn,
  type TreeDraws,
  treeWeights,
  uncertainValues,
  type WeightSampler,
  type World,
  weighedNodes,
  worldScores,
} from "./world.ts";

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
    const compared = plan.order === "neighbours" ? neighbourCounter : aboveCounter;
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

/**
 * The draws of a whole tree as those of one node's weights, which take a fifth of the time: where nothing but weights vary, the root's
 * children are indicators that every country has a score of, or means of one such alone, and a weighted mean of them is the score: of a node that brings its own
 * onto the scale it is not.
 *
 * @returns undefined where any of this is otherwise
 */
function asWeightDraws(draws: TreeDraws): WeightDraws | undefined {
  const { worlds, ranked, weights: change } = draws;
  const [{ profile, rows, uncertain, missing }] = worlds as [TreeDraws["worlds"][0]];
  if (worlds.length > 1 || uncertain.length > 0 || missing.length > 0 || change === undefined)
    return undefined;
  const plan = compile(profile);
  const { items, root } = plan;
  const onlyNode = weighedNodes(plan).every((node) => node === root) && items.every(isFlat);
  if (!onlyNode || !root.additive || !ranked.every((rank) => rank > 0)) return undefined;

  // Positions as in the tree's draws: of every item, of which the root and those without weight add nothing.
  const [countries, children] = [rows.length, items.length];
  const values = new Float64Array(countries * children);
  for (const index of root.children) {
    if (items[index]!.weight === 0) continue;
    for (let i = 0; i < countries; i += 1) values[index * countries + i] = scoreOf(index, rows[i]!);
  }
  if (!values.every(Number.isFinite)) return undefined;
  const written = Float64Array.from(items, ({ weight }) => weight);
  const drawn = treeWeights(plan, change);
  return {
    ...draws,
    scores: { countries, children, values },
    sampler: (random, weights) => {
      weights.set(written);
      drawn(random, weights);
    },
  };

  function isFlat(item: PlanItem): boolean {
    if (item === root) return true;
    const isAlone = item.parent === root.index || items[item.parent]!.children.length === 1;
    return isAlone && (item.leaf >= 0 || (item.additive && item.children.length === 1));
  }

  function scoreOf(index: number, row: World["rows"][0]): number {
    const { leaf, children } = items[index]!;
    if (row.applies[index] === 0) return Number.NaN;
    if (leaf >= 0) return Number.isNaN(row.assessed[leaf]!) ? Number.NaN : row.leafScores[leaf]!;
    const { weight } = items[children[0]!]!;
    // Not always what the child has, to the last bit.
    return (weight * scoreOf(children[0]!, row)) / weight;
  }
}

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
 * Of some 7 µs a draw the sort takes 3, weighted means 2, weights 0.6, counting 1. What made it fast: means of four draws at a time (half
 * of the time); a sort that says whether any scores are equal, since ranks without ties are counted in one loop (a quarter); five
 * byte-sized buckets a country (a third of the sort). What did not: linked lists for buckets (a tenth slower); counts of four draws packed
 * in one number; 64 to 128, 256 or 512 buckets; three or four children at a time; a class in place of closures; scores cut to 21 bits (a
 * tenth faster, but equal ones need a second look).
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
    const compared = plan.order === "neighbours" ? neighbourCounter : aboveCounter;
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
