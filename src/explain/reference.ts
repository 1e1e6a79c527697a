import type { Iso3 } from "../model/country.ts";
import { applicable, evaluator, type Plan, type Scored, type ScoreTable } from "../scoring/index.ts";
import { median } from "../stats/index.ts";
import type { Profiled } from "./owen.ts";

/** What countries are compared with. */
export interface Reference extends Profiled {
  readonly kind: "median" | "peers" | "minimum" | "country";
  /** In words that end a sentence: `median of each indicator's …`. */
  readonly label: string;
  /** Only for `country`. */
  readonly country?: Iso3;
  /** Undefined where no leaf has a score. */
  readonly score: number | undefined;
  /** By leaf position: whether the reference rests on evidence there. */
  readonly assessed: readonly boolean[];
}

/**
 * The median of each indicator's normalised score over the ranked countries. Where none of them is assessed the reference
 * is missing too, and has what the missing policy gives them: then it makes no difference to anybody.
 */
export function medianReference(table: ScoreTable): Reference {
  return {
    kind: "median",
    label: "median of each indicator's normalised score over the ranked countries",
    ...medianOf(table, table.ranked),
  };
}

/** The medians of some countries as one side of a comparison. */
export function medianOf(
  table: ScoreTable,
  members: readonly Scored[],
): Pick<Reference, "score" | "leafScores" | "applies" | "assessed"> {
  const { plan, columns } = table;
  const places = members.map(({ index }) => index);
  const middle = (scores: readonly (number | undefined)[]) => {
    const present: number[] = [];
    for (const index of places) if (scores[index] !== undefined) present.push(scores[index]);
    return median(present);
  };
  const medians = columns.map(({ normalised }) => middle(normalised));
  const leafScores = Float64Array.from(
    columns,
    ({ entering }, leaf) => medians[leaf] ?? middle(entering) ?? Number.NaN,
  );
  const applies = applicable(plan, (leaf) => places.some((index) => columns[leaf]!.applies[index]!));
  return {
    leafScores,
    applies,
    score: scoreOf(plan, leafScores, applies),
    assessed: medians.map((one) => one !== undefined),
  };
}

/** The root's score of one side; undefined where it has none. */
export function scoreOf(plan: Plan, leafScores: Float64Array, applies: Uint8Array): number | undefined {
  const out = new Float64Array(plan.items.length);
  evaluator(plan)(leafScores, applies, out);
  const score = out[plan.root.index]!;
  return Number.isNaN(score) ? undefined : score;
}
