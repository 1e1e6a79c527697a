import type { Iso3 } from "../model/country.ts";
import type { Scored, ScoreTable } from "../scoring/index.ts";

const STATUSES = ["ranked", "excluded", "unscored"] as const;

/** A country of a score table, and where it ended up; undefined where the evidence does not have it. */
export function findCountry(
  table: ScoreTable,
  country: Iso3,
): { status: (typeof STATUSES)[number]; one: Scored } | undefined {
  for (const status of STATUSES) {
    const one = table[status].find((candidate) => candidate.country === country);
    if (one) return { status, one };
  }
  return undefined;
}
