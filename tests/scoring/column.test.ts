import { describe, expect, it } from "vitest";
import type { Observation } from "../../src/model/observation.ts";
import { ShortlistError } from "../../src/model/problem.ts";
import type { IndicatorNode } from "../../src/model/profile.ts";
import { areFew, errorOf, standardError } from "../../src/scoring/column.ts";
import { compile, score } from "../../src/scoring/index.ts";
import { evidenceOf, plain, profileOf, scored } from "./fixture.ts";
import { readingOf } from "./said.ts";

describe("the error of a figure", () => {
  const errorsOf = (error: object | undefined, one: object, normalise: object = { method: "min-max" }) => {
    const leaf = { indicator: "x", normalise, ...(error ? { error } : {}) };
    const [planned] = compile(profileOf({ children: [leaf] })).leaves;
    const figure = { country: "AAA", indicator: "x", source: "tidy", file: "", locator: "", ...one };
    const found = errorOf(planned!, figure as Observation);
    expect(standardError(planned!, figure as Observation)).toBe(found?.size);
    return found;
  };
  const interval = { value: 15, lower: 10, upper: 20 };

  it("is the published one, else what the ends of the interval make of it, else the declared one", () => {
    expect(errorsOf({ sd: 3 }, { ...interval, se: 0.5 })).toEqual({ size: 0.5 });
    // As the publisher of the CPI has it: 1.645 standard errors on either side are 90 %; of 95 % they are 1.96.
    expect(errorsOf({ sd: 3 }, interval)).toEqual({ size: 10 / (2 * 1.645), interval: 0.9 });
    const wider = errorsOf({ interval: 0.95 }, interval)!;
    expect([wider.size, wider.interval]).toEqual([expect.closeTo(10 / (2 * 1.959964), 6), 0.95]);
    expect(errorsOf({ sd: 3 }, { value: -40 })).toEqual({ size: 3 });
    expect(errorsOf({ relative: 0.1 }, { value: -40 })).toEqual({ size: 4 });
  });

  it("is that of the profile where the published one is 0, and none where nothing says", () => {
    expect(errorsOf({ sd: 3 }, { value: 1, se: 0 })).toEqual({ size: 3 });
    expect(errorsOf({ relative: 0.1 }, { value: 0 })).toBeUndefined();
    expect(errorsOf(undefined, { value: 15, lower: 10, upper: 10 })).toBeUndefined();
  });

  it("is none of a word, nor of a category that is written as a number", () => {
    expect(errorsOf({ sd: 3 }, { value: "about 5" })).toBeUndefined();
    const categories = { method: "categories", scores: { 1: 0, 2: 100 } };
    expect(errorsOf(undefined, { ...interval, value: 2 }, categories)).toBeUndefined();
  });
});

describe("a column", () => {
  it("leaves words alone, even should a treatment be asked for, which the reader of profiles refuses", () => {
    const scores = { low: 0, high: 100 };
    const leaf = { indicator: "x", normalise: { method: "categories", scores } };
    const profile = profileOf({ children: [leaf] });
    const child = profile.tree.children[0] as IndicatorNode;
    const tree = { ...profile.tree, children: [{ ...child, treat: { method: "winsorise" } }] };
    const plan = compile({ ...profile, tree });
    const [column] = score(plan, evidenceOf({ AAA: { x: "low" }, BBB: { x: "high" }, CCC: {} })).columns;
    expect(column!.treated.values).toEqual(["low", "high", undefined]);
    expect([...column!.treated.done]).toEqual([]);
    expect(column!.normalised).toEqual([0, 100, undefined]);
    expect(() => profileOf({ children: [{ ...leaf, treat: { method: "winsorise" } }] })).toThrow(
      "categories have no outliers to treat",
    );
  });

  it("refuses a word where a number is wanted, with its place and both ways out", () => {
    let refused: unknown;
    try {
      scored({ children: [plain("x")] }, { AAA: { x: "about 5" } });
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(ShortlistError);
    expect(refused).toMatchObject({
      code: "not-a-number",
      message: "x of AAA is “about 5”, not a number",
      where: { file: "invented.csv", locator: "AAA, x" },
      wayOut: "Correct the cell, or normalise the indicator with “categories”.",
    });
    expect(() => scored({ children: [plain("x")] }, { AAA: { x: Number.POSITIVE_INFINITY } })).toThrow(
      "x of AAA is “Infinity”, not a number",
    );
  });

  it("has a score of a value that nobody has, and none of a word where a number is wanted", () => {
    const [column] = scored({ children: [plain("x")] }, { AAA: { x: 5 } }).columns;
    expect(column!.scoreOf(0, 40)).toBe(40);
    expect(() => column!.scoreOf(0, "about 5")).toThrow("x is “about 5”");
  });

  it("has a reading and a verdict only where the normaliser judges, and none for who has no value", () => {
    const judged = { indicator: "x", normalise: { method: "peer-median" } };
    const table = scored(
      { children: [judged, plain("y")] },
      { AAA: { g: "g", x: 3, y: 1 }, BBB: { g: "g", x: 1, y: 1 }, CCC: { g: "g" } },
      { peers: { by: "g" } },
    );
    const [pass, points] = table.columns;
    // The median of 3 and 1 is 2.
    expect([0, 1, 2].map((i) => readingOf(pass!, i))).toEqual([
      "passed by 1 over the median of the g group (2)",
      "not passed: short of the median of the g group (2) by 1",
      undefined,
    ]);
    expect([0, 1, 2].map((i) => pass!.verdict!(i)?.passed)).toEqual([true, false, undefined]);
    expect([0, 2].map((i) => readingOf(points!, i))).toEqual([undefined, undefined]);
    expect(points!.verdict).toBeUndefined();
  });

  it("stands in with the median of five peers or more, or of everybody", () => {
    const table = scored(
      { children: [plain("x", { missing: { policy: "peer-median" } })] },
      {
        AAA: { g: "one", x: 10 },
        BBB: { g: "one", x: 30 },
        CCC: { g: "one", x: 50 },
        DDD: { g: "one", x: 70 },
        EEE: { g: "one", x: 90 },
        FFF: { g: "one" },
        // Of its group one has it, and the sixth knows no group: the median of all six.
        GGG: { g: "two", x: 80 },
        HHH: { g: "two" },
        III: {},
      },
      { peers: { by: "g" } },
    );
    expect(table.columns[0]!.entering).toEqual([10, 30, 50, 70, 90, 50, 80, 60, 60]);
  });

  it("tells to how many figures its scale was fitted, and whether fewer than five have one", () => {
    const codes = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF"];
    const { columns } = scored(
      { children: [{ indicator: "x", normalise: { method: "min-max" } }, plain("y")] },
      Object.fromEntries(
        codes.map((code, i) => [code, { ...(i < 4 ? { x: i } : {}), ...(i < 5 ? { y: i } : {}) }]),
      ),
    );
    // Goalposts are fitted to nothing.
    expect(columns.map(({ fittedTo }) => fittedTo)).toEqual([[{ countries: 4 }], []]);
    expect(columns.map(({ normalised }) => areFew(normalised))).toEqual([true, false]);
  });
});
