import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { medianReference, owenValues } from "../../src/explain/index.ts";
import { scoreByCopeland } from "../../src/scoring/copeland-root.ts";
import { compile, type ScoreTable } from "../../src/scoring/index.ts";
import { draws } from "../properties/seed.ts";
import { type Cells, evidenceOf, find, nodeScore, plain, profileOf, scored } from "./fixture.ts";
import { worlds } from "./random-profile.ts";

const byCopeland = (tree: object, cells: Cells, rest: object = {}) =>
  scoreByCopeland(compile(profileOf(tree, rest)), evidenceOf(cells));

/** Wins less losses by their definition, over the root's children, with weights in hundredths. */
function netWinsOf(table: ScoreTable, country: string): number {
  const { plan, ranked } = table;
  const children = plan.root.children.map((child) => plan.items[child]!);
  let net = 0;
  for (const other of ranked) {
    let ahead = 0;
    for (const { node, weight } of children) {
      const [a, b] = [nodeScore(table, country, node.id), nodeScore(table, other.country, node.id)];
      if (a === undefined || b === undefined) continue;
      ahead += Math.round(weight * 100) * Math.sign(Number(a.toPrecision(12)) - Number(b.toPrecision(12)));
    }
    net += Math.sign(ahead);
  }
  return net;
}

describe("Copeland's method at the root", () => {
  it("scores every country with its wins less its losses, whatever is missing", () =>
    fc.assert(
      fc.property(
        worlds({ minimumCoverage: true, appliesWhen: true, normalise: true }, 6),
        ({ tree, cells }) => {
          const table = byCopeland(tree, cells);
          for (const { country, score } of table.ranked) expect(score).toBe(netWinsOf(table, country));
        },
      ),
      draws(400),
    ));

  it("leaves everything below the root as the profile makes it, and ranks whoever the profile has evidence for", () => {
    const tree = {
      aggregate: "geometric",
      children: [
        { id: "f", aggregate: "harmonic", children: [plain("x"), plain("y")] },
        plain("z", { missing: { policy: "exclude" } }),
      ],
    };
    const cells = { AGO: { x: 10, y: 40, z: 1 }, BRA: { x: 90, y: 90 }, CAN: { x: 0, y: 50, z: 5 } };
    const [own, other] = [scored(tree, cells), byCopeland(tree, cells)];
    expect(nodeScore(other, "AGO", "f")).toBe(nodeScore(own, "AGO", "f"));
    expect(other.unscored.map(({ country }) => country)).toEqual(["BRA"]);
    // AGO is ahead on f (16 to 0), CAN on z: a tie.
    expect(other.ranked.map(({ rank, score }) => [rank, score])).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  it("lets no rounding of the machine decide a pair: means that are equal on paper tie", () => {
    const f = { id: "f", children: [plain("x"), plain("y"), plain("z")] };
    // (0.1 + 0.2) + 0.3 is 0.6000000000000001 in binary, (0.3 + 0.2) + 0.1 is 0.6: on paper both are 0.6, and both means 0.2.
    const cells = { AGO: { x: 0.1, y: 0.2, z: 0.3, w: 5 }, BRA: { x: 0.3, y: 0.2, z: 0.1, w: 5 } };
    const { ranked } = byCopeland({ children: [f, plain("w")] }, cells);
    expect(ranked.map(({ rank, score }) => [rank, score])).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  it("counts no fight against a country that a gate excludes, and shows where that one would stand", () => {
    const gates = [{ id: "out", when: { country: ["CAN"] }, effect: "exclude" }];
    const cells = { AGO: { x: 1 }, BRA: { x: 2 }, CAN: { x: 3 } };
    const table = byCopeland({ children: [plain("x")] }, cells, { gates });
    expect(table.ranked.map(({ country, score }) => [country, score])).toEqual([
      ["BRA", 1],
      ["AGO", -1],
    ]);
    expect(find(table, "CAN").score).toBe(2);
  });

  it("lets gates on nodes ask for the profile's own scores, of the root and below it, missing evidence included", () => {
    const tree = {
      id: "all",
      children: [{ id: "f", children: [plain("x"), plain("y"), plain("u", { weight: 0.5 })] }, plain("z")],
    };
    const gates = [
      { id: "poor", when: { node: "all", below: 20 }, effect: "exclude" },
      { id: "low", when: { node: "f", below: 30 }, effect: "exclude" },
    ];
    // The own roots are 70, 60, 45 and 14; wins less losses are all below 20. Of CAN f is 0 to 20, u not being known: below 30.
    const cells = {
      AGO: { x: 80, y: 80, u: 80, z: 60 },
      BRA: { x: 40, y: 40, u: 40, z: 80 },
      CAN: { x: 0, y: 0, z: 90 },
      DNK: { x: 0, y: 30, u: 20, z: 12 },
    };
    const [own, table] = [scored(tree, cells, { gates }), byCopeland(tree, cells, { gates })];
    for (const { country, gates: outcomes } of [...own.ranked, ...own.excluded])
      expect(find(table, country).gates, country).toEqual(outcomes);
    expect(table.ranked.map(({ country, score }) => [country, score])).toEqual([
      ["AGO", 0],
      ["BRA", 0],
    ]);
  });

  it("has no score range: what others lack may change a country's wins too", () => {
    const table = byCopeland({ children: [plain("x"), plain("y")] }, { AGO: { x: 1 }, BRA: { x: 2, y: 1 } });
    expect(table.ranked.map(({ range }) => range)).toEqual([undefined, undefined]);
  });

  it("has contributions that sum to the difference from the reference's own wins and losses", () =>
    fc.assert(
      fc.property(worlds({ appliesWhen: true }, 5), ({ tree, cells }) => {
        const table = byCopeland(tree, cells);
        fc.pre(table.ranked.length > 0);
        const reference = medianReference(table);
        fc.pre(reference.score !== undefined);
        for (const one of table.ranked) {
          const values = owenValues(table.plan, one, reference);
          const sum = table.plan.root.children.reduce((total, child) => total + values[child]!, 0);
          expect(Math.abs(sum - (one.score - reference.score!))).toBeLessThanOrEqual(1e-9);
        }
      }),
      draws(300),
    ));
});
