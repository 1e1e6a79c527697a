import { isConditional, type LeafColumn } from "../../scoring/column.ts";
import { applicable, coverage, evaluator } from "../../scoring/evaluate.ts";
import { failureFinder } from "../../scoring/failure.ts";
import type { Plan, PlanItem, PlanLeaf } from "../../scoring/plan.ts";
import type { Scored } from "../../scoring/score.ts";
import { significant } from "../../stats/significant.ts";

/** One country's score as the pipeline rounds it; undefined where it has none. */
export type QuickScore = (one: Scored) => number | undefined;

/**
 * The middle of the pipeline of `score.ts` without gates, range and shares, for searches that ask thousands of times: only the
 * items that can differ from what the country has are scored again. What they find is held against the whole pipeline before
 * it is reported.
 *
 * @param columns looked at anew for every score, so that some may be replaced in between
 * @param items those that can differ, children before parents
 */
export function quickScore(
  plan: Plan,
  columns: readonly LeafColumn[],
  items: readonly PlanItem[],
): QuickScore {
  const evaluate = evaluator(plan, items);
  const { fails } = failureFinder(plan, columns);
  const leaves = items.filter(({ leaf }) => leaf >= 0);
  const conditional = leaves.some(({ leaf }) => isConditional(plan.leaves[leaf]!));
  const [out, covered] = [new Float64Array(plan.items.length), new Float64Array(plan.items.length)];
  const [entering, assessed] = [
    new Float64Array(plan.leaves.length),
    new Float64Array(plan.leaves.length).fill(Number.NaN),
  ];
  return (one) => {
    const { index } = one;
    out.set(one.scores);
    covered.set(one.coverage);
    for (const { leaf } of leaves) {
      entering[leaf] = columns[leaf]!.entering[index] ?? Number.NaN;
      assessed[leaf] = columns[leaf]!.normalised[index] ?? Number.NaN;
    }
    const applies = conditional ? applicable(plan, (leaf) => columns[leaf]!.applies[index]!) : one.applies;
    evaluate(entering, applies, out);
    coverage(plan, applies, assessed, out, covered, items);
    return fails(index, applies, out, covered) ? undefined : significant(out[plan.root.index]!);
  };
}

/** Some leaves with everything above them, children before parents. */
export function leavesMoved(plan: Plan, leaves: readonly PlanLeaf[]): readonly PlanItem[] {
  const indices = new Set<number>();
  for (const leaf of leaves) {
    for (let at = leaf.index; at >= 0 && !indices.has(at); at = plan.items[at]!.parent) indices.add(at);
  }
  return [...indices].sort((a, b) => a - b).map((index) => plan.items[index]!);
}
