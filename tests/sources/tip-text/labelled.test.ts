import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { labelledAreNamed, labelledPresent, measured, type Tally } from "./labelled.ts";

/** Fields with fewer labels tell little by themselves. */
const ENOUGH = 15;

const share = (right: number, other: number) => right / (right + other);
const precision = ({ right, wrong }: Tally) => share(right, wrong);
const recall = ({ right, missed }: Tally) => share(right, missed);
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe.runIf(labelledPresent)(
  "the rules against labelled texts (needs ../shared/golden, or the file that TIP_LABELS names)",
  () => {
    let read: Awaited<ReturnType<typeof measured>>;
    let all: Tally;
    beforeAll(async () => {
      read = await measured();
      all = { right: 0, wrong: 0, missed: 0 };
      for (const { right, wrong, missed } of read.tallies.values()) {
        all.right += right;
        all.wrong += wrong;
        all.missed += missed;
      }
    });

    it("are right in at least 95 of 100 findings and miss at most 15 of 100, and refuse no text", () => {
      if (labelledAreNamed) {
        const rows = [...read.tallies, ["all", all] as const].map(
          ([field, { right, wrong, missed }]) =>
            `| ${field} | ${right + missed} | ${right} | ${wrong} | ${missed} |`,
        );
        const rates = `precision ${precision(all).toFixed(3)}, recall ${recall(all).toFixed(3)}, refused ${read.refused.length}`;
        console.log([...rows, rates, ...read.refused, ...read.differences].join("\n"));
      }
      expect(read.refused).toEqual([]);
      expect(precision(all)).toBeGreaterThanOrEqual(0.95);
      expect(recall(all)).toBeGreaterThanOrEqual(0.85);
    });

    it.skipIf(labelledAreNamed)("are so as means over the fields that have many labels, too", () => {
      const large = [...read.tallies.values()].filter(({ right, missed }) => right + missed >= ENOUGH);
      expect(large.length).toBeGreaterThanOrEqual(3);
      expect(mean(large.map(precision))).toBeGreaterThanOrEqual(0.95);
      expect(mean(large.map(recall))).toBeGreaterThanOrEqual(0.8);
    });

    it.skipIf(labelledAreNamed)("come to what docs/tip-text.md says, field by field", () => {
      const [, list] = /^All 194 labels are found, and nothing else: ([^.]+(?:\.\w[^.]*)*)\.$/mu.exec(
        readFileSync("docs/tip-text.md", "utf8"),
      )!;
      const told = list!.split(/,\s+/u).map((one) => {
        const [field, count] = one.split(" ");
        return [field, Number(count), Number(count), 0, 0];
      });
      const found = [...read.tallies].map(([field, { right, wrong, missed }]) => [
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
  },
);
