import type { Iso3 } from "../../model/country.ts";
import type { ScoreTable } from "../../scoring/score.ts";
import { competitionRank, significant } from "../../stats/index.ts";

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
  /** Whether the first are the same, in the same order, as of another order. */
  isSame(other: Pick<Order, "first" | "ranks">): boolean;
}

/**
 * Scores of countries, NaN of those who have none or take no place, and of the country of the question, as an order. The scores need not
 * be rounded: those that decide are rounded here. Searches ask thousands of orders for one thing each, which is found when it is read.
 */
export function orderOf(
  countries: readonly Iso3[],
  scores: Float64Array,
  own: number | undefined,
  top: number,
): Order {
  let found: Pick<Order, "first" | "ranks"> | undefined;
  const firsts = () => {
    found ??= firstOf(countries, scores, top);
    return found;
  };
  return {
    get first() {
      return firsts().first;
    },
    get ranks() {
      return firsts().ranks;
    },
    get inside() {
      return own !== undefined && isAmong(scores, own, top);
    },
    isRanked: (country) => !Number.isNaN(scores[countries.indexOf(country)] ?? Number.NaN),
    isSame: (other) => hasFirst(countries, scores, other, top),
  };
}

/** Whether the first are these; looks at every score once and makes no order. */
function hasFirst(
  countries: readonly Iso3[],
  scores: Float64Array,
  { first, ranks }: Pick<Order, "first" | "ranks">,
  top: number,
): boolean {
  let [before, limit] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [i, country] of first.entries()) {
    limit = significant(scores[countries.indexOf(country)] ?? Number.NaN);
    const isLevel = i > 0 && ranks[i] === ranks[i - 1];
    // Whoever has no score is neither.
    if (isLevel ? limit !== before : !(limit < before && ranks[i] === i + 1 && i < top)) return false;
    before = limit;
  }
  // Nobody else is as good as the last of them; where there is room among the first, nobody else is ranked.
  if (first.length < top) limit = Number.NEGATIVE_INFINITY;
  const near = NEAR * Math.abs(limit);
  let count = 0;
  for (let i = 0; i < scores.length; i += 1) {
    const score = scores[i]!;
    if (score > limit + near || (score >= limit - near && significant(score) >= limit)) count += 1;
  }
  return count === first.length;
}

/** Scores nearer to each other than this share of them are told apart when they are rounded. */
const NEAR = 1e-9;

function isAmong(scores: Float64Array, own: number, top: number): boolean {
  const limit = significant(own);
  const near = NEAR * Math.abs(limit);
  let above = 0;
  for (let i = 0; i < scores.length; i += 1) {
    const score = scores[i]!;
    if (score > limit + near || (score > limit - near && significant(score) > limit)) above += 1;
  }
  return above < top;
}

function firstOf(
  countries: readonly Iso3[],
  scores: Float64Array,
  top: number,
): Pick<Order, "first" | "ranks"> {
  const sorted = scores.filter((score) => !Number.isNaN(score)).sort();
  const last = sorted[sorted.length - top] ?? Number.NEGATIVE_INFINITY;
  const among: { country: Iso3; score: number }[] = [];
  for (let i = 0; i < scores.length; i += 1) {
    const score = scores[i]!;
    // Whoever is further below the last of them is none of the first.
    if (score >= last - NEAR * Math.abs(last))
      among.push({ country: countries[i]!, score: significant(score) });
  }
  among.sort((a, b) => b.score - a.score || (a.country < b.country ? -1 : 1));
  const ranks = competitionRank(among.map(({ score }) => score));
  const first = among.filter((_, i) => ranks[i]! <= top);
  return { first: first.map(({ country }) => country), ranks: ranks.slice(0, first.length) };
}

/** The order of a finished table. */
export function orderIn({ ranked }: ScoreTable, own: number | undefined, top: number): Order {
  return orderOf(
    ranked.map(({ country }) => country),
    Float64Array.from(ranked, ({ score }) => score),
    own,
    top,
  );
}
