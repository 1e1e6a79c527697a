import { describe, expect, it } from "vitest";
import { knownIndicators, valueSetting, weightSettings } from "../../../src/explain/whatif/index.ts";
import { ShortlistError } from "../../../src/model/problem.ts";
import { plain, scored } from "../../scoring/fixture.ts";
import { HUNDRED } from "./ask.ts";

const GRADES = { method: "categories", scores: { low: 0, middle: 50, high: 100 } };
const table = scored(
  {
    children: [
      { id: "need", children: [plain("x"), plain("y", { appliesWhen: { indicator: "group", is: ["g1"] } })] },
      { id: "will", children: [{ indicator: "grade", normalise: GRADES }, plain("other")] },
      { id: "either", aggregate: "first-of", children: [plain("u"), plain("v")] },
    ],
  },
  { AAA: { x: 1, grade: "Special case", group: "g1" }, BBB: { x: 2, group: "g2" } },
  {
    peers: { by: "circle" },
    gates: [{ id: "out", when: { indicator: "grade", is: ["Worst"] }, effect: "exclude" }],
  },
  { categories: { grade: ["low", "middle", "high"] } },
);

/** What is said of a mistake: its code, the fact, and the way out. */
function refusal(ask: () => unknown): readonly (string | undefined)[] {
  try {
    ask();
  } catch (error) {
    if (error instanceof ShortlistError) return [error.code, error.message, error.wayOut];
    throw error;
  }
  return [];
}

describe("a value that somebody sets", () => {
  const set = (indicator: string, text: string, country = "AAA") =>
    valueSetting(table, country, indicator, text, HUNDRED);

  it("may be of every indicator that the tree, a gate, a condition or the peer groups read, each once", () => {
    expect(knownIndicators(table)).toEqual(["x", "y", "grade", "other", "u", "v", "group", "circle"]);
  });

  it("is a number on the scale, its ends included, with either minus sign and with spaces around it", () => {
    for (const [text, value] of [
      ["0", 0],
      ["100", 100],
      [" 45.5 ", 45.5],
    ] as const)
      expect(set("x", text)).toEqual({ country: "AAA", indicator: "x", value });
    for (const minus of ["-3", "\u22123"]) expect(set("other", minus).value).toBe(-3);
  });

  it("is a category in whatever case: of the publisher's order, of a gate, or one that somebody has", () => {
    for (const [text, value] of [
      ["LOW", "low"],
      ["worst", "Worst"],
      ["special CASE", "Special case"],
    ] as const)
      expect(set("grade", text).value).toBe(value);
  });

  it("is refused with what is near where the profile reads no such indicator, and without where nothing is", () => {
    const lists = "“shortlist profile show” lists them.";
    expect(refusal(() => set("othr", "1"))).toEqual([
      "unknown-indicator",
      "the profile reads no indicator “othr”",
      `Did you mean other? ${lists}`,
    ]);
    expect(refusal(() => set("prevalence", "1"))[2]).toBe(lists);
  });

  it("is refused of a country that the data do not have", () => {
    expect(refusal(() => set("x", "1", "CCC")).slice(0, 2)).toEqual([
      "no-evidence",
      "the data hold nothing about CCC",
    ]);
  });

  it("is refused where it is no category, no number, or off the scale at either end", () => {
    expect(refusal(() => set("grade", "midle"))).toEqual([
      "unknown-category",
      "“midle” is no category of grade",
      "Did you mean middle? Its categories are low, middle, high, Special case, Worst.",
    ]);
    for (const text of ["", "forty", "Infinity"])
      expect(refusal(() => set("x", text))).toEqual([
        "not-a-number",
        `“${text}” is not a number, which x is`,
        "Write it as 45 or 45.5.",
      ]);
    for (const text of ["-0.1", "100.1"])
      expect(refusal(() => set("x", text))).toEqual([
        "off-scale",
        `${text} is off the publisher's scale of x`,
        "It runs from 0 to 100.",
      ]);
  });
});

describe("weights that somebody sets", () => {
  const weigh = (...written: (readonly [string, string])[]) =>
    weightSettings(
      table,
      written.map(([node, text]) => ({ node, text })),
    );

  it("are numbers of 0 or more of any node below the root", () => {
    expect(weigh(["need", "0"], ["x", "2.5"])).toEqual([
      { node: "need", weight: 0 },
      { node: "x", weight: 2.5 },
    ]);
    for (const text of ["-1", "", " ", "much", "Infinity"])
      expect(refusal(() => weigh(["need", text]))).toEqual([
        "bad-weight",
        `“${text}” is no weight for need`,
        "Weights are numbers of 0 or more.",
      ]);
  });

  it("are refused of nodes that the profile does not have, the root among them", () => {
    expect(refusal(() => weigh(["nead", "1"]))).toEqual([
      "unknown-node",
      "the profile has no node “nead” to weigh",
      "Did you mean need? “shortlist profile show” lists them.",
    ]);
    expect(refusal(() => weigh([table.plan.root.node.id, "1"]))[0]).toBe("unknown-node");
  });

  it("are refused of what a node takes the first of", () => {
    expect(refusal(() => weigh(["u", "1"]))).toEqual([
      "no-weight",
      "u has no weight: either takes the first of its children that has evidence",
      "Put another first in the profile to take it instead.",
    ]);
  });

  it("are refused where a node's children would all be left without", () => {
    expect(refusal(() => weigh(["x", "0"], ["y", "0"]))).toEqual([
      "no-weight",
      "no child of need would have a weight",
      "Leave one of them a weight above 0.",
    ]);
    expect(refusal(() => weigh(["x", "0"]))).toEqual([]);
  });

  it("are refused beside which another would be lost: among siblings, and of the whole by what stands above", () => {
    const way = "Write weights that are nearer to each other.";
    const [code, message, out] = refusal(() => weigh(["x", "1e13"]));
    expect([code, out]).toEqual(["bad-weight", way]);
    expect(message).toMatch(/^y: the weight 1 is lost/u);
    // 1e-7 of need is 1e-7 of the two, and need about 1e-7 of the whole: together less than 1e-12.
    expect(refusal(() => weigh(["will", "1e7"], ["x", "1e7"]))[1]).toMatch(/^y: the weight 1 is lost/u);
    expect(refusal(() => weigh(["x", "1e7"]))).toEqual([]);
    // Below what has no weight nothing can be lost.
    expect(refusal(() => weigh(["need", "0"], ["x", "1e13"]))).toEqual([]);
  });
});
