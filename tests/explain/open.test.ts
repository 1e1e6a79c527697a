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
