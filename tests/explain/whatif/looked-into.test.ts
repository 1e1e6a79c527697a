import { describe, expect, it } from "vitest";
import { largestShares } from "../../../src/explain/weights.ts";
import { searchScope } from "../../../src/explain/whatif/document.ts";
import { movingIndicators } from "../../../src/explain/whatif/value-trials.ts";
import { plain, scored } from "../../scoring/fixture.ts";

/** Of so many indicators, each of more weight than the one before. */
function intoOf(count: number, options: Parameters<typeof searchScope>[2] = {}) {
  const names = Array.from({ length: count }, (_, i) => `x${i}`);
  const children = names.map((name, i) => plain(name, { weight: i + 1 }));
  const cells = Object.fromEntries(names.map((name) => [name, 50]));
  const table = scored({ children }, { AAA: cells, BBB: cells });
  return { names, nodes: table.plan.items.length, ...searchScope(table, "AAA", options) };
}

it("the greatest are as many as asked for, in the order given, of equals the earlier", () => {
  const of = (...all: number[]) =>
    largestShares(
      all.map((share, i) => ({ share, i })),
      2,
      ({ share }) => share,
    ).map(({ i }) => i);
  expect([of(1, 3, 2), of(3, 1, 2), of(2, 2, 2), of(1, 2, 2), of(5), of(1, 2)]).toEqual([
    [1, 2],
    [0, 2],
    [0, 1],
    [1, 2],
    [0],
    [0, 1],
  ]);
  expect(of(1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)).toEqual([1, 2]);
});

describe("what a what-if looks into", () => {
  it("is everything of a profile of some dozens, in its order", () => {
    const { names, indicators, items, leftOut } = intoOf(40);
    expect([indicators, items.map(({ node }) => node.id), leftOut]).toEqual([names, names, []]);
  });

  it("is of a large profile what has the greatest share, as many as keep the work within 30,000 nodes, and the rest is said", () => {
    const { names, nodes, indicators, items, leftOut } = intoOf(200);
    const most = indicators.length;
    expect(most * nodes).toBeLessThanOrEqual(30_000);
    expect((most + 1) * nodes).toBeGreaterThan(30_000);
    expect(indicators).toEqual(names.slice(-most));
    expect(items.map(({ node }) => node.id)).toEqual(names.slice(-most));
    expect(leftOut).toEqual(
      ["indicators", "weights"].map((what) => ({
        code: "not-all-looked-into",
        args: { what, of: 200, lookedInto: most },
        where: null,
      })),
    );
  });

  it("is what was asked for, and nothing is left out of it", () => {
    const { indicators, items, leftOut } = intoOf(200, { only: ["x3", "x1"] });
    expect([indicators, items.map(({ node }) => node.id), leftOut]).toEqual([["x1", "x3"], ["x1", "x3"], []]);
  });

  it("is 25 at least, however large the profile is", () => {
    const { names, indicators } = intoOf(1500);
    expect(indicators).toEqual(names.slice(-25));
  });
});

describe("the indicators that can move a country", () => {
  it("are what is weighed and applies to it or is required, what makes peers, and what conditions and excluding gates ask", () => {
    const tree = {
      children: [
        plain("x", { appliesWhen: { indicator: "c", above: 0 } }),
        plain("y", { appliesWhen: { indicator: "d", above: 5 } }),
        plain("idle", { weight: 0, appliesWhen: { indicator: "of-idle", above: 0 } }),
        { id: "f", requires: { anyOf: ["needed"] }, children: [plain("z"), plain("needed", { weight: 0 })] },
      ],
    };
    const gates = [
      {
        id: "out",
        when: {
          any: [
            { indicator: "g", above: 0 },
            { indicator: "x", above: 99 },
          ],
        },
        effect: "exclude",
      },
      { id: "flag", when: { indicator: "only-flags", above: 0 }, effect: "flag" },
    ];
    const own = { x: 1, y: 1, z: 1, c: 1, d: 1, needed: 1, group: "g1" };
    const table = scored(tree, { AAA: own, BBB: { ...own, d: 9 } }, { gates, peers: { by: "group" } });
    // Nothing about y applies to AAA but what decides that.
    const shared = ["z", "needed", "group", "c", "d", "g"];
    expect(movingIndicators(table, "AAA")).toEqual(["x", ...shared]);
    expect(movingIndicators(table, "BBB")).toEqual(["x", "y", ...shared]);
  });
});

it("weights are looked into of factors and of the root's children, of indicators below where they are asked for, and not of alternatives", () => {
  const tree = {
    children: [
      { id: "f", children: [plain("x"), plain("y")] },
      plain("z"),
      { id: "either", aggregate: "first-of", children: [{ id: "g", children: [plain("u")] }, plain("v")] },
    ],
  };
  const own = { x: 1, y: 1, z: 1, u: 1, v: 1 };
  const table = scored(tree, { AAA: own, BBB: own });
  const nodes = (options: Parameters<typeof searchScope>[2]) =>
    searchScope(table, "AAA", options).items.map(({ node }) => node.id);
  expect(nodes({})).toEqual(["f", "z", "either"]);
  expect(nodes({ indicators: true })).toEqual(["f", "x", "y", "z", "either", "u"]);
  expect(nodes({ only: ["y", "f"] })).toEqual(["f", "y"]);
});
