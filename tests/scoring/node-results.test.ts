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
  const TREES = {
    whole: { children: [CARD, plain("p", { weight: 3 })] },
    far: { children: [plain("p"), judged("x", { appliesWhen: { country: ["BRA"] } })] },
  };
  /** The tree, the country, the node that is asked to be below 50; the outcome, its margin, the cells that it rests on, and the words. */
  const ROWS = `
# of an indicator that passes or fails, its verdict, with the distance in its own unit; level with the median is not better than it
whole AGO x: clear by 1.5 from AGO, x: x: passed
whole CAN x: met by 1 from CAN, x: x: not passed
whole AGO y: met by 0 from AGO, y: y: not passed
# of an indicator with a score, its points
whole AGO p: met by 10 from AGO, p: p: 40 points against “below 50”
# of an indicator without a score, that it is not assessed, or why: of a group that the rule does not judge, or where it does not exist
whole AGO z: not assessed by none from none: z: not assessed
whole DNK z: not assessed by none from none: z: does not apply to this country
far AGO x: not assessed by none from none: x: does not apply to this country
# of a scorecard, how many are passed, not passed and not assessed, and its points at both ends: CAN passes y alone of three
whole AGO card: not assessed by none from none: card: 1 passed, 1 not passed, 1 not assessed, so 33.33 to 66.67 points on the scale from 0 to 100, against “below 50”
whole CAN card: met by ${50 / 3} from none: card: 1 passed, 2 not passed, so 33.33 points on the scale from 0 to 100, against “below 50”
# of a node that holds other indicators too, its points alone: (100 / 3 + 3 * 40) / 4
whole CAN test: met by ${50 - (100 / 3 + 3 * 40) / 4} from none: test: 38.33 points against “below 50”
`;
  const [, ...rules] = ROWS.split("\n# ");
  it.each(rules.map((rule) => rule.trim().split("\n")))("is, %s", (_, ...rows) => {
    for (const row of rows) {
      const [, tree, country, node, outcome, margin, cells, observed] =
        /^(\w+) (\w+) (\w+): (.*?) by (\S+) from (.*?): (.*)$/u.exec(row)!;
      expect(gate(TREES[tree as "far"], country!, { node, below: 50 }), row).toEqual({
        outcome,
        observed,
        margin: margin === "none" ? undefined : expect.closeTo(Number(margin), 9),
        cells: cells === "none" ? [] : [cells],
      });
    }
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
