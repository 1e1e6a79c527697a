import { describe, expect, it } from "vitest";
import { countryReference } from "../../src/explain/references/index.ts";
import { buildExplanation } from "../../src/index.ts";
import { compile, score } from "../../src/scoring/index.ts";
import { evidenceOf, plain, profileOf, scored } from "../scoring/fixture.ts";
import { around } from "./surroundings.ts";

const rising = { AAA: { x: 10 }, BBB: { x: 20 }, CCC: { x: 30 } };

describe("the explanation of a country", () => {
  it("is none of one that the evidence does not have", () => {
    const table = scored({ children: [plain("x")] }, rising);
    expect(buildExplanation(table, "DDD", around)).toBeUndefined();
  });

  it("names the country that it is held against, and none where that is a median", () => {
    const table = scored({ children: [plain("x")] }, rising);
    expect(buildExplanation(table, "AAA", around)!.reference).toEqual({
      label: expect.any(String),
      score: 20,
      kind: "median",
    });
    const other = table.ranked.find(({ country }) => country === "CCC")!;
    const against = { reference: countryReference(table, other, around) };
    expect(buildExplanation(table, "AAA", around, against)!.reference).toMatchObject({
      score: 30,
      kind: "country",
      country: "CCC",
    });
  });

  it("has what its gates rest on, down to the formula and the cells of a derived figure", () => {
    const gates = [
      { id: "worked-out", title: "Worked out", when: { indicator: "x", below: 15 }, effect: "flag" },
      { id: "read", when: { indicator: "x", above: 25 }, effect: "flag", authority: "A law", reason: "Why" },
    ];
    const evidence = evidenceOf(rising);
    const derived = {
      source: "derived",
      year: 2021,
      formula: "a / b",
      inputs: [{ file: "f.csv", locator: "B2" }],
    };
    const values: typeof evidence.values = (want) => {
      const all = new Map(evidence.values(want));
      return all.set("AAA", { ...all.get("AAA")!, ...derived });
    };
    const table = score(compile(profileOf({ children: [plain("x")] }, { gates })), { ...evidence, values });
    const [own, read] = buildExplanation(table, "AAA", around)!.gates;
    const place = (country: string) => ({ file: "invented.csv", locator: `${country}, x` });
    expect(own).toMatchObject({
      id: "worked-out",
      title: "Worked out",
      effect: "flag",
      outcome: "met",
      authority: null,
      reason: "Worked out",
      margin: 5,
    });
    expect(own!.evidence).toEqual([{ indicator: "x", value: 10, ...derived, ...place("AAA") }]);
    expect(read).toMatchObject({ outcome: "clear", authority: "A law", reason: "Why" });
    // A figure that is read has neither, and none that says no year has one.
    expect(buildExplanation(table, "BBB", around)!.gates[0]!.evidence).toEqual([
      { indicator: "x", value: 20, year: null, source: "tidy", ...place("BBB") },
    ]);
  });

  it("says of a gate's margin in what it is: the unit, steps of categories, points of a score, nothing where units differ", () => {
    const grades = { method: "categories", scores: { low: 0, middle: 50, high: 100 } };
    const tree = {
      children: [plain("x"), { indicator: "t", normalise: grades }, { id: "f", children: [plain("y")] }],
    };
    const tests = {
      grade: { indicator: "t", is: ["low", "middle"] },
      points: { node: "f", below: 50 },
      bare: { indicator: "x", below: 30 },
      both: {
        all: [
          { indicator: "t", is: ["low"] },
          { indicator: "x", below: 30 },
        ],
      },
    };
    const gates = Object.entries(tests).map(([id, when]) => ({ id, when, effect: "flag" }));
    const extras = { categories: { t: ["low", "middle", "high"] } };
    const world = { AAA: { x: 10, t: "low", y: 40 }, BBB: { x: 20, t: "high", y: 60 } };
    const told = buildExplanation(scored(tree, world, { gates }, extras), "AAA", around)!.gates;
    expect(told.map(({ id, unit }) => [id, unit])).toEqual([
      ["grade", "categories"],
      ["points", "points"],
      ["bare", undefined],
      ["both", undefined],
    ]);
  });

  it("tells its place among its peers, of the group and by each score, from three that are ranked on", () => {
    const tree = { children: [plain("x"), { id: "f", children: [plain("y")] }] };
    const group = (letters: string, group: string) =>
      Object.fromEntries([...letters].map((one, i) => [one.repeat(3), { x: 10 * i, y: 10, group }]));
    const table = scored(tree, { ...group("ABC", "g1"), ...group("DE", "g2") }, { peers: { by: "group" } });
    const { peers, factors } = buildExplanation(table, "BBB", around)!;
    // Scores 5, 10 and 15.
    expect(peers).toEqual({
      by: "group",
      title: "group",
      group: "g1",
      size: 3,
      position: { rank: 2, of: 3, tied: 0, median: 10 },
    });
    expect(factors.map((one) => one.peers)).toEqual([
      { rank: 2, of: 3, tied: 0, median: 10 },
      { rank: 1, of: 3, tied: 2, median: 10 },
    ]);
    // Of two nothing is said of anybody's place.
    const few = buildExplanation(table, "EEE", around)!;
    expect(few.peers).toMatchObject({ group: "g2", size: 2, position: null });
    expect(few.factors.map((one) => one.peers)).toEqual([undefined, undefined]);
    expect(buildExplanation(scored(tree, rising), "AAA", around)).toMatchObject({ peers: null });
  });
});

describe("what stands out of a country among its peers", () => {
  const eight = (x: (i: number) => number) =>
    Object.fromEntries([..."ABCDEFGH"].map((one, i) => [one.repeat(3), { x: x(i), y: 50, group: "g" }]));
  const of = (cells: Parameters<typeof scored>[1], country: string) => {
    const tree = { children: [plain("x", { weight: 3 }), plain("y")] };
    const table = scored(tree, cells, { peers: { by: "group" } });
    const { strengths, weaknesses } = buildExplanation(table, country, around)!;
    return [strengths, weaknesses].map((all) => all.map(({ id }) => id).join());
  };

  it("is what no more than a quarter of the group has as high or as low, itself counted", () => {
    // Of eight the first two and the last two.
    const rising = eight((i) => 10 * i);
    const told = [..."ABCDEFGH"].map((one) => of(rising, one.repeat(3)).join(" | "));
    const [high, low, neither] = ["x | ", " | x", " | "];
    expect(told).toEqual([low, low, neither, neither, neither, neither, high, high]);
  });

  it("counts ties against it", () => {
    const tied = eight((i) => (i < 3 ? 0 : i > 4 ? 90 : 40));
    expect([of(tied, "AAA"), of(tied, "HHH")]).toEqual([
      ["", ""],
      ["", ""],
    ]);
    expect(
      of(
        eight((i) => (i < 2 ? 0 : 40)),
        "AAA",
      ),
    ).toEqual(["", "x"]);
  });

  it("has the gap to the group's median by the weight, the largest first, with the figure", () => {
    const cells = eight((i) => 10 * i);
    const more = Object.fromEntries(
      Object.entries(cells).map(([country, own], i) => [country, { ...own, y: i === 7 ? 100 : 10 }]),
    );
    const tree = { children: [plain("y"), plain("x", { weight: 3 })] };
    const { strengths } = buildExplanation(
      scored(tree, more, { peers: { by: "group" } }, { year: 2020 }),
      "HHH",
      around,
    )!;
    // x: 0.75 * (70 - 35) = 26.25; y: 0.25 * (100 - 10) = 22.5.
    expect(strengths).toEqual([
      {
        id: "x",
        title: "x",
        value: 70,
        year: 2020,
        score: 70,
        rank: 1,
        of: 8,
        tied: 0,
        median: 35,
        weightedGap: 26.25,
      },
      {
        id: "y",
        title: "y",
        value: 100,
        year: 2020,
        score: 100,
        rank: 1,
        of: 8,
        tied: 0,
        median: 10,
        weightedGap: 22.5,
      },
    ]);
  });
});
