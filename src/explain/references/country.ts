import { ShortlistError } from "../../model/error.ts";
import type { Scored, ScoreTable } from "../../scoring/index.ts";
import { isWeighed } from "../contributions/parts.ts";
import { explainFailure } from "../lack.ts";
import type { Naming } from "../observed.ts";
import type { Reference } from "../reference.ts";

/**
 * One country as what another is explained against: its own scores, what applies to it, and what is missing for it.
 *
 * @throws ShortlistError where the country has no score
 */
export function countryReference(
  table: Pick<ScoreTable, "columns" | "plan">,
  other: Scored,
  naming: Naming,
): Reference {
  const { country, leafScores, applies, scores, score, failure, plan } = other;
  if (score === undefined) {
    const lack = failure && explainFailure(table, failure, naming);
    const why = lack === undefined ? "" : `: at “${lack.title}”, ${lack.reason}`;
    throw new ShortlistError("no-score", `${naming.nameOf(country)} has no score to compare with${why}`, {
      wayOut: "Name a country that has one, or use median, peers or minimum.",
    });
  }
  return {
    kind: "country",
    label: naming.nameOf(country),
    country,
    leafScores,
    applies,
    plan,
    scores,
    score,
    assessed: table.plan.leaves.map((leaf) => isWeighed(table, other, leaf)),
  };
}
