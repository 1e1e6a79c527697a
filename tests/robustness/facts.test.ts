import { expect, it } from "vitest";
import {
  amongFirst,
  cellDraws,
  type DrawnCell,
  doubtOf,
  settledBy,
  sharesAmong,
  type World,
} from "../../src/robustness/index.ts";
import { worldOf } from "../../src/run/robustness/world.ts";
import { scored } from "../scoring/fixture.ts";

const goalposts = { method: "goalposts", from: 0, to: 100 };
const children = ["a", "b"].map((indicator) => ({ indicator, normalise: goalposts }));

/** A country with 60 on both, and one with 40 and a gap that is 0 or 100 by chance. */
function world(): World {
  const table = scored({ children }, { AAA: { a: 60, b: 60 }, BBB: { b: 40 } });
  const made = worldOf(table, table.ranked, new Set(["missing"]));
  return { ...made, missing: made.missing.map((one) => ({ ...one, pools: [Float64Array.of(0, 100)] })) };
}

function settled(k: number, cell: DrawnCell) {
  const made = world();
  const among = amongFirst(made, { seed: 1 }, k)(0, 4096);
  const shares = sharesAmong(among, made.rows.length);
  const drawn = cellDraws(made, { seed: 1 }, [cell])(0, 4096);
  return { doubt: doubtOf(shares), cells: settledBy(among, shares, [cell], drawn) };
}

it("one gap that decides alone settles all of the doubt about who is first", () => {
  // The other one has (0 + 40) / 2 = 20 or (100 + 40) / 2 = 70 beside 60: who is first is even, 1/4 of doubt for each of the two.
  const { doubt, cells } = settled(1, { leaf: 0, row: 1 });
  expect(Math.abs(doubt - 0.5)).toBeLessThan(0.01);
  expect(Math.abs(cells[0]!.gain - doubt)).toBeLessThan(0.001);
});

it("a figure that is known, and one that moves nobody across the line, settle nothing", () => {
  const { cells } = settled(1, { leaf: 0, row: 0 });
  expect(cells[0]!.gain).toBeCloseTo(0, 12);
  const both = settled(2, { leaf: 0, row: 1 });
  expect(both.doubt).toBe(0);
  expect(both.cells[0]!.gain).toBe(0);
});
