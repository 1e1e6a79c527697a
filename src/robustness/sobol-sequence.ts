import { PURPOSES, seededRandom } from "./random.ts";

/**
 * Of the second dimension of a Sobol sequence and each after it: its primitive polynomial over two elements, by the bits of a number, and its
 * first direction numbers, as many as its degree.
 *
 * Joe, S. and Kuo, F. Y. (2008), Constructing Sobol sequences with better two-dimensional projections, SIAM Journal on Scientific Computing
 * 30(5), the first 64 dimensions of new-joe-kuo-6.21201.
 */
const DIRECTION_NUMBERS: readonly (readonly number[])[] = [
  [3, 1],
  [7, 1, 3],
  [11, 1, 3, 1],
  [13, 1, 1, 1],
  [19, 1, 1, 3, 3],
  [25, 1, 3, 5, 13],
  [37, 1, 1, 5, 5, 17],
  [41, 1, 1, 5, 5, 5],
  [47, 1, 1, 7, 11, 19],
  [55, 1, 1, 5, 1, 1],
  [59, 1, 1, 1, 3, 11],
  [61, 1, 3, 5, 5, 31],
  [67, 1, 3, 3, 9, 7, 49],
  [91, 1, 1, 1, 15, 21, 21],
  [97, 1, 3, 1, 13, 27, 49],
  [103, 1, 1, 1, 15, 7, 5],
  [109, 1, 3, 1, 15, 13, 25],
  [115, 1, 1, 5, 5, 19, 61],
  [131, 1, 3, 7, 11, 23, 15, 103],
  [137, 1, 3, 7, 13, 13, 15, 69],
  [143, 1, 1, 3, 13, 7, 35, 63],
  [145, 1, 3, 5, 9, 1, 25, 53],
  [157, 1, 3, 1, 13, 9, 35, 107],
  [167, 1, 3, 1, 5, 27, 61, 31],
  [171, 1, 1, 5, 11, 19, 41, 61],
  [185, 1, 3, 5, 3, 3, 13, 69],
  [191, 1, 1, 7, 13, 1, 19, 1],
  [193, 1, 3, 7, 5, 13, 19, 59],
  [203, 1, 1, 3, 9, 25, 29, 41],
  [211, 1, 3, 5, 13, 23, 1, 55],
  [213, 1, 3, 7, 3, 13, 59, 17],
  [229, 1, 3, 1, 3, 5, 53, 69],
  [239, 1, 1, 5, 5, 23, 33, 13],
  [241, 1, 1, 7, 7, 1, 61, 123],
  [247, 1, 1, 7, 9, 13, 61, 49],
  [253, 1, 3, 3, 5, 3, 55, 33],
  [285, 1, 3, 1, 15, 31, 13, 49, 245],
  [299, 1, 3, 5, 15, 31, 59, 63, 97],
  [301, 1, 3, 1, 11, 11, 11, 77, 249],
  [333, 1, 3, 1, 11, 27, 43, 71, 9],
  [351, 1, 1, 7, 15, 21, 11, 81, 45],
  [355, 1, 3, 7, 3, 25, 31, 65, 79],
  [357, 1, 3, 1, 1, 19, 11, 3, 205],
  [361, 1, 1, 5, 9, 19, 21, 29, 157],
  [369, 1, 3, 7, 11, 1, 33, 89, 185],
  [391, 1, 3, 3, 3, 15, 9, 79, 71],
  [397, 1, 3, 7, 11, 15, 39, 119, 27],
  [425, 1, 1, 3, 1, 11, 31, 97, 225],
  [451, 1, 1, 1, 3, 23, 43, 57, 177],
  [463, 1, 3, 7, 7, 17, 17, 37, 71],
  [487, 1, 3, 1, 5, 27, 63, 123, 213],
  [501, 1, 1, 3, 5, 11, 43, 53, 133],
  [529, 1, 3, 5, 5, 29, 17, 47, 173, 479],
  [539, 1, 3, 3, 11, 3, 1, 109, 9, 69],
  [545, 1, 1, 1, 5, 17, 39, 23, 5, 343],
  [557, 1, 3, 1, 5, 25, 15, 31, 103, 499],
  [563, 1, 1, 1, 11, 11, 17, 63, 105, 183],
  [601, 1, 1, 5, 11, 9, 29, 97, 231, 363],
  [607, 1, 1, 5, 15, 19, 45, 41, 7, 383],
  [617, 1, 3, 7, 7, 31, 19, 83, 137, 221],
  [623, 1, 1, 1, 3, 23, 15, 111, 223, 83],
  [631, 1, 1, 5, 13, 31, 15, 55, 25, 161],
  [637, 1, 1, 3, 13, 25, 47, 39, 87, 257],
];

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
