import { remembered } from "../../model/remembered.ts";
import { shapley } from "../contributions/contexts.ts";
import { bitsOf } from "./causes.ts";

/** Causes, mostly one, and what they make of the difference. */
export interface Part {
  /** More than one where they cannot be told apart. */
  readonly causes: readonly number[];
  readonly score: number;
}

/** More causes than this are not enumerated: those that do least are taken together. */
const MOST = 14;

/**
 * Shapley values (Shapley 1953) of the causes of a difference v(all) - v(none): the mean, over every order in which the causes
 * can come, of what each changes at its turn; so no order is preferred, equal causes get equal parts, and the parts sum to
 * the difference.
 *
 *     part(i) = sum over S without i of |S|! (k - 1 - |S|)! / k! (v(S with i) - v(S))
 *
 * Where some mixture has no value, the causes that make it so are taken together, as few as possible at each step, until every
 * mixture that is left has one; v(none) and v(all) must have.
 *
 * @param causes as a set
 * @returns parts that are not 0
 */
export function separate(causes: number, value: (set: number) => number | undefined): Part[] {
  const of = remembered(value);
  let blocks = few(bitsOf(causes), causes, of);
  let values = worths(blocks, of);
  while (blocks.length > 1 && values.some(Number.isNaN)) {
    const best = pairs(blocks.length)
      .map((pair) => joined(blocks, pair))
      .map((merged) => ({ merged, worths: worths(merged, of) }))
      .reduce((a, b) => (undefinedIn(b.worths) < undefinedIn(a.worths) ? b : a));
    blocks = best.merged;
    values = best.worths;
  }
  const scores = shapley(blocks.length, values);
  return blocks
    .map((block, i) => ({ causes: bitsOf(block), score: scores[i]! }))
    .filter(({ score }) => Math.abs(score) > NOISE);
}

/** Float sums of what cancels leave this much at most on scores of a few hundred. */
const NOISE = 1e-12;

/** One block a cause; where there are too many, the least influential in one. */
function few(bits: readonly number[], all: number, of: (set: number) => number | undefined): number[] {
  if (bits.length <= MOST) return [...bits];
  const step = (to: number, from: number) => Math.abs((of(to) ?? Number.POSITIVE_INFINITY) - (of(from) ?? 0));
  const influence = new Map(bits.map((bit) => [bit, step(bit, 0) + step(all, all & ~bit)]));
  const strongest = [...bits].sort((a, b) => influence.get(b)! - influence.get(a)! || a - b);
  const alone = new Set(strongest.slice(0, MOST - 1));
  const rest = bits.filter((bit) => !alone.has(bit)).reduce((set, bit) => set | bit, 0);
  return [...bits.filter((bit) => alone.has(bit)), rest];
}

/**
 * The value of every union of blocks, NaN for none; bit i of the position stands for block i. They are asked for in the order of a
 * Gray code, in which each differs from the one before by one block: whoever goes from one to the next has the least to do.
 */
function worths(blocks: readonly number[], of: (set: number) => number | undefined): Float64Array {
  const values = new Float64Array(2 ** blocks.length);
  for (let step = 0; step < values.length; step += 1) {
    const union = step ^ (step >> 1);
    let set = 0;
    for (let i = 0; i < blocks.length; i += 1) if (((union >> i) & 1) === 1) set |= blocks[i]!;
    values[union] = of(set) ?? Number.NaN;
  }
  return values;
}

function undefinedIn(values: Float64Array): number {
  return values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0);
}

function pairs(n: number): [number, number][] {
  const all: [number, number][] = [];
  for (let i = 0; i < n; i += 1) for (let j = i + 1; j < n; j += 1) all.push([i, j]);
  return all;
}

function joined(blocks: readonly number[], [one, other]: readonly [number, number]): number[] {
  return blocks.flatMap((block, i) => {
    if (i === other) return [];
    return [i === one ? block | blocks[other]! : block];
  });
}
