import type { LeafColumn } from "../../scoring/column.ts";
import { applicable, type Plan } from "../../scoring/index.ts";
import { kernel } from "../../scoring/kernel.ts";
import { requiredLeaves } from "../../scoring/plan.ts";
import { emptyRow, take } from "../../scoring/row.ts";
import { significant } from "../../stats/index.ts";

/** What of a column decides a country's score. */
export interface Cells extends Pick<LeafColumn, "normalised" | "entering" | "applies"> {
  /** Where nobody can say what the cell would be in this mixture of before and after. */
  readonly unknown?: readonly boolean[];
}

/** The score of one country under a plan, given what each leaf has for it; undefined where there is none. */
export type Valuation = (cells: readonly (Cells | undefined)[], index: number) => number | undefined;

/**
 * Scores one country at a time. Leaves without weight are left aside. A column that could not be made in this mixture of before and
 * after gives no score, and so does a cell that is unknown.
 */
export function valuation(plan: Plan): Valuation {
  const { run, fails } = kernel(plan);
  const row = emptyRow(plan);
  const exists = new Uint8Array(plan.leaves.length);
  const required = requiredLeaves(plan);
  const asked = plan.leaves.filter(({ share, leaf }) => share > 0 || required.has(leaf));
  return (cells, index) => {
    for (const { leaf } of asked) {
      const column = cells[leaf];
      if (column === undefined || column.unknown?.[index]) return undefined;
      exists[leaf] = column.applies[index] ? 1 : 0;
      take(row, leaf, column, index);
    }
    row.applies = applicable(plan, (leaf) => exists[leaf] === 1);
    run(row);
    return fails(row) ? undefined : significant(row.scores[plan.root.index]!);
  };
}
