import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
// @ts-expect-error a script, which is no TypeScript
import { BY_HAND } from "../../scripts/mutation/by-hand.js";
// @ts-expect-error a script, which is no TypeScript
import { interval, shuffled } from "../../scripts/mutation/estimate.js";

const MANY = 1e12;

/** R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3. */
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("the interval of %i in %i is Wilson's", (found, tried, low, high) => {
  const [from, to] = interval(found, tried, MANY) as [number, number];
  expect(from).toBeCloseTo(low, 4);
  expect(to).toBeCloseTo(high, 4);
});

it("the interval of a whole that was tried has no width, and that of most of it little", () => {
  expect(interval(8, 10, 10)).toEqual([0.8, 0.8]);
  const width = ([from, to]: [number, number]) => to - from;
  expect(width(interval(80, 100, 101))).toBeLessThan(width(interval(80, 100, MANY)) / 5);
});

it("a sample is the same for a seed, another for another, and loses nothing", () => {
  const all = Array.from({ length: 50 }, (_, i) => i);
  expect(shuffled(all, 1)).toEqual(shuffled(all, 1));
  expect(shuffled(all, 2)).not.toEqual(shuffled(all, 1));
  expect([...shuffled(all, 1)].sort((a, b) => a - b)).toEqual(all);
});

it("every slip by hand has its one place in the code as it is", () => {
  const places = BY_HAND.map(({ file, find }: { file: string; find: string }) => [
    file,
    readFileSync(file, "utf8").split(find).length - 1,
  ]);
  expect(places).toEqual(places.map(([file]: [string]) => [file, 1]));
});
