import { describe, expect, it } from "vitest";
import { given } from "../../src/model/parameter.ts";
import { treatments } from "../../src/scoring/treatments/index.ts";
import { ownWords } from "../../src/words/index.ts";
import { plain, scored } from "./fixture.ts";

const treatment = (id: string) => treatments.find((one) => one.id === id)!;
const treat = (id: string, values: readonly (number | undefined)[], rest: object = {}) =>
  treatment(id).treat(values, given(treatment(id).parameters, { method: id, ...rest }));

/** 1 to 9 and 100: one value far above the rest. */
const ONE = [100, 1, 2, 3, 4, 5, 6, 7, 8, 9];
/** 1 to 20, 100 and 1000: drawing 1000 in to 100 leaves two values far above the rest. */
const TWO = [1000, 100, ...Array.from({ length: 20 }, (_, i) => i + 1)];
/** 0 to 9 and 100: a hundredth of its span is 1. */
const SPAN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 100];
/**
 * Mean 4, m2 = 10, m3 = 36, m4 = 278.8: skewness sqrt(20) / 3 * 36 / 10^1.5 = 1.697 and excess kurtosis
 * 4 / 6 * (6 * (2.788 - 3) + 6) = 3.152, so within the usual limits.
 */
const MILD = [1, 2, 3, 4, 10];

const mirrored = (values: readonly number[]) => values.map((value) => -value);

describe("the treatments", () => {
  it("are winsorising and the logarithm", () =>
    expect(treatments.map(({ id }) => id)).toEqual(["winsorise", "log"]));

  it.each(treatments.map((one) => [one.id, one] as const))(
    "%s is described, and so is each parameter",
    (_, one) => {
      expect(one.title).toMatch(/^[A-Z]/);
      expect(ownWords.methods[one.id as keyof typeof ownWords.methods]).toMatch(/\.$/);
      for (const { summary } of Object.values(one.parameters))
        expect(summary).toMatch(/^(treat|and|most|what) /);
    },
  );

  it("ask for treatment beyond a skewness of 2 and an excess kurtosis of 3.5, the JRC's rule, unless told otherwise", () => {
    const defaults = (id: string) => given(treatment(id).parameters, { method: id });
    expect(defaults("log")).toEqual({ skewness: 2, kurtosis: 3.5 });
    expect(defaults("winsorise")).toEqual({ points: 5, otherwise: "log", skewness: 2, kurtosis: 3.5 });
  });
});

describe.each(["winsorise", "log"])("%s", (id) => {
  const asItIs = (values: readonly (number | undefined)[], rest?: object) => {
    const made = treat(id, values, rest);
    expect(made.values).toEqual(values);
    expect([...made.done]).toEqual([]);
    expect(made.column).toBeUndefined();
    expect([made.to(7.25), made.back(7.25)]).toEqual([7.25, 7.25]);
  };

  it("leaves a column without outliers as it is, gaps included", () => {
    asItIs(MILD);
    asItIs([3, undefined, 1, 2]);
  });

  it("leaves a column alone that does not vary, or has hardly any values, or none", () => {
    asItIs([4, 4, 4, 4, 4]);
    asItIs([1, 1000]);
    asItIs([undefined, undefined]);
    asItIs([]);
  });

  it("asks for both: skewness alone, or kurtosis alone, is not enough", () => {
    asItIs(MILD, { skewness: 1.6, kurtosis: 3.2 });
    asItIs(MILD, { skewness: 1.7, kurtosis: 3.1 });
    expect(treat(id, MILD, { skewness: 1.6, kurtosis: 3.1 }).done.size).toBeGreaterThan(0);
  });

  it("does not change what it was given", () => {
    const given = [...ONE];
    treat(id, given);
    treat(id, given, { points: 0 });
    expect(given).toEqual(ONE);
  });
});

describe("winsorising", () => {
  it("draws the outermost value in to the next, and says from where to where", () => {
    const made = treat("winsorise", [undefined, ...ONE]);
    expect(made.values).toEqual([undefined, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect([...made.done]).toEqual([[1, { from: 100, to: 9 }]]);
    expect(made.column).toBeUndefined();
  });

  it("draws the lowest in where the tail is on the left", () => {
    const made = treat("winsorise", mirrored(ONE));
    expect(made.values).toEqual([-9, -1, -2, -3, -4, -5, -6, -7, -8, -9]);
    expect([...made.done]).toEqual([[0, { from: -100, to: -9 }]]);
  });

  it("moves points, not the scale: a limit in the indicator's unit stays where it is", () => {
    const made = treat("winsorise", ONE);
    expect([made.to(50), made.back(50)]).toEqual([50, 50]);
  });

  it("goes on until the outliers are gone: what was drawn in to one value moves on together", () => {
    const made = treat("winsorise", TWO);
    expect(made.values).toEqual([20, 20, ...TWO.slice(2)]);
    expect([...made.done]).toEqual([
      [0, { from: 1000, to: 20 }],
      [1, { from: 100, to: 20 }],
    ]);
  });

  it("takes the logarithm of the column as it was where the points allowed are not enough", () => {
    const made = treat("winsorise", TWO, { points: 1 });
    // From 1 to 1000: a is 9.99, so 1000 goes to ln 1008.99 and 1 to ln 9.99.
    expect(made.values[0]).toBeCloseTo(Math.log(1008.99), 12);
    expect(made.values[2]).toBeCloseTo(Math.log(9.99), 12);
    expect(made.column).toBe("ln(x - min + (max - min) / 100)");
    expect(made.done.size).toBe(TWO.length);
    expect(treat("winsorise", TWO, { points: 1, otherwise: "log" }).values).toEqual(made.values);
    expect(treat("winsorise", TWO, { points: 2 }).column).toBeUndefined();
  });

  it("leaves the column with the points drawn in that were allowed, where it is told to leave the rest", () => {
    const made = treat("winsorise", TWO, { points: 1, otherwise: "leave" });
    expect(made.values).toEqual([100, 100, ...TWO.slice(2)]);
    expect([...made.done]).toEqual([[0, { from: 1000, to: 100 }]]);
    expect(made.column).toBeUndefined();
    expect(made.to(3)).toBe(3);
    expect(treat("winsorise", ONE, { points: 0, otherwise: "leave" }).values).toEqual(ONE);
  });

  it("takes logarithms by the limits it was given, not by the usual ones", () => {
    const made = treat("winsorise", MILD, { points: 0, skewness: 1.6, kurtosis: 3.1 });
    // From 1 to 10: a is 0.09.
    expect(made.values[0]).toBeCloseTo(Math.log(0.09), 12);
    expect(made.values[4]).toBeCloseTo(Math.log(9.09), 12);
  });
});

describe("the logarithm", () => {
  it("is ln(x - min + a) with a the hundredth part of the span, for each value that there is, and says so", () => {
    const made = treat("log", [undefined, ...SPAN]);
    // min 0, max 100, a 1: 0 goes to ln 1, 9 to ln 10, 100 to ln 101.
    const by = (x: number) => Math.log(x + 1);
    expect(made.values[0]).toBeUndefined();
    SPAN.forEach((x, i) => {
      expect(made.values[i + 1]).toBeCloseTo(by(x), 12);
    });
    expect(made.column).toBe("ln(x - min + (max - min) / 100)");
    expect([...made.done]).toEqual(SPAN.map((_, i) => [i + 1, "ln(x - min + (max - min) / 100)"]));
  });

  it("counts from the least value, wherever that lies", () => {
    const made = treat(
      "log",
      SPAN.map((x) => x - 40),
    );
    expect(made.values[0]).toBeCloseTo(0, 12);
    expect(made.values[10]).toBeCloseTo(Math.log(101), 12);
  });

  it("is mirrored where the tail is on the left: -ln(max - x + a)", () => {
    const made = treat(
      "log",
      SPAN.map((x) => 40 - x),
    );
    // max 40, min -60, a 1: 40 goes to -ln 1, -60 to -ln 101, and the order is kept.
    SPAN.forEach((x, i) => {
      expect(made.values[i]).toBeCloseTo(-Math.log(x + 1), 12);
    });
    expect(made.column).toBe("-ln(max - x + (max - min) / 100)");
    expect(made.done.get(0)).toBe("-ln(max - x + (max - min) / 100)");
    expect(made.done.size).toBe(11);
  });

  it.each([
    ["to the right", SPAN.map((x) => x - 40), -40, 60],
    ["to the left", SPAN.map((x) => 40 - x), -60, 40],
  ])("goes there and back again in the indicator's unit with a tail %s", (_, values, min, max) => {
    const { to, back } = treat("log", values);
    for (const x of [min, min + 1, 0, 12.5, max]) expect(back(to(x))).toBeCloseTo(x, 9);
    expect(to(0)).toBeCloseTo(min === -40 ? Math.log(41) : -Math.log(41), 12);
  });

  it("takes a limit beyond the column's own end, where there is no logarithm, for that end", () => {
    const right = treat("log", SPAN);
    expect(right.to(-500)).toBe(right.to(0));
    expect(right.to(500)).toBeCloseTo(Math.log(501), 12);
    const left = treat("log", mirrored(SPAN));
    expect(left.to(500)).toBe(left.to(0));
    expect(left.to(-500)).toBeCloseTo(-Math.log(501), 12);
  });
});

describe("a treated indicator", () => {
  const cells = Object.fromEntries(ONE.map((x, i) => [`A${String.fromCharCode(65 + i)}A`, { x, y: "low" }]));
  const at = { method: "min-max" };

  it("is normalised after the treatment, with what was done beside the value", () => {
    const table = scored(
      { children: [plain("x", { normalise: at, treat: { method: "winsorise" } })] },
      cells,
    );
    const [column] = table.columns;
    expect(column!.transformed[0]).toBe(100);
    expect(column!.treated.values[0]).toBe(9);
    expect(column!.treated.done.get(0)).toEqual({ from: 100, to: 9 });
    // 1 to 9 after winsorising: 5 is in the middle; without it, it would be at 4/99.
    expect(column!.normalised.slice(0, 2)).toEqual([100, 0]);
    expect(column!.normalised[5]).toBe(50);
  });

  it("keeps goalposts in the indicator's own unit through its logarithm", () => {
    const values = Object.fromEntries(SPAN.map((x, i) => [`A${String.fromCharCode(65 + i)}A`, { x }]));
    const rest = { normalise: { method: "goalposts", from: 0, to: 100 }, treat: { method: "log" } };
    const table = scored({ children: [plain("x", rest)] }, values);
    // ln 1 to ln 101 is the scale: 9 stands at ln 10 / ln 101 of it.
    expect(table.columns[0]!.normalised[0]).toBeCloseTo(0, 10);
    expect(table.columns[0]!.normalised[9]).toBeCloseTo((100 * Math.log(10)) / Math.log(101), 10);
    expect(table.columns[0]!.normalised[10]).toBeCloseTo(100, 10);
  });
});
