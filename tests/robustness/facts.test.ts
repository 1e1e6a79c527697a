import { expect, it } from "vitest";
import {
  amongFirst,
  cellDraws,
  type DrawnCell,
  doubtOf,
  doubtSettledBy,
  sharesAmong,
  type World,
} from "../../src/robustness/index.ts";
import { worldOf } from "../../src/robustness/of-table.ts";
import { scored } from "../scoring/fixture.ts";

const goalposts = { method: "goalposts", from: 0, to: 100 };
const children = ["a", "b"].map((indicator) => ({ indicator, normalise: goalposts }));

/** A country with 60 on both, and one with 40 and a gap that is 0 or 100 by chance. */
function world(scores: readonly number[]): World {
  const table = scored({ children }, { AAA: { a: 60, b: 60 }, BBB: { b: 40 } });
  const made = worldOf(table, table.ranked, new Set(["missing"]));
  const gap = { leaf: 0, countries: Int32Array.of(1), poolOf: Int32Array.of(0) };
  // Of others, who are beside the two that are ranked.
  const pools = [Int32Array.from(scores.keys())];
  return { ...made, missing: [{ ...gap, pools, scores: Float64Array.from(scores) }] };
}

function settled(k: number, cell: DrawnCell, { seed = 1, scores = [0, 100] } = {}) {
  const made = world(scores);
  const among = amongFirst(made, { seed }, k)(0, 4096);
  const shares = sharesAmong(among, made.rows.length);
  const drawn = cellDraws(made, { seed }, [cell])(0, 4096);
  return { doubt: doubtOf(shares), cells: doubtSettledBy(among, shares, [cell], drawn) };
}

it("one gap that decides alone settles all of the doubt about who is first", () => {
  // The other one has (0 + 40) / 2 = 20 or (100 + 40) / 2 = 70 beside 60: who is first is even, 1/4 of doubt for each of the two.
  const { doubt, cells } = settled(1, { leaf: 0, row: 1 });
  expect(Math.abs(doubt - 0.5)).toBeLessThan(0.01);
  expect(Math.abs(cells[0]!.gain - doubt)).toBeLessThan(0.001);
});

it("the standard error of what a gap settles is as large as seeds differ", () => {
  // Who is first is 3 to 1: at evens what is settled hardly hangs on the draws.
  const scores = [0, 100, 100, 100];
  const found = Array.from(
    { length: 20 },
    (_, seed) => settled(1, { leaf: 0, row: 1 }, { seed, scores }).cells[0]!,
  );
  const mean = found.reduce((sum, { gain }) => sum + gain, 0) / 20;
  const spread = Math.sqrt(found.reduce((sum, { gain }) => sum + (gain - mean) ** 2, 0) / 19);
  const said = found.reduce((sum, { error }) => sum + error, 0) / 20;
  // A standard deviation of 20 is within 40 % of the true one, 99 times in 100.
  expect(said / spread).toBeGreaterThan(0.4);
  expect(said / spread).toBeLessThan(2.5);
});

it("a figure that is known, and one that moves nobody across the line, settle nothing", () => {
  const { cells } = settled(1, { leaf: 0, row: 0 });
  expect(cells[0]!.gain).toBeCloseTo(0, 12);
  const both = settled(2, { leaf: 0, row: 1 });
  expect(both.doubt).toBe(0);
  expect(both.cells[0]!.gain).toBe(0);
});

it("what is drawn of many values and decides nothing settles nothing, though groups of draws differ by chance", () => {
  const table = scored({ children }, { AAA: { a: 60, b: 60 }, BBB: { b: 40 }, CCC: { b: 0 } });
  const drawn = worldOf(table, table.ranked, new Set(["missing"]));
  const many = Float64Array.from({ length: 500 }, (_, i) => i / 100);
  const countries = Int32Array.of(1, 2);
  const poolOf = Int32Array.from(countries, (row) => (table.ranked[row]!.country === "CCC" ? 1 : 0));
  const scores = Float64Array.of(0, 100, ...many);
  const pools = [Int32Array.of(0, 1), Int32Array.from(many.keys(), (i) => i + 2)];
  const missing = [{ leaf: 0, countries, poolOf, pools, scores }];
  const cell = { leaf: 0, row: table.ranked.findIndex(({ country }) => country === "CCC") };
  const gains = Array.from({ length: 10 }, (_, seed) => {
    const among = amongFirst({ ...drawn, missing }, { seed }, 1)(0, 2048);
    const draws = cellDraws({ ...drawn, missing }, { seed }, [cell])(0, 2048);
    return doubtSettledBy(among, sharesAmong(among, 3), [cell], draws)[0]!;
  });
  const mean = gains.reduce((sum, { gain }) => sum + gain, 0) / 10;
  const spread = Math.sqrt(gains.reduce((sum, { gain }) => sum + (gain - mean) ** 2, 0) / 9);
  expect(Math.abs(mean)).toBeLessThan((3 * spread) / Math.sqrt(10));
});
