import { describe, expect, it } from "vitest";
import { methods } from "../../src/scoring/methods/index.ts";

const NONE = Number.NaN;

function evaluate(id: string, matrix: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const method = methods.find((one) => one.id === id)!;
  const criteria = {
    values: Float64Array.from(matrix.flat()),
    rows: matrix.length,
    columns: weights.length,
    weights: Float64Array.from(weights),
  };
  return [...method.evaluate(criteria)];
}

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [i, one] of expected.entries()) {
    if (Number.isNaN(one)) expect(found[i]).toBeNaN();
    else expect(found[i]).toBeCloseTo(one, 12);
  }
}

/** The first leads on the heavy criterion, the second on the light one, the third has no heavy one: ends are 10, 30 and 100, 200. */
const THREE = [
  [10, 200],
  [30, 100],
  [20, NONE],
];

it("the methods are Copeland, TOPSIS, VIKOR, PROMETHEE II and the product; of VIKOR's index alone less is better", () => {
  expect(methods.map(({ id, better, criteria }) => [id, better, criteria])).toEqual([
    ["copeland", "higher", "root"],
    ["topsis", "higher", "indicators"],
    ["vikor", "lower", "indicators"],
    ["promethee2", "higher", "indicators"],
    ["wpm", "higher", "indicators"],
  ]);
});

describe("VIKOR by hand", () => {
  it("is half the way in S and half in R; a country with gaps has S of all weights", () => {
    // Shortfalls by weights 1 and 3: A 1 and 0, B 0 and 3, C 1/2 and none, so S = 1, 3, 4 * 1/2 and R = 1, 3, 1/2.
    // Ways: in S 0, 1, 1/2; in R 1/5, 1, 0.
    expectClose(evaluate("vikor", THREE, [1, 3]), [0.1, 1, 0.25]);
  });

  it("counts a half as 0 where all are alike in it", () => {
    // S is 1 for all; R is 1, 1, 1/2.
    const even = [
      [0, 1],
      [1, 0],
      [0.5, 0.5],
    ];
    expectClose(evaluate("vikor", even, [1, 1]), [0.5, 0.5, 0]);
    expectClose(
      evaluate(
        "vikor",
        [
          [7, 7],
          [7, 7],
        ],
        [1, 1],
      ),
      [0, 0],
    );
  });

  it("says nothing of a country that has values only where the weight is 0, and of one without values", () => {
    expectClose(evaluate("vikor", [...THREE, [NONE, NONE]], [1, 3]), [0.1, 1, 0.25, NONE]);
    const unweighted = [
      [1, 5],
      [2, 6],
      [NONE, 7],
    ];
    expectClose(evaluate("vikor", unweighted, [1, 0]), [1, 0, NONE]);
  });
});

describe("TOPSIS by hand", () => {
  it("is the distance from the worst over that and the distance from the best", () => {
    // Weighted by 1 and 3: A is 20 from the best and 300 from the worst, B the other way round, C 10 and 10.
    expectClose(evaluate("topsis", THREE, [1, 3]), [300 / 320, 20 / 320, 0.5]);
  });

  it("adds squares, not distances", () => {
    // A is 3 and 4 from the best, so 5, and 9 and 12 from the worst, so 15.
    const found = evaluate(
      "topsis",
      [
        [9, 12],
        [12, 16],
        [0, 0],
      ],
      [1, 1],
    );
    expectClose(found, [15 / 20, 1, 0]);
  });

  it("has no result where all are alike", () => {
    expectClose(evaluate("topsis", [[3], [3]], [1]), [NONE, NONE]);
  });
});

describe("the weighted product by hand", () => {
  it("is the product of powers; a country with gaps has its exponents stretched to all weights", () => {
    // 2 * 3^3; 4 ^ (4 / 1).
    expectClose(
      evaluate(
        "wpm",
        [
          [2, 3],
          [4, NONE],
        ],
        [1, 3],
      ),
      [54, 256],
    );
  });

  it("is 0 with a 0, and does not exist with a negative score or without any score", () => {
    expectClose(
      evaluate(
        "wpm",
        [
          [0, 3],
          [-1, 3],
          [0, -1],
          [NONE, NONE],
        ],
        [1, 1],
      ),
      [0, NONE, NONE, NONE],
    );
  });

  it("does not look at what has no weight", () => {
    expectClose(
      evaluate(
        "wpm",
        [
          [5, 0],
          [5, -3],
          [5, NONE],
          [NONE, 5],
        ],
        [2, 0],
      ),
      [25, 25, 25, NONE],
    );
  });
});

describe("PROMETHEE II by hand", () => {
  it("is the mean net preference over the countries that have something in common", () => {
    // By weights 1 and 3: A beats B by (3 - 1) / 4; C beats both on the first, D both on the second; C and D have nothing in common.
    const four = [
      [1, 2],
      [2, 1],
      [3, NONE],
      [NONE, 5],
    ];
    expectClose(evaluate("promethee2", four, [1, 3]), [(0.5 - 2) / 3, (-0.5 - 2) / 3, 1, 1]);
  });

  it("takes a criterion without weight for nothing in common, and equal values for no preference", () => {
    const three = [
      [1, 4],
      [1, 9],
      [NONE, 9],
    ];
    expectClose(evaluate("promethee2", three, [1, 0]), [0, 0, NONE]);
  });
});

describe("Copeland's exact comparison", () => {
  const first = [1, 1, 0];
  const second = [0, 0, 1];

  it("sees a difference of weights that doubles would lose: 1 and 1e-17 against 1", () => {
    expect(1 + 1e-17 === 1).toBe(true);
    expect(evaluate("copeland", [first, second], [1, 1e-17, 1])).toEqual([1, -1]);
    expect(evaluate("copeland", [second, first], [1, 1e-17, 1])).toEqual([-1, 1]);
  });

  it("takes thirds as they are written, where their whole numbers are beyond 2^53", () => {
    // 0.3333333333333333 twice is 0.6666666666666666 to the last digit; 2/3 is written with the same digits.
    expect(String(2 / 3)).toBe("0.6666666666666666");
    expect(evaluate("copeland", [first, second], [1 / 3, 1 / 3, 2 / 3])).toEqual([0, 0]);
    expect(evaluate("copeland", [first, second], [1 / 3, 1 / 3, 0.6666666666666665])).toEqual([1, -1]);
  });

  it("skips what either lacks and what both have alike, with long weights too", () => {
    const rows = [
      [1, NONE, 0],
      [0, 5, 0],
    ];
    expect(evaluate("copeland", rows, [1e-20, 1, 1])).toEqual([1, -1]);
  });

  it("reads weights of several digits, with a fraction, and with a fraction and an exponent", () => {
    const pair = [
      [1, 0],
      [0, 1],
    ];
    expect(evaluate("copeland", pair, [12, 5])).toEqual([1, -1]);
    expect(evaluate("copeland", pair, [12.5, 12.25])).toEqual([1, -1]);
    // 1.5e-7 against 1e-7 and 5e-8: a tie.
    expect(evaluate("copeland", [second, first], [1e-7, 5e-8, 1.5e-7])).toEqual([0, 0]);
  });
});
