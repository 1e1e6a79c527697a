import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Value } from "../../src/model/observation.ts";
import { compile, score } from "../../src/scoring/index.ts";
import { evidenceOf, profileOf } from "./fixture.ts";
import { readingOf, reasonsIn } from "./said.ts";

function column(values: readonly (Value | undefined)[], node: object, rest: object = {}, groups?: string[]) {
  const cells = Object.fromEntries(
    values.map((x, i) => [`C${i}`, { x, group: groups ? groups[i] : "north" }]),
  );
  const plan = compile(profileOf({ children: [{ indicator: "x", ...node }] }, rest));
  return score(plan, evidenceOf(cells)).columns[0]!;
}

/** What a normaliser is: of values, country by country, their scores, on a scale of 0 to 100 unless it is stated before the values. */
const SCORES = `
# min-max is lo + (hi - lo) (x - min) / (max - min), turned round where lower is better
normalise: min-max | 2 4 10 | 0 25 100
normalise: min-max | [1, 9] 2 4 10 | 1 3 9
normalise: min-max, direction: lower | 2 4 10 | 100 75 0
# min-max scores a constant column in the middle of the scale
normalise: min-max | 7 7 | 50 50
normalise: min-max, direction: lower | [0, 10] 7 | 5
# min-max of logarithms puts the geometric middle in the middle
normalise: min-max, transform: log | 1 10 100 | 0 50 100
# goalposts are linear between the posts and clipped outside them; the score is mirrored where lower is better
normalise: {method: goalposts, from: 20, to: 85} | 20 52.5 85 | 0 50 100
normalise: {method: goalposts, from: 20, to: 85} | 0 19.9 85.1 200 | 0 0 100 100
normalise: {method: goalposts, from: 20, to: 85}, direction: lower | 20 52.5 85 0 200 | 100 50 0 100 0
# goalposts under a logarithm are in the indicator's own unit: UNDP's income index is one half at their geometric mean, 2738.6128
normalise: {method: goalposts, from: 100, to: 75000}, transform: log | 100 2738.6127875258308 75000 90000 | 0 50 100 100
# z-score uses the sample standard deviation: of a mean of 4 and deviations -2, 0, 2 it is the root of 8 / 2
normalise: z-score | 2 4 6 | -1 0 1
normalise: z-score, direction: lower | 2 4 6 | 1 0 -1
# z-score takes a mean and a standard deviation and does not clip: 9 / root of 10 deviations above a mean of 1 are beyond 100
normalise: {method: z-score, mean: 50, sd: 40} | 2 4 6 | 10 50 90
normalise: {method: z-score, sd: 1} | 0 0 0 0 0 0 0 0 0 10 | ${Array(9)
  .fill(-1 / Math.sqrt(10))
  .join(" ")} ${9 / Math.sqrt(10)}
# z-score scores a constant column with the wanted mean, even where float sums miss its mean
normalise: z-score | 0.1 0.1 0.1 | 0 0 0
normalise: {method: z-score, mean: 50} | 0.1 0.1 0.1 | 50 50 50
# rank is lo + (hi - lo) (r - 1) / (n - 1) with the worst at rank 1
normalise: rank | 30 10 20 40 50 | 50 0 25 75 100
normalise: rank, direction: lower | 30 10 20 40 50 | 50 100 75 25 0
# rank gives ties the lowest rank, and counts only countries with a value
normalise: rank | 1 2 2 2 9 | 0 25 25 25 100
normalise: rank | 9 9 | 0 0
normalise: rank | 5 none 7 6 | 0 none 100 50
# percentile is the share of the others that are worse, ties counted half: of 1 2 2 2 9 a 2 has (1 + 2 / 2) / 4
normalise: percentile | 10 20 30 | 0 50 100
normalise: percentile | 1 2 2 2 9 | 0 50 50 50 100
normalise: percentile | 9 9 | 50 50
# categories have the score of each, none where the profile gives none, and know a number by its digits
normalise: {method: categories, scores: {low: 100, middle: 40, high: 0}} | low middle high | 100 40 0
normalise: {method: categories, scores: {low: 100, middle: 40, high: 0}}, direction: lower | low middle high | 0 60 100
normalise: {method: categories, scores: {low: 100}} | constructor toString low | none none 100
normalise: {method: categories, scores: {2: 67, 3: 0}} | 2 3 | 67 0
# thresholds take the score of the highest step reached, and of the first below it, in the indicator's own unit under a logarithm
normalise: {method: thresholds, steps: [[0, 10], [5, 40], [20, 90]]} | -3 0 4.99 5 19 20 1000 | 10 10 10 40 40 90 90
normalise: {method: thresholds, steps: [[1, 10], [5, 40], [20, 90]]}, transform: log | 0.5 1 4.99 5 19 20 1000 | 10 10 10 40 40 90 90
# piecewise draws straight lines between its points and is flat outside them; its best may be in the middle
normalise: {method: piecewise, points: [[0, 0], [10, 80], [30, 100]]} | -5 0 5 10 20 30 99 | 0 0 40 80 90 100 100
normalise: {method: piecewise, points: [[0, 0], [10, 100], [20, 0]]} | 5 10 15 | 50 100 50
normalise: {method: piecewise, points: [[2, 60]]} | 1 2 3 | 60 60 60
# piecewise has its points in the indicator's own unit under a logarithm
normalise: {method: piecewise, points: [[1, 0], [100, 100]]}, transform: log | 1 10 100 1000 | 0 50 100 100
# distance-to-reference takes the best country for the reference unless told otherwise
normalise: distance-to-reference | 0 5 20 | 0 25 100
normalise: {method: distance-to-reference, to: max} | 0 5 20 | 0 25 100
# distance-to-reference clips what is beyond the mean (25 / 3, to which 5 has come 60 % from 0), the median or a target
normalise: {method: distance-to-reference, to: mean} | 0 5 20 | 0 60 100
normalise: {method: distance-to-reference, to: median} | 0 5 20 | 0 100 100
normalise: {method: distance-to-reference, to: 50} | 0 5 20 | 0 10 40
# distance-to-reference turns round, targets included: from the worst, 20, down to 10 half the way is 15
normalise: {method: distance-to-reference, to: 10}, direction: lower | 20 15 5 | 0 50 100
normalise: distance-to-reference, direction: lower | 20 15 5 | 0 ${100 / 3} 100
# distance-to-reference puts everybody at the top where even the worst has reached the reference
normalise: {method: distance-to-reference, to: 10} | 30 40 | 100 100
normalise: {method: distance-to-reference, to: mean} | 0.1 0.1 0.1 | 100 100 100
# distance-to-reference has its target in the indicator's own unit under a logarithm
normalise: {method: distance-to-reference, to: 100}, transform: log | 1 10 1000 | 0 50 100
`;
const [, ...rules] = SCORES.split("\n# ");

describe("the normaliser", () => {
  it.each(rules.map((rule) => rule.trim().split("\n")))("%s", (_, ...rows) => {
    for (const row of rows) {
      const [, node, scale, values, scores] = /^(.*) \| (?:(\[.*\]) )?(.*) \| (.*)$/u.exec(row)!;
      const listed = (text: string) =>
        text.split(" ").map((one) => (one === "none" ? undefined : parse(one)));
      const found = column(listed(values!), parse(`{${node}}`), scale ? { scale: parse(scale) } : {});
      const expected = listed(scores!).map((one) => (one === undefined ? one : expect.closeTo(one, 12)));
      expect(found.normalised, row).toEqual(expected);
    }
  });

  it("says what the data decided, in the indicator's own order", () => {
    const node = { normalise: "min-max" };
    expect(column([2, 4, 10], node).fit).toEqual({ min: 2, max: 10 });
    expect(column([2, 4, 10], { ...node, direction: "lower" }).fit).toEqual({ min: 2, max: 10 });
  });

  it("has no score for what has no logarithm, nor for a category that the profile does not name, and says so", () => {
    const income = { transform: "log", normalise: { method: "goalposts", from: 100, to: 75_000 } };
    const found = column([0, -3, 100], income);
    expect(found.normalised).toEqual([undefined, undefined, 0]);
    expect(reasonsIn(found)).toEqual([
      [0, "the logarithm of 0 is undefined"],
      [1, "the logarithm of -3 is undefined"],
    ]);
    const words = column(["special"], { normalise: { method: "categories", scores: { low: 100 } } });
    expect(reasonsIn(words)).toContainEqual([0, "the profile gives no score for “special”"]);
  });
});

describe("peer-median", () => {
  const peers = { peers: { by: "group" } };
  const groups = ["a", "a", "a", "b", "b"];
  const rule = (rest: object = {}) => ({ normalise: { method: "peer-median", ...rest } });

  it("passes what is strictly better than the median of its own group", () => {
    // Medians: a 2, b 15.
    const found = column([1, 2, 3, 10, 20], rule(), peers, groups);
    expect(found.normalised).toEqual([0, 0, 100, 0, 100]);
    expect(found.fit).toEqual({ "median a": 2, "median b": 15 });
  });

  it("passes what meets a fixed limit whatever the median, in the indicator's own unit", () => {
    const above = column([16, 17, 18, 30, 40], rule({ passes: { above: 17 } }), peers, groups);
    expect(above.normalised).toEqual([0, 0, 100, 100, 100]);
    const inflation = { ...rule({ passes: { below: 15 } }), direction: "lower" };
    expect(column([14, 15, 16, 30, 40], inflation, peers, groups).normalised).toEqual([100, 0, 0, 100, 0]);
    const atLeast = column([16, 17, 18, 30, 40], rule({ passes: { atLeast: 16 } }), peers, groups);
    expect(atLeast.normalised).toEqual([100, 100, 100, 100, 100]);
    const atMost = { ...rule({ passes: { atMost: 16 } }), direction: "lower" };
    expect(column([14, 15, 16, 30, 40], atMost, peers, groups).normalised).toEqual([100, 100, 100, 100, 0]);
  });

  it("meets a limit exactly under a logarithm too", () => {
    const strict = { ...rule({ passes: { above: 90 } }), transform: "log" };
    expect(column([90, 91, 99, 99, 99], strict, peers, ["a", "a", "a", "a", "a"]).normalised).toEqual([
      0, 100, 100, 100, 100,
    ]);
    const met = { ...rule({ passes: { atLeast: 90 } }), transform: "log" };
    expect(column([90, 89, 99, 99, 99], met, peers, ["a", "a", "a", "a", "a"]).normalised[0]).toBe(100);
  });

  it("says under a logarithm by how much in the indicator's own unit", () => {
    const log = column([1, 10, 100], { ...rule(), transform: "log" }, peers, ["a", "a", "a"]);
    expect(readingOf(log, 2)).toBe("passed by 90 over the median of the a group (10)");
  });

  it("judges only the groups that it names: to others it does not apply, and whose group is not known is told", () => {
    const cells = {
      A: { x: 1, group: "low" },
      B: { x: 2, group: "low" },
      C: { x: 3, group: "high" },
      D: { x: 4 },
    };
    const tree = { children: [{ indicator: "x", ...rule({ groups: ["low"] }) }] };
    const found = score(compile(profileOf(tree, peers)), evidenceOf(cells)).columns[0]!;
    expect(found.normalised).toEqual([0, 100, undefined, undefined]);
    expect(found.applies).toEqual([true, true, false, true]);
    expect(reasonsIn(found)).toContainEqual([3, "its peer group is not known"]);
  });
});
