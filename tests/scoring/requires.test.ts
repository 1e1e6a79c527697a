import { describe, expect, it } from "vitest";
import { compile, score } from "../../src/scoring/index.ts";
import { find, plain, scored } from "./fixture.ts";
import { rewritten } from "./rewritten.ts";
import { reasonOf } from "./said.ts";

const cells = {
  // Children at work alone stand for prevalence, and its evidence is enough for a score without a requirement.
  AGO: { work: 80, will: 60 },
  BRA: { gsi: 40, work: 20, will: 50 },
  CHL: { findings: 30, will: 90 },
  DZA: { gsi: 70 },
};
const tree = (requires: object) => ({
  children: [
    { id: "prevalence", requires, children: [plain("gsi"), plain("work", { weight: 9 }), plain("findings")] },
    plain("will"),
  ],
});
const either = { anyOf: ["gsi", "findings"], title: "no estimate of prevalence" };

describe("a node that requires evidence", () => {
  it("keeps a country without any of it from a rank, however much other evidence there is", () => {
    const table = scored(tree(either), cells);
    expect(table.ranked.map(({ country }) => country).sort()).toEqual(["BRA", "CHL", "DZA"]);
    expect(table.unscored.map(({ country }) => country)).toEqual(["AGO"]);
    expect(find(scored(tree({ anyOf: "work" }), cells), "AGO").score).toBe(70);
  });

  it("says at which node and what is lacking, and leaves the country its range", () => {
    const { failure, range, score: none } = find(scored(tree(either), cells), "AGO");
    expect(none).toBeUndefined();
    expect(reasonOf(failure)).toEqual({ node: "prevalence", reason: "no evidence of gsi or findings" });
    // Prevalence: gsi and findings at 0 and at 100, weight 1 each beside 80 with 9; half of the whole.
    expect(range![0]).toBeCloseTo(((80 * 9) / 11 + 60) / 2, 9);
    expect(range![1]).toBeCloseTo(((80 * 9 + 200) / 11 + 60) / 2, 9);
  });

  it("asks for it however little it weighs, but of a node that weighs nothing", () => {
    const table = scored(tree(either), cells);
    const weighing = (node: string, weight: number) =>
      score(compile(rewritten(table.plan.profile, new Map([[node, weight]]))), table.evidence);
    for (const weight of [0, 0.01, 1, 50]) {
      for (const node of ["prevalence", "gsi", "findings"]) {
        const unscored = weighing(node, weight).unscored.map(({ country }) => country);
        if (node === "prevalence" && weight === 0) expect(unscored).toEqual(["DZA"]);
        else expect(unscored).toContain("AGO");
        expect(unscored).not.toContain("BRA");
      }
    }
    expect(find(weighing("prevalence", 0), "AGO").score).toBe(60);
  });

  it("takes no value that is filled in for evidence", () => {
    const table = scored(tree(either), cells, { missing: { policy: "median" } });
    expect(table.unscored.map(({ country }) => country)).toEqual(["AGO"]);
  });

  it("takes what is too old, and a category without a score, for none", () => {
    const stale = {
      children: [{ ...plain("gsi", { maxAge: 2 }), requires: { anyOf: "gsi" } }, plain("will")],
    };
    expect(scored(stale, cells, {}, { year: 2019, asOf: 2023 }).ranked).toEqual([]);
    expect(scored(stale, cells, {}, { year: 2022, asOf: 2023 }).ranked).toHaveLength(2);
    const tier = { indicator: "tier", normalise: { method: "categories", scores: { high: 100 } } };
    const graded = { children: [{ ...tier, requires: { anyOf: "tier" } }, plain("will")] };
    const table = scored(graded, { AGO: { tier: "special", will: 3 }, BRA: { tier: "high", will: 3 } });
    expect(table.unscored.map(({ country }) => country)).toEqual(["AGO"]);
  });

  it("requires nothing of a country to which it does not apply", () => {
    const elsewhere = { appliesWhen: { country: ["BRA"] } };
    const there = {
      children: [
        { id: "here", requires: { anyOf: "gsi" }, children: [plain("gsi", elsewhere)] },
        plain("will"),
      ],
    };
    expect(
      scored(there, cells)
        .ranked.map(({ country }) => country)
        .sort(),
    ).toEqual(["AGO", "BRA", "CHL"]);
  });

  it("tells all that a country lacks, where several nodes require something", () => {
    const two = {
      children: [
        { id: "need", requires: { anyOf: ["gsi"] }, children: [plain("gsi"), plain("work")] },
        { id: "commitment", requires: { anyOf: ["will"] }, children: [plain("will"), plain("law")] },
      ],
    };
    const { failure } = find(scored(two, { AGO: { work: 1, law: 1 }, BRA: { gsi: 1, will: 1 } }), "AGO");
    expect(failure!.required!.map(({ node }) => node.id)).toEqual(["need", "commitment"]);
  });
});
