import type { ChildScores } from "../draws/weight-draws.ts";
import { allWeightings, cut, shareOf } from "./polytope.ts";

/** More children than this make the reckoning too long. */
export const MOST_CHILDREN = 6;

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
