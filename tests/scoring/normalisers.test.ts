import { describe, expect, it } from "vitest";
import type { Value } from "../../src/model/observation.ts";
import { compile, score } from "../../src/scoring/index.ts";
import { evidenceOf, profileOf } from "./fixture.ts";
import { readingOf, reasonsIn } from "./said.ts";

/** Scores of invented values, country A first, on a scale of 0 to 100 unless told otherwise. */
function scores(values: readonly (Value | undefined)[], node: object, rest: object = {}) {
  return column(values, node, rest).normalised;
}

function column(values: readonly (Value | undefined)[], node: object, rest: object = {}, groups?: string[]) {
  const cells = Object.fromEntries(
    values.map((x, i) => [`C${i}`, { x, group: groups ? groups[i] : "north" }]),
  );
  const plan = compile(profileOf({ children: [{ indicator: "x", ...node }] }, rest));
  return score(plan, evidenceOf(cells)).columns[0]!;
}

const close = (actual: readonly (number | undefined)[], expected: readonly number[]) => {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    expect(actual[i]).toBeCloseTo(value, 12);
  });
};

describe("min-max", () => {
  const node = { normalise: "min-max" };

  it("is lo + (hi - lo) (x - min) / (max - min)", () => {
    expect(scores([2, 4, 10], node)).toEqual([0, 25, 100]);
    expect(scores([2, 4, 10], node, { scale: [1, 9] })).toEqual([1, 3, 9]);
  });

  it("turns round under direction lower", () => {
    expect(scores([2, 4, 10], { ...node, direction: "lower" })).toEqual([100, 75, 0]);
  });

  it("scores a constant column in the middle of the scale", () => {
    expect(scores([7, 7], node)).toEqual([50, 50]);
    expect(scores([7], { ...node, direction: "lower" }, { scale: [0, 10] })).toEqual([5]);
  });

  it("says what the data decided, in the indicator's own order", () => {
    expect(column([2, 4, 10], node).fit).toEqual({ min: 2, max: 10 });
    expect(column([2, 4, 10], { ...node, direction: "lower" }).fit).toEqual({ min: 2, max: 10 });
  });

  it("of logarithms puts the geometric middle in the middle", () => {
    close(scores([1, 10, 100], { ...node, transform: "log" }), [0, 50, 100]);
  });
});

describe("goalposts", () => {
  const node = { normalise: { method: "goalposts", from: 20, to: 85 } };

  it("is linear between the posts and clipped outside them", () => {
    expect(scores([20, 52.5, 85], node)).toEqual([0, 50, 100]);
    expect(scores([0, 19.9, 85.1, 200], node)).toEqual([0, 0, 100, 100]);
  });

  it("keeps from < to under direction lower and mirrors the score", () => {
    expect(scores([20, 52.5, 85, 0, 200], { ...node, direction: "lower" })).toEqual([100, 50, 0, 100, 0]);
  });

  it("has its posts in the indicator's own unit under a logarithm", () => {
    // UNDP's income index: (ln 2739 - ln 100) / (ln 75000 - ln 100) is one half at the geometric mean of the posts.
    const income = { transform: "log", normalise: { method: "goalposts", from: 100, to: 75_000 } };
    close(scores([100, Math.sqrt(100 * 75_000), 75_000, 90_000], income), [0, 50, 100, 100]);
  });

  it("has no score for what has no logarithm, and says so", () => {
    const income = { transform: "log", normalise: { method: "goalposts", from: 100, to: 75_000 } };
    const found = column([0, -3, 100], income);
    expect(found.normalised).toEqual([undefined, undefined, 0]);
    expect(reasonsIn(found)).toEqual([
      [0, "the logarithm of 0 is undefined"],
      [1, "the logarithm of -3 is undefined"],
    ]);
  });
});

describe("z-score", () => {
  it("uses the sample standard deviation", () => {
    // Mean 4, deviations -2, 0, 2: s is sqrt(8 / 2), so 2.
    expect(scores([2, 4, 6], { normalise: "z-score" })).toEqual([-1, 0, 1]);
    expect(scores([2, 4, 6], { normalise: "z-score", direction: "lower" })).toEqual([1, 0, -1]);
  });

  it("takes a mean and a standard deviation and does not clip", () => {
    const node = { normalise: { method: "z-score", mean: 50, sd: 40 } };
    expect(scores([2, 4, 6], node)).toEqual([10, 50, 90]);
    // Nine 0s and a 10: mean 1, s sqrt(90 / 9): 9 / sqrt(10) standard deviations above the mean.
    const far = scores([0, 0, 0, 0, 0, 0, 0, 0, 0, 10], node);
    expect(far[9]).toBeCloseTo(50 + (40 * 9) / Math.sqrt(10), 10);
    expect(far[9]).toBeGreaterThan(100);
  });

  it("scores a constant column with the wanted mean, even where float sums miss its mean", () => {
    expect(scores([0.1, 0.1, 0.1], { normalise: "z-score" })).toEqual([0, 0, 0]);
    expect(scores([0.1, 0.1, 0.1], { normalise: { method: "z-score", mean: 50 } })).toEqual([50, 50, 50]);
  });
});

describe("rank", () => {
  it("is lo + (hi - lo) (r - 1) / (n - 1) with the worst at rank 1", () => {
    expect(scores([30, 10, 20, 40, 50], { normalise: "rank" })).toEqual([50, 0, 25, 75, 100]);
    expect(scores([30, 10, 20, 40, 50], { normalise: "rank", direction: "lower" })).toEqual([
      50, 100, 75, 25, 0,
    ]);
  });

  it("gives ties the lowest rank", () => {
    expect(scores([1, 2, 2, 2, 9], { normalise: "rank" })).toEqual([0, 25, 25, 25, 100]);
    expect(scores([9, 9], { normalise: "rank" })).toEqual([0, 0]);
  });

  it("counts only countries with a value", () => {
    expect(scores([5, undefined, 7, 6], { normalise: "rank" })).toEqual([0, undefined, 100, 50]);
  });
});

describe("percentile", () => {
  it("is the share of the others that are worse, ties counted half", () => {
    expect(scores([10, 20, 30], { normalise: "percentile" })).toEqual([0, 50, 100]);
    // Of the others of each 2, one of four is worse and two are equal: (1 + 2 / 2) / 4.
    expect(scores([1, 2, 2, 2, 9], { normalise: "percentile" })).toEqual([0, 50, 50, 50, 100]);
    expect(scores([9, 9], { normalise: "percentile" })).toEqual([50, 50]);
  });

  it("costs nobody a tie: the scores of a column average to the middle of the scale", () => {
    const found = scores([3, 1, 3, 2, 2, 2, 8], { normalise: "percentile" }) as number[];
    expect(found.reduce((sum, one) => sum + one, 0) / found.length).toBeCloseTo(50, 12);
  });
});

describe("categories", () => {
  const node = { normalise: { method: "categories", scores: { low: 100, middle: 40, high: 0 } } };

  it("gives each category its score", () => {
    expect(scores(["low", "middle", "high"], node)).toEqual([100, 40, 0]);
    expect(scores(["low", "middle", "high"], { ...node, direction: "lower" })).toEqual([0, 60, 100]);
  });

  it("has no score for a category that the profile does not name, and says so", () => {
    const found = column(["special", "low"], node);
    expect(found.normalised).toEqual([undefined, 100]);
    expect(reasonsIn(found)).toContainEqual([0, "the profile gives no score for “special”"]);
  });

  it("knows a number by its digits", () => {
    const found = scores([2, 3], { normalise: { method: "categories", scores: { 2: 67, 3: 0 } } });
    expect(found).toEqual([67, 0]);
  });

  it("takes names of an object's own members for plain words", () => {
    expect(column(["constructor", "toString"], node).normalised).toEqual([undefined, undefined]);
  });
});

describe("thresholds", () => {
  const node = {
    normalise: {
      method: "thresholds",
      steps: [
        [0, 10],
        [5, 40],
        [20, 90],
      ],
    },
  };

  it("takes the score of the highest step reached, and of the first below it", () => {
    expect(scores([-3, 0, 4.99, 5, 19, 20, 1000], node)).toEqual([10, 10, 10, 40, 40, 90, 90]);
  });

  it("has its steps in the indicator's own unit under a logarithm", () => {
    const steps = [
      [1, 10],
      [5, 40],
      [20, 90],
    ];
    const log = { transform: "log", normalise: { method: "thresholds", steps } };
    expect(scores([0.5, 1, 4.99, 5, 19, 20, 1000], log)).toEqual([10, 10, 10, 40, 40, 90, 90]);
  });
});

describe("piecewise", () => {
  const points = [
    [0, 0],
    [10, 80],
    [30, 100],
  ];

  it("draws straight lines between its points and is flat outside them", () => {
    const node = { normalise: { method: "piecewise", points } };
    expect(scores([-5, 0, 5, 10, 20, 30, 99], node)).toEqual([0, 0, 40, 80, 90, 100, 100]);
  });

  it("may have its best in the middle", () => {
    const hill = {
      method: "piecewise",
      points: [
        [0, 0],
        [10, 100],
        [20, 0],
      ],
    };
    expect(scores([5, 10, 15], { normalise: hill })).toEqual([50, 100, 50]);
  });

  it("has its points in the indicator's own unit under a logarithm", () => {
    const log = {
      transform: "log",
      normalise: {
        method: "piecewise",
        points: [
          [1, 0],
          [100, 100],
        ],
      },
    };
    close(scores([1, 10, 100, 1000], log), [0, 50, 100, 100]);
  });

  it("with one point is flat", () => {
    expect(scores([1, 2, 3], { normalise: { method: "piecewise", points: [[2, 60]] } })).toEqual([
      60, 60, 60,
    ]);
  });
});

describe("distance-to-reference", () => {
  const to = (reference?: unknown) => ({
    normalise: { method: "distance-to-reference", ...(reference === undefined ? {} : { to: reference }) },
  });

  it("takes the best country for the reference unless told otherwise", () => {
    expect(scores([0, 5, 20], to())).toEqual([0, 25, 100]);
    expect(scores([0, 5, 20], to("max"))).toEqual([0, 25, 100]);
  });

  it("clips what is beyond the mean, the median or a target", () => {
    // Mean 25 / 3: 5 has covered 60 % of the way from 0.
    close(scores([0, 5, 20], to("mean")), [0, 60, 100]);
    expect(scores([0, 5, 20], to("median"))).toEqual([0, 100, 100]);
    close(scores([0, 5, 20], to(50)), [0, 10, 40]);
  });

  it("turns round under direction lower, targets included", () => {
    // From the worst, 20, down to 10: 15 is half the way, 5 is past it.
    expect(scores([20, 15, 5], { ...to(10), direction: "lower" })).toEqual([0, 50, 100]);
    expect(scores([20, 15, 5], { ...to(), direction: "lower" })[1]).toBeCloseTo(100 / 3, 12);
  });

  it("puts everybody at the top where even the worst has reached the reference", () => {
    expect(scores([30, 40], to(10))).toEqual([100, 100]);
    expect(scores([0.1, 0.1, 0.1], to("mean"))).toEqual([100, 100, 100]);
  });

  it("has its target in the indicator's own unit under a logarithm", () => {
    close(scores([1, 10, 1000], { ...to(100), transform: "log" }), [0, 50, 100]);
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

  it("passes what is strictly below the median where lower is better", () => {
    const found = column([1, 2, 3, 10, 20], { ...rule(), direction: "lower" }, peers, groups);
    expect(found.normalised).toEqual([100, 0, 0, 100, 0]);
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

  it("says by how much it was passed or failed", () => {
    const found = column([1, 2, 3.25, 16, 17], rule({ passes: { above: 15 } }), peers, groups);
    expect(readingOf(found, 0)).toBe("not passed: short of the median of the a group (2) by 1");
    expect(readingOf(found, 1)).toBe("not passed: no better than the median of the a group (2)");
    expect(readingOf(found, 2)).toBe("passed by 1.25 over the median of the a group (2)");
    // The limit of 15 is easier than the median of 16.5.
    expect(readingOf(found, 3)).toBe("passed by 1 over the fixed limit (15)");
    expect(found.verdict!(4)).toEqual({ passed: true, by: "limit", bar: 15, margin: 2 });
    const log = column([1, 10, 100], { ...rule(), transform: "log" }, peers, ["a", "a", "a"]);
    expect(readingOf(log, 2)).toBe("passed by 90 over the median of the a group (10)");
    const lower = column([1, 2, 3], { ...rule(), direction: "lower" }, peers, ["a", "a", "a"]);
    expect([0, 1, 2].map((i) => readingOf(lower, i))).toEqual([
      "passed by 1 under the median of the a group (2)",
      "not passed: no better than the median of the a group (2)",
      "not passed: over the median of the a group (2) by 1",
    ]);
  });

  it("holds a value against “limit” alone, which stands in place of the median", () => {
    // Medians: a 15, b 30. 16 is better than the first, 20 worse than the second: neither counts.
    const above = column([14, 15, 16, 20, 40], rule({ limit: { above: 17 } }), peers, groups);
    expect(above.normalised).toEqual([0, 0, 0, 100, 100]);
    expect(above.verdict!(2)).toEqual({ passed: false, by: "limit", bar: 17, margin: -1 });
    expect(above.verdict!(3)).toEqual({ passed: true, by: "limit", bar: 17, margin: 3 });
    const under = { ...rule({ limit: { below: 15 } }), direction: "lower" };
    const inflation = column([14.9, 15, 3, 20, 40], under, peers, groups);
    expect(inflation.normalised).toEqual([100, 0, 100, 0, 0]);
    expect(inflation.verdict!(3)).toEqual({
      passed: false,
      by: "limit",
      under: true,
      bar: 15,
      margin: -5,
    });
  });

  it("of the median and a limit beside it names the one that is easier to pass", () => {
    // MCC's immunisation: above 90 or the median, whichever is lower. Medians: a 95, b 70.
    const found = column([80, 95, 99, 60, 80], rule({ passes: { above: 90 } }), peers, groups);
    expect(found.normalised).toEqual([0, 100, 100, 0, 100]);
    expect([0, 1, 3, 4].map((i) => found.verdict!(i))).toEqual([
      { passed: false, by: "limit", bar: 90, margin: -10 },
      { passed: true, by: "limit", bar: 90, margin: 5 },
      { passed: false, by: "median", group: "b", bar: 70, margin: -10 },
      { passed: true, by: "median", group: "b", bar: 70, margin: 10 },
    ]);
  });
});
