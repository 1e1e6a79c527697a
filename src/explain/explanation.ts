import { defined } from "../model/collections.ts";
import type { Iso3 } from "../model/country.ts";
import type {
  Changed,
  ExplainedGate,
  Explanation,
  YearBeforeChange,
} from "../model/documents/explanation.ts";
import type { ScoreNode } from "../model/documents/ranking.ts";
import type { Want } from "../model/evidence.ts";
import { factorsUnder } from "../model/factor-tree.ts";
import type { Observation } from "../model/observation.ts";
import { datingOf } from "../model/observation.ts";
import { TOP } from "../model/standings.ts";
import { textIn } from "../model/translation.ts";
import type { Warned, Warning } from "../model/warning.ts";
import type { GateOutcome, Plan, PlanItem, Scored, ScoreTable } from "../scoring/index.ts";
import { restingOnGaps } from "../scoring/score.ts";
import { significant } from "../stats/index.ts";
import { decidingIndicators } from "./conditions.ts";
import { effectsOf } from "./contribution-parts.ts";
import { type Reckoning, sourcesNamed } from "./diff/causes.ts";
import { asOpen, openGates } from "./diff/positions.ts";
import {
  explainFailure,
  foundByGate,
  gateTitle,
  type Labels,
  marginUnit,
  proxyOf,
  scoreNodes,
  title,
} from "./nodes.ts";
import { openQuestions } from "./open-questions.ts";
import { owenValues } from "./owen-values.ts";
import {
  findCountry,
  type PeerGroup,
  peerGroup,
  positionAmongPeers,
  profileSummary,
  rankAmong,
  rankAtScore,
  type Surroundings,
} from "./ranking.ts";
import { medianReference, type Reference } from "./reference.ts";

export interface ExplanationOptions {
  /** What the country is explained against; absent: the median country. */
  readonly reference?: Reference;
  /** Absent: nothing is said of what changed since. */
  readonly before?: YearBefore;
  /** How many make the top of which is asked what puts the country among it; absent: 10. */
  readonly top?: number;
}

/** Everything there is to say of one country; undefined where the evidence does not have it at all. */
export function buildExplanation<Own extends Warning>(
  table: ScoreTable,
  country: Iso3,
  around: Surroundings<Own>,
  { reference = medianReference(table), before, top = TOP }: ExplanationOptions = {},
): Warned<Explanation, Own> | undefined {
  const { plan } = table;
  const found = findCountry(table, country);
  if (!found) return undefined;
  const { status, one } = found;
  const scorecard = one.tally(plan.root);
  const contributions = one.score === undefined ? undefined : owenValues(plan, one, reference);
  const group = peerGroup(table, one);
  const factors = scoreNodes(
    {
      table,
      one,
      reference,
      contributions,
      labels: around,
      more: (item) => {
        const { leaf } = item;
        const of = leaf >= 0 ? table.columns[leaf]!.normalised : undefined;
        const scoreOf = (other: Scored) => (of ? of[other.index] : finite(other.raw(item)));
        const peers = group && positionAmongPeers(group, one, scoreOf);
        // A value that stands in for evidence has no place.
        const assessed = (other: Scored) => (other.coverage[item.index]! > 0 ? scoreOf(other) : undefined);
        return defined({ peers, ranked: placeAmongRanked(table.ranked, one, assessed) });
      },
    },
    plan.root,
  );
  return {
    document: "shortlist/explanation/1",
    tool: around.tool,
    ...defined({ seal: around.seal }),
    profile: profileSummary(table, around),
    dataset: around.dataset,
    reference: {
      ...defined({ label: reference.name }),
      score: reference.score ?? null,
      kind: reference.kind,
      ...defined({ country: reference.country, made: reference.made }),
    },
    country,
    name: around.nameOf(country),
    status,
    ...rankAmong(table.ranked, one),
    of: table.ranked.length,
    leaders: table.ranked
      .filter(({ rank }) => rank === 1)
      .map((first) => ({ country: first.country, name: around.nameOf(first.country) })),
    gap: restingOnGaps(table).has(country),
    score: one.score ?? null,
    scoreRange: one.range ? [...one.range] : null,
    coverage: one.coverage[plan.root.index]!,
    ...proxyOf(one, plan.root),
    ...defined({ scorecard, failure: one.failure && explainFailure(table, one, around) }),
    effects: (contributions && reference.score !== undefined && effectsOf(factors)) || null,
    places: ranksGained(table, one, reference, top, around),
    peers: group ? explainPeers(group, one, around) : null,
    ...(group ? standouts(table, one, group, around) : { strengths: [], weaknesses: [] }),
    gates: one.gates.map((outcome) => explainGate(outcome, plan, around)),
    factors,
    open: openQuestions(table, one, around),
    since: before ? changesSinceYearBefore(table, one, before, around) : null,
    warnings: around.warnings,
  };
}

/** The place of one score among those of the ranked; rounded as scores are, so that float noise makes no order. */
function placeAmongRanked(
  ranked: readonly Scored[],
  one: Scored,
  scoreOf: (one: Scored) => number | undefined,
): ScoreNode["ranked"] {
  const rounded = (other: Scored) => {
    const score = scoreOf(other);
    return score === undefined ? undefined : significant(score);
  };
  const own = rounded(one);
  if (own === undefined) return undefined;
  const others = ranked.flatMap((other) => (other === one ? [] : (rounded(other) ?? [])));
  return {
    rank: 1 + others.filter((score) => score > own).length,
    of: 1 + others.length,
    tied: others.filter((score) => score === own).length,
  };
}

function explainPeers(group: PeerGroup, one: Scored, { titleOf }: Surroundings): Explanation["peers"] {
  const { by, members } = group;
  return {
    by,
    title: titleOf(by) ?? by,
    group: group.group,
    size: members.length,
    position: positionAmongPeers(group, one, ({ score }) => score) ?? null,
  };
}

function explainGate(judged: GateOutcome, plan: Plan, around: Surroundings): ExplainedGate {
  const { gate, outcome, truth } = judged;
  const { language } = around;
  return {
    id: gate.id,
    ...gateTitle(judged, language),
    effect: gate.effect,
    outcome,
    authority: gate.authority ?? null,
    reason: textIn(gate.reason ?? gate.title, language, gate.id),
    found: foundByGate(judged, plan, around),
    margin: truth.margin ?? null,
    ...marginUnit(truth),
    evidence: truth.observations.map((one) => ({
      indicator: one.indicator,
      value: one.value,
      ...datingOf(one),
      year: one.year ?? null,
      source: one.source,
      file: one.file,
      locator: one.locator,
      ...defined({ formula: one.formula, inputs: one.inputs && [...one.inputs] }),
    })),
  };
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

/** More outcomes than this take a second. */
const MOST_OUTCOMES = 2 ** 19;

/**
 * What each factor makes of a country's rank: Owen values of the places gained, and of being among the first `k`, from where the reference's
 * values would stand in the country's place to where it stands. Whoever else is ranked stays as they are. Each sums to its step.
 *
 * @returns null without a score on either side, and where there are too many factors to go through all sets of them
 */
function ranksGained(
  table: ScoreTable,
  one: Scored,
  reference: Reference,
  k: number,
  labels: Labels,
): Explanation["places"] {
  const divided = divisionByFactor(table, one, reference);
  if (divided === undefined) return null;
  const { at, rankOf, divide } = divided;
  const gained = divide((score) => -rankOf(score));
  const among = divide((score) => (rankOf(score) <= k ? 1 : 0));
  if (gained === undefined || among === undefined) return null;
  return {
    reference: at,
    k,
    factors: gained.map(({ item, part }, i) => ({
      id: item.node.id,
      title: title(item, labels),
      places: part,
      among: among[i]!.part,
    })),
  };
}

/** What one factor has of a whole. */
interface FactorPart {
  readonly item: PlanItem;
  readonly part: number;
}

/** The places that each factor gains a country, as Owen values, and where the reference would stand; undefined as `ranksGained` is null. */
export function placesByFactor(
  table: ScoreTable,
  one: Scored,
  reference: Reference,
): { readonly from: number; readonly parts: readonly FactorPart[] } | undefined {
  const divided = divisionByFactor(table, one, reference);
  const parts = divided?.divide((score) => -divided.rankOf(score));
  return parts && { from: divided!.at.rank, parts };
}

/** Makes the divider of what becomes of a country's score among the factors; undefined where there is nothing to divide, or too much. */
function divisionByFactor({ plan, ranked }: ScoreTable, one: Scored, reference: Reference) {
  // Wins less losses of others hang on the country's values too: no one place can be told with theirs as they are.
  if (plan.root.relative || one.score === undefined || reference.score === undefined || !canEnumerate(plan))
    return undefined;
  const others = ranked.filter((other) => other !== one);
  const placed = (score: number) => rankAtScore(others, one, significant(score));
  const beyond = new Uint8Array(plan.items.length);
  for (const axis of opened(plan)) beyond[axis.index] = 1;
  const factors = factorsIn(plan).filter(({ share }) => share > 0);
  return {
    at: placed(reference.score),
    rankOf: (score: number) => placed(score).rank,
    divide(outcome: (score: number) => number): readonly FactorPart[] | undefined {
      const parts = owenValues(plan, one, reference, { depth: 1, beyond, outcome });
      if (factors.some(({ index }) => Number.isNaN(parts[index]))) return undefined;
      return factors.map((item) => ({ item, part: parts[item.index]! }));
    },
  };
}

function childrenOf(plan: Plan, item: PlanItem): PlanItem[] {
  return item.children.map((child) => plan.items[child]!);
}

/** The factors that a reader thinks in; of an axis that takes one of several, the axis. */
function factorsIn(plan: Plan): PlanItem[] {
  const below = (axis: PlanItem) => (axis.chooses ? [] : childrenOf(plan, axis));
  return factorsUnder(childrenOf(plan, plan.root), below, ({ leaf }) => leaf < 0).map(({ node }) => node);
}

/** The root's children that are no factors themselves. */
function opened(plan: Plan): PlanItem[] {
  const factors = new Set(factorsIn(plan));
  return childrenOf(plan, plan.root).filter((axis) => !factors.has(axis));
}

/** Each axis that is opened is looked at under every set of the others, with every set of its own factors. */
function canEnumerate(plan: Plan): boolean {
  const axes = plan.root.children.length;
  const outcomes = opened(plan).reduce(
    (sum, { children }) => sum + 2 ** (axes - 1 + children.length),
    2 ** axes,
  );
  return outcomes <= MOST_OUTCOMES;
}

/**
 * Weighed indicators on which a country is in the top or the bottom quarter of its peer group, ties counted against it: no
 * more than a quarter of the group, itself included, scores as high (or as low) or further out. The largest weighted gap to
 * the group's median comes first.
 */
function standouts(
  { plan, columns }: ScoreTable,
  one: Scored,
  group: PeerGroup,
  labels: Labels,
): Pick<Explanation, "strengths" | "weaknesses"> {
  const found = plan.leaves.flatMap((leaf) => {
    const observation = columns[leaf.leaf]!.observations.at(one.index);
    const scoreOf = ({ index }: Scored) => columns[leaf.leaf]!.normalised[index];
    const score = scoreOf(one);
    const place = positionAmongPeers(group, one, scoreOf);
    if (!(one.shares[leaf.index]! > 0) || score === undefined || !observation || !place) return [];
    const { rank, of, tied, median } = place;
    const { value, unit } = observation;
    const weightedGap = one.shares[leaf.index]! * (score - median);
    const atLeast = rank + tied;
    const atMost = of - rank + 1;
    const side = weightedGap > 0 && atLeast <= of / 4 ? 1 : weightedGap < 0 && atMost <= of / 4 ? -1 : 0;
    return [
      {
        side,
        entry: {
          id: leaf.node.id,
          title: title(leaf, labels),
          value,
          ...(unit === undefined ? {} : { unit }),
          ...datingOf(observation),
          score,
          ...place,
          weightedGap,
        },
      },
    ];
  });
  const on = (wanted: number) =>
    found
      .filter(({ side }) => side === wanted)
      .map(({ entry }) => entry)
      .sort((a, b) => Math.abs(b.weightedGap) - Math.abs(a.weightedGap));
  return { strengths: on(1), weaknesses: on(-1) };
}

/** The run of the year before, and how a change since then is told apart into its causes. */
export interface YearBefore {
  readonly table: ScoreTable;
  readonly reckoning: Reckoning;
  /** What the sources are called, by their ids. */
  readonly names: ReadonlyMap<string, string>;
}

/** What changed of a country's evidence since the year before, and what moved its score: the causes that `diff` gives. */
export function changesSinceYearBefore(
  table: ScoreTable,
  one: Scored,
  { table: before, reckoning, names }: YearBefore,
  labels: Labels,
): YearBeforeChange {
  const year = { asOf: before.evidence.asOf ?? null, of: before.ranked.length };
  const found = findCountry(before, one.country);
  if (!found || !hasEvidence(before, found.one)) {
    const nothing = {
      rank: null,
      tied: 0,
      score: null,
      causes: [],
      changes: [],
      gates: { raised: [], cleared: [] },
    };
    return { ...year, status: "no evidence", ...nothing };
  }
  const then = found.one;
  const moved =
    then.score === undefined || one.score === undefined
      ? { causes: [] }
      : reckoning.causes(one.country, one.score - then.score);
  const causeOf = (indicator: string) =>
    moved.causes.find(({ values = [] }) => values.some((value) => value.indicator === indicator));
  return {
    ...year,
    status: found.status,
    ...rankAmong(before.ranked, then),
    score: then.score ?? null,
    causes: [...moved.causes]
      .sort((a, b) => Math.abs(b.score) - Math.abs(a.score))
      .map(({ cause, score }) => ({ cause, sources: sourcesNamed(cause, names), score })),
    ...defined({ because: moved.because }),
    changes: changedValues(table, one, before, then, labels).map((change) => ({
      ...change,
      cause: causeOf(change.indicator)?.cause ?? null,
    })),
    gates: { raised: onlyMet(one, then, labels), cleared: onlyMet(then, one, labels) },
  };
}

/** Lists have no year: they would be there in any. To whom nothing of the profile applies has what decides that. */
function hasEvidence({ columns, evidence, plan }: ScoreTable, { country, index }: Scored): boolean {
  return (
    columns.some(({ observations }) => observations.origin(index)?.year !== undefined) ||
    [...decidingIndicators(plan.profile)].some(
      (indicator) => evidence.values({ indicator }).get(country)?.year !== undefined,
    )
  );
}

/** What either year weighs of the country's own, and what decides its peers and what applies to it, where it is another. */
function changedValues(
  now: ScoreTable,
  one: Scored,
  before: ScoreTable,
  then: Scored,
  labels: Labels,
): Omit<Changed, "cause">[] {
  const by = now.plan.profile.peers?.by;
  const asked = new Map([...weighed(before, labels), ...weighed(now, labels)]);
  const deciding = decidingIndicators(now.plan.profile);
  for (const id of deciding)
    if (!asked.has(id)) asked.set(id, { id, title: labels.titleOf(id) ?? id, want: { indicator: id } });
  const appliesIn = ({ columns }: ScoreTable, indicator: string, { index }: Scored) =>
    deciding.has(indicator) ||
    columns.some(({ leaf, applies }) => leaf.node.indicator === indicator && applies[index]);
  const scoreIn = ({ columns }: ScoreTable, indicator: string, { index }: Scored) =>
    columns.find(({ leaf }) => leaf.node.indicator === indicator)?.normalised[index] ?? null;
  return [...asked].flatMap(([indicator, { id, title, want }]) => {
    const [was, is] = [before, now].map(({ evidence }) => evidence.values(want).get(one.country));
    if (was?.value === is?.value || !(appliesIn(before, indicator, then) || appliesIn(now, indicator, one)))
      return [];
    return [
      {
        id,
        title,
        indicator,
        before: dated(was, scoreIn(before, indicator, then)),
        after: dated(is, scoreIn(now, indicator, one)),
        ...(indicator === by ? { otherPeers: true as const } : {}),
      },
    ];
  });
}

interface Asked {
  readonly id: string;
  readonly title: string;
  readonly want: Want;
}

/** By indicator, in the profile's order. */
function weighed({ plan }: ScoreTable, labels: Labels): (readonly [string, Asked])[] {
  return plan.leaves
    .filter(({ share }) => share > 0)
    .map((leaf) => {
      const { id, indicator, maxAge } = leaf.node;
      const want = { indicator, ...(maxAge === undefined ? {} : { maxAge }) };
      return [indicator, { id, title: title(leaf, labels), want }];
    });
}

function dated(observation: Observation | undefined, score: number | null): Changed["before"] {
  if (observation === undefined) return null;
  const { value, unit } = observation;
  return { value, ...(unit === undefined ? {} : { unit }), ...datingOf(observation), score };
}

/** The gates that one of two meets and the other does not; of which the other has no evidence is not clear there. */
function onlyMet(one: Scored, other: Scored, { language }: Labels): YearBeforeChange["gates"]["raised"] {
  const met = ({ gates }: Scored) => gates.filter(({ outcome }) => outcome === "met");
  const known = new Set(met(other).map(({ gate }) => gate.id));
  const open = openGates(other.gates);
  return met(one)
    .filter(({ gate }) => !known.has(gate.id))
    .map((outcome) => ({
      id: outcome.gate.id,
      title: gateTitle(outcome, language).title,
      ...asOpen(open, outcome.gate.id),
    }));
}
