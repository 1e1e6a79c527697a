import { describe, expect, it } from "vitest";
import { standing } from "../../src/model/standings.ts";
import type { Cells } from "./fixture.ts";
import { scored } from "./fixture.ts";

const tree = { children: [{ indicator: "x", normalise: { method: "goalposts", from: 0, to: 100 } }] };
const apart = (...country: string[]) => ({ id: "partner", when: { country }, effect: "apart" });
const cells: Cells = { ALB: { x: 30 }, BEN: { x: 20 }, COL: { x: 10 } };

const tableOf = (gates: readonly object[], of: Cells = cells) => scored(tree, of, { gates });

describe("set apart", () => {
  it("a gate of that effect takes a country's place away, and says which it would take", () => {
    const table = tableOf([apart("BEN")]);
    expect(table.ranked.map(({ country, rank }) => [country, rank])).toEqual([
      ["ALB", 1],
      ["COL", 2],
    ]);
    expect(table.apart.map(({ country, score, wouldRank }) => [country, score, wouldRank])).toEqual([
      ["BEN", 20, 2],
    ]);
  });

  it("several are each placed among the ranked alone, level with whoever has the same score", () => {
    const table = tableOf([apart("BEN", "CHL", "DZA")], { ...cells, CHL: { x: 15 }, DZA: { x: 30 } });
    expect(table.apart.map(({ country, wouldRank }) => [country, wouldRank])).toEqual([
      ["DZA", 1],
      ["BEN", 2],
      ["CHL", 2],
    ]);
    const level = tableOf([apart("BEN", "CHL", "DZA")], { ...cells, CHL: { x: 20 }, DZA: { x: 20 } });
    expect(level.apart.map(({ country }) => country)).toEqual(["BEN", "CHL", "DZA"]);
    expect(standing(table.ranked, table.apart).map(({ country }) => country)).toEqual([
      "ALB",
      "DZA",
      "BEN",
      "CHL",
      "COL",
    ]);
  });

  it("exclusion goes before it, and without a score a country is unscored", () => {
    const table = tableOf(
      [apart("ALB", "COL"), { id: "law", when: { country: ["ALB"] }, effect: "exclude" }],
      {
        ...cells,
        COL: {},
      },
    );
    expect(table.apart).toEqual([]);
    expect(table.excluded.map(({ country }) => country)).toEqual(["ALB"]);
    expect(table.unscored.map(({ country }) => country)).toEqual(["COL"]);
  });

  it("of the first so many those stand among them that would rank as high as the last", () => {
    const { ranked, apart: beside } = tableOf([apart("BEN", "DZA")], { ...cells, DZA: { x: 5 } });
    const codes = (first: number) => standing(ranked, beside, first).map(({ country }) => country);
    expect([0, 1, 2].map(codes)).toEqual([[], ["ALB"], ["ALB", "BEN", "COL", "DZA"]]);
  });
});
