import { describe, expect, it } from "vitest";
import { probabilityToPassAgain } from "../../src/explain/nodes.ts";

/** A seeded generator (Park and Miller 1988) and Box and Muller's normal variables: independent of the project's own. */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

describe("the probability of passing again", () => {
  it.each([
    [0.5, 0.4],
    [-0.3, 0.4],
    [2, 1],
  ])("of a margin of %f and a standard error of %f is that of simulated measurements", (margin, se) => {
    // Where the truth lies given the value, and a new measurement of it.
    const normal = normals(20151);
    const draws = 200_000;
    let passed = 0;
    for (let i = 0; i < draws; i += 1) {
      const truth = margin + se * normal();
      if (truth + se * normal() > 0) passed += 1;
    }
    const expected = passed / draws;
    // Four standard deviations of a share of 200,000 draws.
    const tolerance = 4 * Math.sqrt((expected * (1 - expected)) / draws);
    expect(Math.abs(probabilityToPassAgain(margin, se)! - expected)).toBeLessThan(tolerance);
  });

  it("is one half on the bar, and Φ(1) = 0.8413 at √2 standard errors past it", () => {
    expect(probabilityToPassAgain(0, 0.2)).toBe(0.5);
    expect(probabilityToPassAgain(Math.SQRT2 * 0.2, 0.2)).toBeCloseTo(0.841344746068543, 12);
    expect(probabilityToPassAgain(-Math.SQRT2 * 0.2, 0.2)).toBeCloseTo(1 - 0.841344746068543, 12);
  });

  it("is not known without a standard error", () => {
    expect(probabilityToPassAgain(1, undefined)).toBeUndefined();
    expect(probabilityToPassAgain(1, 0)).toBeUndefined();
  });
});
