import { describe, expect, it } from "vitest";
import { type Cells, find, nodeScore, plain, scored } from "./fixture.ts";
import { reasonOf } from "./said.ts";

/**
 * Two factors of two indicators, counted on paper. A lacks x. Other countries' x: 20, 30, 40, 40 and 60 in the north (A's group), 90, 90, 95
 * and 99 in the south; so the median of all is 60, of A's peers 40.
 */
const CELLS: Cells = {
  AAA: { y: 80, v: 10, w: 30, group: "north" },
  BBB: { x: 20, y: 50, v: 50, w: 50, group: "north" },
  CCC: { x: 60, y: 50, v: 50, w: 50, group: "north" },
  DDD: { x: 90, y: 50, v: 50, w: 50, group: "south" },
  ...Object.fromEntries([30, 40, 40].map((x, i) => [`N${i}`, { x, y: 0, v: 0, w: 0, group: "north" }])),
  ...Object.fromEntries([90, 95, 99].map((x, i) => [`S${i}`, { x, y: 0, v: 0, w: 0, group: "south" }])),
};
const ON_PAPER = {
  rescale: { a: 80, score: (80 + 20) / 2 },
  worst: { a: (0 + 80) / 2, score: (40 + 20) / 2 },
  median: { a: (60 + 80) / 2, score: (70 + 20) / 2 },
  "peer-median": { a: (40 + 80) / 2, score: (60 + 20) / 2 },
  exclude: { a: 80, score: undefined },
} as const;

const stated = (policy: string) => ({ missing: { policy } });
const tree = (onFactor: object, onIndicator: object) => ({
  children: [
    { id: "a", ...onFactor, children: [plain("x", onIndicator), plain("y")] },
    { id: "b", children: [plain("v"), plain("w")] },
  ],
});
const peers = { peers: { by: "group" } };

describe.each(Object.entries(ON_PAPER))("the policy “%s”", (policy, expected) => {
  it.each([
    ["the profile", {}, {}, stated(policy)],
    ["a factor", stated(policy), {}, {}],
    ["an indicator", {}, stated(policy), {}],
    ["an indicator, against its factor and the profile", stated("worst"), stated(policy), stated("median")],
  ])("stated by %s gives what is counted on paper", (_, onFactor, onIndicator, rest) => {
    const table = scored(tree(onFactor, onIndicator), CELLS, { ...peers, ...rest });
    expect(nodeScore(table, "AAA", "a")).toBe(expected.a);
    expect(find(table, "AAA").score).toBe(expected.score);
    expect(nodeScore(table, "AAA", "b")).toBe(20);
    // A stand-in is no evidence: one of four equal leaves is missing.
    expect(find(table, "AAA").coverage.at(-1)).toBe(0.75);
  });

  it("touches nobody who has the evidence", () => {
    const table = scored(tree({}, {}), CELLS, { ...peers, ...stated(policy) });
    expect(["BBB", "CCC", "DDD"].map((country) => find(table, country).score)).toEqual([42.5, 52.5, 60]);
  });
});

describe("minimum coverage at a node", () => {
  it.each([
    [0.5, 80, 50],
    [0.51, undefined, 20],
  ])("of %f with half of it assessed: the node has %s, its parent %i", (least, a, score) => {
    const table = scored(tree({ missing: { minimumCoverage: least } }, {}), CELLS);
    expect(nodeScore(table, "AAA", "a")).toBe(a);
    expect(find(table, "AAA").score).toBe(score);
  });

  it("is met by a stand-in at the node, but not at the profile, which counts evidence", () => {
    const node = scored(tree({ missing: { policy: "worst", minimumCoverage: 1 } }, {}), CELLS);
    expect(nodeScore(node, "AAA", "a")).toBe(40);
    const whole = scored(tree({}, {}), CELLS, { missing: { policy: "worst", minimumCoverage: 0.8 } });
    expect(reasonOf(find(whole, "AAA").failure)).toEqual({
      node: "test",
      reason: "evidence for 75 % of the weight; the profile asks for 80 %",
    });
  });
});

describe("an undefined result", () => {
  it.each(["geometric", "harmonic", { method: "power", p: 2 }])(
    "of %o sends the country to unscored with node and reason, and the others are ranked",
    (aggregate) => {
      const open = { indicator: "x", normalise: "z-score" };
      const nested = { children: [{ id: "a", aggregate, children: [open, plain("y")] }, plain("z")] };
      const cells: Cells = { AAA: { x: 1, y: 5, z: 5 }, BBB: { x: 9, y: 5, z: 5 }, CCC: { z: 5 } };
      const table = scored(nested, cells);
      expect(table.unscored.map(({ country, failure }) => [country, reasonOf(failure)])).toEqual([
        ["AAA", { node: "a", reason: "its mean is undefined for a negative score" }],
      ]);
      // What is not assessed at all is missing, not undefined: its parent does with the rest.
      expect(table.ranked.map(({ country }) => country).sort()).toEqual(["BBB", "CCC"]);
      for (const { score } of table.ranked) expect(Number.isFinite(score)).toBe(true);
    },
  );
});
