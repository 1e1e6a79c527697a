import type { LeafColumn } from "../../scoring/column.ts";
import { coverage, evaluator } from "../../scoring/evaluate.ts";
import { failureFinder } from "../../scoring/failure.ts";
import type { Plan } from "../../scoring/plan.ts";
import { significant } from "../../stats/significant.ts";

/** One country's score as the pipeline rounds it, from its leaves alone; undefined where it has none. */
export type QuickScore = (
  index: number,
  leafScores: Float64Array,
  assessed: Float64Array,
  applies: Uint8Array,
) => number | undefined;

/**
 * The middle of the pipeline of `score.ts` without gates, range and shares, for searches that ask thousands of times. What
 * they find is held against the whole pipeline before it is reported.
 */
export function quickScore(plan: Plan, columns: readonly LeafColumn[]): QuickScore {
  const evaluate = evaluator(plan);
  const failureOf = failureFinder(plan, columns);
  const [out, covered] = [new Float64Array(plan.items.length), new Float64Array(plan.items.length)];
  return (index, leafScores, assessed, applies) => {
    evaluate(leafScores, applies, out);
    const failure = failureOf(index, applies, out, coverage(plan, applies, assessed, covered));
    return failure ? undefined : significant(out[plan.root.index]!);
  };
}

/** One country's row through the columns, NaN for nothing. */
export function row(
  columns: readonly LeafColumn[],
  index: number,
  of: "entering" | "normalised",
): Float64Array {
  const cells = new Float64Array(columns.length);
  for (let leaf = 0; leaf < columns.length; leaf += 1) cells[leaf] = columns[leaf]![of][index] ?? Number.NaN;
  return cells;
}
