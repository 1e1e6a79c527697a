import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { powerOf, significant } from "../../src/stats/floating-point.ts";
import { draws } from "../properties/seed.ts";

const magnitude = fc.double({ min: -1e100, max: 1e100, noNaN: true });

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

it("raises a number from 0 up to any power above 0", () => {
  expect(powerOf(0, 0.3)).toBe(0);
  expect(powerOf(1, 7.5)).toBe(1);
  for (const [base, exponent, known] of [
    [4, 0.5, 2],
    [27, 1 / 3, 3],
    [32, 0.2, 2],
    [100, 1.5, 1000],
  ] as const)
    expect(Math.abs(powerOf(base, exponent) / known - 1)).toBeLessThan(1e-14);
});
