/** A corner of a polytope of weightings: its weights, and the bounds on which it lies, as the bits of a number. */
interface Corner {
  readonly weights: readonly number[];
  readonly on: bigint;
}

/** The weightings that satisfy some bounds: a convex body in the simplex, by its corners. */
export type Polytope = readonly Corner[];

/** Differences of scores this small beside the largest are 0: a corner lies on the plane. */
const FLAT = 1e-13;

/** All weightings of so many children: bound `j` is that the weight of child `j` is not below 0. */
export function allWeightings(children: number): Polytope {
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
export function cut(polytope: Polytope, differences: readonly number[], bound: number): Polytope {
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
export function shareOf(polytope: Polytope): number {
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
