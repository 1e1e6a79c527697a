import { applicable, evaluator, type ScoreTable } from "../scoring/index.ts";
import { median } from "../stats/index.ts";
import type { Profiled } from "./owen.ts";

/** What countries are compared with. */
export interface Reference extends Profiled {
  readonly label: string;
  /** Undefined where no leaf has a score. */
  readonly score: number | undefined;
  /** By leaf position: whether any of the ranked has evidence. */
  readonly assessed: readonly boolean[];
}

/**
 * The median of each indicator's normalised score over the ranked countries. Where none of them is assessed the reference
 * is missing too, and has what the missing policy gives them: then it makes no difference to anybody.
 */
export function medianReference(table: ScoreTable): Reference {
  const { plan, columns, ranked } = table;
  const middle = (scores: readonly (number | undefined)[]) => {
    const present: number[] = [];
    for (const { index } of ranked) if (scores[index] !== undefined) present.push(scores[index]);
    return median(present);
  };
  const medians = columns.map(({ normalised }) => middle(normalised));
  const leafScores = Float64Array.from(
    columns,
    ({ entering }, leaf) => medians[leaf] ?? middle(entering) ?? Number.NaN,
  );
  const applies = applicable(plan, (leaf) => ranked.some(({ index }) => columns[leaf]!.applies[index]!));
  const out = new Float64Array(plan.items.length);
  evaluator(plan)(leafScores, applies, out);
  const score = out[plan.root.index]!;
  return {
    label: "median of each indicator's normalised score over the ranked countries",
    score: Number.isNaN(score) ? undefined : score,
    leafScores,
    applies,
    assessed: medians.map((one) => one !== undefined),
  };
}
