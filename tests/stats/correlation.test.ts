import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  correlationInterval,
  cronbachAlpha,
  kendall,
  partialCorrelation,
  pearson,
  spearman,
} from "../../src/stats/correlation.ts";

describe("pearson", () => {
  it("is the covariance over the spreads", () => {
    // Deviations -1, 0, 1 and 0, -1, 1: 1 / sqrt(2 * 2).
    expect(pearson([1, 2, 3], [2, 1, 3])).toBeCloseTo(0.5, 12);
    expect(pearson([1, 2, 3], [30, 20, 10])).toBe(-1);
  });

  it("is undefined where a side does not vary or there is one pair", () => {
    expect(pearson([1, 1, 1], [1, 2, 3])).toBeUndefined();
    expect(pearson([1, 2, 3], [1, 1, 1])).toBeUndefined();
    expect(pearson([1], [2])).toBeUndefined();
    expect(pearson([], [])).toBeUndefined();
    expect(pearson([1, 2], [5, 7])).toBe(1);
  });

  it("does not change with unit or origin, and stays within -1 and 1", () => {
    const pairs = fc.array(
      fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 })),
      {
        minLength: 2,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(pairs, (drawn) => {
        const [x, y] = [drawn.map(([a]) => a), drawn.map(([, b]) => b)];
        const r = pearson(x, y);
        const moved = pearson(
          x.map((value) => 3 * value + 7),
          y.map((value) => 5 - 2 * value),
        );
        if (r === undefined) {
          expect(moved).toBeUndefined();
          return;
        }
        expect(moved).toBeCloseTo(-r, 9);
        expect(Math.abs(r)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("the interval of a correlation", () => {
  it("is Fisher's: 1.96 / sqrt(n - 3) either side of atanh(r)", () => {
    const [low, high] = correlationInterval(0.5, 28);
    // atanh(0.5) = 0.549306; 1.959964 / 5 = 0.391993: tanh(0.157313) and tanh(0.941299).
    expect(low).toBeCloseTo(0.156028, 5);
    expect(high).toBeCloseTo(0.735818, 5);
  });

  it("says nothing for fewer than four pairs, and everything for a perfect correlation", () => {
    expect(correlationInterval(0.9, 3)).toEqual([-1, 1]);
    expect(correlationInterval(0.9, 2)).toEqual([-1, 1]);
    // Four pairs: atanh(0) -/+ 1.959964.
    expect(correlationInterval(0, 4)[1]).toBeCloseTo(Math.tanh(1.959963984540054), 12);
    expect(correlationInterval(1, 10)).toEqual([1, 1]);
  });
});

describe("spearman", () => {
  it("is 1 for any rising relation, -1 for any falling one, and undefined where one side stands still", () => {
    expect(spearman([1, 2, 3, 4], [1, 8, 27, 640])).toBeCloseTo(1, 12);
    expect(spearman([1, 2, 3, 4], [9, 4, 1, 0])).toBeCloseTo(-1, 12);
    expect(spearman([1, 2, 3], [5, 5, 5])).toBeUndefined();
  });

  it("is 1 - 6 sum d^2 / (n (n^2 - 1)) where nothing is tied (Spearman 1904)", () => {
    // Ranks 1 2 3 4 5 and 2 1 4 3 5: four differences of 1, so 1 - 24 / 120.
    expect(spearman([10, 20, 30, 40, 50], [2, 1, 4, 3, 5])).toBeCloseTo(0.8, 12);
  });
});

it("Kendall's tau-b is undefined where either side tells nobody apart", () => {
  // Ties in one list alone: 2 of 3 pairs agree, over the root of 3 × 2 that are no ties (Kendall 1945).
  expect(kendall([1, 2, 3], [1, 1, 2])).toBeCloseTo(2 / Math.sqrt(6), 14);
  expect(kendall([1, 1, 2], [1, 2, 3])).toBeCloseTo(2 / Math.sqrt(6), 14);
  expect(kendall([1, 1, 2, 3], [1, 1, 2, 2])).toBeCloseTo(4 / Math.sqrt(5 * 4), 15);
  expect(kendall([1, 2, 3], [10, 20, 30])).toBe(1);
  expect(kendall([1, 2, 3], [3, 2, 1])).toBe(-1);
  expect(kendall([1, 2, 3], [1, 3, 2])).toBeCloseTo(1 / 3, 15);
  expect(kendall([1, 2], [5, 5])).toBeUndefined();
  expect(kendall([5, 5], [1, 2])).toBeUndefined();
  expect(kendall([1], [1])).toBeUndefined();
  expect(kendall([], [])).toBeUndefined();
});

describe("partial correlation", () => {
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
});

it("Cronbach's alpha is 1 where all say the same, 0 where they say nothing of each other, and by its formula between", () => {
  const alike = (r: number) => Array.from({ length: 3 }, (_, i) => [0, 1, 2].map((j) => (i === j ? 1 : r)));
  expect(cronbachAlpha(alike(1))).toBe(1);
  expect(cronbachAlpha(alike(0))).toBe(0);
  // 3 × 0.5 / (1 + 2 × 0.5)
  expect(cronbachAlpha(alike(0.5))).toBe(0.75);
  expect(cronbachAlpha([[1]])).toBeUndefined();
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
