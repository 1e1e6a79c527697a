import { ShortlistError } from "../../model/problem.ts";
import type { Scored, ScoreTable } from "../../scoring/index.ts";
import { isWeighed } from "../contribution-parts.ts";
import type { Naming } from "../nodes.ts";
import { explainFailure } from "../nodes.ts";
import type { Reference, ReferenceEntry } from "../reference.ts";
import { medianCountry } from "./median.ts";
import { minimum } from "./minimum.ts";
import { peers } from "./peers.ts";

/** What a country can be explained against by name; any other word is a country. The first is the default. */
export const references: readonly ReferenceEntry[] = [medianCountry, peers, minimum];

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
