import type { Drawn } from "./documents/ranking.ts";
import type { KnownSets, RankSets } from "./documents/uncertainty.ts";

/**
 * Where a country of a table or document ends up. `apart`: scored and shown where it would stand, without a place, so that nobody's rank
 * counts it.
 */
export const STATUSES = ["ranked", "apart", "excluded", "unscored"] as const;
export type Status = (typeof STATUSES)[number];

type Standings<One> = Readonly<Record<Status, readonly One[]>>;

/** All of a table or document, whatever their status. */
export function everybody<One>(all: Standings<One>): One[] {
  return STATUSES.flatMap((status) => all[status]);
}

/** How many there are of each status. */
export function countsOf(all: Standings<unknown>): Record<Status, number> {
  const { ranked, apart, excluded, unscored } = all;
  return {
    ranked: ranked.length,
    apart: apart.length,
    excluded: excluded.length,
    unscored: unscored.length,
  };
}

/** Each one's gates by position in the evidence, for another plan that need not judge them again. */
export function judgedIn<Gates>(
  all: Standings<{ readonly index: number; readonly gates: Gates }>,
): Map<number, Gates> {
  return new Map(everybody(all).map(({ index, gates }) => [index, gates]));
}

/** The first so many of the ranked, and among them those set apart where their scores stand: behind whom they would be level with. */
export function standing<
  R extends { readonly rank: number; readonly score: number },
  A extends { readonly wouldRank: number; readonly score: number },
>(ranked: readonly R[], apart: readonly A[], first = ranked.length): (R | A)[] {
  const shown = ranked.slice(0, first);
  const last = shown.length === ranked.length ? Number.POSITIVE_INFINITY : (shown.at(-1)?.rank ?? 0);
  const placedAmong = apart.filter(({ wouldRank }) => wouldRank <= last);
  return placedAmong.length === 0 ? shown : [...shown, ...placedAmong].sort((a, b) => b.score - a.score);
}

/** How many the first are where nobody says. */
export const TOP = 10;

/** The same of so many ranked: of a few countries ten would be most. */
export function topOf(ranked: number): number {
  return ranked < 30 ? Math.max(1, Math.floor(ranked / 3)) : TOP;
}

/** So many draws tell how sure a ranking is, beside it, where nobody says: the first of those of `robustness`. */
export const DRAWS_WITH_RANKING = 500;

/** Firsts that are told whatever is asked about. */
export const TOPS = [5, TOP, 20] as const;

/** The sets, where errors tell of any. */
export function knownSets(sets: RankSets | undefined): KnownSets | undefined {
  return sets === undefined || "reason" in sets ? undefined : sets;
}

/** Whether a rank is outside the ranks that a country has in nine of ten draws: these are not centred on the ranking, and fill what it leaves out. */
export function isOffCentre(rank: number, [low, high]: readonly [low: number, high: number]): boolean {
  return rank < low || rank > high;
}

/** Standard errors on either side that hold 95 of 100 shares of draws. */
const NINETY_FIVE = 1.96;

/** How surely a country is among the first that was so in a share (0 to 1) of so many draws. */
export function bandOf(share: number, draws: number): Drawn["band"] {
  const error = NINETY_FIVE * Math.sqrt((share * (1 - share)) / draws);
  if (share - error >= 0.9) return "firm";
  return share >= 0.1 ? "open" : null;
}
