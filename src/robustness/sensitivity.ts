import type { PlanItem } from "../scoring/plan.ts";
import { PURPOSES, seededRandom } from "./random.ts";
import { ranker } from "./ranker.ts";
import { sobolPoints } from "./sobol-sequence.ts";
import {
  missingValues,
  ranksIn,
  rescaledIn,
  siblingWeights,
  uncertainValues,
  type WeightChange,
  type World,
  worldScores,
} from "./world.ts";

/** How much of an outcome's variance is due to one group of inputs. */
export interface SobolIndex {
  /** The share that goes when the group alone is known. By chance it may be a little below 0. */
  readonly first: number;
  /** The share that is left when all but the group is known: with what the group does together with others. */
  readonly total: number;
  /** Within which each is with 95 % confidence, by resampling. */
  readonly firstInterval: readonly [number, number];
  readonly totalInterval: readonly [number, number];
}

export interface SobolOptions {
  /** Base points, best a power of 2: the outcome is computed `points * (groups + 2)` times. */
  readonly points: number;
  readonly seed: number;
  /** Of each group the positions of its inputs; each input in one group. */
  readonly groups: readonly (readonly number[])[];
  /** Resamples for the intervals; 200 when absent. */
  readonly resamples?: number;
}

/**
 * First-order and total Sobol indices of groups of independent inputs.
 *
 * Two sets of points, and for each group the first with the group's inputs from the second (Saltelli, A. et al. (2010), Variance based sensitivity
 * analysis of model output, Computer Physics Communications 181(2)); the estimators are those of Jansen, M. J. W. (1999), ibid. 117:
 *
 *     first = 1 - mean((f(B) - f(AB))²) / (2 V)      total = mean((f(A) - f(AB))²) / (2 V)
 *
 * @param outcome of inputs that are uniform on 0 to 1, which it may turn into what it likes; it must be finite
 * @returns one index a group; undefined where the outcome never changes
 * @throws RangeError where an input is in no group or in two, there are more than 32, or an outcome is not finite
 */
export function sobolIndices(
  outcome: (inputs: Float64Array) => number,
  options: SobolOptions,
): SobolIndex[] | undefined {
  const found = sobolOutcomes((inputs) => [outcome(inputs)], 1, options)(0, options.points);
  return sobolIndicesOf(found, options)[0];
}

/** By set of points and outcome, a value a base point: of the first set, of the second, and of the first with each group from the second. */
export type SobolOutcomes = readonly (readonly Float64Array[])[];

/**
 * Outcomes at the points that indices are made of. Inputs change little from one call to the next: groups take turns at each base point.
 *
 * @param outcomes so many, always in the same order; what holds them may be the same each time
 * @returns of the base points from one number to before another, the outcomes
 */
export function sobolOutcomes(
  outcomes: (inputs: Float64Array) => ArrayLike<number>,
  count: number,
  { points, seed, groups }: SobolOptions,
): (from: number, to: number) => SobolOutcomes {
  const all = groups.flat().sort((a, b) => a - b);
  if (all.length === 0 || all.some((input, at) => input !== at)) {
    throw new RangeError("each input, numbered from 0, must be in one group");
  }
  const inputs = all.length;
  const base = sobolPoints(points, 2 * inputs, seed);
  const point = new Float64Array(inputs);
  /** Of each input whether it comes from the second set. */
  const sets = [undefined, all, ...groups].map((second) =>
    Array.from({ length: inputs }, (_, input) => (second?.includes(input) ? inputs + input : input)),
  );
  return (start, end) => {
    const found = sets.map(() => Array.from({ length: count }, () => new Float64Array(end - start)));
    for (let p = start; p < end; p += 1) {
      sets.forEach((from, set) => {
        for (let input = 0; input < inputs; input += 1) point[input] = base[p * 2 * inputs + from[input]!]!;
        const values = outcomes(point);
        for (let k = 0; k < count; k += 1) {
          if (!Number.isFinite(values[k])) throw new RangeError(`the outcome of point ${p} is ${values[k]}`);
          found[set]![k]![p - start] = values[k]!;
        }
      });
    }
    return found;
  };
}

/** Indices of each outcome, one a group; undefined for one that never changes. */
export function sobolIndicesOf(
  found: SobolOutcomes,
  { seed, resamples = 200 }: Pick<SobolOptions, "seed" | "resamples">,
): (SobolIndex[] | undefined)[] {
  const points = found[0]![0]!.length;
  const random = seededRandom(seed, PURPOSES.bootstrap);
  const samples = Array.from({ length: resamples }, (_, sample) => {
    random.start(sample);
    return Int32Array.from({ length: points }, () => Math.floor(random.uniform() * points));
  });
  return found[0]!.map((_, k) => {
    const [a, b, ...mixed] = found.map((one) => one[k]!);
    return indicesOf(a!, b!, mixed, samples);
  });
}

function indicesOf(
  a: Float64Array,
  b: Float64Array,
  mixed: readonly Float64Array[],
  samples: readonly Int32Array[],
): SobolIndex[] | undefined {
  const every = Int32Array.from(a.keys());
  if (variance(a, b, every) === 0) return undefined;
  // What is all that varies has all of the variance, whatever the points.
  if (mixed.length === 1 && mixed[0]!.every((outcome, p) => outcome === b[p]))
    return [{ first: 1, total: 1, firstInterval: [1, 1], totalInterval: [1, 1] }];
  return mixed.map((ab) => {
    const again = samples.map((sample) => jansen(a, b, ab, sample));
    return {
      ...jansen(a, b, ab, every),
      firstInterval: interval(again.map(({ first }) => first)),
      totalInterval: interval(again.map(({ total }) => total)),
    };
  });
}

function jansen(a: Float64Array, b: Float64Array, ab: Float64Array, sample: Int32Array) {
  let [fromB, fromA] = [0, 0];
  for (const p of sample) {
    fromB += (b[p]! - ab[p]!) ** 2;
    fromA += (a[p]! - ab[p]!) ** 2;
  }
  const twice = 2 * variance(a, b, sample) * sample.length;
  return { first: 1 - fromB / twice, total: fromA / twice };
}

/** Of both sets together. */
function variance(a: Float64Array, b: Float64Array, sample: Int32Array): number {
  let sum = 0;
  for (const p of sample) sum += a[p]! + b[p]!;
  const mean = sum / (2 * sample.length);
  let squares = 0;
  for (const p of sample) squares += (a[p]! - mean) ** 2 + (b[p]! - mean) ** 2;
  // The mean of what is always a third is off by a rounding, and nothing would vary by its square.
  const one = a[sample[0]!]!;
  return sample.every((p) => a[p] === one && b[p] === one) ? 0 : squares / (2 * sample.length);
}

/** All that a share can be where what changed is so rare that a resample had none of it. */
function interval(values: number[]): [number, number] {
  if (!values.every(Number.isFinite)) return [0, 1];
  const sorted = values.sort((x, y) => x - y);
  const at = (p: number) => sorted[Math.round(p * (sorted.length - 1))]!;
  return [at(0.025), at(0.975)];
}

/** What varies together, apart from all other groups. */
export type VariedGroup =
  /** Weights of the children of some nodes, by their position among the plan's items. */
  | { readonly kind: "weights"; readonly nodes: readonly number[]; readonly change: WeightChange }
  /** Errors of the figures of some leaves; those that take the same figures are in one group. */
  | { readonly kind: "data"; readonly leaves: readonly number[] }
  /** Everything missing. */
  | { readonly kind: "missing" }
  /** Which of the worlds is taken. */
  | { readonly kind: "methods" };

/**
 * Ranks countries with each group drawn apart: a group has one input between 0 and 1, which says from which stream of random numbers all that is
 * in it is drawn. Only groups whose input is another than in the call before are drawn anew.
 *
 * @param worlds alike but for their methods; where no group is of methods, the first is taken
 * @returns of inputs, a group each, the ranks (equal scores share one: 1, 2, 2, 4) in the order of the world's rows, of those who may be ranked; who has no score stands
 * behind all who have one. The array is the same each time.
 */
export function groupRanks(
  worlds: readonly World[],
  groups: readonly VariedGroup[],
  seed: number,
): (inputs: Float64Array) => Float64Array {
  const n = ranksIn(worlds[0]!);
  const scorers = worlds.map((world) => groupScores(world, groups, seed));
  const methods = groups.findIndex(({ kind }) => kind === "methods");
  const scores = new Float64Array(n);
  const ranks = new Float64Array(n);
  const { order, sorted, sort } = ranker(n);

  return (inputs) => {
    const which = methods < 0 ? 0 : Math.min(worlds.length - 1, Math.floor(inputs[methods]! * worlds.length));
    const { root, failed } = scorers[which]!(inputs);
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < n; i += 1) if (failed[i] === 0 && root[i]! < least) least = root[i]!;
    // Far enough below, whatever the scale, and level with each other.
    const below = (Number.isFinite(least) ? least : 0) - 1 - Math.abs(least);
    for (let i = 0; i < n; i += 1)
      scores[i] = failed[i] === 0 ? root[i]! : Number.isFinite(least) ? below : 0;
    sort(scores);
    let rank = 1;
    for (let at = 0; at < n; at += 1) {
      if (at > 0 && sorted[at] !== sorted[at - 1]) rank = at + 1;
      ranks[order[at]!] = rank;
    }
    return ranks;
  };
}

/**
 * What sensitivity asks of ranks: the mean absolute change over the ranked, who come first in the world's rows; and, where somebody is asked about,
 * that one's rank.
 *
 * @param ranked by row, the ranks when nothing varies; who has none is not among them
 * @param subject by row; none where it is below 0
 */
export function rankOutcomes(
  ranks: (inputs: Float64Array) => Float64Array,
  ranked: ArrayLike<number>,
  subject: number,
): (inputs: Float64Array) => Float64Array {
  const outcomes = new Float64Array(subject < 0 ? 1 : 2);
  return (inputs) => {
    const now = ranks(inputs);
    let sum = 0;
    for (let i = 0; i < ranked.length; i += 1) sum += Math.abs(now[i]! - ranked[i]!);
    outcomes[0] = sum / ranked.length;
    if (subject >= 0) outcomes[1] = now[subject]!;
    return outcomes;
  };
}

/** Scores the countries of one world; of the groups only those are drawn anew whose input is another than when it was last asked. */
function groupScores(
  world: World,
  groups: readonly VariedGroup[],
  seed: number,
): (inputs: Float64Array) => { readonly root: Float64Array; readonly failed: Uint8Array } {
  const { plan, weights, scores, root, failed, run } = worldScores(world);
  const rescaled = rescaledIn(plan, world);
  const draws = groups.map((group, at) => {
    const random = seededRandom(seed, PURPOSES.groups + at);
    const draw = drawer(group);
    return (stream: number) => {
      random.start(stream);
      draw(random);
    };
  });
  const last = new Float64Array(groups.length).fill(Number.NaN);

  return (inputs) => {
    for (let g = 0; g < groups.length; g += 1) {
      // What is taken of others' scores is another where these are: figures are drawn before what is missing.
      const follows = rescaled.size > 0 && groups[g]!.kind === "missing";
      if (inputs[g] === last[g] && !follows) continue;
      last[g] = inputs[g]!;
      draws[g]!(Math.floor(inputs[g]! * 2 ** 32));
    }
    run();
    return { root, failed };
  };

  function drawer(group: VariedGroup): (random: ReturnType<typeof seededRandom>) => void {
    switch (group.kind) {
      case "weights": {
        const samplers = group.nodes.map((at) =>
          siblingWeights(plan, plan.items[at] as PlanItem, group.change),
        );
        return (random) => {
          for (const sampler of samplers) sampler(random, weights);
        };
      }
      case "data": {
        const leaves = new Set(group.leaves);
        const uncertain = world.uncertain.filter(({ leaf }) => leaves.has(leaf));
        const draw = uncertainValues(plan, { ...world, uncertain }, rescaled);
        return (random) => draw(random, scores);
      }
      case "missing": {
        const draw = missingValues(plan, world, rescaled);
        return (random) => draw(random, scores);
      }
      case "methods":
        return () => undefined;
    }
  }
}
