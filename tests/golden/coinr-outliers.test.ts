import { expect, it } from "vitest";
import { outlying, winsorise } from "../../src/stats/outliers.ts";
import { indicators } from "./coinr.ts";
import { cell, compared, rows } from "./reference-files.ts";

/** The stage before COINr's treatment, and what its treatment by up to five rounds of winsorising makes of it. */
compared("COINr's treatment of outliers on ASEM", () => {
  const before = rows("coinr/pipeline/Screened.csv");
  const after = new Map(rows("coinr/treat/winmax_5.csv").map((row) => [row.uCode!, row]));
  const details = new Map(rows("coinr/treat/winmax_5_details.csv").map((row) => [row.iCode!, row]));

  it.each(indicators())("of %s has the same shape, the same rounds and the same values", (code) => {
    const present = before.filter((row) => cell(row, code) !== undefined);
    const values = present.map((row) => cell(row, code)!);
    const expected = details.get(code)!;
    const shape = outlying(values);
    expect(shape.skewness).toBeCloseTo(cell(expected, "check_SkewKurt0.Skew")!, 10);
    expect(shape.kurtosis).toBeCloseTo(cell(expected, "check_SkewKurt0.Kurt")!, 10);
    expect(shape.outlying).toBe(expected["check_SkewKurt0.Pass"] === "FALSE");

    const treated = winsorise(values, 5);
    expect(treated.rounds).toBe(cell(expected, "winsorise.nwin") ?? 0);
    present.forEach((row, i) => {
      expect(treated.values[i], row.uCode).toBeCloseTo(cell(after.get(row.uCode!)!, code)!, 10);
    });
    if (treated.rounds === 0) return;
    expect(treated.shape.skewness).toBeCloseTo(cell(expected, "check_SkewKurt1.Skew")!, 10);
    expect(treated.shape.kurtosis).toBeCloseTo(cell(expected, "check_SkewKurt1.Kurt")!, 10);
  });
});
