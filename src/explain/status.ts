import type { Iso3 } from "../model/country.ts";
import { STATUSES, type Status } from "../model/everybody.ts";
import type { Scored, ScoreTable } from "../scoring/index.ts";

/** A country of a score table, and where it ended up; undefined where the evidence does not have it. */
export function findCountry(table: ScoreTable, country: Iso3): { status: Status; one: Scored } | undefined {
  for (const status of STATUSES) {
    const one = table[status].find((candidate) => candidate.country === country);
    if (one) return { status, one };
  }
  return undefined;
}
