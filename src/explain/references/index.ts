import { ShortlistError } from "../../model/problem.ts";
import type { Scored, ScoreTable } from "../../scoring/index.ts";
import { isWeighed } from "../contribution-parts.ts";
import type { Reference, ReferenceEntry, ReferenceWords } from "../reference.ts";
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
  { nameOf }: Pick<ReferenceWords, "nameOf">,
): Reference {
  const { country, leafScores, applies, scores, score, plan } = other;
  const name = nameOf(country);
  if (score === undefined) throw noScore(name);
  return {
    kind: "country",
    country,
    name,
    leafScores,
    applies,
    plan,
    scores,
    score,
    assessed: table.plan.leaves.map((leaf) => isWeighed(table, other, leaf)),
  };
}

/** The error for a country that nothing can be held against. */
export function noScore(name: string, why = ""): ShortlistError {
  return new ShortlistError("no-score", `${name} has no score to compare with${why}`, {
    wayOut: "Name a country that has one, or use median, peers or minimum.",
  });
}
