import { PURPOSES, seededRandom } from "../random/random.ts";
import { sobolPoints } from "./sobol-sequence.ts";

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
