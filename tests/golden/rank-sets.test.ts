import { expect, it } from "vitest";
import {
  independentErrors,
  jointIntervalRanks,
  mayBeAmongFirst,
  rankSets,
} from "../../src/robustness/index.ts";
import { cell, compared, rows } from "./reference-files.ts";

const SIDES = { "two-sided": "both", lower: "best", upper: "worst" } as const;

compared("sets of ranks of PISA 2018, against csranks 1.2.3", () => {
  const input = rows("csranks/pisa2018_input.csv");
  const column = (name: string) => input.map((row) => cell(row, name)!);
  const scores = column("math_score");
  const errors = independentErrors(column("math_se"), 5000, 1);
  const names = input.map(({ jurisdiction }) => jurisdiction!);

  it("are within one rank of its range over three seeds, in every mode", { tags: "slow" }, () => {
    const expected = grouped();
    expect(expected.size).toBe(14);
    for (const [key, theirs] of expected) {
      const { mode, coverage, cstype, stepdown } = theirs[0]!;
      const sets = rankSets(scores, errors, {
        mode: mode as "marginal",
        coverage: Number(coverage),
        sides: SIDES[cstype as keyof typeof SIDES],
        stepDown: stepdown === "TRUE",
      });
      expect(theirs).toHaveLength(38);
      for (const row of theirs) {
        const { lowest, highest } = sets[names.indexOf(row.jurisdiction!)]!;
        const what = `${row.jurisdiction} ${key}`;
        expect(lowest, what).toBeGreaterThanOrEqual(cell(row, "L_min")! - 1);
        expect(lowest, what).toBeLessThanOrEqual(cell(row, "L_max")! + 1);
        expect(highest, what).toBeGreaterThanOrEqual(cell(row, "U_min")! - 1);
        expect(highest, what).toBeLessThanOrEqual(cell(row, "U_max")! + 1);
      }
    }
  });

  it("say who may be among the first and the last as it does, but for those on which its own seeds differ", () => {
    let compared = 0;
    for (const row of rows("csranks/tau_sets_math2018.csv")) {
      if (row.in_all_seeds !== row.in_any_seed) continue;
      const mine = among(row.which === "best", Number(row.coverage), Number(row.tau));
      expect(mine[names.indexOf(row.jurisdiction!)], JSON.stringify(row)).toBe(row.in_all_seeds === "TRUE");
      compared += 1;
    }
    expect(compared).toBeGreaterThan(400);
  });

  /** Who may be among the last `k` of the scores may be among the first of their opposites. */
  const known = new Map<string, ReturnType<typeof rankSets>>();
  function among(best: boolean, coverage: number, k: number): boolean[] {
    const key = `${best} ${coverage}`;
    const signed = best ? scores : scores.map((score) => -score);
    const sets =
      known.get(key) ?? rankSets(signed, errors, { mode: "simultaneous", coverage, sides: "best" });
    known.set(key, sets);
    return mayBeAmongFirst(sets, k);
  }

  function kind({ mode, coverage, cstype, stepdown }: Record<string, string>): string {
    return `${mode} ${coverage} ${cstype} ${stepdown === "TRUE" ? "stepping down" : "in one step"}`;
  }
  function grouped(): Map<string, Record<string, string>[]> {
    const groups = new Map<string, Record<string, string>[]>();
    for (const row of rows("csranks/csranks_expected_math.csv")) {
      groups.set(kind(row), [...(groups.get(kind(row)) ?? []), row]);
    }
    return groups;
  }
});

compared("joint sets of ranks of 51 states, against the Census Bureau's", () => {
  it("are those of the unrounded file exactly", () => {
    const table = rows("census-joint-ranking/joint90_unrounded_from_se.csv");
    // Shortest travel time first: the lowest estimate is rank 1.
    const scores = table.map((row) => -cell(row, "Estimate.2dec")!);
    const sets = jointIntervalRanks(
      scores,
      table.map((row) => cell(row, "SE.2dec")!),
      0.9,
    );
    expect(sets).toHaveLength(51);
    expect(sets).toEqual(
      table.map((row) => ({ lowest: cell(row, "rank_lo")!, highest: cell(row, "rank_hi")! })),
    );
  });
});
