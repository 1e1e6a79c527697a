import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import {
  addDraw,
  centralWeights,
  emptyTally,
  rankAcceptability,
  ranker,
  winShares,
} from "../../src/robustness/index.ts";
import { cell, compared, rows } from "./reference-files.ts";

const NAMES = ["Heparin", "Enoxaparin"];
const CRITERIA = ["Prox DVT", "Dist DVT", "Bleed"];

function numbers(path: string): number[][] {
  const bytes = gunzipSync(readFileSync(new URL(`../../../shared/golden/rsmaa/${path}`, import.meta.url)));
  const table: string[][] = parse(bytes, { from_line: 2 });
  return table.map((row) => row.map(Number));
}

compared("rsmaa's example on thrombolytics", () => {
  it("has from its own 10,000 draws the same acceptabilities, central weights and pairwise wins", () => {
    const tally = emptyTally(2, 3, { pairs: true });
    const ranks = ranker(2);
    const measured = numbers("thrombo_measurements_10000.csv.gz");
    numbers("thrombo_weights_10000.csv.gz").forEach((weights, draw) => {
      const score = (from: number) => weights.reduce((sum, w, j) => sum + w * measured[draw]![from + j]!, 0);
      addDraw(tally, ranks, ranks.sort(Float64Array.of(score(0), score(3))), Float64Array.from(weights));
    });
    expect(tally.draws).toBe(10_000);

    const acceptability = rankAcceptability(tally);
    const wins = winShares(tally);
    const central = centralWeights(tally);
    const theirs = {
      acceptability: rows("rsmaa/thrombo_acceptability_recomputed.csv"),
      wins: rows("rsmaa/thrombo_pairwise_winning_recomputed.csv"),
      central: rows("rsmaa/thrombo_central_weights_recomputed.csv"),
    };
    NAMES.forEach((name, i) => {
      const row = (table: keyof typeof theirs) => theirs[table].find((one) => one[""] === name)!;
      NAMES.forEach((other, j) => {
        expect(acceptability[i * 2 + j]).toBe(cell(row("acceptability"), `V${j + 1}`));
        expect(wins[i * 2 + j]).toBe(cell(row("wins"), other));
      });
      CRITERIA.forEach((criterion, j) => {
        expect(Math.abs(central[i]![j]! - cell(row("central"), criterion)!)).toBeLessThan(1e-14);
      });
    });
  });
});
