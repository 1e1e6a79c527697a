import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, scoreUnits } from "../../src/scoring/index.ts";
import { type Cells, find, plain, profileOf, scored } from "./fixture.ts";
import { worlds } from "./random-profile.ts";

/** What the pipeline of evidence makes of the same figures, one country after the other. */
function expectSame(tree: object, cells: Cells, rest: object = {}): void {
  const plan = compile(profileOf(tree, rest));
  const countries = Object.keys(cells).sort();
  const values = Object.fromEntries(
    plan.leaves.map(({ node: { indicator } }) => [
      indicator,
      countries.map((country) => (cells[country]![indicator] ?? Number.NaN) as number),
    ]),
  );
  const table = scored(tree, cells, rest);
  const { scores, ranks } = scoreUnits(plan, values);
  expect([...scores]).toEqual(countries.map((country) => find(table, country).score ?? Number.NaN));
  const rankOf = new Map(table.ranked.map(({ country, rank }) => [country, rank]));
  expect([...ranks]).toEqual(countries.map((country) => rankOf.get(country) ?? 0));
}

const CELLS: Cells = {
  AAA: { x: 1, y: 7 },
  BBB: { x: 2, y: 7 },
  CCC: { x: 900, y: -3 },
  DDD: { y: 5 },
  EEE: { x: 2, y: undefined },
  FFF: {},
  GGG: { x: 0, y: 12 },
};

describe("units given as numbers", () => {
  it("have the scores and ranks of `score`, to the last digit, under any tree", () =>
    fc.assert(
      fc.property(worlds({ minimumCoverage: true, requires: true, normalise: true }, 5), ({ tree, cells }) =>
        expectSame(tree, cells),
      ),
    ));

  it("are placed among all of them, not only among those that are scored side by side", () => {
    const even = { aggregate: "geometric", children: [plain("x"), plain("y")] };
    const tree = {
      aggregate: "geometric",
      children: [{ id: "f", normalise: "percentile", ...even }, plain("z")],
    };
    const cells = Object.fromEntries(
      Array.from({ length: 600 }, (_, i) => [
        `C${1000 + i}`,
        { x: (i * 37) % 101, y: (i * 59 + 20) % 97, ...(i % 11 === 0 ? {} : { z: (i * 83 + 5) % 89 }) },
      ]),
    );
    expectSame(tree, cells, { missing: { minimumCoverage: 0.6 } });
    expectSame({ ...tree, normalise: "rank" }, cells);
  });

  it.each([
    { normalise: "min-max" },
    { normalise: "min-max", direction: "lower" },
    { normalise: "z-score" },
    { normalise: "rank" },
    { normalise: "percentile", direction: "lower" },
    { normalise: "borda" },
    { normalise: "min-max", transform: "log" },
    { normalise: "min-max", treat: { method: "winsorise" } },
    { normalise: "min-max", missing: { policy: "worst" } },
    { normalise: "z-score", missing: { policy: "median" } },
    { normalise: "min-max", missing: { policy: "exclude" } },
    {
      normalise: {
        method: "thresholds",
        steps: [
          [1, 50],
          [5, 80],
        ],
      },
    },
  ])("have them under %j", (leaf) =>
    expectSame({ children: [{ indicator: "x", ...leaf }, plain("y")] }, CELLS),
  );

  it("share a rank where they are equal, and have none without a score", () => {
    const plan = compile(profileOf({ children: [plain("x")] }));
    const { scores, ranks } = scoreUnits(plan, { x: [50, 70, Number.NaN, 70, 10] });
    expect([...scores]).toEqual([50, 70, Number.NaN, 70, 10]);
    expect([...ranks]).toEqual([3, 1, 0, 1, 4]);
  });

  it.each([
    [
      { children: [plain("x")] },
      { gates: [{ id: "g", title: "G", when: { indicator: "x", above: 1 }, effect: "exclude" }] },
      "gate “g”",
    ],
    [{ children: [plain("x", { appliesWhen: { indicator: "x", above: 1 } })] }, {}, "`appliesWhen` of “x”"],
    [
      { children: [{ indicator: "x", normalise: { method: "categories", scores: { a: 1 } } }] },
      {},
      "categories of “x”",
    ],
    [
      { children: [plain("x", { missing: { policy: "peer-median" } })] },
      { peers: { by: "wb.income" } },
      "peers of “x”",
    ],
  ])("are refused where the profile asks for more than numbers", (tree, rest, what) =>
    expect(() => scoreUnits(compile(profileOf(tree, rest)), { x: [1, 2] })).toThrow(what),
  );

  it("are refused where indicators differ in length, or a value is infinite", () => {
    const plan = compile(profileOf({ children: [plain("x"), plain("y")] }));
    expect(() => scoreUnits(plan, { x: [1, 2], y: [1] })).toThrow("y has 1 values, others have 2");
    expect(() => scoreUnits(plan, { x: [1, Number.POSITIVE_INFINITY] })).toThrow(
      "x of unit 1 (from 0) is infinite",
    );
  });

  it("lack an indicator that is not named", () => {
    const plan = compile(
      profileOf({ missing: { minimumCoverage: 0.5 }, children: [plain("x"), plain("y")] }),
    );
    expect([...scoreUnits(plan, { x: [20, 40] }).scores]).toEqual([20, 40]);
  });
});
