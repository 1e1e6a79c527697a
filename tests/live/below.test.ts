import { expect, it } from "vitest";
import { everybody } from "../../src/model/standings.ts";
import { addsUp, axesOf, placingOf } from "../../src/page/score/parts.ts";
import { shareBelow } from "../../src/scoring/fit.ts";
import { scored } from "../scoring/fixture.ts";

const leaf = (indicator: string) => ({ indicator, normalise: { method: "goalposts", from: 0, to: 100 } });
const tree = {
  aggregate: "geometric",
  children: [
    { id: "need", normalise: "percentile", children: [leaf("poverty"), leaf("hunger")] },
    {
      id: "will",
      aggregate: "geometric",
      normalise: { method: "goalposts", from: 20, to: 80 },
      children: [leaf("law"), leaf("money")],
    },
    { id: "size", children: [leaf("people"), leaf("land")] },
  ],
};
const cells = Object.fromEntries(
  // Need comes to 10, 30, 30, 50, and 90 of the country that is excluded.
  [
    ["AFG", 10, 40],
    ["BEN", 30, 40],
    ["CIV", 30, 40],
    ["GHA", 50, 40],
    ["MWI", 90, 0],
  ].map(([country, need, law]) => [
    country,
    { poverty: need, hunger: need, law, money: 40, people: 40, land: 40 },
  ]),
);
const table = scored(tree, cells, {
  gates: [{ id: "lawless", effect: "exclude", when: { indicator: "law", below: 10 } }],
});

it("tells how a part's score becomes what goes up, and whether its own is a sum, which what goes up is not", () => {
  const axes = axesOf(table.plan);
  expect(axes.map(({ item, adds }) => [item.node.id, adds, item.additive, placingOf(item)])).toEqual([
    ["need", true, false, "share"],
    ["will", false, false, "normalised"],
    ["size", true, true, undefined],
  ]);
  expect(addsUp(table.plan.root)).toBe(false);
});

it("counts who is below among the candidates, of whom a country that is excluded is none", () => {
  const need = table.plan.items.find(({ node }) => node.id === "need")!;
  const found = everybody(table).map((one) => [one.country, shareBelow(table.fit!, one, need)]);
  expect(Object.fromEntries(found)).toEqual({ AFG: 0, BEN: 1 / 4, CIV: 1 / 4, GHA: 3 / 4, MWI: 4 / 5 });
});
