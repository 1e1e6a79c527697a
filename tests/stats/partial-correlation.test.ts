import { expect, it } from "vitest";
import { partialCorrelation, pearson } from "../../src/stats/correlation.ts";

it("is Pearson's where nothing is held equal", () =>
  expect(partialCorrelation([1, 2, 3, 4], [2, 1, 4, 3], [])).toBeCloseTo(0.6, 12));

it("is (r_xy - r_xz r_yz) / sqrt((1 - r_xz^2)(1 - r_yz^2)) of one other (Yule 1907)", () => {
  // Correlations of 0.6, 0.8 and 0.8: (0.6 - 0.64) / 0.36.
  expect(partialCorrelation([1, 2, 3, 4], [2, 1, 4, 3], [[1, 2, 4, 3]])).toBeCloseTo(-1 / 9, 12);
});

it("is the correlation of what is left of both when two others are regressed out, in whatever order these are given", () => {
  const x = [3, 1, 4, 1, 5, 9, 2, 6];
  const y = [2, 7, 1, 8, 2, 8, 1, 8];
  const z = [1, 4, 1, 4, 2, 1, 3, 5];
  const v = [1, 1, 2, 3, 5, 8, 13, 21];
  const expected = pearson(residuals(x, z, v), residuals(y, z, v))!;
  expect(partialCorrelation(x, y, [z, v])).toBeCloseTo(expected, 10);
  expect(partialCorrelation(x, y, [v, z])).toBeCloseTo(expected, 10);
});

it("is undefined where one does not vary, or not once the others are held", () => {
  expect(partialCorrelation([1, 1, 1], [1, 2, 3], [])).toBeUndefined();
  expect(partialCorrelation([1, 2, 3, 4], [4, 1, 3, 2], [[2, 4, 6, 8]])).toBeUndefined();
});

/** Of a least-squares fit on a constant and two others, by the normal equations of deviations. */
function residuals(of: readonly number[], a: readonly number[], b: readonly number[]): number[] {
  const centred = (all: readonly number[]) => {
    const middle = all.reduce((sum, one) => sum + one, 0) / all.length;
    return all.map((one) => one - middle);
  };
  const dot = (p: readonly number[], q: readonly number[]) => p.reduce((sum, one, i) => sum + one * q[i]!, 0);
  const [y, p, q] = [centred(of), centred(a), centred(b)];
  const [pp, pq, qq, py, qy] = [dot(p, p), dot(p, q), dot(q, q), dot(p, y), dot(q, y)];
  const under = pp * qq - pq * pq;
  const [first, second] = [(py * qq - qy * pq) / under, (qy * pp - py * pq) / under];
  return y.map((one, i) => one - first * p[i]! - second * q[i]!);
}
