import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossCheck } from "../../src/scoring/cross-check.ts";
import { methods } from "../../src/scoring/methods/index.ts";
import { kendall } from "../../src/stats/index.ts";
import { plain, scored } from "./fixture.ts";

const find = (id: string) => methods.find((method) => method.id === id)!;

function evaluate(id: string, matrix: readonly (readonly number[])[], weights: readonly number[]): number[] {
  return [
    ...find(id).evaluate({
      values: Float64Array.from(matrix.flat()),
      rows: matrix.length,
      columns: weights.length,
      weights: Float64Array.from(weights),
    }),
  ];
}

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 20 }) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);
const worlds = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.record({
      matrix: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      weights: fc.array(fc.constantFrom(0.1, 0.2, 0.3, 1, 2), { minLength: columns, maxLength: columns }),
    }),
  );

describe.each(methods.map((method) => [method.id, method] as const))("method %s", (id, method) => {
  it("is described", () => {
    expect(method.title).not.toBe("");
    expect(method.summary).toMatch(/\.$/);
  });

  it("gives each country the same whatever the order of countries, missing data and ties included", () => {
    fc.assert(
      fc.property(worlds, ({ matrix, weights }) => {
        const forward = evaluate(id, matrix, weights);
        const backward = evaluate(id, matrix.toReversed(), weights).toReversed();
        forward.forEach((value, i) => {
          if (Number.isNaN(value)) expect(backward[i]).toBeNaN();
          else expect(backward[i]).toBeCloseTo(value, 10);
        });
      }),
    );
  });

  it("never puts a country below one that is no better anywhere and worse somewhere", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 3 }),
        fc.array(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 3 }), { maxLength: 4 }),
        fc.integer({ min: 0, max: 2 }),
        (worse, others, better) => {
          const ahead = worse.map((value, j) => (j === better ? value + 1 : value));
          const [a, b] = evaluate(id, [ahead, worse, ...others], [1, 2, 3]);
          const sign = method.better === "higher" ? 1 : -1;
          expect(sign * (a! - b!)).toBeGreaterThanOrEqual(-1e-9);
        },
      ),
    );
  });

  it("does not care for the sum of the weights", () => {
    fc.assert(
      fc.property(worlds, ({ matrix, weights }) => {
        // The weighted product of twice the weights is the square: its logarithm is twice the other.
        const read = (value: number) => (id === "wpm" ? Math.log(value) : value);
        const once = evaluate(id, matrix, weights).map(read);
        const twice = evaluate(
          id,
          matrix,
          weights.map((weight) => weight * 2),
        ).map(read);
        const factor = id === "wpm" ? 2 : 1;
        once.forEach((value, i) => {
          if (Number.isFinite(value)) expect(twice[i]).toBeCloseTo(value * factor, 9);
          else expect(twice[i]).toBe(value);
        });
      }),
    );
  });

  it("has no result for a country without any value, or ties it with everybody, and never throws", () => {
    const [value] = evaluate(
      id,
      [
        [Number.NaN, Number.NaN],
        [1, 2],
        [2, 1],
      ],
      [1, 1],
    );
    if (id === "copeland") expect(value).toBe(0);
    else expect(value).toBeNaN();
  });
});

describe("Copeland", () => {
  it("is wins less losses: a cycle of three is a tie of three", () => {
    const cycle = [
      [3, 1, 2],
      [2, 3, 1],
      [1, 2, 3],
    ];
    expect(evaluate("copeland", cycle, [1, 1, 1])).toEqual([0, 0, 0]);
    expect(evaluate("copeland", [...cycle, [0, 0, 0]], [1, 1, 1])).toEqual([1, 1, 1, -3]);
  });

  it("takes an exact tie of decimal weights for a tie: 0.1 and 0.2 against 0.3", () => {
    expect(0.1 + 0.2 === 0.3).toBe(false);
    expect(
      evaluate(
        "copeland",
        [
          [1, 1, 0],
          [0, 0, 1],
        ],
        [0.1, 0.2, 0.3],
      ),
    ).toEqual([0, 0]);
  });

  it("takes weights from the tiny to the huge as written", () => {
    const matrix = [
      [1, 0],
      [0, 1],
    ];
    expect(evaluate("copeland", matrix, [1e-7, 1e21])).toEqual([-1, 1]);
    expect(evaluate("copeland", matrix, [1e21, 1e21])).toEqual([0, 0]);
  });

  it("compares two countries on what both have", () => {
    const matrix = [
      [9, Number.NaN],
      [1, 5],
      [5, 1],
    ];
    // The first beats both on the first child; the others are even: one child each.
    expect(evaluate("copeland", matrix, [1, 1])).toEqual([2, -1, -1]);
  });
});

describe("VIKOR", () => {
  it("says nothing of a criterion on which all are alike", () => {
    const [a, b] = evaluate(
      "vikor",
      [
        [7, 1],
        [7, 3],
      ],
      [5, 1],
    );
    expect([a, b]).toEqual([1, 0]);
  });
});

describe("a cross-check", () => {
  const tree = { children: [plain("x"), plain("y")] };
  const table = scored(tree, {
    AAA: { x: 90, y: 90 },
    BBB: { x: 80, y: 10 },
    CCC: { x: 20, y: 20 },
    DDD: { x: 60, y: undefined },
  });

  it("ranks who is ranked by the same scores, in the profile's order, and says how far they agree", () => {
    const check = crossCheck(table, find("copeland"));
    expect(check.countries.map(({ country }) => country)).toEqual(table.ranked.map(({ country }) => country));
    // AAA wins three, BBB beats DDD and ties CCC, DDD beats CCC.
    expect(new Map(check.countries.map(({ country, score }) => [country, score]))).toEqual(
      new Map([
        ["AAA", 3],
        ["DDD", -1],
        ["BBB", 0],
        ["CCC", -2],
      ]),
    );
    expect(check.overlap).toEqual({ of: 4, shared: 4 });
  });

  it("turns the order of a method of which less is better", () => {
    const check = crossCheck(table, find("vikor"));
    expect(check.countries[0]).toMatchObject({ country: "AAA", rank: 1, score: 0 });
  });
});

describe("Kendall's tau-b", () => {
  it("is 1 for the same order, -1 for the reverse, 1/3 for one swap of three", () => {
    expect(kendall([1, 2, 3], [10, 20, 30])).toBe(1);
    expect(kendall([1, 2, 3], [3, 2, 1])).toBe(-1);
    expect(kendall([1, 2, 3], [1, 3, 2])).toBeCloseTo(1 / 3, 15);
  });

  it("leaves ties out of what could agree: Agresti's formula by hand", () => {
    // Pairs: 6; tied in a: 1, in b: 2; concordant 4, discordant 0: 4 / sqrt(5 * 4).
    expect(kendall([1, 1, 2, 3], [1, 1, 2, 2])).toBeCloseTo(4 / Math.sqrt(5 * 4), 15);
    expect(kendall([1, 1], [1, 2])).toBeUndefined();
  });
});
