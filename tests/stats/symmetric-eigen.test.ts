import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/robustness/index.ts";
import { cronbachAlpha } from "../../src/stats/correlation.ts";
import { symmetricEigen } from "../../src/stats/eigenvectors.ts";

describe("eigenvalues of a symmetric matrix", () => {
  it("are those worked out by hand, the largest first, with vectors of length 1 whose largest entry is positive", () => {
    const [first, second] = symmetricEigen([
      [2, -1],
      [-1, 2],
    ]);
    expect(first!.value).toBeCloseTo(3, 14);
    expect(second!.value).toBeCloseTo(1, 14);
    expect(Math.abs(first!.vector[0]! + first!.vector[1]!)).toBeLessThan(1e-14);
    for (const { vector } of [first!, second!]) {
      expect(Math.hypot(...vector)).toBeCloseTo(1, 14);
      expect(Math.max(...vector)).toBeCloseTo(Math.SQRT1_2, 14);
    }
  });

  it("make up the matrix again, and add up to its diagonal", () => {
    const random = seededRandom(3, 0);
    const half = Array.from({ length: 30 }, () => Array.from({ length: 30 }, () => random.normal()));
    const matrix = half.map((row, i) => row.map((entry, j) => entry + half[j]![i]!));
    const found = symmetricEigen(matrix);
    for (const { vector } of found)
      expect(Math.max(...vector)).toBe(Math.max(...vector.map((entry) => Math.abs(entry))));
    matrix.forEach((row, i) => {
      row.forEach((entry, j) => {
        const again = found.reduce((sum, { value, vector }) => sum + value * vector[i]! * vector[j]!, 0);
        expect(Math.abs(again - entry)).toBeLessThan(1e-11);
      });
    });
  });

  it("are the diagonal of a matrix that has nothing else, and none of an empty one", () => {
    const found = symmetricEigen([
      [0, 0],
      [0, 5],
    ]);
    expect(found.map(({ value }) => value)).toEqual([5, 0]);
    expect(found[0]!.vector).toEqual([0, 1]);
    expect(symmetricEigen([])).toEqual([]);
  });
});

it("Cronbach's alpha is 1 where all say the same, 0 where they say nothing of each other, and by its formula between", () => {
  const alike = (r: number) => Array.from({ length: 3 }, (_, i) => [0, 1, 2].map((j) => (i === j ? 1 : r)));
  expect(cronbachAlpha(alike(1))).toBe(1);
  expect(cronbachAlpha(alike(0))).toBe(0);
  // 3 × 0.5 / (1 + 2 × 0.5)
  expect(cronbachAlpha(alike(0.5))).toBe(0.75);
  expect(cronbachAlpha([[1]])).toBeUndefined();
});
