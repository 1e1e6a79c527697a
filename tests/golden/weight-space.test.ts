import { expect, it } from "vitest";
import { expectedRanks, firstShares, winSharesOverAllWeights } from "../../src/robustness/index.ts";
import { cell, compared, rows } from "./reference-files.ts";
import { childScores, technologyIndex } from "./technology-index.ts";

compared("all weightings of the technology achievement index", () => {
  it("give the expected ranks that exact fractions give, to 1e-12", () => {
    const index = technologyIndex();
    const ranks = expectedRanks(winSharesOverAllWeights(childScores(index.rows)), 23);
    for (const row of rows("exact-weight-space/tai_expected_rank_exact.csv")) {
      const mine = ranks[index.names.indexOf(row.country!)]!;
      // A rank near 20 has steps of 4e-15.
      expect(Math.abs(mine - cell(row, "expected_rank")!), row.country).toBeLessThan(1e-12);
    }
  });

  it("give each country's share of first places by four pillars, to all printed digits", () => {
    const table = rows("exact-weight-space/tai_pillars_first_exact.csv");
    const scores = table.map((row) => ["p1", "p2", "p3", "p4"].map((pillar) => cell(row, pillar)!));
    const shares = firstShares(childScores(scores));
    table.forEach((row, i) => {
      // Twelve significant digits are printed.
      expect(Math.abs(shares[i]! - cell(row, "first_exact")!), row.country).toBeLessThan(1e-12);
    });
  });
});
