import { describe, expect, it } from "vitest";
import { buildExplanation } from "../../src/index.ts";
import type { ScoreNode } from "../../src/model/documents/ranking.ts";
import { en } from "../../src/words/en/index.ts";
import { around } from "../explain/surroundings.ts";
import { find, nodeScore, plain, profileOf, scored } from "./fixture.ts";

/** Findings before two proxies, beside an indicator of its own; each half of the whole. */
const tree = {
  children: [
    {
      id: "engagement",
      aggregate: "first-of",
      children: [plain("findings"), plain("ogp", { evidence: "proxy" }), plain("csp", { evidence: "proxy" })],
    },
    plain("will"),
  ],
};
const cells = {
  AGO: { findings: 90, ogp: 10, will: 50 },
  BRA: { ogp: 20, csp: 70, will: 50 },
  CHL: { csp: 30, will: 50 },
  DZA: { will: 50 },
};
const coverageOf = (country: string, rest: object = {}) => {
  const { coverage, proxies } = find(scored(tree, cells, rest), country);
  return [coverage.at(-1), proxies!.at(-1)];
};
const nodesOf = (country: string) => {
  const { factors } = buildExplanation(scored(tree, cells), country, around)!;
  const [engagement] = factors as [ScoreNode];
  return { engagement, of: (id: string) => engagement.children!.find((one) => one.id === id)! };
};

describe("first-of", () => {
  it("takes the first child that has evidence, whatever stands behind it", () => {
    const table = scored(tree, cells);
    expect(["AGO", "BRA", "CHL", "DZA"].map((one) => nodeScore(table, one, "engagement"))).toEqual([
      90,
      20,
      30,
      undefined,
    ]);
    expect(find(table, "BRA").score).toBe(35);
  });

  it("asks for no more than one: what it does not take is no missing evidence, and widens no range", () => {
    const table = scored(tree, cells, { missing: { minimumCoverage: 0.9 } });
    expect(["AGO", "BRA", "CHL"].map((one) => find(table, one).range)).toEqual([
      [70, 70],
      [35, 35],
      [40, 40],
    ]);
    expect(coverageOf("AGO")).toEqual([1, 0]);
    expect(coverageOf("CHL")).toEqual([1, 1 / 2]);
    expect(find(scored(tree, cells), "DZA").range).toEqual([25, 75]);
    expect(coverageOf("DZA")).toEqual([0.5, 0]);
  });

  it("gives its whole weight to what it takes", () => {
    const table = scored(tree, cells);
    const at = (id: string) => table.plan.items.find(({ node }) => node.id === id)!.index;
    const { shares } = find(table, "BRA");
    expect(["findings", "ogp", "csp"].map((id) => shares[at(id)])).toEqual([0, 0.5, 0]);
  });

  it.each(["worst", "median"])("takes no value that the policy %s fills in before evidence", (policy) => {
    const table = scored(tree, cells, { missing: { policy } });
    expect(nodeScore(table, "BRA", "engagement")).toBe(20);
    // Where nothing of it is evidence, the last child is filled in, and counts as no evidence.
    const filled = policy === "worst" ? 0 : 50;
    expect(nodeScore(table, "DZA", "engagement")).toBe(filled);
    expect(coverageOf("DZA", { missing: { policy } })).toEqual([0.5, 0]);
  });

  it("is what the policy exclude asks of a country, not each child", () => {
    const table = scored(tree, cells, { missing: { policy: "exclude" } });
    expect(table.unscored.map(({ country, failure }) => [country, failure!.node])).toEqual([
      ["DZA", "engagement"],
    ]);
  });

  it("says which was taken and which stood behind it", () => {
    const { engagement, of } = nodesOf("BRA");
    expect([engagement.takes, engagement.proxy]).toEqual(["ogp", 1]);
    expect([of("csp").standsBehind, of("csp").missing]).toEqual([true, en.missing.lack["stands-behind"]]);
    expect([of("findings").standsBehind, of("findings").missing]).toEqual([undefined, "not assessed"]);
    expect(of("ogp").points).toBe(20);
    expect(nodesOf("DZA").engagement.takes).toBeUndefined();
  });

  it("compares with what most of the ranked take, not with what a few have", () => {
    const { engagement } = nodesOf("BRA");
    // Of the ranked AGO takes findings, BRA ogp, CHL csp: the first of the commonest; findings of one country.
    const { factors } = buildExplanation(
      scored(tree, { ...cells, EGY: { csp: 40, will: 50 } }),
      "CHL",
      around,
    )!;
    expect(engagement.versusReference).toBeCloseTo((20 - 90) / 2, 9);
    // Two take csp: its median over those who have it is 40.
    expect(factors[0]!.versusReference).toBeCloseTo((30 - 40) / 2, 9);
    expect(factors[0]!.ofWhich).toBeUndefined();
  });

  it("has children without weights: one that is stated would be believed to count", () => {
    const weighed = { aggregate: "first-of", children: [plain("x", { weight: 2 }), plain("y")] };
    expect(() => profileOf(weighed)).toThrow(/a weight has no meaning here/u);
  });
});
