import type { Iso3 } from "../model/country.ts";
import { takenBy } from "../scoring/evaluate.ts";
import { applicable, evaluator, type Plan, type Scored, type ScoreTable } from "../scoring/index.ts";
import { median } from "../stats/index.ts";
import type { Profiled } from "./owen-values.ts";

/** What countries are compared with. */
export interface Reference extends Profiled {
  readonly kind: "median" | "peers" | "minimum" | "country";
  /** Only for `country`. */
  readonly country?: Iso3;
  readonly name?: string;
  /** Only for `peers`: how many they are, and of which group by which indicator's title. */
  readonly made?: { readonly size: number; readonly group: string; readonly by: string };
  /** Undefined where no leaf has a score. */
  readonly score: number | undefined;
  /** By item index; NaN where there is none. */
  readonly scores: Float64Array;
  /** By leaf position: whether the reference rests on evidence there. */
  readonly assessed: readonly boolean[];
}

/**
 * The median of each indicator's normalised score over the ranked countries. Where none of them is assessed the reference
 * is missing too, and has what the missing policy gives them: then it makes no difference to anybody.
 */
export function medianReference(table: ScoreTable): Reference {
  return { kind: "median", ...medianOf(table, table.ranked) };
}

/** The medians of some countries as one side of a comparison. */
export function medianOf(
  table: ScoreTable,
  members: readonly Scored[],
): Pick<Reference, "score" | "scores" | "leafScores" | "applies" | "assessed"> {
  const { plan, columns } = table;
  const places = members.map(({ index }) => index);
  const middle = (scores: readonly (number | undefined)[]) => {
    const present: number[] = [];
    for (let i = 0; i < places.length; i += 1) {
      const score = scores[places[i]!];
      if (score !== undefined) present.push(score);
    }
    return median(present);
  };
  const medians = columns.map(({ normalised }) => middle(normalised));
  const leafScores = Float64Array.from(
    columns,
    ({ entering }, leaf) => medians[leaf] ?? middle(entering) ?? Number.NaN,
  );
  const applies = applicable(plan, (leaf) => places.some((index) => columns[leaf]!.applies[index]!));
  const seldom = seldomTaken(plan, members);
  const isSeldom = (leaf: number) => seldom[plan.leaves[leaf]!.index] === 1;
  for (let leaf = 0; leaf < leafScores.length; leaf += 1) if (isSeldom(leaf)) leafScores[leaf] = Number.NaN;
  const scores = scoresOf(plan, leafScores, applies);
  return {
    leafScores,
    applies,
    scores,
    score: finite(scores[plan.root.index]!),
    assessed: medians.map((one, leaf) => one !== undefined && !isSeldom(leaf)),
  };
}

/** The scores of one side, by item index. */
export function scoresOf(plan: Plan, leafScores: Float64Array, applies: Uint8Array): Float64Array {
  const out = new Float64Array(plan.items.length);
  evaluator(plan)(leafScores, applies, out);
  return out;
}

/**
 * By item index, 1 for what stands under an alternative that is not the one which most of the members take: the middle of those
 * few who have it is not what the others are to be held against.
 */
function seldomTaken(plan: Plan, members: readonly Scored[]): Uint8Array {
  const seldom = new Uint8Array(plan.items.length);
  for (const item of [...plan.items].reverse()) {
    const taken = item.chooses ? members.map(({ scores }) => takenBy(item, scores)) : [];
    const counts = item.children.map((child) => taken.filter((one) => one === child).length);
    const most = counts.indexOf(Math.max(...counts));
    item.children.forEach((child, i) => {
      if (seldom[item.index] === 1 || (item.chooses && i !== most)) seldom[child] = 1;
    });
  }
  return seldom;
}

/** A score as it is published: undefined where there is none. */
export function finite(score: number): number | undefined {
  return Number.isNaN(score) ? undefined : score;
}

/** Words for what a reference is made of. */
export interface ReferenceWords {
  readonly nameOf: (country: Iso3) => string;
  /** How an indicator is called. */
  readonly titleOf: (indicator: string) => string | undefined;
}

/** Something that a country can be explained against, by name. */
export interface ReferenceEntry {
  readonly id: Exclude<Reference["kind"], "country">;
  readonly summary: string;
  /** @throws ShortlistError where the table has no such reference for this country, with the way out */
  make(table: ScoreTable, one: Scored, words: ReferenceWords): Reference;
}
