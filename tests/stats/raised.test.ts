import { expect, it } from "vitest";
import { powerOf } from "../../src/stats/index.ts";

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
