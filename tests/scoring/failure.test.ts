import { describe, expect, it } from "vitest";
import { find, plain, scored } from "./fixture.ts";
import { reasonOf } from "./said.ts";

const failureOf = (tree: object, figures: Record<string, number | undefined>, rest: object = {}) =>
  reasonOf(find(scored(tree, { AGO: figures }, rest), "AGO").failure);

describe("a country without a score is told why", () => {
  const half = { missing: { minimumCoverage: 0.5 } };

  it("with the share of the weight that is assessed, the share asked for, and what is not assessed", () => {
    const tree = {
      ...half,
      children: [
        {
          id: "h",
          ...half,
          children: [plain("a"), plain("b", { weight: 2 }), plain("c"), plain("shown", { weight: 0 })],
        },
      ],
    };
    expect(failureOf(tree, { a: 10 })).toEqual({
      node: "h",
      reason: "25 % of its parts' weight is assessed, where the profile asks for 50 %; not assessed: b, c",
    });
    // What is shown and not weighed makes nothing good, and is not asked for.
    expect(failureOf(tree, { a: 10, shown: 10 })!.reason).toMatch(/^25 % .* not assessed: b, c$/u);
  });

  it("counting only what exists for the country", () => {
    const elsewhere = { appliesWhen: { country: ["ZWE"] } };
    const tree = {
      children: [{ id: "h", ...half, children: [plain("a"), plain("b"), plain("c"), plain("d", elsewhere)] }],
    };
    expect(failureOf(tree, { a: 10 })).toEqual({
      node: "h",
      reason: "33.3 % of its parts' weight is assessed, where the profile asks for 50 %; not assessed: b, c",
    });
  });

  it("with the first factor of weight that exists and has nothing, not with a leaf or with what is only shown", () => {
    const elsewhere = { appliesWhen: { country: ["ZWE"] } };
    const tree = {
      missing: { minimumCoverage: 0.9 },
      children: [
        plain("p"),
        { id: "shown", weight: 0, children: [plain("s")] },
        { id: "foreign", children: [plain("t", elsewhere)] },
        { id: "scored", children: [plain("u")] },
        { id: "h", children: [plain("a")] },
        { id: "later", children: [plain("b")] },
      ],
    };
    const nothing = { node: "h", reason: "none of its parts is assessed" };
    expect(failureOf(tree, { u: 5 })).toEqual(nothing);
    expect(failureOf(tree, { p: 5, u: 5 })).toEqual(nothing);
  });

  it("with the root where none of its parts is a factor", () => {
    expect(failureOf({ children: [plain("x"), plain("y")] }, {})).toEqual({
      node: "test",
      reason: "none of its parts is assessed",
    });
  });

  it("with the evidence for the whole where that alone is too little", () => {
    const tree = { children: [plain("x"), plain("y", { weight: 2 })] };
    const rest = { missing: { minimumCoverage: 0.6 } };
    const bare = { children: [plain("x"), plain("y", { weight: 2 })], missing: { minimumCoverage: 0 } };
    expect(failureOf(bare, { x: 10 }, rest)).toEqual({
      node: "test",
      reason: "evidence for 33.3 % of the weight; the profile asks for 60 %",
    });
    expect(failureOf(tree, { y: 10 }, rest)).toBeUndefined();
  });

  it.each(["geometric", "harmonic", { method: "power", p: 2 }])(
    "with the scores for which the mean %o has no result",
    (aggregate) => {
      // Two countries' z-scores are -1/sqrt(2) and 1/sqrt(2).
      const tree = { aggregate, children: [{ indicator: "x", normalise: "z-score" }, plain("y")] };
      const table = scored(tree, { AGO: { x: 1, y: 50 }, BRA: { x: 3, y: 50 } });
      expect(reasonOf(find(table, "AGO").failure)).toEqual({
        node: "test",
        reason: "its mean is undefined for a negative score",
      });
      expect(find(table, "BRA").failure).toBeUndefined();
    },
  );

  it("but not with a mean without a result where its parts are missing or do not exist", () => {
    const elsewhere = { appliesWhen: { country: ["ZWE"] } };
    const tree = {
      children: [
        plain("x"),
        { id: "g", aggregate: "geometric", children: [plain("a")] },
        { id: "foreign", aggregate: "geometric", children: [plain("b", elsewhere)] },
      ],
    };
    expect(failureOf(tree, { x: 10 })).toBeUndefined();
  });
});
