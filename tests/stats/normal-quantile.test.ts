import { describe, expect, it } from "vitest";
import { normalCdf, normalQuantile } from "../../src/stats/index.ts";

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
