import { describe, expect, it } from "vitest";
import { type Cells, find, plain, scored } from "./fixture.ts";
import { observedIn } from "./said.ts";

const PEERS = { peers: { by: "group" } };
const judged = (indicator: string, rest: object = {}) => ({
  indicator,
  normalise: { method: "peer-median", groups: ["g"] },
  ...rest,
});

/** Of three in a group the median is 2: AGO passes x, is level with it in y and has no z; DNK is of a group without scorecard. */
const CELLS: Cells = {
  AGO: { group: "g", x: 3.5, y: 2, p: 40 },
  BRA: { group: "g", x: 2, y: 1, z: 2, p: 40 },
  CAN: { group: "g", x: 1, y: 3, z: 1, p: 40 },
  DNK: { group: "h", x: 9, y: 9, z: 9, p: 40 },
};
const CARD = { id: "card", children: [judged("x"), judged("y"), judged("z")] };

function gate(tree: object, country: string, when: object) {
  const table = scored(tree, CELLS, { ...PEERS, gates: [{ id: "g", when, effect: "flag" }] });
  const { outcome, truth } = find(table, country).gates[0]!;
  return {
    outcome,
    observed: observedIn(truth),
    margin: truth.margin,
    cells: truth.observations.map((one) => one.locator),
  };
}

describe("what a gate is told of a node", () => {
  const tree = { children: [CARD, plain("p", { weight: 3 })] };

  it("is, of an indicator that passes or fails, its verdict, with the distance in its own unit and its cell", () => {
    expect(gate(tree, "AGO", { node: "x", below: 50 })).toEqual({
      outcome: "clear",
      observed: "x: passed",
      margin: 1.5,
      cells: ["AGO, x"],
    });
    expect(gate(tree, "CAN", { node: "x", below: 50 })).toEqual({
      outcome: "met",
      observed: "x: not passed",
      margin: 1,
      cells: ["CAN, x"],
    });
    // Level with the median is not better than it.
    expect(gate(tree, "AGO", { node: "y", below: 50 })).toMatchObject({ outcome: "met", margin: 0 });
  });

  it("is, of an indicator with a score, its points", () => {
    expect(gate(tree, "AGO", { node: "p", below: 50 })).toEqual({
      outcome: "met",
      observed: "p: 40 points against “below 50”",
      margin: 10,
      cells: ["AGO, p"],
    });
  });

  it("is, of an indicator without a score, that it is not assessed, or why", () => {
    expect(gate(tree, "AGO", { node: "z", below: 50 })).toEqual({
      outcome: "not assessed",
      observed: "z: not assessed",
      margin: undefined,
      cells: [],
    });
    expect(gate(tree, "DNK", { node: "z", below: 50 })).toMatchObject({
      outcome: "not assessed",
      // Of a group that the rule does not judge.
      observed: "z: does not apply to this country",
      cells: [],
    });
  });

  it("is, of what does not exist for the country, that it does not apply", () => {
    const far = { children: [plain("p"), judged("x", { appliesWhen: { country: ["BRA"] } })] };
    expect(gate(far, "AGO", { node: "x", below: 50 })).toEqual({
      outcome: "not assessed",
      observed: "x: does not apply to this country",
      margin: undefined,
      cells: [],
    });
  });

  it("is, of a scorecard, how many are passed, not passed and not assessed, and its points at both ends", () => {
    expect(gate(tree, "AGO", { node: "card", below: 50 })).toMatchObject({
      outcome: "not assessed",
      observed:
        "card: 1 passed, 1 not passed, 1 not assessed, so 33.33 to 66.67 points on the scale from 0 to 100, against “below 50”",
      cells: [],
    });
    // CAN passes y alone of three.
    const { outcome, observed, margin } = gate(tree, "CAN", { node: "card", below: 50 });
    expect([outcome, observed]).toEqual([
      "met",
      "card: 1 passed, 2 not passed, so 33.33 points on the scale from 0 to 100, against “below 50”",
    ]);
    expect(margin).toBeCloseTo(50 / 3, 9);
  });

  it("is, of one branch of a scorecard, said with the scale of its points, which are not its indicators", () => {
    // As of MCC's categories on the scale of 0 to 20: one of three passed is 6.7 points, so the bound is on that scale too.
    const table = scored({ children: [CARD, plain("p")] }, CELLS, {
      ...PEERS,
      scale: [0, 20],
      gates: [{ id: "g", when: { node: "card", atMost: 0 }, effect: "flag" }],
    });
    expect(observedIn(find(table, "AGO").gates[0]!.truth)).toBe(
      "card: 1 passed, 1 not passed, 1 not assessed, so 6.667 to 13.33 points on the scale from 0 to 20, against “at most 0”",
    );
  });

  it("is, of a node that holds other indicators too, its points alone", () => {
    // (100 / 3 + 3 * 40) / 4.
    expect(gate(tree, "CAN", { node: "test", below: 50 }).observed).toBe(
      "test: 38.33 points against “below 50”",
    );
  });
});

describe("a tally", () => {
  const tallyOf = (tree: object, country: string, id: string) => {
    const table = scored(tree, CELLS, PEERS);
    return find(table, country).tally(table.plan.items.find(({ node }) => node.id === id)!);
  };

  it("counts the indicators under a node, however deep, and of an indicator that one", () => {
    const tree = {
      children: [
        { id: "deep", children: [CARD] },
        { id: "more", children: [judged("p")] },
      ],
    };
    expect(tallyOf(tree, "AGO", "x")).toEqual({ passed: 1, failed: 0, notAssessed: 0 });
    expect(tallyOf(tree, "AGO", "deep")).toEqual({ passed: 1, failed: 1, notAssessed: 1 });
    // p is 40 for all, so nobody is above its median.
    expect(tallyOf(tree, "AGO", "test")).toEqual({ passed: 1, failed: 2, notAssessed: 1 });
    // Denmark's group is not judged: that is not a lack of evidence.
    expect(tallyOf(tree, "DNK", "deep")).toEqual({ passed: 0, failed: 0, notAssessed: 0 });
  });

  it("counts what is weighed and exists for the country", () => {
    const tree = {
      children: [
        judged("x"),
        judged("y", { weight: 0 }),
        judged("z", { appliesWhen: { country: ["BRA"] } }),
        plain("p", { weight: 0 }),
      ],
    };
    expect(tallyOf(tree, "AGO", "test")).toEqual({ passed: 1, failed: 0, notAssessed: 0 });
    // BRA is the median of x itself, and in z, where it stands alone, too.
    expect(tallyOf(tree, "BRA", "test")).toEqual({ passed: 0, failed: 2, notAssessed: 0 });
  });

  it("does not exist where something that is weighed is neither passed nor failed", () => {
    const tree = { children: [judged("x"), plain("p")] };
    expect(tallyOf(tree, "AGO", "test")).toBeUndefined();
    expect(tallyOf(tree, "AGO", "p")).toBeUndefined();
    expect(
      tallyOf(
        { children: [{ id: "mixed", children: [judged("x"), plain("p")] }, judged("y")] },
        "AGO",
        "test",
      ),
    ).toBeUndefined();
  });

  it("counts a pass by the top of the profile's own scale", () => {
    const table = scored({ children: [judged("x"), judged("y")] }, CELLS, { ...PEERS, scale: [-1, 1] });
    expect(find(table, "AGO").tally(table.plan.root)).toEqual({ passed: 1, failed: 1, notAssessed: 0 });
  });
});
