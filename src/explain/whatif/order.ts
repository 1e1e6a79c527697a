import type { Iso3 } from "../../model/country.ts";
import type { ScoreTable } from "../../scoring/score.ts";

/** The part of a ranking whose stability is asked for. */
export interface Order {
  /** Codes of those with rank `top` or better, in order, ties in ISO order. */
  readonly first: readonly Iso3[];
  /** Their ranks. */
  readonly ranks: readonly number[];
  /** Whether the country of the question has rank `top` or better, or would have it if it were eligible. */
  readonly inside: boolean;
  /** Whether somebody has a rank at all. */
  isRanked(country: Iso3): boolean;
}

/** Scores of those who can be ranked, and of the country of the question, as an order. */
export function orderOf(
  scores: readonly { readonly country: Iso3; readonly score: number }[],
  own: number | undefined,
  top: number,
): Order {
  const sorted = [...scores].sort((a, b) => b.score - a.score || (a.country < b.country ? -1 : 1));
  const first: Iso3[] = [];
  const ranks: number[] = [];
  for (let i = 0; i < sorted.length; i += 1) {
    const { country, score } = sorted[i]!;
    const rank = i > 0 && sorted[i - 1]!.score === score ? ranks[i - 1]! : i + 1;
    if (rank > top) break;
    first.push(country);
    ranks.push(rank);
  }
  const before = own === undefined ? top : sorted.filter(({ score }) => score > own).length;
  return {
    first,
    ranks,
    inside: own !== undefined && before < top,
    isRanked: (country) => sorted.some((one) => one.country === country),
  };
}

/** The order of a finished table. */
export function orderIn(table: ScoreTable, country: Iso3, top: number): Order {
  const all = [...table.ranked, ...table.excluded, ...table.unscored];
  return orderOf(table.ranked, all.find((one) => one.country === country)?.score, top);
}

export function sameOrder(one: Order, other: Order): boolean {
  return (
    one.first.length === other.first.length &&
    one.first.every((country, i) => country === other.first[i] && one.ranks[i] === other.ranks[i])
  );
}
