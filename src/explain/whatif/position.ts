import type { Iso3 } from "../../model/country.ts";
import { isExclusion, type ScoreTable } from "../../scoring/score.ts";
import { rankAmong } from "../positions.ts";
import { findCountry } from "../status.ts";

/** Where a country stands. */
export interface Position {
  readonly status: "ranked" | "excluded" | "unscored";
  /** Among the ranked; for an excluded country the one it would take beside them; undefined without a score. */
  readonly rank: number | undefined;
  /** How many others share the rank. */
  readonly tied: number;
  readonly score: number | undefined;
  /** Ids of the gates that exclude it. */
  readonly exclusions: readonly string[];
}

/** Where a country stands in a table; undefined where the evidence does not have it. */
export function positionIn(table: ScoreTable, country: Iso3): Position | undefined {
  const found = findCountry(table, country);
  if (!found) return undefined;
  const { status, one } = found;
  const { rank, tied } = rankAmong(table.ranked, one);
  const exclusions = one.gates.filter(isExclusion).map(({ gate }) => gate.id);
  return { status, rank: rank ?? undefined, tied, score: one.score, exclusions };
}
