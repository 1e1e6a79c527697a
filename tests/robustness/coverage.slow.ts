import { describe, expect, it } from "vitest";
import { independentErrors, rankSets, seededRandom } from "../../src/robustness/index.ts";

const WORLDS = 2000;
const simultaneous = { coverage: 0.95, mode: "simultaneous" } as const;

/** The share of worlds in which the sets of all countries hold all true ranks, from 1 and one more for each country truly higher. */
function covered(truth: readonly number[], standardErrors: readonly number[]): number {
  const ranks = truth.map((one) => 1 + truth.filter((other) => other > one).length);
  let held = 0;
  for (let world = 0; world < WORLDS; world += 1) {
    const random = seededRandom(world, 0);
    const scores = truth.map((one, i) => one + standardErrors[i]! * random.normal());
    // Draws of their own, as every run has.
    const sets = rankSets(scores, independentErrors(standardErrors, 999, 10_000 + world), simultaneous);
    if (sets.every(({ lowest, highest }, i) => lowest <= ranks[i]! && ranks[i]! <= highest)) held += 1;
  }
  return held / WORLDS;
}

describe("sets of ranks at 95 % in 2,000 simulated worlds", () => {
  // A share of 0.95 in 2,000 worlds has a standard error of 0.005.
  it("hold all true ranks in 94 to 96 % of them where all countries are truly equal", () => {
    const share = covered(new Array(12).fill(50), [1, 1, 1, 1, 2, 2, 2, 2, 5, 5, 5, 5]);
    console.log(`all equal: ${share}`);
    expect(share).toBeGreaterThanOrEqual(0.94);
    expect(share).toBeLessThanOrEqual(0.96);
  });

  it.each([
    ["spread out", (i: number) => 50 + 2 * i],
    ["close together", (i: number) => 50 + 0.2 * i],
    ["in two groups", (i: number) => (i < 6 ? 50 : 56)],
  ])("hold them at least 94 times in 100 where they are %s", (_how, score) => {
    const share = covered(
      Array.from({ length: 12 }, (_, i) => score(i)),
      Array.from({ length: 12 }, (_, i) => 1 + (i % 3)),
    );
    console.log(`${_how}: ${share}`);
    expect(share).toBeGreaterThanOrEqual(0.94);
  });
});
