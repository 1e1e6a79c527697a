import type { Iso3 } from "../../model/country.ts";
import type { ScoreTable } from "../../scoring/score.ts";
import { significant } from "../../stats/significant.ts";
import { findCountry } from "../status.ts";

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

/**
 * Scores of those who can be ranked, and of the country of the question, as an order. The scores need not be rounded: those that
 * decide are rounded here.
 */
export function orderOf(
  scores: readonly { readonly country: Iso3; readonly score: number }[],
  own: number | undefined,
  top: number,
): Order {
  const sorted = [...scores].sort((a, b) => b.score - a.score);
  const first: { country: Iso3; score: number; rank: number }[] = [];
  for (const one of sorted) {
    const [score, last] = [significant(one.score), first.at(-1)];
    const rank = last?.score === score ? last.rank : first.length + 1;
    if (rank > top) break;
    first.push({ country: one.country, score, rank });
  }
  first.sort((a, b) => a.rank - b.rank || (a.country < b.country ? -1 : 1));
  const last = sorted[top - 1];
  return {
    first: first.map(({ country }) => country),
    ranks: first.map(({ rank }) => rank),
    inside: own !== undefined && !(last !== undefined && significant(last.score) > significant(own)),
    isRanked: (country) => sorted.some((one) => one.country === country),
  };
}

/** The order of a finished table. */
export function orderIn(table: ScoreTable, country: Iso3, top: number): Order {
  return orderOf(table.ranked, findCountry(table, country)?.one.score, top);
}

export function sameOrder(one: Order, other: Order): boolean {
  return (
    one.first.length === other.first.length &&
    one.first.every((country, i) => country === other.first[i] && one.ranks[i] === other.ranks[i])
  );
}
