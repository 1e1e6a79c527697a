import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { labelledPresent, measured, type Tally } from "./labelled.ts";

/** Fields with fewer labels tell little by themselves. */
const ENOUGH = 15;

describe.runIf(labelledPresent)("the rules against labelled texts (needs ../shared/golden)", () => {
  const share = (right: number, other: number) => right / (right + other);
  const precision = ({ right, wrong }: Tally) => share(right, wrong);
  const recall = ({ right, missed }: Tally) => share(right, missed);
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

  it("are right in at least 95 of 100 findings and miss at most 20 of 100, overall and as means over fields", () => {
    const tallies = [...measured().values()];
    const all = tallies.reduce(
      (sum, one) => ({
        right: sum.right + one.right,
        wrong: sum.wrong + one.wrong,
        missed: sum.missed + one.missed,
      }),
      { right: 0, wrong: 0, missed: 0 },
    );
    expect(precision(all)).toBeGreaterThanOrEqual(0.95);
    expect(recall(all)).toBeGreaterThanOrEqual(0.8);
    const large = tallies.filter(({ right, missed }) => right + missed >= ENOUGH);
    expect(large.length).toBeGreaterThanOrEqual(3);
    expect(mean(large.map(precision))).toBeGreaterThanOrEqual(0.95);
    expect(mean(large.map(recall))).toBeGreaterThanOrEqual(0.8);
  });

  it("come to what docs/tip-text.md says, field by field", () => {
    const rows = readFileSync("docs/tip-text.md", "utf8").matchAll(
      /^\| ([a-z.-]+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$/gmu,
    );
    const told = [...rows].map(([, field, ...counts]) => [field, ...counts.map(Number)]);
    const found = [...measured()].map(([field, { right, wrong, missed }]) => [
      field,
      right + missed,
      right,
      wrong,
      missed,
    ]);
    const byField = (a: readonly unknown[], b: readonly unknown[]) =>
      String(a[0]).localeCompare(String(b[0]));
    expect(told.sort(byField)).toEqual(found.sort(byField));
  });
});
