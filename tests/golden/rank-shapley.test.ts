import { expect, it } from "vitest";
import { buildExplanation } from "../../src/explain/index.ts";
import { around } from "../explain/surroundings.ts";
import { scored } from "../scoring/fixture.ts";
import { compared, json } from "./reference-files.ts";
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

compared("What `explain` says of score, rank and the first ten", () => {
  const { cases } = json("rank-shapley/tai_exact_score_rank_top10.json") as {
    cases: Case[];
  };
  const index = technologyIndex();
  const codeOf = (i: number) => `C${String(i).padStart(2, "0")}`;
  const ids = index.rows[0]!.map((_, j) => `x${j}`);
  const table = scored(
    {
      children: ids.map((id) => ({
        id,
        indicator: id,
        normalise: { method: "goalposts", from: 0, to: 1 },
      })),
    },
    Object.fromEntries(
      index.rows.map((row, i) => [codeOf(i), Object.fromEntries(row.map((x, j) => [`x${j}`, x]))]),
    ),
  );

  it.each(cases.map((one) => [one.country, one] as const))(
    "of %s are the Shapley values of all coalitions",
    (country, { score, rank, top10 }) => {
      const one = buildExplanation(table, codeOf(index.names.indexOf(country)), around)!;
      const places = one.places!;
      const near = (actual: number, expected: number, what: string) =>
        expect(Math.abs(actual - expected), what).toBeLessThan(1e-12);
      expect(one.rank).toBe(rank.value);
      expect(places.reference.rank).toBe(rank.reference);
      expect(places.k).toBe(10);
      expect(places.factors.map(({ id }) => id)).toEqual(ids);
      places.factors.forEach((factor, j) => {
        near(one.factors[j]!.versusReference! / 100, score.shapley[j]!, `score of ${j}`);
        near(factor.places, -rank.shapley[j]!, `rank of ${j}`);
        near(factor.among, top10.shapley[j]!, `the first ten of ${j}`);
      });
    },
  );
});
