import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossCheck } from "../../src/scoring/cross-check.ts";
import { methods } from "../../src/scoring/methods/index.ts";
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

  it("gives each country the same whatever the order of countries, missing data and ties included", () =>
    fc.assert(
      fc.property(worlds, ({ matrix, weights }) => {
        const forward = evaluate(id, matrix, weights);
        const backward = evaluate(id, matrix.toReversed(), weights).toReversed();
        forward.forEach((value, i) => {
          if (Number.isNaN(value)) expect(backward[i]).toBeNaN();
          else expect(backward[i]).toBeCloseTo(value, 10);
        });
      }),
    ));

  it("never puts a country below one that is no better anywhere and worse somewhere", () =>
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
    ));

  it("does not care for the sum of the weights", () =>
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
    ));

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

/** Worked out by hand: a method with its weights, countries by criteria ("none" where one has no value), and what each country is given. */
const BY_HAND = `
# VIKOR is half the way in S and half in R; a country with gaps has S of all weights: S 1, 3 and 4 * 1/2, R 1, 3 and 1/2
vikor by 1 3: 10 200 / 30 100 / 20 none = 0.1 1 0.25
# VIKOR counts a half as 0 where all are alike in it, and says nothing of a criterion on which all are alike
vikor by 1 1: 0 1 / 1 0 / 0.5 0.5 = 0.5 0.5 0
vikor by 1 1: 7 7 / 7 7 = 0 0
vikor by 5 1: 7 1 / 7 3 = 1 0
# VIKOR says nothing of a country that has values only where the weight is 0, and of one without values
vikor by 1 3: 10 200 / 30 100 / 20 none / none none = 0.1 1 0.25 none
vikor by 1 0: 1 5 / 2 6 / none 7 = 1 0 none
# TOPSIS is the distance from the worst over that and the distance from the best: 300 of 320, 20 of 320, 10 of 20
topsis by 1 3: 10 200 / 30 100 / 20 none = 0.9375 0.0625 0.5
# TOPSIS adds squares, not distances: the first is 3 and 4 from the best, so 5, and 9 and 12 from the worst, so 15
topsis by 1 1: 9 12 / 12 16 / 0 0 = 0.75 1 0
# TOPSIS has no result where all are alike
topsis by 1: 3 / 3 = none none
# the weighted product is one of powers; a country with gaps has its exponents stretched to all weights: 2 * 3^3, 4^(4 / 1)
wpm by 1 3: 2 3 / 4 none = 54 256
# the weighted product is 0 with a 0, and does not exist with a negative score or without any score
wpm by 1 1: 0 3 / -1 3 / 0 -1 / none none = 0 none none none
# the weighted product does not look at what has no weight
wpm by 2 0: 5 0 / 5 -3 / 5 none / none 5 = 25 25 25 none
# PROMETHEE II is the mean net preference over those with something in common: A beats B by 2 / 4, C both on the first, D on the second
promethee2 by 1 3: 1 2 / 2 1 / 3 none / none 5 = -0.5 ${-2.5 / 3} 1 1
# PROMETHEE II takes a criterion without weight for nothing in common, and equal values for no preference
promethee2 by 1 0: 1 4 / 1 9 / none 9 = 0 0 none
# Copeland is wins less losses: a cycle of three is a tie of three
copeland by 1 1 1: 3 1 2 / 2 3 1 / 1 2 3 = 0 0 0
copeland by 1 1 1: 3 1 2 / 2 3 1 / 1 2 3 / 0 0 0 = 1 1 1 -3
# Copeland compares two countries on what both have: the first beats both on the first child, the others are even
copeland by 1 1: 9 none / 1 5 / 5 1 = 2 -1 -1
copeland by 1e-20 1 1: 1 none 0 / 0 5 0 = 1 -1
# Copeland takes an exact tie of decimal weights for a tie, and sees a difference that doubles would lose: 1 and 1e-17 against 1
copeland by 0.1 0.2 0.3: 1 1 0 / 0 0 1 = 0 0
copeland by 1 1e-17 1: 1 1 0 / 0 0 1 = 1 -1
copeland by 1 1e-17 1: 0 0 1 / 1 1 0 = -1 1
# Copeland takes thirds as they are written, where their whole numbers are beyond 2^53: twice the one is the other to the last digit
copeland by 0.3333333333333333 0.3333333333333333 0.6666666666666666: 1 1 0 / 0 0 1 = 0 0
copeland by 0.3333333333333333 0.3333333333333333 0.6666666666666665: 1 1 0 / 0 0 1 = 1 -1
# Copeland reads weights from the tiny to the huge, of several digits, with a fraction, and with a fraction and an exponent
copeland by 1e-7 1e21: 1 0 / 0 1 = -1 1
copeland by 1e21 1e21: 1 0 / 0 1 = 0 0
copeland by 12 5: 1 0 / 0 1 = 1 -1
copeland by 12.5 12.25: 1 0 / 0 1 = 1 -1
copeland by 1e-7 5e-8 1.5e-7: 0 0 1 / 1 1 0 = 0 0
`;
const [, ...rules] = BY_HAND.split("\n# ");
const numbers = (text: string) => text.split(" ").map((one) => (one === "none" ? Number.NaN : Number(one)));

it.each(rules.map((rule) => rule.trim().split("\n")))("by hand %s", (_, ...rows) => {
  for (const row of rows) {
    const [, id, weights, matrix, expected] = /^(\w+) by (.*): (.*) = (.*)$/u.exec(row)!;
    const found = evaluate(id!, matrix!.split(" / ").map(numbers), numbers(weights!));
    expect(found, row).toEqual(
      numbers(expected!).map((one) => (Number.isNaN(one) ? one : expect.closeTo(one, 12))),
    );
  }
});

it("the methods are Copeland, TOPSIS, VIKOR, PROMETHEE II and the product; of VIKOR's index alone less is better", () =>
  expect(methods.map(({ id, better, criteria }) => [id, better, criteria])).toEqual([
    ["copeland", "higher", "root"],
    ["topsis", "higher", "indicators"],
    ["vikor", "lower", "indicators"],
    ["promethee2", "higher", "indicators"],
    ["wpm", "higher", "indicators"],
  ]));

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
