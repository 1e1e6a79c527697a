import { describe, expect, it } from "vitest";
import { buildExplanation } from "../../src/explain/index.ts";
import { type Cells, plain, scored } from "../scoring/fixture.ts";
import { around } from "./surroundings.ts";

const explain = (tree: object, cells: Cells, country: string, rest: object = {}) =>
  buildExplanation(scored(tree, cells, { peers: { by: "group" }, ...rest }), country, around)!;

describe("a country's place among its peers", () => {
  const tree = { children: [plain("x"), plain("y")] };
  const both = (one: number) => ({ x: one, y: one, group: "g" });
  const cells: Cells = {
    AAA: both(90),
    BBB: both(80),
    CCC: both(80),
    DDD: { ...both(10), out: 1 },
    EEE: { x: 99, y: 99, group: "h" },
    FFF: { group: "g" },
  };
  const gates = [{ id: "out", when: { indicator: "out", above: 0 }, effect: "exclude" }];
  const place = (country: string) => explain(tree, cells, country, { gates }).peers;

  it("counts who is better and who is level, and has the median of the ranked of the group", () => {
    expect(place("BBB")).toMatchObject({
      group: "g",
      size: 3,
      position: { rank: 2, of: 3, tied: 1, median: 80 },
    });
    expect(place("AAA")!.position).toEqual({ rank: 1, of: 3, tied: 0, median: 80 });
  });

  it("counts itself with them where it is not ranked, and is none without a score or among too few", () => {
    expect(place("DDD")).toMatchObject({ size: 3, position: { rank: 4, of: 4, tied: 0, median: 80 } });
    expect(place("FFF")!.position).toBeNull();
    expect(place("EEE")).toMatchObject({ group: "h", size: 1, position: null });
  });

  it("is told of every node by its own score", () => {
    const own = { AAA: { x: 10, y: 90 }, BBB: { x: 20, y: 50 }, CCC: { x: 30, y: 50 }, DDD: { x: 40 } };
    const grouped = Object.fromEntries(
      Object.entries(own).map(([code, row]) => [code, { ...row, group: "g" }]),
    );
    const [x, y] = explain(tree, grouped, "BBB").factors;
    expect(x!.peers).toEqual({ rank: 3, of: 4, tied: 0, median: 25 });
    expect(y!.peers).toEqual({ rank: 2, of: 3, tied: 1, median: 50 });
    expect(explain(tree, grouped, "DDD").factors[1]!.peers).toBeUndefined();
  });
});

describe("what a country stands out by among its peers", () => {
  const weighed = { children: [plain("x"), plain("y", { weight: 3 }), plain("z", { weight: 0 })] };
  const of = (x: readonly number[], y: readonly number[], at: number) => {
    const cells = x.map((one, i) => [`C${i}`, { x: one, y: y[i], z: one, group: "g" }]);
    const { strengths, weaknesses } = explain(weighed, Object.fromEntries(cells), `C${at}`);
    return [strengths, weaknesses].map((all) => all.map(({ id, weightedGap }) => [id, weightedGap]));
  };
  const fall = [90, 80, 70, 60, 50, 40, 30, 20];
  const level = fall.map(() => 50);

  it("is the first and the last quarter of them, by the weighted gap to their median", () => {
    // The median is 55; x has a quarter of the weight.
    expect(of(fall, level, 0)).toEqual([[["x", 8.75]], []]);
    expect(of(fall, level, 1)).toEqual([[["x", 6.25]], []]);
    expect([of(fall, level, 2), of(fall, level, 5)]).toEqual([
      [[], []],
      [[], []],
    ]);
    expect(of(fall, level, 6)).toEqual([[], [["x", -6.25]]]);
    expect(of(fall, level, 7)).toEqual([[], [["x", -8.75]]]);
  });

  it("counts ties against it on either side", () => {
    const tied = [90, 80, 80, 60, 50, 30, 30, 20];
    expect(of(tied, level, 0)[0]).toHaveLength(1);
    expect([of(tied, level, 1), of(tied, level, 6)]).toEqual([
      [[], []],
      [[], []],
    ]);
    expect(of(tied, level, 7)[1]).toHaveLength(1);
  });

  it("has the largest gap first, whichever way", () => {
    // y: (70 - 50) * 3 / 4 = 15 and -15, against 8.75 of x.
    const y = [70, 50, 50, 50, 50, 50, 50, 30];
    expect(of(fall, y, 0)[0]).toEqual([
      ["y", 15],
      ["x", 8.75],
    ]);
    expect(of(fall, y, 7)[1]).toEqual([
      ["y", -15],
      ["x", -8.75],
    ]);
  });
});
