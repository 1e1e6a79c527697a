import type { Iso3 } from "../../model/country.ts";
import type { ScoreTable } from "../../scoring/score.ts";

export interface Moved {
  readonly country: Iso3;
  readonly from: number;
  readonly to: number;
}

/** What other weights did to a ranking. */
export interface Moves {
  /** In the new order. */
  readonly moved: readonly Moved[];
  /** Who is ranked now and was not, and the other way round: coverage decides that, and coverage is weighed. */
  readonly entered: readonly Iso3[];
  readonly left: readonly Iso3[];
}

export function movesBetween(before: ScoreTable, after: ScoreTable): Moves {
  const ranks = new Map(before.ranked.map(({ country, rank }) => [country, rank]));
  const now = new Set(after.ranked.map(({ country }) => country));
  return {
    moved: after.ranked.flatMap(({ country, rank }) => {
      const from = ranks.get(country);
      return from === undefined || from === rank ? [] : [{ country, from, to: rank }];
    }),
    entered: after.ranked.flatMap(({ country }) => (ranks.has(country) ? [] : [country])),
    left: before.ranked.flatMap(({ country }) => (now.has(country) ? [] : [country])),
  };
}

/** Of those that moved the one that is asked about, else the one that moved farthest, the highest of them. */
export function toldOf({ moved }: Moves, asked: Iso3 | undefined): Moved | undefined {
  const own = moved.find(({ country }) => country === asked);
  if (own) return own;
  const far = ({ from, to }: Moved) => Math.abs(from - to);
  return moved.reduce<Moved | undefined>(
    (most, one) => (most && far(most) >= far(one) ? most : one),
    undefined,
  );
}
