import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  competitionRank,
  manyRanks,
  mean,
  median,
  significant,
  standardDeviation,
} from "../../src/stats/index.ts";
import { draws } from "../properties/seed.ts";

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

describe("competitionRank", () => {
  it("ranks the highest first", () => expect(competitionRank([10, 30, 20])).toEqual([3, 1, 2]));

  it("gives ties the lowest rank and skips the ranks they use up (1, 2, 2, 4)", () => {
    expect(competitionRank([50, 70, 70, 10])).toEqual([3, 1, 1, 4]);
    expect(competitionRank([9, 8, 8, 7])).toEqual([1, 2, 2, 4]);
    expect(competitionRank([5, 5, 5])).toEqual([1, 1, 1]);
  });

  it("takes 0 and -0 for equal, and sorts by size, not by text", () =>
    expect(competitionRank([0, -0, 9, 10, -1])).toEqual([3, 3, 2, 1, 5]));

  it("of nobody is nothing", () => expect(competitionRank([])).toEqual([]));
});

describe("manyRanks", () => {
  const scores = fc.array(
    fc.oneof(
      fc.double(),
      fc.integer({ min: -3, max: 3 }),
      fc.constantFrom(0, -0, Number.NaN, 1e-320, -1e300),
    ),
    { maxLength: 60 },
  );

  it("gives those of `competitionRank`, to scores of any sign and size, and 0 to what is none", () =>
    fc.assert(
      fc.property(scores, (mixed) => {
        const ranks = competitionRank(mixed.filter((score) => !Number.isNaN(score)));
        expect([...manyRanks(Float64Array.from(mixed))]).toEqual(
          mixed.map((score) => (Number.isNaN(score) ? 0 : ranks.shift())),
        );
      }),
    ));
});

describe("significant", () => {
  it("rounds as the language writes numbers, near halves and powers of ten too", () => {
    const near = fc
      .tuple(
        fc.integer({ min: 1, max: 10 ** 13 }),
        fc.integer({ min: -24, max: 4 }),
        fc.integer({ min: -3, max: 3 }),
      )
      .map(([digits, power, ulps]) => Number(`${digits}e${power}`) * (1 + ulps * Number.EPSILON));
    const any = fc.oneof(
      near,
      near.map((value) => -value),
      magnitude,
      fc.double({ min: -200, max: 200, noNaN: true }),
    );
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 17 }), (value, digits) => {
        expect(significant(value, digits)).toBe(Number(value.toPrecision(digits)));
        expect(significant(value)).toBe(Number(value.toPrecision(12)));
      }),
      draws(3000),
    );
  });

  it("removes float noise", () => {
    expect(significant(0.1 + 0.2)).toBe(0.3);
    expect(significant(1.1 * 1.1)).toBe(1.21);
  });

  it("keeps 12 digits unless told otherwise", () => {
    expect(significant(12.3456789012345)).toBe(12.3456789012);
    expect(significant(123456.789, 3)).toBe(123000);
    expect(significant(-0.000123456, 2)).toBe(-0.00012);
  });

  it("does not lose magnitude at either end, and is the same when done twice", () => {
    expect(significant(1e-300)).toBe(1e-300);
    expect(significant(4.94065645841e300)).toBe(4.94065645841e300);
    fc.assert(
      fc.property(magnitude, (value) => {
        expect(significant(significant(value))).toBe(significant(value));
      }),
    );
  });

  it("makes 0 of -0, so that no score is printed as -0", () =>
    expect(Object.is(significant(-0), 0)).toBe(true));
});
