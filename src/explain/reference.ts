import { evaluator, type ScoreTable } from "../scoring/index.ts";
import { median } from "../stats/index.ts";
import type { Profiled } from "./owen.ts";

/** What countries are compared with. */
export interface Reference extends Profiled {
  readonly label: string;
  /** Undefined where no leaf has a score. */
  readonly score: number | undefined;
}

/** The median of each indicator's normalised score over the ranked countries. */
export function medianReference(table: ScoreTable): Reference {
  const { plan, columns, ranked } = table;
  const leafScores = Float64Array.from(
    columns,
    (column) =>
      median(
        ranked.flatMap(({ index }) =>
          column.normalised[index] === undefined ? [] : [column.normalised[index]],
        ),
      ) ?? Number.NaN,
  );
  const applies = new Uint8Array(plan.items.length);
  for (const item of plan.items) {
    applies[item.index] =
      item.leaf >= 0
        ? Number(ranked.some(({ index }) => columns[item.leaf]!.applies[index]))
        : Number(item.children.some((child) => applies[child] === 1));
  }
  const out = new Float64Array(plan.items.length);
  evaluator(plan)(leafScores, applies, out);
  const score = out[plan.root.index]!;
  return {
    label: "median of each indicator's normalised score over the ranked countries",
    score: Number.isNaN(score) ? undefined : score,
    leafScores,
    applies,
  };
}
