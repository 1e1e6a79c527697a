import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  kurtosis,
  mean,
  median,
  medianInPlace,
  skewness,
  standardDeviation,
} from "../../src/stats/descriptive.ts";

const magnitude = fc.double({ min: -1e100, max: 1e100, noNaN: true });

describe("mean", () => {
  it("is the sum over the count", () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean([-4, 4])).toBe(0);
    expect(mean([7.5])).toBe(7.5);
  });

  it("is undefined for no values", () => expect(mean([])).toBeUndefined());

  it("of equal values is that value, whatever float sums make of it", () => {
    // 0.1 + 0.1 + 0.1 is 0.30000000000000004, a third of which is above 0.1.
    expect(mean([0.1, 0.1, 0.1])).toBe(0.1);
    fc.assert(
      fc.property(magnitude, fc.integer({ min: 1, max: 40 }), (value, n) => {
        expect(mean(new Array<number>(n).fill(value))).toBe(value);
      }),
    );
  });
});

describe("median", () => {
  it("is the middle of an odd number of values", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([5])).toBe(5);
  });

  it("is the mean of the two middle ones of an even number", () => {
    expect(median([1, 2, 3, 4])).toBe(2.5);
    expect(median([10, -10])).toBe(0);
  });

  it("sorts by size, not by text", () => expect(median([10, 9, 100, 8, 1])).toBe(9));

  it("counts ties as often as they occur", () => {
    expect(median([2, 2, 2, 9])).toBe(2);
    expect(median([1, 5, 5])).toBe(5);
  });

  it("is undefined for no values", () => expect(median([])).toBeUndefined());

  it("leaves its input in the order it had", () => {
    const given = [3, 1, 2];
    median(given);
    expect(given).toEqual([3, 1, 2]);
  });
});

it("the median in place is the median to the last bit, of the first so many values", () => {
  const values = fc.array(
    fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.double({ noNaN: true, min: -9, max: 9 }).map((x) => x + 0),
    ),
    {
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(values, (some) => {
      const own = Float64Array.of(...some, 1e9, -1e9);
      expect(medianInPlace(own, some.length)).toBe(median(some) ?? Number.NaN);
      expect([...own].sort()).toEqual([...some, 1e9, -1e9].sort());
    }),
  );
});

describe("standardDeviation", () => {
  it("divides by n - 1", () => {
    expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 14);
    expect(standardDeviation([1, 3])).toBeCloseTo(Math.SQRT2, 14);
  });

  it("is undefined for fewer than two values", () => {
    expect(standardDeviation([])).toBeUndefined();
    expect(standardDeviation([4])).toBeUndefined();
  });

  it("of equal values is exactly 0, whatever float sums make of their mean", () => {
    expect(standardDeviation([0.1, 0.1, 0.1])).toBe(0);
    fc.assert(
      fc.property(magnitude, fc.integer({ min: 2, max: 40 }), (value, n) => {
        expect(standardDeviation(new Array<number>(n).fill(value))).toBe(0);
      }),
    );
  });

  it("does not lose small differences beside a large mean", () => {
    // 1e9 + 4, 7, 13, 16: deviations -6, -3, 3, 6, so sqrt(90 / 3).
    expect(standardDeviation([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBeCloseTo(Math.sqrt(30), 9);
  });
});

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
