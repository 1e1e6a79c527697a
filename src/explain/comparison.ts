import { defined } from "../model/collections.ts";
import type { Iso3 } from "../model/country.ts";
import type {
  Compared,
  ComparedNode,
  ComparedPair,
  Comparison,
  Contribution,
} from "../model/documents/comparison.ts";
import type { ScoreNode } from "../model/documents/ranking.ts";
import { datingOf } from "../model/observation.ts";
import type { IndicatorNode } from "../model/profile.ts";
import type { Warned, Warning } from "../model/warning.ts";
import { isBar, isExclusion, type PlanItem, type Scored, type ScoreTable } from "../scoring/index.ts";
import { effectsOf } from "./contribution-parts.ts";
import {
  explainFailure,
  factorLack,
  type Labels,
  proxyOf,
  scoreNodes,
  title,
  verdictOf,
  whyMissing,
} from "./nodes.ts";
import { owenValues } from "./owen-values.ts";
import {
  findCountry,
  gateFindings,
  isFlag,
  profileSummary,
  rankAmong,
  type Surroundings,
} from "./ranking.ts";
import { countryReference } from "./references/index.ts";

/**
 * Countries side by side, in the order given, and each of those with a score against the next by score.
 *
 * @param countries at least two, each once, all of them in the evidence
 */
export function buildComparison<Own extends Warning>(
  table: ScoreTable,
  countries: readonly Iso3[],
  around: Surroundings<Own>,
): Warned<Comparison, Own> {
  const found = countries.map((country) => findCountry(table, country)!);
  const sides = found.map(({ one }) => one);
  const scored = sides
    .filter(({ score }) => score !== undefined)
    .sort((a, b) => b.score! - a.score! || (a.country < b.country ? -1 : 1));
  return {
    document: "shortlist/comparison/1",
    tool: around.tool,
    ...defined({ seal: around.seal }),
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
    ...(one.failure ? { failure: explainFailure(table, one, around) } : {}),
    gates: gateFindings(one.gates, status === "excluded" ? isExclusion : isBar, table.plan, around),
    flags: gateFindings(one.gates, isFlag, table.plan, around),
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

/** What several countries have at each node below an item; what exists for none of them is marked so in every cell. */
function comparedNodes(
  table: ScoreTable,
  sides: readonly Scored[],
  parent: PlanItem,
  labels: Labels,
): ComparedNode[] {
  return parent.children
    .map((child) => table.plan.items[child]!)
    .map((item) => ({
      id: item.node.id,
      title: title(item, labels),
      share: item.share,
      ...(item.leaf < 0 ? {} : { indicator: (item.node as IndicatorNode).indicator }),
      cells: sides.map((one) => cell(table, one, item)),
      ...(item.leaf < 0 ? { children: comparedNodes(table, sides, item, labels) } : {}),
    }));
}

function cell(table: ScoreTable, one: Scored, item: PlanItem): ComparedNode["cells"][number] {
  const own = one.raw(item);
  const score = Number.isFinite(own) && one.coverage[item.index]! > 0 ? own : null;
  const observation = item.leaf < 0 ? undefined : table.columns[item.leaf]!.observations.at(one.index);
  const applies = one.applies[item.index] === 1;
  const lack =
    item.leaf >= 0
      ? whyMissing(table, one, item)
      : applies && score !== null
        ? undefined
        : factorLack(applies, false);
  const verdict = item.leaf < 0 || !applies ? undefined : verdictOf(table.columns[item.leaf]!, one.index);
  const { value, unit, source: id, file, locator } = observation ?? {};
  return {
    country: one.country,
    score,
    ...(score === null || item.fit === undefined ? {} : { normalised: one.scores[item.index]! }),
    weight: one.shares[item.index]!,
    coverage: one.coverage[item.index]!,
    ...defined({ lack }),
    ...(applies ? {} : { doesNotApply: true as const }),
    ...(value === undefined ? {} : { value, source: { id: id!, file: file!, locator: locator! } }),
    ...(unit === undefined ? {} : { unit }),
    ...(observation && datingOf(observation)),
    ...defined({ published: observation?.published, revised: observation?.revised }),
    ...defined({ verdict }),
  };
}
