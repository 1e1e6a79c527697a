import type { Iso3 } from "../../model/country.ts";
import type { Evidence } from "../../model/evidence.ts";
import { judgedIn } from "../../model/standings.ts";
import type { LeafColumn } from "../../scoring/column.ts";
import { gatesAskNodes } from "../../scoring/gates.ts";
import { type Plan, reweighted } from "../../scoring/plan.ts";
import { type ScoreTable, score } from "../../scoring/score.ts";

/** Weights as written, by node id; what is not named has the profile's own. */
export type Weights = ReadonlyMap<string, number>;

/**
 * Ranks with other weights, as `rank` does with a profile that states them: the same code on the same evidence. What no weight
 * changes is made once, the columns and, where no gate asks for a node's score, the gates.
 */
export function scorer(plan: Plan, evidence: Evidence): (weights: Weights) => ScoreTable {
  const own = score(plan, evidence);
  const columns: readonly LeafColumn[] = own.columns;
  const judged = gatesAskNodes(plan.profile) ? undefined : judgedIn(own);
  return (weights) =>
    weights.size === 0 ? own : score(reweighted(plan, weights), evidence, columns, judged);
}

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
  /** Who is among the first now and was not, and the other way round. */
  readonly into: readonly Iso3[];
  readonly out: readonly Iso3[];
}

/** @param first how many the first are; those who share the last place of them are among them */
export function movesBetween(before: ScoreTable, after: ScoreTable, first: number): Moves {
  const ranks = new Map(before.ranked.map(({ country, rank }) => [country, rank]));
  const now = new Set(after.ranked.map(({ country }) => country));
  const [were, are] = [before, after].map(
    ({ ranked }) => new Set(ranked.flatMap(({ country, rank }) => (rank <= first ? [country] : []))),
  ) as [Set<Iso3>, Set<Iso3>];
  return {
    into: [...are].filter((country) => !were.has(country)),
    out: [...were].filter((country) => !are.has(country)),
    moved: after.ranked.flatMap(({ country, rank }) => {
      const from = ranks.get(country);
      return from === undefined || from === rank ? [] : [{ country, from, to: rank }];
    }),
    entered: after.ranked.flatMap(({ country }) => (ranks.has(country) ? [] : [country])),
    left: before.ranked.flatMap(({ country }) => (now.has(country) ? [] : [country])),
  };
}

/** Of those that moved the one that is asked about, else the one that moved farthest, the highest of them. */
export function foremostMove({ moved }: Moves, asked: Iso3 | undefined): Moved | undefined {
  const own = moved.find(({ country }) => country === asked);
  if (own) return own;
  const far = ({ from, to }: Moved) => Math.abs(from - to);
  return moved.reduce<Moved | undefined>(
    (most, one) => (most && far(most) >= far(one) ? most : one),
    undefined,
  );
}
