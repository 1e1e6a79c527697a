import type { Iso3 } from "../../model/country.ts";
import { ShortlistError } from "../../model/error.ts";
import type { Scored, ScoreTable } from "../../scoring/index.ts";
import { isWeighed } from "../parts.ts";
import type { Reference } from "../reference.ts";

/**
 * One country as what another is explained against: its own scores, what applies to it, and what is missing for it.
 *
 * @throws ShortlistError where the country has no score
 */
export function countryReference(
  table: Pick<ScoreTable, "columns" | "plan">,
  other: Scored,
  nameOf: (country: Iso3) => string,
): Reference {
  const { country, leafScores, applies, score, failure } = other;
  if (score === undefined) {
    const why = failure === undefined ? "" : `: at “${failure.node}”, ${failure.reason}`;
    throw new ShortlistError("no-score", `${nameOf(country)} has no score to compare with${why}`, {
      wayOut: "Name a country that has one, or use median, peers or minimum.",
    });
  }
  return {
    kind: "country",
    label: nameOf(country),
    country,
    leafScores,
    applies,
    score,
    assessed: table.plan.leaves.map((leaf) => isWeighed(table, other, leaf)),
  };
}
