import { describe, expect, it } from "vitest";
import { owenValuesOf } from "../../src/robustness/index.ts";
import { absent, json } from "./reference-files.ts";
import { technologyIndex } from "./technology-index.ts";

interface Split {
  readonly reference: number;
  readonly value: number;
  readonly shapley: readonly number[];
}
interface Case {
  readonly country: string;
  readonly score: Split;
  readonly rank: Split;
  readonly top10: Split;
}

describe.skipIf(absent)("Shapley values of score, rank and the first ten (needs ../shared/golden)", () => {
  const { cases } = (absent ? { cases: [] } : json("rank-shapley/tai_exact_score_rank_top10.json")) as {
    cases: Case[];
  };
  const index = absent ? { names: [], rows: [] } : technologyIndex();
  const median =
    index.rows[0]?.map((_, j) => index.rows.map((row) => row[j]!).sort((a, b) => a - b)[11]!) ?? [];
  const mean = (row: readonly number[]) => row.reduce((sum, x) => sum + x, 0) / row.length;

  it.each(cases.map((one) => [one.country, one] as const))(
    "of %s are those of all coalitions",
    (country, one) => {
      const own = index.rows[index.names.indexOf(country)]!;
      const others = index.rows.filter((row) => row !== own).map(mean);
      const outcomes = {
        score: (row: readonly number[]) => mean(row),
        rank: (row: readonly number[]) => 1 + others.filter((other) => other > mean(row)).length,
        top10: (row: readonly number[]) => (outcomes.rank(row) <= 10 ? 1 : 0),
      };
      for (const what of ["score", "rank", "top10"] as const) {
        expect(outcomes[what](own)).toBeCloseTo(one[what].value, 12);
        expect(outcomes[what](median)).toBeCloseTo(one[what].reference, 12);
        const values = owenValuesOf([0, 1, 2, 3, 4, 5, 6, 7], (switched) =>
          outcomes[what](own.map((x, j) => (switched[j] === 1 ? x : median[j]!))),
        );
        values.forEach((value, j) => {
          expect(Math.abs(value - one[what].shapley[j]!), `${what} of ${j}`).toBeLessThan(1e-12);
        });
      }
    },
  );
});
