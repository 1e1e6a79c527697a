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

  it("is decided by the score as it is, and says where missing evidence could turn it", () => {
    // Of a, x alone is known: 20, and 10 to 60 with y.
    expect(gate({ node: "a", below: 70 }, { x: 20 })).toEqual({
      outcome: "met",
      margin: 50,
      observed: "a: 20 points against “below 70”",
    });
    expect(gate({ node: "a", below: 5 }, { x: 20 })).toMatchObject({ outcome: "clear", margin: 15 });
    expect(gate({ node: "a", below: 50 }, { x: 20 })).toEqual({
      outcome: "met",
      margin: 30,
      observed:
        "a: 20 points against “below 50”, but what is not assessed could turn that (10 to 60 points are possible)",
    });
    expect(gate({ node: "a", below: 15 }, { x: 20 })).toMatchObject({
      outcome: "clear",
      observed: expect.stringContaining("could turn that (10 to 60 points are possible)"),
    });
  });

  it("is not assessed where there is no score", () => {
    expect(gate({ node: "x", below: 50 }, {})).toEqual({
      outcome: "not assessed",
      margin: undefined,
      observed: "x: not assessed",
    });
    expect(gate({ node: "a", below: 50 }, { z: 4 }).outcome).toBe("not assessed");
  });

  it("is decided by a score without ends too, which what is missing could turn", () => {
    const open = { children: [{ indicator: "x", normalise: "z-score" }, plain("y")] };
    const table = scored(
      open,
      { AAA: { x: 1, y: 5 }, BBB: { x: 3 }, CCC: { x: 2, y: 5 } },
      {
        gates: [{ id: "g", when: { node: "test", below: 50 }, effect: "flag" }],
      },
    );
    const told = ["AAA", "BBB"].map((country) => {
      const { outcome, truth } = find(table, country).gates[0]!;
      return [outcome, observedIn(truth).includes("could turn that")];
    });
    expect(told).toEqual([
      ["met", false],
      ["met", true],
    ]);
  });

  it("asks for the score with what a policy puts in place of what is missing, as everybody sees it", () => {
    const gates = [{ id: "g", when: { node: "a", below: 15 }, effect: "exclude" }];
    const table = scored(
      tree,
      { AAA: { x: 20 }, BBB: { x: 20, y: 20 } },
      { gates, missing: { policy: "worst" } },
    );
    expect(table.excluded.map(({ country }) => country)).toEqual(["AAA"]);
    expect(table.ranked.map(({ country }) => country)).toEqual(["BBB"]);
  });

  it("holds as the score is, and is said to be open exactly where ways to fill the gaps disagree with it", () =>
    fc.assert(
      fc.property(
        worlds({ appliesWhen: true, aggregate: means }, 2),
        fc.integer({ min: 1, max: 99 }),
        ({ tree: random, leaves, cells }, limit) => {
          const gates = [
            { id: "g", when: { node: (random as { id: string }).id, below: limit }, effect: "flag" },
          ];
          const { outcome, truth, score } = (() => {
            const one = find(scored(random, cells, { gates }), "C0");
            return { ...one.gates[0]!, score: one.score };
          })();
          const isOpen = observedIn(truth).includes("could turn that");
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
          if (score === undefined) return;
          const holds = score < limit;
          expect(outcome).toBe(holds ? "met" : "clear");
          if (!isOpen) expect(held).not.toContain(!holds);
          else if (holes.length <= 6 && !held.includes(undefined)) expect(held).toContain(!holds);
        },
      ),
      draws(100),
    ));
});
