import { describe, expect, it } from "vitest";
import { outliers } from "../../../src/explain/audit/checks/outliers.ts";
import { scored } from "../../scoring/fixture.ts";
import { columns, frame, toldBy } from "./frames.ts";

const calm = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const audited = (normalise: unknown, values: readonly number[], rest: object = {}) =>
  toldBy(
    outliers,
    frame(
      scored({ children: [{ indicator: "a", normalise, ...rest }] }, columns({ a: values }), {
        scale: [0, 100],
      }),
    ),
  );

describe("the audit of outliers", () => {
  it("is silent on a shape that calls for no treatment", () => {
    expect(audited("min-max", calm)).toEqual([]);
  });

  it("needs a person where an outlier presses everybody else together", () => {
    const [found] = audited("min-max", [...calm, 100]);
    // The figures have no year.
    expect(found).toMatchObject({ severity: "person", countries: ["C09"], years: [] });
    expect(found!.figures).toMatchObject({ treatment: "winsorise", rounds: 1, C09To: 9 });
    // The country with 8 goes from 7/99 to 7/8 of the scale; the one with 9 moves farther, from 8/99 to 8/8.
    expect(found!.figures.movesOthersBy).toBeCloseTo(100 - 800 / 99, 3);
  });

  it("only notes it where goalposts keep it from moving anybody, and says how many they clip", () => {
    const [found] = audited({ method: "goalposts", from: 2, to: 10 }, [...calm, 100]);
    expect(found).toMatchObject({ severity: "note", figures: { movesOthersBy: 0, clipped: 2 } });
    expect(found!.message).toMatch(
      /\. Under “goalposts”, which clips 2 values, that moves no other country:/u,
    );
    const wide = audited({ method: "goalposts", from: 1, to: 100 }, [...calm, 100])[0]!;
    expect(wide.message).toMatch(/\. Under “goalposts” that moves no other country:/u);
  });

  it("only notes it under ranks, and under a lower direction as well as a higher", () => {
    for (const direction of ["higher", "lower"]) {
      for (const values of [
        [...calm, 100],
        [...calm, ...calm, ...calm, 90, 100],
        [-100, ...calm],
        [1, ...calm.map((value) => 100 + value)],
      ]) {
        const [found] = audited("rank", values, { direction });
        expect(found?.figures.movesOthersBy, direction).toBe(0);
        expect(found?.severity, direction).toBe("note");
      }
    }
    expect(audited("min-max", [...calm, 100], { direction: "lower" })[0]).toMatchObject({
      severity: "person",
      countries: ["C09"],
    });
  });

  it("tells first of the indicator that moves others farthest, then of the more skewed", () => {
    const cells = (far: Readonly<Record<string, number>>) =>
      columns(Object.fromEntries(Object.entries(far).map(([id, last]) => [id, [...calm, last]])));
    const children = ["a", "b", "c", "d"].map((indicator) => ({
      indicator,
      normalise: indicator < "c" ? "rank" : "min-max",
    }));
    // Ranks move nobody, however far; of the scaled ones the farther presses the others together more.
    const found = toldBy(outliers, frame(scored({ children }, cells({ a: 40, b: 1000, c: 40, d: 1000 }))));
    expect(found.map(({ subject }) => subject)).toEqual(["d", "c", "b", "a"]);
  });

  it("judges the values after the profile's transform, and speaks in the indicator's own unit", () => {
    const doubling = calm.map((value) => 2 ** value);
    expect(audited("min-max", [...doubling, 2 ** 20])).toHaveLength(1);
    expect(audited("min-max", [...doubling, 2 ** 11], { transform: "log" })).toEqual([]);
    const [found] = audited("min-max", [...doubling, 2 ** 100], { transform: "log" });
    expect(found!.figures.C09To).toBeCloseTo(2 ** 9, 6);
  });

  it("asks for the logarithm where five rounds are not enough", () => {
    const far = [1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8];
    const [found] = audited("min-max", [...new Array(60).fill(1).map((_, i) => 1 + i / 60), ...far]);
    expect(found!.figures).toMatchObject({ treatment: "log", rounds: 5 });
    expect(found!.message).toMatch(
      /: five rounds of winsorising do not suffice \(.*<C6\d> .*\), which leaves the logarithm/u,
    );
  });
});
