import { expect, it } from "vitest";
import type { Robustness } from "../../src/model/documents/robustness.ts";
import { acceptabilityBlocks } from "../../src/report/robustness.ts";
import { en } from "../../src/words/en/index.ts";

const one = (country: string, acceptability: number[], centralWeights?: Record<string, number>) => ({
  country,
  name: country,
  rank: 1,
  firstShare: acceptability[0],
  acceptability,
  ...(centralWeights ? { centralWeights } : {}),
});

it("has the first ranks of who takes them, and the weights that differ from the profile's where a country came first", () => {
  const blocks = acceptabilityBlocks(
    {
      top: { k: 2 },
      titles: { a: "A", b: "B", c: "C" },
      varied: { weights: { shares: { a: 0.5, b: 0.3, c: 0.2 } } },
      countries: [
        one("GHA", [0.75, 0.25], { a: 0.6, b: 0.205, c: 0.195 }),
        one("PER", [0.24, 0.5, 0.26], { a: 0.2, b: 0.595, c: 0.205 }),
        // Among the first two in fewer than five of a hundred draws.
        one("TCD", [0.01, 0.035, 0.955], { a: 0, b: 0, c: 1 }),
      ],
    } as unknown as Robustness,
    en,
  );
  const tables = JSON.parse(JSON.stringify(blocks)) as unknown[];
  const rows: unknown[] = [];
  const find = (value: unknown): void => {
    if (value === null || typeof value !== "object") return;
    if ("rows" in value) rows.push((value as { rows: unknown }).rows);
    else for (const inner of Object.values(value)) find(inner);
  };
  find(tables);
  expect(rows).toEqual([
    [
      ["1", "GHA (GHA)", "75 %", "25 %"],
      ["1", "PER (PER)", "24 %", "50 %"],
    ],
    [
      ["A", "50.0 %", "60.0 %", "20.0 %"],
      ["B", "30.0 %", "20.5 %", "59.5 %"],
    ],
  ]);
});
