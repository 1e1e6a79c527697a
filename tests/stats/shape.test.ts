import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correlationInterval, pearson } from "../../src/stats/correlation.ts";
import { kurtosis, skewness } from "../../src/stats/descriptive.ts";
import { outlying, winsorise } from "../../src/stats/outliers.ts";

describe("skewness", () => {
  it("is Excel's SKEW: type 2 of Joanes and Gill", () => {
    // Deviations -2, -1, 3: m2 = 14/3, m3 = 6; sqrt(6) / 1 * 6 / (14/3)^1.5.
    expect(skewness([1, 2, 6])).toBeCloseTo((Math.sqrt(6) * 6) / (14 / 3) ** 1.5, 12);
    // Microsoft's own example of SKEW: 3, 4, 5, 2, 3, 4, 5, 6, 4, 7 gives 0.359543.
    expect(skewness([3, 4, 5, 2, 3, 4, 5, 6, 4, 7])).toBeCloseTo(0.359543, 6);
  });

  it("is undefined for fewer than three values and for values that do not vary", () => {
    expect(skewness([1, 2])).toBeUndefined();
    expect(skewness([0.1, 0.1, 0.1, 0.1])).toBeUndefined();
  });

  it("turns its sign with its values", () =>
    expect(skewness([-1, -2, -6])).toBeCloseTo(-skewness([1, 2, 6])!, 12));
});

describe("kurtosis", () => {
  it("is Excel's KURT: excess, type 2 of Joanes and Gill", () => {
    // m2 = 1.25, m4 = 2.5625, g2 = -1.36: 3 / (2 * 1) * (5 * -1.36 + 6).
    expect(kurtosis([1, 2, 3, 4])).toBeCloseTo(-1.2, 12);
    // Microsoft's own example of KURT: 3, 4, 5, 2, 3, 4, 5, 6, 4, 7 gives -0.151799637.
    expect(kurtosis([3, 4, 5, 2, 3, 4, 5, 6, 4, 7])).toBeCloseTo(-0.151799637, 9);
  });

  it("is the same for values mirrored, and below 0 for two heaps: KURT(0, 0, 1, 1) is -6", () => {
    // m2 = 1/4, m4 = 1/16: g2 = -2; 3 / 2 (5 (-2) + 6) = -6.
    expect(kurtosis([0, 0, 1, 1])).toBeCloseTo(-6, 12);
    expect(kurtosis([-1, -2, -3, -9])).toBeCloseTo(kurtosis([1, 2, 3, 9])!, 12);
  });

  it("is undefined for fewer than four values and for values that do not vary", () => {
    expect(kurtosis([])).toBeUndefined();
    expect(kurtosis([1, 2, 6])).toBeUndefined();
    expect(kurtosis([3, 3, 3, 3])).toBeUndefined();
  });
});

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

describe("winsorise", () => {
  const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];

  it("leaves values alone that are not outlying", () => {
    expect(outlying(nine)).toMatchObject({ outlying: false });
    expect(winsorise(nine)).toMatchObject({ values: nine, points: [], rounds: 0 });
  });

  it("takes outliers for such only beyond both limits: skewness alone is not enough, nor kurtosis alone", () => {
    const given = [...nine, 100];
    const { skewness: skew, kurtosis: kurt } = outlying(given);
    expect([skew, kurt]).toEqual([skewness(given), kurtosis(given)]);
    const beside = (a: number, b: number) =>
      outlying(given, { skewness: skew! + a, kurtosis: kurt! + b }).outlying;
    expect(beside(-0.1, -0.1)).toBe(true);
    expect(beside(0, -0.1)).toBe(false);
    expect(beside(-0.1, 0)).toBe(false);
    expect(
      outlying(
        given.map((value) => -value),
        { skewness: skew! - 0.1, kurtosis: 0 },
      ).outlying,
    ).toBe(true);
  });

  it("takes values too few to have a shape, or that do not vary, for no outliers, whatever the limits", () => {
    expect(outlying([1], { skewness: 0, kurtosis: 0 })).toEqual({
      skewness: undefined,
      kurtosis: undefined,
      outlying: false,
    });
    expect(outlying([3, 3, 3, 3], { skewness: 0, kurtosis: 0 }).outlying).toBe(false);
  });

  it("draws in the largest value to the next where the skewness is positive", () => {
    expect(outlying([...nine, 100])).toMatchObject({ outlying: true });
    expect(winsorise([...nine, 100])).toMatchObject({ values: [...nine, 9], points: [9], rounds: 1 });
  });

  it("draws in the smallest value where the skewness is negative", () =>
    expect(winsorise([-100, ...nine])).toMatchObject({ values: [1, ...nine], points: [0], rounds: 1 }));

  it("goes on from the point that it has drawn in, both moving together", () => {
    // 1000 becomes 900; still outlying, so both become 9.
    const many = [...nine, ...nine, ...nine];
    expect(winsorise([...many, 900, 1000])).toMatchObject({
      values: [...many, 9, 9],
      points: [27, 28],
      rounds: 2,
    });
  });

  it("gives up after the rounds that it is allowed, and says that the shape is still outlying", () => {
    const given = [...new Array<number>(60).fill(0), 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];
    const { rounds, shape } = winsorise(given, 2);
    expect([rounds, shape.outlying]).toEqual([2, true]);
  });

  it("ends, and never widens the range", () => {
    const values = fc.array(
      fc.integer({ min: -9, max: 9 }).map((x) => x ** 5),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(values, (given) => {
        const { values: treated, points } = winsorise(given);
        for (const [i, value] of treated.entries()) {
          expect(given).toContain(value);
          expect(points.includes(i)).toBe(value !== given[i]);
        }
      }),
    );
  });
});
