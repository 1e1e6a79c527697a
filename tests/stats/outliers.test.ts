import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kurtosis, skewness } from "../../src/stats/descriptive.ts";
import { isFarOut, middleOf, outermost, outlying, winsorise } from "../../src/stats/outliers.ts";

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

  it("draws equal ends in together and counts each of their positions", () => {
    // Two of 100 beside 1 to 20 are drawn in to 20 at once: one round.
    const rest = Array.from({ length: 20 }, (_, i) => i + 1);
    const { values, points, rounds, shape } = winsorise([100, ...rest, 100]);
    expect(values).toEqual([20, ...rest, 20]);
    expect([points, rounds, shape.outlying]).toEqual([[0, 21], 1, false]);
  });

  it("takes a column of any length", () => {
    const { values, points } = winsorise([...Array.from({ length: 300_000 }, (_, i) => i % 10), 1e6, -1]);
    expect(points).toEqual([300_000]);
    expect(values[300_000]).toBe(9);
  });
});

it("a value is apart by more than three interquartile ranges from the nearest other", () => {
  // Quartiles by R-7 of 1 … 9 are 3 and 7: four apart.
  const middle = middleOf([9, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(middle.spread).toBe(4);
  expect([
    isFarOut(21, middle),
    isFarOut(21.5, middle),
    isFarOut(-11, middle),
    isFarOut(-11.5, middle),
  ]).toEqual([false, true, false, true]);
  expect(isFarOut(99, middleOf([1, 2]))).toBe(false);
  expect(isFarOut(97, middleOf([100, 100, 100]))).toBe(false);
  // Between two others the nearer counts: 490 from the one and 500 from the other, or 10 from one.
  const gap = middleOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 1000]);
  expect([isFarOut(499, gap), isFarOut(990, gap), isFarOut(19, gap)]).toEqual([true, false, false]);
});

it.each([
  // Quartiles by R-7: a quarter and three quarters of the way from the first to the last.
  [[1, 4, 6, 9], 6.75 - 3.25],
  [[4, 3, 2, 1], 3.25 - 1.75],
  // The middle half is alike: a quarter of the range.
  [[5, 5, 5, 5, 9], 1],
  // All are: a sixtieth of the median, below 0 too.
  [[-600, -600, -600], 10],
  [[], 0],
])("the middle half of %j is %d wide", (values, spread) => {
  expect(middleOf(values).spread).toBe(spread);
});

it("the outermost are further from the others than these are from one another, alone or a few together", () => {
  expect(outermost([4, 7, 5, 3, 6, 8, 900])).toEqual([900]);
  expect(outermost([4, 7, 5, 3, 6, 8, 900, 900, 900])).toEqual([900, 900, 900]);
  expect(outermost([-900, 4, 7, 5, 3, 6, 8])).toEqual([-900]);
  // Five others are enough, and four alike are too many beside six.
  expect(outermost([4, 5, 6, 7, 8, 900])).toEqual([900]);
  expect(outermost([4, 7, 5, 3, 6, 8, 900, 900, 900, 900])).toEqual([]);
  // Two that differ are a tenth of twenty, and of ten the second would be too many.
  const twenty = Array.from({ length: 18 }, (_, i) => 10 + (i % 6));
  expect(outermost([...twenty, 900, 950])).toEqual([900, 950]);
  expect(outermost([4, 7, 5, 3, 6, 8, 9, 900, 950])).toEqual([]);
  expect(outermost([4, 7, 5, 3, 6, 8, 9, 6, 900, 950])).toEqual([900, 950]);
  expect(outermost([4, 7, 5, 3, 6, 8, 9, 900, 900, 950])).toEqual([]);
  // As far from the others as these are from one another, and a little further.
  const others = [100, 100, 100, 100, 100, 100, 120];
  expect([outermost([...others, 140]), outermost([...others, 141])]).toEqual([[], [141]]);
  // Each next to another.
  expect(outermost([1, 2, 4, 8, 16, 32, 64, 128, 256])).toEqual([]);
  expect(outermost([1, 2, 3, 4, 1000])).toEqual([]);
});
