import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalCdf, normalQuantile } from "../../src/stats/normal-distribution.ts";

/** Abramowitz and Stegun (1964), table 26.1: Φ(x) to 15 decimals, as printed. */
const TABLE = [
  [0, 0.5],
  [0.5, 0.691462461274013],
  [1, 0.841344746068543],
  [1.5, 0.933192798731142],
  [2, 0.977249868051821],
  [2.5, 0.993790334674224],
  [3, 0.99865010196837],
] as const;

/** Simpson's rule on the density: shares nothing with a series. */
function integrated(x: number): number {
  const steps = 2000;
  const width = Math.abs(x) / steps;
  const density = (t: number) => Math.exp((-t * t) / 2) / Math.sqrt(2 * Math.PI);
  let sum = density(0) + density(Math.abs(x));
  for (let i = 1; i < steps; i += 1) sum += (i % 2 === 1 ? 4 : 2) * density(i * width);
  return 0.5 + (Math.sign(x) * sum * width) / 3;
}

describe("normalCdf", () => {
  it.each(TABLE)("of %f is the published value", (x, expected) => {
    expect(Math.abs(normalCdf(x) - expected)).toBeLessThan(1e-14);
    expect(Math.abs(normalCdf(-x) - (1 - expected))).toBeLessThan(1e-14);
  });

  it("is the integral of the density", () =>
    fc.assert(
      fc.property(fc.double({ min: -7.9, max: 7.9, noNaN: true }), (x) => {
        expect(Math.abs(normalCdf(x) - integrated(x))).toBeLessThan(1e-11);
      }),
    ));

  it("never falls, stays within 0 and 1, and reaches both", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (x, y) => {
        const [low, high] = [normalCdf(Math.min(x, y)), normalCdf(Math.max(x, y))];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(high).toBeGreaterThanOrEqual(low - 1e-15);
      }),
    );
    expect([normalCdf(Number.NEGATIVE_INFINITY), normalCdf(Number.POSITIVE_INFINITY)]).toEqual([0, 1]);
  });
});

describe("normalQuantile", () => {
  // The checks that Wichura (1988) prints with the algorithm, one for each of its three pieces.
  it.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798409],
  ])("of %f is the published value", (p, expected) =>
    expect(Math.abs(normalQuantile(p) / expected - 1)).toBeLessThan(1e-15),
  );

  it("undoes the distribution, and is as far on one side as on the other", () => {
    for (let p = 0.001; p < 1; p += 0.001) {
      expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-14);
      expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 12);
    }
  });

  it("is infinite at 0 and 1 and nothing outside of them", () =>
    expect([0, 1, -0.1, 1.1].map(normalQuantile)).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NaN,
      Number.NaN,
    ]));
});
