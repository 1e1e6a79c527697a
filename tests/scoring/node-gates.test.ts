import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../properties/seed.ts";
import { find, plain, scored } from "./fixture.ts";
import { means, worlds } from "./random-profile.ts";
import { observedIn } from "./said.ts";

const tree = {
  children: [{ id: "a", children: [plain("x"), plain("y")] }, plain("z", { weight: 2 })],
};

function gate(when: object, figures: Readonly<Record<string, number | undefined>>) {
  const table = scored(
    tree,
    { AAA: figures, BBB: { x: 1, y: 1, z: 1 } },
    {
      gates: [{ id: "g", when, effect: "flag" }],
    },
  );
  const { outcome, truth } = find(table, "AAA").gates[0]!;
  return { outcome, margin: truth.margin, observed: observedIn(truth) };
}

describe("a gate on a node's score", () => {
  it("is decided where everything is assessed, with the distance to the limit as its margin", () => {
    expect(gate({ node: "a", below: 50 }, { x: 20, y: 60, z: 0 })).toEqual({
      outcome: "met",
      margin: 10,
      observed: "a: 40 points against “below 50”",
    });
    expect(gate({ node: "a", atLeast: 40 }, { x: 20, y: 60 }).outcome).toBe("met");
    expect(gate({ node: "a", above: 40 }, { x: 20, y: 60 }).outcome).toBe("clear");
    expect(gate({ node: "test", atMost: 30 }, { x: 20, y: 60, z: 25 })).toMatchObject({
      outcome: "met",
      margin: 0,
    });
  });

  it("is decided where missing evidence cannot matter, by the nearer end", () => {
    // a is 10 to 60.
    expect(gate({ node: "a", below: 70 }, { x: 20 })).toMatchObject({ outcome: "met", margin: 10 });
    expect(gate({ node: "a", below: 5 }, { x: 20 })).toMatchObject({ outcome: "clear", margin: 5 });
  });

  it("is not assessed where it can", () => {
    expect(gate({ node: "a", below: 50 }, { x: 20 })).toEqual({
      outcome: "not assessed",
      margin: undefined,
      observed: "a: 10 to 60 points against “below 50”",
    });
    expect(gate({ node: "x", below: 50 }, {}).observed).toBe("x: not assessed");
  });

  it("does not know what it cannot bound: unbounded scores decide only where all is assessed", () => {
    const open = { children: [{ indicator: "x", normalise: "z-score" }, plain("y")] };
    const table = scored(
      open,
      { AAA: { x: 1, y: 5 }, BBB: { x: 3 }, CCC: { x: 2, y: 5 } },
      {
        gates: [{ id: "g", when: { node: "test", below: 50 }, effect: "flag" }],
      },
    );
    const outcomes = ["AAA", "BBB"].map((country) => find(table, country).gates[0]!.outcome);
    expect(outcomes).toEqual(["met", "not assessed"]);
  });

  it("excludes nobody on what is not assessed, whatever stands in for it", () => {
    const gates = [{ id: "g", when: { node: "a", below: 50 }, effect: "exclude" }];
    const table = scored(
      tree,
      { AAA: { x: 20 }, BBB: { x: 20, y: 20 } },
      { gates, missing: { policy: "worst" } },
    );
    expect(table.ranked.map(({ country }) => country)).toEqual(["AAA"]);
    expect(table.excluded.map(({ country }) => country)).toEqual(["BBB"]);
  });

  it("holds or fails only where every way to fill the gaps agrees", () => {
    fc.assert(
      fc.property(
        worlds({ appliesWhen: true, aggregate: means }, 2),
        fc.integer({ min: 1, max: 99 }),
        ({ tree: random, leaves, cells }, limit) => {
          const gates = [
            { id: "g", when: { node: (random as { id: string }).id, below: limit }, effect: "flag" },
          ];
          const { outcome } = find(scored(random, cells, { gates }), "C0").gates[0]!;
          const holes = leaves.filter((id) => cells.C0![id] === undefined);
          // Corners of the box of missing values, and its middle.
          const fills = [...Array(2 ** Math.min(holes.length, 6)).keys()].map((set) =>
            holes.map((_, i) => ((set >> i) & 1) * 100),
          );
          const held = [...fills, holes.map(() => 50)].map((fill) => {
            const filled = { ...cells.C0, ...Object.fromEntries(holes.map((id, i) => [id, fill[i]])) };
            const one = find(scored(random, { ...cells, C0: filled }), "C0");
            return one.score === undefined ? undefined : one.score < limit;
          });
          if (outcome === "met") expect(held).not.toContain(false);
          if (outcome === "clear") expect(held).not.toContain(true);
          if (holes.length <= 6 && outcome === "not assessed" && !held.includes(undefined))
            expect(new Set(held).size).toBe(2);
        },
      ),
      draws(100),
    );
  });
});
