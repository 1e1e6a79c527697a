import type { Iso3 } from "../model/country.ts";
import { defined } from "../model/defined.ts";
import type { Compared, ComparedPair, Comparison, Contribution } from "../model/documents/comparison.ts";
import type { ScoreNode } from "../model/documents/ranking.ts";
import { isBar, isExclusion, type Scored, type ScoreTable } from "../scoring/index.ts";
import { comparedNodes } from "./compared-nodes.ts";
import { owenValues } from "./contributions/owen.ts";
import { effectsOf } from "./contributions/parts.ts";
import { explainFailure } from "./lack.ts";
import { proxyOf, scoreNodes } from "./nodes.ts";
import { rankAmong } from "./positions.ts";
import { findings, isFlag, profileSummary, type Surroundings } from "./ranking.ts";
import { countryReference } from "./references/index.ts";
import { findCountry } from "./status.ts";

/**
 * Countries side by side, in the order given, and each of those with a score against the next by score.
 *
 * @param countries at least two, each once, all of them in the evidence
 */
export function buildComparison(
  table: ScoreTable,
  countries: readonly Iso3[],
  around: Surroundings,
): Comparison {
  const found = countries.map((country) => findCountry(table, country)!);
  const sides = found.map(({ one }) => one);
  const scored = sides
    .filter(({ score }) => score !== undefined)
    .sort((a, b) => b.score! - a.score! || (a.country < b.country ? -1 : 1));
  return {
    document: "shortlist/comparison/1",
    tool: around.tool,
    profile: profileSummary(table, around),
    dataset: around.dataset,
    of: table.ranked.length,
    countries: found.map(({ status, one }) => compared(table, status, one, around)),
    factors: comparedNodes(table, sides, table.plan.root, around),
    pairs: scored.slice(1).map((behind, i) => pair(table, scored[i]!, behind, around)),
    warnings: around.warnings,
  };
}

function compared(
  table: ScoreTable,
  status: Compared["status"],
  one: Scored,
  around: Surroundings,
): Compared {
  return {
    country: one.country,
    name: around.nameOf(one.country),
    status,
    ...rankAmong(table.ranked, one),
    score: one.score ?? null,
    scoreRange: one.range ? [...one.range] : null,
    coverage: one.coverage[table.plan.root.index]!,
    ...proxyOf(one, table.plan.root),
    ...(one.failure ? { failure: explainFailure(table, one.failure, around) } : {}),
    gates: findings(one.gates, status === "excluded" ? isExclusion : isBar, table.plan, around),
    flags: findings(one.gates, isFlag, table.plan, around),
  };
}

function pair(table: ScoreTable, ahead: Scored, behind: Scored, around: Surroundings): ComparedPair {
  const reference = countryReference(table, behind, around);
  const contributions = owenValues(table.plan, ahead, reference);
  const nodes = scoreNodes({ table, one: ahead, reference, contributions, labels: around }, table.plan.root);
  return {
    ahead: ahead.country,
    behind: behind.country,
    difference: ahead.score! - behind.score!,
    couldTurn: ahead.range && behind.range ? behind.range[1] > ahead.range[0] : null,
    effects: effectsOf(nodes) ?? null,
    contributions: nodes.map(contribution),
  };
}

function contribution({ id, title, versusReference, ofWhich, children }: ScoreNode): Contribution {
  return {
    id,
    title,
    contribution: versusReference,
    ...defined({ ofWhich, children: children?.map(contribution) }),
  };
}
