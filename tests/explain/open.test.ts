import { describe, expect, it } from "vitest";
import { buildExplanation } from "../../src/explain/index.ts";
import { plain, scored } from "../scoring/fixture.ts";
import { around } from "./surroundings.ts";

/** Half of the weight is known; the other half is a finding or, without one, the least of two lists. */
const tree = {
  children: [
    plain("known"),
    {
      id: "limits",
      aggregate: "first-of",
      children: [
        plain("finding"),
        { id: "lists", aggregate: "minimum", children: [plain("one"), plain("two")] },
      ],
    },
  ],
};
const table = scored(tree, {
  AAA: { known: 40 },
  BBB: { known: 60, one: 80 },
  CCC: { known: 50, finding: 70 },
});
const open = (country: string) => buildExplanation(table, country, around)!.open;

describe("what is not assessed where one of several answers is taken", () => {
  it("is one question, of the weight of one answer, asked of the node that takes it", () => {
    // (40 + 0) / 2 and (40 + 100) / 2.
    expect(open("AAA")).toMatchObject([
      { id: "limits", notAssessed: 3, of: 3, share: 0.5, worst: { score: 20 }, best: { score: 70 } },
    ]);
    expect(open("AAA")[0]!.indicators.map(({ id }) => id)).toEqual(["finding", "one", "two"]);
  });

  it("is asked of what is taken alone where something is", () => {
    // The least of 80 and 0, and of 80 and 100, beside 60.
    expect(open("BBB")).toMatchObject([
      { id: "lists", notAssessed: 1, of: 2, share: 0.25, worst: { score: 30 }, best: { score: 70 } },
    ]);
    expect(open("CCC")).toEqual([]);
  });
});

it("counts what is missing at a node among all indicators that stand under it", () => {
  const will = {
    children: [plain("tier"), plain("finding"), { id: "cases", children: [plain("one"), plain("two")] }],
  };
  const [question] = buildExplanation(
    scored(will, { AAA: { tier: 1, one: 1, two: 1 } }),
    "AAA",
    around,
  )!.open;
  expect(question).toMatchObject({ notAssessed: 1, of: 4 });
});

describe("what is not asked for", () => {
  it("is what weighs nothing, does not apply, or gives way to what is taken in its place", () => {
    const tree = {
      children: [
        plain("known"),
        plain("idle", { weight: 0 }),
        plain("elsewhere", { appliesWhen: { indicator: "group", is: ["g2"] } }),
        { id: "either", aggregate: "first-of", children: [plain("first"), plain("second")] },
      ],
    };
    const own = { known: 40, first: 20, group: "g1" };
    const asked = (cells: object) => {
      const world = { AAA: { ...own, ...cells }, BBB: { known: 60, elsewhere: 1, group: "g2" } };
      return buildExplanation(scored(tree, world), "AAA", around)!.open.map(({ id, indicators }) => [
        id,
        indicators.map((one) => one.id).join(),
      ]);
    };
    expect(asked({})).toEqual([]);
    expect(asked({ first: undefined, second: 5 })).toEqual([]);
    expect(asked({ first: undefined })).toEqual([["either", "first,second"]]);
    expect(asked({ group: "g2" })).toEqual([["test", "elsewhere"]]);
  });

  it("is told without scores where the country has none, with the greatest share first", () => {
    const missing = { missing: { minimumCoverage: 0.9 } };
    const tree = {
      children: [
        { id: "small", weight: 1, children: [plain("a"), plain("b")] },
        { id: "great", weight: 2, children: [plain("c"), plain("d")] },
      ],
    };
    const world = { AAA: { a: 1, c: 1 }, BBB: { a: 1, b: 1, c: 1, d: 1 } };
    const { open } = buildExplanation(scored(tree, world, missing), "AAA", around)!;
    expect(open.map(({ id, share, worst, best }) => [id, share, worst, best])).toEqual([
      ["great", expect.closeTo(1 / 3, 12), null, null],
      ["small", expect.closeTo(1 / 6, 12), null, null],
    ]);
  });
});

it("puts first what moves the score farthest, with the rank that either end would give", () => {
  const tree = {
    children: [
      plain("x", { weight: 4 }),
      { id: "light", weight: 1, children: [plain("u")] },
      { id: "heavy", weight: 3, children: [plain("v")] },
    ],
  };
  const world = { AAA: { x: 50 }, BBB: { x: 40, u: 40, v: 40 }, CCC: { x: 60, u: 60, v: 60 } };
  const { open } = buildExplanation(scored(tree, world), "AAA", around)!;
  // (4 * 50 + 0) / 5 = 40, which is BBB's, and (200 + 100) / 5 = 60, which is CCC's; 200 / 7 and 500 / 7.
  expect(open.map(({ id, worst, best }) => [id, worst, best])).toEqual([
    [
      "heavy",
      { score: expect.closeTo(200 / 7, 9), rank: 3, tied: 0 },
      { score: expect.closeTo(500 / 7, 9), rank: 1, tied: 0 },
    ],
    ["light", { score: 40, rank: 2, tied: 1 }, { score: 60, rank: 1, tied: 1 }],
  ]);
});

it("has its weight among what exists for the country, of which the others' indicators take none", () => {
  // Of MCC's kind: one indicator for poorer countries, another for richer ones, and a third for all.
  const only = (group: string) => ({ appliesWhen: { indicator: "group", is: [group] } });
  const people = {
    children: [
      {
        id: "people",
        weight: 3,
        children: [plain("poor", only("low")), plain("rich", only("high")), plain("all")],
      },
      plain("known", { weight: 7 }),
    ],
  };
  const table = scored(people, { AAA: { known: 1, group: "low" }, BBB: { known: 2, all: 3, group: "high" } });
  const asked = (country: string) =>
    buildExplanation(table, country, around)!.open.map(({ share, notAssessed, of, indicators }) => ({
      share,
      counts: [notAssessed, of],
      each: indicators.map((one) => [one.id, one.share]),
    }));
  expect(asked("AAA")).toEqual([
    {
      share: 0.3,
      counts: [2, 2],
      each: [
        ["poor", 0.15],
        ["all", 0.15],
      ],
    },
  ]);
  expect(asked("BBB")).toEqual([{ share: 0.15, counts: [1, 2], each: [["rich", 0.15]] }]);
});
