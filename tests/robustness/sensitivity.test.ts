import { describe, expect, it } from "vitest";
import {
  groupRanks,
  MOST_DIMENSIONS,
  seededRandom,
  sobolIndices,
  sobolIndicesOf,
  sobolPoints,
} from "../../src/robustness/index.ts";
import { worldOf } from "../../src/robustness/of-table.ts";
import { scored } from "../scoring/fixture.ts";

describe("a Sobol sequence", () => {
  it("begins as the construction says: 0, 1/2, 3/4, 1/4 in the first dimension, 0, 1/2, 1/4, 3/4 in the second", () =>
    expect([...sobolPoints(4, 2)]).toEqual([0, 0, 0.5, 0.5, 0.75, 0.25, 0.25, 0.75]));

  it.each([
    ["as it is", undefined],
    ["scrambled", 7],
  ])("%s has one point in every 256th of every dimension", (_how, seed) => {
    const points = sobolPoints(256, MOST_DIMENSIONS, seed);
    for (let d = 0; d < MOST_DIMENSIONS; d += 1) {
      const cells = new Set(
        Array.from({ length: 256 }, (_, p) => Math.floor(points[p * MOST_DIMENSIONS + d]! * 256)),
      );
      expect(cells.size, `dimension ${d}`).toBe(256);
    }
  });

  it("has one point in every cell of 16 by 16 of its first two dimensions, scrambled too", () => {
    const points = sobolPoints(256, 2, 3);
    const cells = new Set(
      Array.from(
        { length: 256 },
        (_, p) => `${Math.floor(points[2 * p]! * 16)} ${Math.floor(points[2 * p + 1]! * 16)}`,
      ),
    );
    expect(cells.size).toBe(256);
  });

  it("is another one for another seed, never on the edge", () => {
    const [one, other] = [sobolPoints(64, 3, 1), sobolPoints(64, 3, 2)];
    expect(one).not.toEqual(other);
    expect(one.every((x) => x > 0 && x < 1)).toBe(true);
    expect(() => sobolPoints(4, 65)).toThrow("1 to 64 dimensions");
  });
});

describe("Sobol indices", () => {
  // Of a sum of uniform inputs with factors 1, 2, 3 the shares of variance are 1, 4 and 9 of 14, and nothing acts together.
  const sum = (u: Float64Array) => u[0]! + 2 * u[1]! + 3 * u[2]!;

  it("of a sum are the shares of its variance", () => {
    const indices = sobolIndices(sum, { points: 1024, seed: 1, groups: [[0], [1], [2]] })!;
    [1, 4, 9].forEach((square, i) => {
      const { first, total, firstInterval, totalInterval } = indices[i]!;
      expect(Math.abs(first - square / 14)).toBeLessThan(0.02);
      expect(Math.abs(total - square / 14)).toBeLessThan(0.02);
      for (const [low, high] of [firstInterval, totalInterval]) {
        expect(low).toBeLessThan(square / 14 + 0.005);
        expect(high).toBeGreaterThan(square / 14 - 0.005);
      }
    });
  });

  it("have intervals that hold the truth about as often as they say", { tags: "slow" }, () => {
    // Outcomes that have nothing to do with each other: knowing all else leaves the whole variance, a total of 1.
    const random = seededRandom(5, 0);
    let held = 0;
    for (let world = 0; world < 100; world += 1) {
      random.start(world);
      const sets = Array.from({ length: 3 }, () => [
        Float64Array.from({ length: 200 }, () => random.normal()),
      ]);
      const [low, high] = sobolIndicesOf(sets, { seed: world, resamples: 200 })[0]![0]!.totalInterval;
      if (low <= 1 && high >= 1) held += 1;
    }
    // Of 100 with 95 % each, fewer than 86 are as rare as 1 in 10,000.
    expect(held).toBeGreaterThanOrEqual(86);
  });

  it("say nothing where the outcome changes so rarely that some resamples have no change", () => {
    // One base point in 64 is in the last 64th of the first input.
    const rare = (u: Float64Array) => (u[0]! > 63 / 64 ? 1 : 0);
    const indices = sobolIndices(rare, { points: 64, seed: 1, groups: [[0], [1]] })!;
    for (const { firstInterval, totalInterval } of indices)
      expect([firstInterval, totalInterval]).toEqual([
        [0, 1],
        [0, 1],
      ]);
  });

  it("of a group that is all that varies are the whole, whatever the points", () => {
    const [all, ...others] = sobolIndices(sum, { points: 64, seed: 1, groups: [[0, 1, 2]] })!;
    expect(others).toEqual([]);
    expect(all).toEqual({ first: 1, total: 1, firstInterval: [1, 1], totalInterval: [1, 1] });
  });

  it("are none where the outcome never changes, and refuse what is none", () => {
    // The mean of so many thirds is none of them, by a rounding.
    for (const constant of [5, 1 / 3]) {
      expect(sobolIndices(() => constant, { points: 1024, seed: 1, groups: [[0]] })).toBeUndefined();
    }
    expect(() => sobolIndices(sum, { points: 64, seed: 1, groups: [[0], [0, 1]] })).toThrow("in one group");
    expect(() => sobolIndices(() => Number.NaN, { points: 64, seed: 1, groups: [[0]] })).toThrow(
      "outcome of point 0",
    );
  });
});

it("ranks of a group's draws are shared by equal scores: 1, 1, 3", () => {
  const tree = { children: [{ indicator: "a", normalise: { method: "goalposts", from: 0, to: 100 } }] };
  const table = scored(tree, { AAA: { a: 60 }, BBB: { a: 60 }, CCC: { a: 50 } });
  const ranks = groupRanks([worldOf(table, table.ranked, new Set())], [{ kind: "missing" }], 1);
  expect([...ranks(Float64Array.of(0.5))]).toEqual([1, 1, 3]);
});
