import { describe, expect, it } from "vitest";
import { buildComparison } from "../../src/explain/index.ts";
import { type Cells, plain, scored } from "../scoring/fixture.ts";
import { around } from "./surroundings.ts";

const tree = { children: [plain("x"), plain("y")] };
const gates = ["out", "flag"].map((indicator) => ({
  id: indicator,
  when: { indicator, above: 0 },
  effect: indicator === "out" ? "exclude" : "flag",
}));
const compared = (cells: Cells, ...countries: string[]) =>
  buildComparison(scored(tree, cells, { gates }), countries, around);
const both = (one: number) => ({ x: one, y: one });

describe("countries side by side", () => {
  const cells = {
    AAA: { ...both(90), flag: 1 },
    BBB: both(50),
    CCC: both(50),
    DDD: {},
    EEE: { ...both(70), out: 1, flag: 1 },
    FFF: both(80),
  };
  const found = compared(cells, "DDD", "CCC", "BBB", "EEE", "AAA");

  it("are in the order given, each with its place among all that are ranked, and an excluded one with that of its score", () => {
    expect(found.of).toBe(4);
    expect(
      found.countries.map(({ country, status, rank, tied, score }) => [country, status, rank, tied, score]),
    ).toEqual([
      ["DDD", "unscored", null, 0, null],
      ["CCC", "ranked", 3, 1, 50],
      ["BBB", "ranked", 3, 1, 50],
      ["EEE", "excluded", 3, 0, 70],
      ["AAA", "ranked", 1, 0, 90],
    ]);
    expect(found.countries.map(({ failure }) => failure !== undefined)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it("have the gates that exclude them apart from the flags", () => {
    const told = found.countries.map(({ gates, flags }) =>
      [...gates, ...flags].map(({ gate }) => gate).join(),
    );
    expect(told).toEqual(["", "", "", "out,flag", "flag"]);
    expect(found.countries[3]!.gates).toHaveLength(1);
  });

  it("are held each against the next by score, of equals the first by its code, and none without one", () => {
    expect(found.pairs.map(({ ahead, behind, difference }) => [ahead, behind, difference])).toEqual([
      ["AAA", "EEE", 20],
      ["EEE", "BBB", 20],
      ["BBB", "CCC", 0],
    ]);
  });

  it("could turn where the one behind could score more than the other could at least, and not where just as much", () => {
    const turn = (x: number) =>
      compared({ AAA: { x: 80, y: 60 }, BBB: { x } }, "AAA", "BBB").pairs[0]!.couldTurn;
    // A has 70, and B at most (x + 100) / 2.
    expect([turn(41), turn(40)]).toEqual([true, false]);
  });
});
