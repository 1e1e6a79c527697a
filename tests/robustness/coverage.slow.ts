import { describe, expect, it } from "vitest";
import {
  independentErrors,
  rankSets,
  scoreDraws,
  seededRandom,
  simulatedErrors,
} from "../../src/robustness/index.ts";
import { worldOf } from "../../src/robustness/of-table.ts";
import { scored } from "../scoring/fixture.ts";

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

const INDICATORS = ["a", "b", "c", "d", "e"];
const COUNTRIES = Array.from("ABCDEFGHIJKLMNO", (letter) => letter.repeat(3));
const ERROR = 3;
const MEASURED = 500;

/** Of worlds in which figures are measured with errors, and errors are drawn around what was measured, the share in which all sets hold all true ranks. */
function coveredAsMeasured(normalise: string | object, spread: number): number {
  const children = INDICATORS.map((indicator) => ({ indicator, normalise, error: { sd: ERROR } }));
  const table = (figure: (country: number, indicator: number) => number) =>
    scored(
      { children },
      Object.fromEntries(
        COUNTRIES.map((code, i) => [code, Object.fromEntries(INDICATORS.map((id, j) => [id, figure(i, j)]))]),
      ),
    );
  let held = 0;
  for (let world = 0; world < MEASURED; world += 1) {
    const random = seededRandom(world, 0);
    const truths = COUNTRIES.map(() => INDICATORS.map(() => 50 + spread * random.normal()));
    const ranks = new Map(table((i, j) => truths[i]![j]!).ranked.map(({ country, rank }) => [country, rank]));
    const errors = COUNTRIES.map(() => INDICATORS.map(() => ERROR * random.normal()));
    const measured = table((i, j) => truths[i]![j]! + errors[i]![j]!);
    const scores = measured.ranked.map(({ score }) => score);
    const drawn = scoreDraws(worldOf(measured, measured.ranked, new Set(["data"])), world)(0, 399).scores;
    const sets = rankSets(scores, simulatedErrors(drawn, scores), simultaneous);
    const holds = measured.ranked.every(({ country }, i) => {
      const rank = ranks.get(country)!;
      return sets[i]!.lowest <= rank && rank <= sets[i]!.highest;
    });
    if (holds) held += 1;
  }
  return held / MEASURED;
}

describe(`sets of ranks at 95 % with errors drawn around measured figures, in ${MEASURED} worlds of 15 countries and 5 indicators`, () => {
  const passes = {
    method: "thresholds",
    steps: [
      [0, 0],
      [50, 100],
    ],
  };
  // Of a variance of s² + 3² that is seen, s² is true: a tenth where s is 1, a third where it is 2.
  it.each([
    ["min-max", "min-max", 1],
    ["min-max", "min-max", 2],
    ["z-score", "z-score", 1],
    ["percentile", "percentile", 1],
    ["pass or fail", passes, 0],
    ["pass or fail", passes, 2],
  ])(
    "hold all true ranks at least 94 times in 100 by %s (%j), where figures truly spread by %d",
    (name, method, spread) => {
      const share = coveredAsMeasured(method, spread);
      console.log(`${name}, ${spread}: ${share}`);
      expect(share).toBeGreaterThanOrEqual(0.94);
    },
  );

  // Known to be open (docs/method.md, “Sets of ranks”): better sets may take this away, together with what is said there.
  it("hold them more seldom than they say where all that a fitted scale sees are errors", () => {
    const share = coveredAsMeasured("min-max", 0);
    console.log(`min-max, 0: ${share}`);
    expect(share).toBeLessThan(0.94);
  });
});
