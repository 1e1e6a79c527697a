import { counted, defined } from "../model/collections.ts";
import type { Iso3 } from "../model/country.ts";
import type {
  GateFinding,
  ProfileNodeSummary,
  RankedCountry,
  Ranking,
  ScoreNode,
  Shown,
} from "../model/documents/ranking.ts";
import { countsOf, STATUSES, type Status, standing } from "../model/standings.ts";
import { textIn } from "../model/translation.ts";
import type { Warned, Warning } from "../model/warning.ts";
import {
  countsEach,
  type GateOutcome,
  isBar,
  isExclusion,
  type Plan,
  type PlanItem,
  restingOnGaps,
  type Scored,
  type ScoreTable,
  setsApart,
} from "../scoring/index.ts";
import { median } from "../stats/index.ts";
import { effectsOf, lackingItems } from "./contribution-parts.ts";
import {
  explainFailure,
  foundByGate,
  gateTitle,
  type Labels,
  marginUnit,
  type Naming,
  proxyOf,
  requirementTitle,
  scoreNodes,
  title,
  unassessedOf,
} from "./nodes.ts";
import { owenValues } from "./owen-values.ts";
import { medianReference } from "./reference.ts";
import { knownShare, mostEvidence, weightsAsTheyAct } from "./weights.ts";

/** What a ranking says of its surroundings and cannot know from the scores. */
export interface Surroundings<Own extends Warning = Warning> extends Labels {
  readonly tool: Ranking["tool"];
  /** Of the run, where it makes documents that bear one. */
  readonly seal?: string;
  readonly profileSha256: string;
  readonly dataset: Ranking["dataset"];
  readonly warnings: Own[];
  readonly nameOf: (country: Iso3) => string;
  /** Another way of ranking beside the table's. */
  readonly crossCheck?: Ranking["crossCheck"];
  /** How far down the trees of the ranked go: 1 is the root's children; absent: to the leaves. */
  readonly depth?: number;
  /** How many of the ranked get their trees, from the top; absent: all. What is not shown need not be explained. */
  readonly explained?: number;
  /** Who is shown; absent: everybody. */
  readonly shown?: { readonly as: Omit<Shown, "of">; readonly has: (country: Iso3) => boolean };
}

/** What a ranking says of all together, whoever stands in it. */
export type RankingHead = Pick<
  Ranking,
  "document" | "tool" | "seal" | "profile" | "dataset" | "shown" | "warnings"
>;

export function rankingHead<Own extends Warning>(
  table: ScoreTable,
  around: Surroundings<Own>,
): Warned<RankingHead, Own> {
  return {
    document: "shortlist/ranking/1",
    tool: around.tool,
    ...defined({ seal: around.seal }),
    profile: profileSummary(table, around),
    dataset: around.dataset,
    ...shownOf(table, around),
    warnings: around.warnings,
  };
}

/** A score table as the document that every renderer and program reads. Ranges, of which a screen shows few, are reckoned when they are read. */
export function buildRanking<Own extends Warning>(
  table: ScoreTable,
  around: Surroundings<Own>,
): Warned<Ranking, Own> {
  const { plan } = table;
  const reference = medianReference(table);
  const has = around.shown?.has ?? (() => true);
  const shownOfAll = <One extends Scored>(all: readonly One[]) => all.filter(({ country }) => has(country));
  const [ranked, apart] = [shownOfAll(table.ranked), shownOfAll(table.apart)];
  const explained = new Set<Scored>(standing(ranked, apart, around.explained));
  const tallyOf = (one: Scored) => {
    const tally = one.tally(plan.root);
    return tally === undefined ? {} : { scorecard: tally };
  };
  const scorecardOf = (one: Scored) => {
    const { scorecard } = tallyOf(one);
    const open = one.gates.filter(
      ({ gate, outcome }) => outcome === "not assessed" && gate.effect === "exclude",
    );
    if (scorecard === undefined) return {};
    const undecided = open.map(({ gate }) => gate.id);
    const undecidedTitles = open.map(({ gate }) => textIn(gate.title, around.language, gate.id));
    return { scorecard: { ...scorecard, undecided, undecidedTitles } };
  };
  const onGaps = restingOnGaps(table);
  const sharing = counted(table.ranked.map(({ rank }) => rank));
  const tree = (one: Scored) =>
    scoreNodes(
      {
        table,
        one,
        reference,
        contributions: owenValues(
          plan,
          one,
          reference,
          around.depth === undefined
            ? {}
            : { depth: around.depth, beyond: lackingItems(table, one, reference) },
        ),
        labels: around,
      },
      plan.root,
      around.depth,
    );
  /** What is told of whoever stands among the ranked or beside them, between its place and the rest: to copy a range would reckon it. */
  const entry = <Place, Rest>(one: Scored & { readonly score: number }, place: Place, rest: Rest) => {
    const factors = explained.has(one) ? tree(one) : [];
    const head = { ...place, country: one.country, name: around.nameOf(one.country), score: one.score };
    return Object.assign(withRange(head, one), {
      coverage: one.coverage[plan.root.index]!,
      ...proxyOf(one, plan.root),
      ...scorecardOf(one),
      flags: gateFindings(one.gates, isFlag, plan, around),
      gap: onGaps.has(one.country),
      effects: (factors.length > 0 && reference.score !== undefined && effectsOf(factors)) || null,
      factors,
      ...rest,
    }) satisfies Omit<RankedCountry, "rank" | "tied"> & Place;
  };
  const barsBy = (one: Scored, test: (outcome: GateOutcome) => boolean) =>
    gateFindings(one.gates, test, plan, around).map(({ gate: id, ...finding }) => ({ id, ...finding }));
  const { shown, warnings, ...head } = rankingHead(table, around);
  return {
    ...head,
    reference: { score: reference.score ?? null },
    ...defined({ shown }),
    ranked: ranked.map((one) => entry(one, { rank: one.rank, tied: sharing.get(one.rank)! - 1 }, {})),
    apart: apart.map((one) =>
      entry(
        one,
        { rank: null, wouldRank: one.wouldRank, tied: rankAmong(table.ranked, one).tied },
        { gates: barsBy(one, setsApart) },
      ),
    ),
    excluded: shownOfAll(table.excluded).map((one) => ({
      country: one.country,
      name: around.nameOf(one.country),
      score: one.score ?? null,
      ...tallyOf(one),
      gates: barsBy(one, isExclusion),
    })),
    unscored: shownOfAll(table.unscored).map((one) =>
      withRange(
        {
          country: one.country,
          name: around.nameOf(one.country),
          ...explainFailure(table, one, around),
        },
        one,
      ),
    ),
    ...(around.crossCheck
      ? {
          crossCheck: {
            ...around.crossCheck,
            countries: around.crossCheck.countries.filter(({ country }) => has(country)),
          },
        }
      : {}),
    warnings,
  };
}

/** What is told of a country, and its range, reckoned when it is read. V8 puts a literal's accessor that follows a spread out of its order. */
function withRange<T extends object>(entry: T, one: Scored): T & Pick<RankedCountry, "scoreRange"> {
  const get = () => (one.range ? [...one.range] : null);
  return Object.defineProperty(entry as T & Pick<RankedCountry, "scoreRange">, "scoreRange", {
    enumerable: true,
    get,
  });
}

/** Who is shown of how many, as documents restate it; nothing where everybody is. */
export function shownOf(
  table: ScoreTable,
  { shown }: Pick<Surroundings, "shown">,
): { readonly shown?: Shown } {
  return shown ? { shown: { ...shown.as, of: countsOf(table) } } : {};
}

/** What was weighed, and how, as documents restate it. */
export function profileSummary(table: ScoreTable, around: Surroundings): Ranking["profile"] {
  const { profile, root } = table.plan;
  return {
    id: profile.id,
    title: textIn(profile.title, around.language, profile.id),
    sha256: around.profileSha256,
    scale: [...profile.scale],
    missing: { ...profile.missing },
    aggregate: { ...profile.tree.aggregate },
    minimumCoverage: profile.tree.missing.minimumCoverage,
    ...(root.requires ? { requires: requirementOf(table, root, around) } : {}),
    bounded: staysOnScale(table),
    ...(root.relative ? { relative: true as const } : {}),
    ...scorecardSummary(table),
    ...defined({ mostEvidence: mostEvidence(table, around) }),
    factors: profileNodes(table, around),
  };
}

/** Whether no score that is weighed leaves the profile's scale. */
export function staysOnScale({ columns }: Pick<ScoreTable, "columns">): boolean {
  return columns.every(({ leaf, bounded }) => leaf.share === 0 || bounded);
}

function scorecardSummary({
  plan,
  ranked,
  apart,
  excluded,
}: ScoreTable): Pick<Ranking["profile"], "scorecard"> {
  const [one] = [...ranked, ...apart, ...excluded];
  if (one?.tally(plan.root) === undefined) return {};
  const excludes = plan.profile.gates.some(({ effect }) => effect === "exclude");
  return { scorecard: { countsEach: countsEach(plan, ranked), excludes } };
}

/** Whether a gate is met that keeps nobody from a rank. */
export function isFlag(outcome: GateOutcome): boolean {
  return outcome.outcome === "met" && !isBar(outcome);
}

/** The gates of a country that fulfil a test, as findings. */
export function gateFindings(
  gates: readonly GateOutcome[],
  test: (outcome: GateOutcome) => boolean,
  plan: Plan,
  naming: Naming,
): GateFinding[] {
  return gates.filter(test).map((outcome) => {
    const { gate, truth } = outcome;
    return {
      gate: gate.id,
      ...gateTitle(outcome, naming.language),
      reason: textIn(gate.reason ?? gate.title, naming.language, gate.id),
      authority: gate.authority ?? null,
      found: foundByGate(outcome, plan, naming),
      margin: truth.margin ?? null,
      ...marginUnit(truth),
    };
  });
}

/** The profile's tree below its root, with effective weights and those as they act, which are reckoned when they are read. */
export function profileNodes(table: ScoreTable, labels: Labels): ProfileNodeSummary[] {
  let acting: Float64Array | undefined;
  return nodesBelow(table, table.plan.root, labels, ({ index }) => {
    acting ??= weightsAsTheyAct(table).overall;
    return knownShare(acting[index]!);
  });
}

function nodesBelow(
  table: ScoreTable,
  parent: PlanItem,
  labels: Labels,
  acts: (item: PlanItem) => number | null,
): ProfileNodeSummary[] {
  return parent.children.map((child) => {
    const item = table.plan.items[child]!;
    const { node } = item;
    const weights = {
      id: node.id,
      title: title(item, labels),
      weight: item.weight,
      effectiveWeight: item.share,
    };
    Object.defineProperty(weights, "weightAsItActs", { enumerable: true, get: () => acts(item) });
    // Not by spreading, which would read it.
    const summary: ProfileNodeSummary = Object.assign(weights, {
      missing: { ...node.missing },
      ...defined({
        evidence: node.evidence,
        requires: node.requires && requirementOf(table, item, labels),
        basis: node.basis === undefined ? undefined : textIn(node.basis, labels.language, ""),
        reason:
          node.reason === undefined
            ? undefined
            : typeof node.reason === "string"
              ? node.reason
              : { ...node.reason },
      }),
    });
    if ("children" in node) {
      const unassessed = unassessedOf(table, item);
      return Object.assign(summary, {
        ...(unassessed === undefined ? {} : { unassessed: textIn(unassessed, labels.language, "") }),
        aggregate: { ...node.aggregate },
        ...(node.normalise === undefined ? {} : { normalise: { ...node.normalise } }),
        ...(item.fit === undefined || item.fit.fixed ? {} : { candidates: table.fit!.scores(item).size }),
        ...(item.fit?.ranksOthers ? { percentile: true as const } : {}),
        children: nodesBelow(table, item, labels, acts),
      });
    }
    return Object.assign(summary, {
      indicator: node.indicator,
      direction: node.direction,
      ...defined({ transform: node.transform, treat: node.treat && { ...node.treat } }),
      normalise: { ...node.normalise },
    });
  });
}

/** What a node requires, as documents restate it. */
function requirementOf(
  { plan }: ScoreTable,
  item: PlanItem,
  labels: Labels,
): NonNullable<ProfileNodeSummary["requires"]> {
  return { title: requirementTitle(plan, item, labels), anyOf: [...item.node.requires!.anyOf] };
}

/** A country of a score table, and where it ended up; undefined where the evidence does not have it. */
export function findCountry(table: ScoreTable, country: Iso3): { status: Status; one: Scored } | undefined {
  for (const status of STATUSES) {
    const one = table[status].find((candidate) => candidate.country === country);
    if (one) return { status, one };
  }
  return undefined;
}

/**
 * A country's place in its peer group by one score, itself counted whether or not it is ranked. Undefined where it has no
 * such score, or where too few of the group have.
 */
export function positionAmongPeers(
  { members }: PeerGroup,
  one: Scored,
  scoreOf: (one: Scored) => number | undefined,
): ScoreNode["peers"] {
  const own = scoreOf(one);
  if (own === undefined) return undefined;
  const ranked = scores(members, scoreOf);
  if (ranked.length < FEWEST_PEERS) return undefined;
  const others = scores(
    members.filter((other) => other !== one),
    scoreOf,
  );
  return {
    rank: 1 + others.filter((score) => score > own).length,
    of: 1 + others.length,
    tied: others.filter((score) => score === own).length,
    median: median(ranked)!,
  };
}

/** A place among the ranked. */
export interface Rank {
  readonly rank: number;
  /** How many others have the same score. */
  readonly tied: number;
}

/** The place it would take among the ranked with a score, itself left aside: its own rank where the score is its own. */
export function rankAtScore(ranked: readonly Scored[], one: Scored, score: number): Rank {
  let [above, tied] = [0, 0];
  for (const other of ranked) {
    if (other === one) continue;
    if (other.score! > score) above += 1;
    else if (other.score === score) tied += 1;
  }
  return { rank: 1 + above, tied };
}

/** The place that its own score gives it; no rank without a score. */
export function rankAmong(ranked: readonly Scored[], one: Scored): { rank: number | null; tied: number } {
  return one.score === undefined ? { rank: null, tied: 0 } : rankAtScore(ranked, one, one.score);
}

function scores(members: readonly Scored[], scoreOf: (one: Scored) => number | undefined): number[] {
  return members.map(scoreOf).filter((score) => score !== undefined);
}

/** The ranked countries of one country's peer group. */
export interface PeerGroup {
  /** Indicator that makes the groups. */
  readonly by: string;
  readonly group: string;
  /** Best first; the country itself is among them where it is ranked. */
  readonly members: readonly Scored[];
}

/** Fewer than this say nothing of anybody's place among them. */
export const FEWEST_PEERS = 3;

/** Undefined where the profile makes no groups or the country is in none. */
export function peerGroup({ plan, ranked }: ScoreTable, { peer }: Scored): PeerGroup | undefined {
  const by = plan.profile.peers?.by;
  if (by === undefined || peer === undefined) return undefined;
  return { by, group: peer, members: ranked.filter((other) => other.peer === peer) };
}
