import type { ChildScores } from "./draws.ts";
import { PURPOSES, seededRandom } from "./random.ts";
import { anyWeights } from "./world.ts";

export interface AllWeightings {
  /** At `i * countries + j` the share of all weightings under which `i` is above `j`, a tie as half; 0 on the diagonal. */
  readonly shares: Float64Array;
  /** At the same places 1 where the share is exact, 0 where it is of draws. */
  readonly exact: Uint8Array;
  /** The share under which each country is first; of draws unless `firstExact`. */
  readonly first: Float64Array;
  readonly firstExact: boolean;
}

/**
 * What all weightings of an arithmetic node's children make of pairs of countries, of which some lack children: the weights of those that
 * they have are rescaled. Two with the same children are compared exactly, since any weighting of all is, rescaled, any weighting of theirs;
 * others over draws.
 *
 * @param children scores of child `j` and country `i` at `j * countries + i`, NaN for none; each country has one at least
 */
export function overAllWeightings(children: ChildScores, draws: number, seed: number): AllWeightings {
  const { countries: n, children: width, values } = children;
  const has = (i: number, j: number) => !Number.isNaN(values[j * n + i]!);
  const kinds = Array.from({ length: n }, (_, i) =>
    Array.from({ length: width }, (__, j) => (has(i, j) ? "1" : "0")).join(""),
  );
  const shares = new Float64Array(n * n);
  const exact = new Uint8Array(n * n);
  const sampled: [number, number][] = [];
  for (let a = 0; a < n; a += 1) {
    for (let b = a + 1; b < n; b += 1) {
      if (kinds[a] !== kinds[b]) {
        sampled.push([a, b]);
        continue;
      }
      const differences: number[] = [];
      for (let j = 0; j < width; j += 1)
        if (has(a, j)) differences.push(values[j * n + a]! - values[j * n + b]!);
      shares[a * n + b] = winShare(differences);
      shares[b * n + a] = 1 - shares[a * n + b]!;
      exact[a * n + b] = exact[b * n + a] = 1;
    }
  }
  // What nobody has decides nothing: where all have the same children, the weights of those are what is weighed.
  const columns = Array.from({ length: width }, (_, j) => j).filter((j) => has(0, j));
  const known = {
    countries: n,
    children: columns.length,
    values: Float64Array.from(columns.flatMap((j) => [...values.subarray(j * n, (j + 1) * n)])),
  };
  const firstExact = sampled.length === 0 && columns.length <= MOST_CHILDREN;
  const first = firstExact ? firstShares(known) : new Float64Array(n);
  if (firstExact && sampled.length === 0) return { shares, exact, first, firstExact };

  const random = seededRandom(seed, PURPOSES.weights);
  const weights = new Float64Array(width);
  const means = new Float64Array(n);
  for (let draw = 0; draw < draws; draw += 1) {
    random.start(draw);
    anyWeights(random, weights);
    rescaledMeans(children, weights, means);
    for (const [a, b] of sampled) {
      const part = means[a]! > means[b]! ? 1 : means[a]! < means[b]! ? 0 : 0.5;
      shares[a * n + b] = shares[a * n + b]! + part;
    }
    const most = means.reduce((highest, mean) => Math.max(highest, mean), Number.NEGATIVE_INFINITY);
    const level = means.reduce((count, mean) => count + (mean === most ? 1 : 0), 0);
    for (let i = 0; i < n; i += 1) if (means[i] === most) first[i] = first[i]! + 1 / level;
  }
  // Counts are divided once: what is so in each of 10,000 draws would else be so in 0.9999999999999062 of them.
  for (let i = 0; i < n; i += 1) first[i] = first[i]! / draws;
  for (const [a, b] of sampled) {
    shares[a * n + b] = shares[a * n + b]! / draws;
    shares[b * n + a] = 1 - shares[a * n + b]!;
  }
  return { shares, exact, first, firstExact };
}

function rescaledMeans(
  { countries: n, children, values }: ChildScores,
  weights: Float64Array,
  out: Float64Array,
): void {
  for (let i = 0; i < n; i += 1) {
    let [sum, present] = [0, 0];
    for (let j = 0; j < children; j += 1) {
      const score = values[j * n + i]!;
      if (Number.isNaN(score)) continue;
      sum += weights[j]! * score;
      present += weights[j]!;
    }
    out[i] = sum / present;
  }
}

/** More children than this make the reckoning too long. */
const MOST_CHILDREN = 6;

/**
 * The share of all weightings of an arithmetic node's children under which each country is first, exactly. Countries that are equal in every
 * child share theirs.
 *
 * @param scores up to six children
 * @throws RangeError with more; or where the shares do not add up to 1 within 1e-9, which a flaw of the reckoning alone could make
 */
export function firstShares({ countries, children, values }: ChildScores): Float64Array {
  if (children > MOST_CHILDREN) {
    throw new RangeError(
      `shares of first places are exact up to ${MOST_CHILDREN} children, not for ${children}`,
    );
  }
  const row = (i: number) => Array.from({ length: children }, (_, j) => values[j * countries + i]!);
  const rows = Array.from({ length: countries }, (_, i) => row(i));
  const result = new Float64Array(countries);
  rows.forEach((own, i) => {
    let equal = 1;
    let polytope = allWeightings(children);
    const rivals = rows
      .flatMap((other, k) => (k === i ? [] : [own.map((score, j) => score - other[j]!)]))
      // The strongest rivals first: they leave few corners, or none.
      .sort((a, b) => sum(a) - sum(b));
    rivals.forEach((differences, k) => {
      if (differences.every((difference) => difference === 0)) equal += 1;
      else if (polytope.length > 0) polytope = cut(polytope, differences, children + k);
    });
    // What is left may be a face without volume.
    result[i] = shareOf(polytope) / equal;
  });
  const total = sum(result);
  if (Math.abs(total - 1) > 1e-9)
    throw new RangeError(`the shares of first places add up to ${total}, not to 1`);
  return result;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i += 1) total += values[i]!;
  return total;
}

/** A corner of a polytope of weightings: its weights, and the bounds on which it lies, as the bits of a number. */
interface Corner {
  readonly weights: readonly number[];
  readonly on: bigint;
}

/** The weightings that satisfy some bounds: a convex body in the simplex, by its corners. */
type Polytope = readonly Corner[];

/** Differences of scores this small beside the largest are 0: a corner lies on the plane. */
const FLAT = 1e-13;

/** All weightings of so many children: bound `j` is that the weight of child `j` is not below 0. */
function allWeightings(children: number): Polytope {
  return Array.from({ length: children }, (_, corner) => ({
    weights: Array.from({ length: children }, (__, j) => (j === corner ? 1 : 0)),
    on: ((1n << BigInt(children)) - 1n) ^ (1n << BigInt(corner)),
  }));
}

/**
 * What of the polytope has a weighted sum of `differences` that is 0 or more: the double description method (Motzkin et al. 1953). New corners
 * lie where the plane crosses an edge, which joins two corners that share bounds that no third has all of.
 *
 * @param bound the number by which this bound is known from now on
 */
function cut(polytope: Polytope, differences: readonly number[], bound: number): Polytope {
  const largest = differences.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  const heights = polytope.map(({ weights }) => {
    const height = weights.reduce((sum, weight, j) => sum + weight * differences[j]!, 0);
    return Math.abs(height) <= FLAT * largest ? 0 : height;
  });
  if (heights.every((height) => height >= 0)) return polytope;
  const bit = 1n << BigInt(bound);
  const kept = polytope.flatMap((corner, i) => {
    if (heights[i]! < 0) return [];
    return heights[i] === 0 ? [{ ...corner, on: corner.on | bit }] : [corner];
  });
  const made: Corner[] = [];
  polytope.forEach((above, i) => {
    if (!(heights[i]! > 0)) return;
    polytope.forEach((below, k) => {
      if (!(heights[k]! < 0)) return;
      const shared = above.on & below.on;
      const joined = polytope.every(
        (third) => third === above || third === below || (third.on & shared) !== shared,
      );
      if (!joined) return;
      const part = heights[i]! / (heights[i]! - heights[k]!);
      made.push({
        weights: above.weights.map((weight, j) => weight + part * (below.weights[j]! - weight)),
        on: shared | bit,
      });
    });
  });
  return [...kept, ...made];
}

/**
 * The volume of a polytope as a share of all weightings, exactly: it is cut into simplices that have a corner in common, each over a part of a
 * face that does not have it (Cohen, J. and Hickey, T. (1979), Two algorithms for determining volumes of convex polyhedra, Journal of the ACM 26).
 */
function shareOf(polytope: Polytope): number {
  if (polytope.length === 0) return 0;
  const children = polytope[0]!.weights.length;
  let share = 0;
  const add = (apexes: readonly Corner[], face: Polytope, dimension: number): void => {
    if (dimension === 0) {
      share += Math.abs(determinant([...apexes, face[0]!].map(({ weights }) => [...weights])));
      return;
    }
    const apex = face[0]!;
    const seen = new Set<string>();
    let bounds = face.reduce((all, { on }) => all | on, 0n) & ~apex.on;
    for (; bounds !== 0n; bounds &= bounds - 1n) {
      const bit = bounds & -bounds;
      const side = face.filter(({ on }) => (on & bit) !== 0n);
      // Fewer corners are an edge of a face; two bounds may have the same face.
      const key = side.map((corner) => face.indexOf(corner)).join();
      if (side.length < dimension || seen.has(key)) continue;
      seen.add(key);
      add([...apexes, apex], side, dimension - 1);
    }
  };
  add([], polytope, children - 1);
  return share;
}

/** By elimination with pivots. */
function determinant(rows: number[][]): number {
  let product = 1;
  for (let column = 0; column < rows.length; column += 1) {
    let pivot = column;
    for (let r = column + 1; r < rows.length; r += 1) {
      if (Math.abs(rows[r]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = r;
    }
    const row = rows[pivot]!;
    rows[pivot] = rows[column]!;
    rows[column] = row;
    if (row[column] === 0) return 0;
    product *= row[column]!;
    for (let r = column + 1; r < rows.length; r += 1) {
      const factor = rows[r]![column]! / row[column]!;
      for (let j = column; j < rows.length; j += 1) rows[r]![j]! -= factor * row[j]!;
    }
  }
  return product;
}

/**
 * The share of all weightings (every one as likely as every other) under which one country's weighted mean is above another's, exactly, from
 * the differences of their children's scores. A tie under every weighting is a half.
 *
 * The volume that a plane cuts off a simplex, by a recursion that only ever takes weighted means: Varsi, G. (1973), The multidimensional content
 * of the frustum of the simplex, Pacific Journal of Mathematics 46; Ali, M. M. (1973), Content of the frustum of a simplex, ibid. 48.
 *
 * `winShare([1, -3])` is 1/4: the first child must have more than three quarters of the weight.
 */
export function winShare(differences: ArrayLike<number>): number {
  return shareAbove(
    differences,
    new Float64Array(differences.length + 1),
    new Float64Array(differences.length),
  );
}

function shareAbove(differences: ArrayLike<number>, shares: Float64Array, negative: Float64Array): number {
  let negatives = 0;
  let positives = 0;
  for (let j = 0; j < differences.length; j += 1) {
    const difference = differences[j]!;
    if (difference < 0) negative[negatives++] = -difference;
    else if (difference > 0) positives += 1;
  }
  if (positives === 0) return negatives === 0 ? 0.5 : 0;
  // shares[h]: the share with the positive children so far and the first h negative ones. Of no positive ones it is 0, of no negative ones 1.
  shares[0] = 1;
  shares.fill(0, 1, negatives + 1);
  for (let j = 0; j < differences.length; j += 1) {
    const up = differences[j]!;
    if (up <= 0) continue;
    for (let h = 1; h <= negatives; h += 1) {
      const down = negative[h - 1]!;
      shares[h] = (up * shares[h - 1]! + down * shares[h]!) / (up + down);
    }
  }
  return shares[negatives]!;
}

/**
 * Of each pair of countries the share of all weightings of an arithmetic node's children under which the first is above the second, a tie as
 * half, at `i * countries + j`; 0 on the diagonal. Exact: no draws.
 */
export function winSharesOverAllWeights({ countries, children, values }: ChildScores): Float64Array {
  const result = new Float64Array(countries * countries);
  const differences = new Float64Array(children);
  const shares = new Float64Array(children + 1);
  const negative = new Float64Array(children);
  for (let i = 0; i < countries; i += 1) {
    for (let other = i + 1; other < countries; other += 1) {
      for (let j = 0, at = 0; j < children; j += 1, at += countries) {
        differences[j] = values[at + i]! - values[at + other]!;
      }
      const share = shareAbove(differences, shares, negative);
      result[i * countries + other] = share;
      result[other * countries + i] = 1 - share;
    }
  }
  return result;
}

/**
 * The expected rank of each country (from 1) over all weightings: one more than the sum of the shares in which each other country is above.
 *
 * @param winShares as `winSharesOverAllWeights` or draws give them
 */
export function expectedRanks(winShares: Float64Array, countries: number): Float64Array {
  const ranks = new Float64Array(countries).fill(1);
  for (let i = 0; i < countries; i += 1) {
    for (let other = 0; other < countries; other += 1)
      ranks[other] = ranks[other]! + winShares[i * countries + other]!;
  }
  return ranks;
}
