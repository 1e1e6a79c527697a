import type { LeafColumn } from "../../scoring/column.ts";
import { coverage } from "../../scoring/evaluate.ts";
import { failureFinder } from "../../scoring/failure.ts";
import { applicable, evaluator, type Plan } from "../../scoring/index.ts";
import { requiredLeaves } from "../../scoring/plan.ts";
import { significant } from "../../stats/index.ts";

/** What of a column decides a country's score. */
export interface Cells extends Pick<LeafColumn, "normalised" | "entering" | "applies"> {
  /** Where nobody can say what the cell would be in this mixture of before and after. */
  readonly unknown?: readonly boolean[];
}

/** The score of one country under a plan, given what each leaf has for it; undefined where there is none. */
export type Valuation = (cells: readonly (Cells | undefined)[], index: number) => number | undefined;

/**
 * Scores as `score` does, one country at a time. Leaves without weight are left aside. A column that could not be made in
 * this mixture of before and after gives no score, and so does a cell that is unknown.
 */
export function valuation(plan: Plan): Valuation {
  const evaluate = evaluator(plan);
  const entering = new Float64Array(plan.leaves.length);
  const assessed = new Float64Array(plan.leaves.length);
  const scores = new Float64Array(plan.items.length);
  const one = plan.leaves.map((leaf) => ({
    leaf,
    applies: [false],
    entering: [undefined as number | undefined],
    normalised: [undefined as number | undefined],
  }));
  const required = requiredLeaves(plan);
  const { fails } = failureFinder(plan, one);
  return (cells, index) => {
    for (const { leaf, applies, entering: enters, normalised } of one) {
      if (leaf.share === 0 && !required.has(leaf.leaf)) continue;
      const column = cells[leaf.leaf];
      if (column === undefined || column.unknown?.[index]) return undefined;
      applies[0] = column.applies[index]!;
      enters[0] = column.entering[index];
      normalised[0] = column.normalised[index];
      entering[leaf.leaf] = column.entering[index] ?? Number.NaN;
      assessed[leaf.leaf] = column.normalised[index] ?? Number.NaN;
    }
    const applies = applicable(plan, (leaf) => one[leaf]!.applies[0]!);
    evaluate(entering, applies, scores);
    if (fails(0, applies, scores, coverage(plan, applies, assessed, scores))) return undefined;
    return significant(scores[plan.root.index]!);
  };
}
