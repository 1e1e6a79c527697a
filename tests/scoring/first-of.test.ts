import { describe, expect, it } from "vitest";
import { buildExplanation } from "../../src/index.ts";
import type { ScoreNode } from "../../src/model/documents/ranking.ts";
import { en } from "../../src/words/en/index.ts";
import { around } from "../explain/surroundings.ts";
import { plain, profileOf, scored } from "./fixture.ts";

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
const nodesOf = (country: string) => {
  const { factors } = buildExplanation(scored(tree, cells), country, around)!;
  const [engagement] = factors as [ScoreNode];
  return { engagement, of: (id: string) => engagement.children!.find((one) => one.id === id)! };
};

describe("first-of", () => {
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
