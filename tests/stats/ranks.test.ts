import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { competitionRank, manyRanks, midRanks } from "../../src/stats/ranks.ts";

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

it("equal values share the mean of the ranks that they take", () => {
  expect(midRanks([10, 30, 30, 5])).toEqual([2, 3.5, 3.5, 1]);
  expect(midRanks([7, 7, 7])).toEqual([2, 2, 2]);
  expect(midRanks([])).toEqual([]);
});
