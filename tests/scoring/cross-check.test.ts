import { describe, expect, it } from "vitest";
import { agreement, crossCheck } from "../../src/scoring/cross-check.ts";
import type { Criteria, Method } from "../../src/scoring/methods/index.ts";
import { type Cells, plain, scored } from "./fixture.ts";

/** A method that keeps what it was shown, and gives each row a result from a list. */
function listener(
  criteria: Method["criteria"],
  results: readonly number[],
  better: Method["better"] = "higher",
) {
  const shown: Criteria[] = [];
  const method: Method = {
    id: "listener",
    title: "Listener",
    summary: "Listens.",
    better,
    criteria,
    evaluate(given) {
      shown.push(given);
      return Float64Array.from(results);
    },
  };
  return { method, shown };
}

/** f weighs 1 and holds x (1) and y (3); z weighs 3; w is shown and not weighed. */
const TREE = {
  children: [
    { id: "f", children: [plain("x"), plain("y", { weight: 3 })] },
    plain("z", { weight: 3 }),
    plain("w", { weight: 0 }),
  ],
};
const CELLS: Cells = {
  AAA: { x: 80, y: 40, z: 90, w: 1 },
  BBB: { x: 10, y: 30, z: 20, w: 99 },
  CCC: { x: 60, z: 60, w: 50 },
};
const TABLE = scored(TREE, CELLS, { missing: { policy: "rescale" } });

describe("what a cross-check shows a method", () => {
  it("is, of the root's children, the scores and weights of those that weigh something", () => {
    const { method, shown } = listener("root", [3, 2, 1]);
    crossCheck(TABLE, method);
    const [{ values, rows, columns, weights }] = shown as [Criteria];
    expect(TABLE.ranked.map(({ country }) => country)).toEqual(["AAA", "CCC", "BBB"]);
    expect([rows, columns]).toEqual([3, 2]);
    expect([...weights]).toEqual([1, 3]);
    // f of AAA is (80 + 3 * 40) / 4, of CCC 60 alone, of BBB (10 + 3 * 30) / 4.
    expect([...values]).toEqual([50, 90, 60, 60, 25, 20]);
  });

  it("is, of the indicators, all that weigh something, by their share of the whole", () => {
    const { method, shown } = listener("indicators", [3, 2, 1]);
    crossCheck(TABLE, method);
    const [{ values, columns, weights }] = shown as [Criteria];
    expect(columns).toBe(3);
    // f is a quarter of the whole, x a quarter of f.
    expect([...weights]).toEqual([1 / 16, 3 / 16, 3 / 4]);
    expect([...values]).toEqual([80, 40, 90, 60, Number.NaN, 60, 10, 30, 20]);
  });
});

describe("what a cross-check makes of the results", () => {
  it("ranks the highest first, ties together, and leaves out who has no result", () => {
    const { method } = listener("root", [5, 7, 7]);
    expect(crossCheck(TABLE, method).countries).toEqual([
      { country: "AAA", rank: 3, score: 5 },
      { country: "CCC", rank: 1, score: 7 },
      { country: "BBB", rank: 1, score: 7 },
    ]);
    const gap = crossCheck(TABLE, listener("root", [5, Number.NaN, 4]).method);
    expect(gap.countries).toEqual([
      { country: "AAA", rank: 1, score: 5 },
      { country: "CCC", rank: undefined, score: undefined },
      { country: "BBB", rank: 2, score: 4 },
    ]);
    // Both that are left stand in the same order in both; two of the table's first three are among the other's.
    expect([gap.tau, gap.overlap]).toEqual([1, { of: 3, shared: 2 }]);
  });

  it("ranks the lowest first where less is better", () => {
    const { countries, tau } = crossCheck(TABLE, listener("root", [5, 7, 6], "lower").method);
    expect(countries.map(({ rank }) => rank)).toEqual([1, 3, 2]);
    // AAA is first in both; the other two have changed places: (2 - 1) / 3.
    expect(tau).toBeCloseTo(1 / 3, 15);
  });

  it("rounds results to 12 digits before they are ranked, as scores are", () => {
    const { countries } = crossCheck(TABLE, listener("root", [0.1 + 0.2, 0.3, 0]).method);
    expect(countries.map(({ rank, score }) => [rank, score])).toEqual([
      [1, 0.3],
      [1, 0.3],
      [3, 0],
    ]);
  });
});

describe("agreement with another ranking", () => {
  const codes = Array.from({ length: 12 }, (_, i) => `C${String.fromCharCode(65 + i)}C`);
  const twelve = scored(
    { children: [plain("x")] },
    Object.fromEntries(codes.map((code, i) => [code, { x: 90 - i }])),
  );

  it("counts how many of the first ten are among the other's first ten", () => {
    // Turned round, the first two have become the last two.
    const turned = codes.map((country, i) => ({ country, rank: 12 - i, score: i }));
    expect(agreement(twelve, turned)).toMatchObject({ tau: -1, overlap: { of: 10, shared: 8 } });
    const same = codes.map((country, i) => ({ country, rank: i + 1, score: 0 }));
    expect(agreement(twelve, same)).toMatchObject({ tau: 1, overlap: { of: 10, shared: 10 } });
  });

  it("counts everybody who ties for the tenth place or better, and never more shared than there are", () => {
    const tied = scored(
      { children: [plain("x")] },
      Object.fromEntries(
        Array.from({ length: 14 }, (_, i) => [`T${String.fromCharCode(65 + i)}A`, { x: i < 13 ? 50 : 10 }]),
      ),
    );
    const others = tied.ranked.map(({ country }, i) => ({ country, rank: i + 1, score: -i }));
    // Thirteen share the first place; the other ranking puts ten of them in its first ten.
    expect(agreement(tied, others).overlap).toEqual({ of: 13, shared: 10 });
  });

  it("knows no rank of a country that the other leaves out, nor of one that the table leaves out", () => {
    const other = [
      { country: "CLC", rank: 1, score: 9 },
      { country: "ZZZ", rank: 2, score: 8 },
    ];
    const found = agreement(twelve, other);
    expect(found.overlap).toEqual({ of: 10, shared: 0 });
    expect(found.tau).toBeUndefined();
    expect(found.countries).toHaveLength(12);
    expect(found.countries[0]).toEqual({ country: "CAC", rank: undefined, score: undefined });
    expect(found.countries[11]).toEqual({ country: "CLC", rank: 1, score: 9 });
  });
});
