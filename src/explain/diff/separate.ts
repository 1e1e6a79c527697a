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
  let blocks = few(bitsOf(causes), causes, value);
  let values = worths(blocks, value);
  while (blocks.length > 1 && values.some(Number.isNaN)) {
    const pair = leastUndefined(blocks.length, values);
    blocks = joined(blocks, pair);
    values = worthsJoined(values, pair);
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
  let [union, set] = [0, 0];
  values[0] = of(0) ?? Number.NaN;
  for (let step = 1; step < values.length; step += 1) {
    const turned = 31 - Math.clz32(step & -step);
    union ^= 1 << turned;
    set ^= blocks[turned]!;
    values[union] = of(set) ?? Number.NaN;
  }
  return values;
}

/** The values of the unions in which two blocks stand together, which are known. */
function worthsJoined(values: Float64Array, [one, other]: readonly [number, number]): Float64Array {
  const below = (1 << other) - 1;
  return new Float64Array(values.length / 2).map((_, union) => {
    const together = ((union >> one) & 1) << other;
    return values[(union & below) | ((union & ~below) << 1) | together]!;
  });
}

/** The two blocks that, joined, leave the fewest unions without a value: the first of several such. */
function leastUndefined(n: number, values: Float64Array): [number, number] {
  /** By pair, in how many unions without a value one of the two stands alone: these would be gone. */
  const gone = new Int32Array(n * n);
  values.forEach((value, union) => {
    if (!Number.isNaN(value)) return;
    for (let one = 0; one < n; one += 1)
      for (let other = one + 1; other < n; other += 1)
        gone[one * n + other]! += ((union >> one) ^ (union >> other)) & 1;
  });
  let best = 1;
  for (let pair = 0; pair < gone.length; pair += 1) if (gone[pair]! > gone[best]!) best = pair;
  return [Math.floor(best / n), best % n];
}

function joined(blocks: readonly number[], [one, other]: readonly [number, number]): number[] {
  return blocks.flatMap((block, i) => {
    if (i === other) return [];
    return [i === one ? block | blocks[other]! : block];
  });
}
