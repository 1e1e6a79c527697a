import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/robustness/index.ts";
import { principalEigenvector, symmetricEigen } from "../../src/stats/eigenvectors.ts";

describe("the principal eigenvector", () => {
  it("of a consistent matrix of ratios is their weights, with the number of rows as its value", () => {
    const { vector, value } = principalEigenvector([
      [1, 2, 4],
      [1 / 2, 1, 2],
      [1 / 4, 1 / 2, 1],
    ]);
    for (const [i, weight] of [4 / 7, 2 / 7, 1 / 7].entries()) expect(vector[i]).toBeCloseTo(weight, 12);
    expect(value).toBeCloseTo(3, 12);
  });

  it("of [[2, 1], [1, 3]] is that of the greater root of x^2 - 5 x + 5", () => {
    const { vector, value } = principalEigenvector([
      [2, 1],
      [1, 3],
    ]);
    const root = (5 + Math.sqrt(5)) / 2;
    expect(value).toBeCloseTo(root, 12);
    // (2 - root) a + b = 0 and a + b = 1.
    expect(vector[0]).toBeCloseTo(1 / (root - 1), 12);
  });

  it("is mapped onto its multiple and sums to 1, however slowly it is found", () => {
    const entry = fc.double({ min: 0.1, max: 9, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.array(entry, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }),
        (matrix) => {
          const { vector, value } = principalEigenvector(matrix);
          expect(vector.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
          matrix.forEach((row, i) => {
            const image = row.reduce((sum, one, j) => sum + one * vector[j]!, 0);
            expect(Math.abs(image - value * vector[i]!)).toBeLessThanOrEqual(1e-11 * value);
          });
        },
      ),
    );
  });

  it("of one number is 1, with that number as its value", () =>
    expect(principalEigenvector([[5]])).toEqual({ vector: [1], value: 5 }));
});

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
