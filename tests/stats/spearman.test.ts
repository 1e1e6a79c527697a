import { expect, it } from "vitest";
import { spearman } from "../../src/stats/correlation.ts";
import { midRanks } from "../../src/stats/ranks.ts";

it("equal values share the mean of the ranks that they take", () => {
  expect(midRanks([10, 30, 30, 5])).toEqual([2, 3.5, 3.5, 1]);
  expect(midRanks([7, 7, 7])).toEqual([2, 2, 2]);
  expect(midRanks([])).toEqual([]);
});

it("is 1 for any rising relation, -1 for any falling one, and undefined where one side stands still", () => {
  expect(spearman([1, 2, 3, 4], [1, 8, 27, 640])).toBeCloseTo(1, 12);
  expect(spearman([1, 2, 3, 4], [9, 4, 1, 0])).toBeCloseTo(-1, 12);
  expect(spearman([1, 2, 3], [5, 5, 5])).toBeUndefined();
});

it("is 1 - 6 sum d^2 / (n (n^2 - 1)) where nothing is tied (Spearman 1904)", () => {
  // Ranks 1 2 3 4 5 and 2 1 4 3 5: four differences of 1, so 1 - 24 / 120.
  expect(spearman([10, 20, 30, 40, 50], [2, 1, 4, 3, 5])).toBeCloseTo(0.8, 12);
});
