import { PURPOSES, seededRandom } from "../random/random.ts";
import { DIRECTION_NUMBERS } from "./direction-numbers.ts";

/** More dimensions than this are not tabulated. */
export const MOST_DIMENSIONS = DIRECTION_NUMBERS.length + 1;

/**
 * The first `points` points of a scrambled Sobol sequence, inside the unit cube: point `p`, dimension `d` at `p * dimensions + d`. They fill the cube
 * more evenly than random points do, most of all where their number is a power of 2.
 *
 * Scrambling gives every digit a flip that hangs on the digits before it (Owen, A. B. (1995)), by a hash of the reversed digits (Laine, S. and
 * Karras, T. (2011); Burley, B. (2020), Practical hash-based Owen scrambling, Journal of Computer Graphics Techniques 9(4)). Without a seed the
 * points are those of the sequence itself, from 0 on.
 *
 * @throws RangeError for more than 64 dimensions, or more than 2^32 points
 */
export function sobolPoints(points: number, dimensions: number, seed?: number): Float64Array {
  if (!(dimensions >= 1 && dimensions <= MOST_DIMENSIONS)) {
    throw new RangeError(`a Sobol sequence has 1 to ${MOST_DIMENSIONS} dimensions here, not ${dimensions}`);
  }
  if (points > 2 ** 32) throw new RangeError("a Sobol sequence ends after 2^32 points");
  const result = new Float64Array(points * dimensions);
  const random = seed === undefined ? undefined : seededRandom(seed, PURPOSES.scramble);
  for (let d = 0; d < dimensions; d += 1) {
    const directions = directionsOf(d);
    random?.start(d);
    const key = random?.bits();
    let bits = 0;
    for (let p = 0; p < points; p += 1) {
      const digits = key === undefined ? bits >>> 0 : scrambled(bits, key);
      // In the middle of its cell once scrambled: never on the edge, where a quantile is infinite.
      result[p * dimensions + d] = (digits + (key === undefined ? 0 : 0.5)) * 2 ** -32;
      // Gray code: the next point differs by the direction of the lowest 0 of this one's number.
      bits ^= directions[Math.min(31, 31 - Math.clz32(~p & (p + 1)))]!;
    }
  }
  return result;
}

/** The 32 directions of a dimension, each as 32 binary digits after the point. */
function directionsOf(dimension: number): Int32Array {
  const directions = new Int32Array(32);
  if (dimension === 0) return directions.map((_, k) => 1 << (31 - k));
  const [polynomial, ...first] = DIRECTION_NUMBERS[dimension - 1]!;
  const degree = first.length;
  for (let k = 0; k < 32; k += 1) {
    if (k < degree) {
      directions[k] = first[k]! << (31 - k);
      continue;
    }
    let made = directions[k - degree]! ^ (directions[k - degree]! >>> degree);
    for (let j = 1; j < degree; j += 1) {
      if ((polynomial! >>> (degree - j)) & 1) made ^= directions[k - j]!;
    }
    directions[k] = made;
  }
  return directions;
}

function scrambled(bits: number, key: number): number {
  let x = reversed(bits);
  x = (x + key) | 0;
  x ^= Math.imul(x, 0x6c50b47c);
  x ^= Math.imul(x, 0xb82f1e52);
  x ^= Math.imul(x, 0xc7afe638);
  x ^= Math.imul(x, 0x8d22f6e6);
  return reversed(x) >>> 0;
}

function reversed(bits: number): number {
  let x = bits;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}
