import { entryOf, memoized } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import type { PositionFigures } from "../../model/documents/whatif.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Observation, Value } from "../../model/observation.ts";
import type { Condition } from "../../model/profile.ts";
import type { Kind } from "../../model/source.ts";
import { everybody, type Status } from "../../model/standings.ts";
import { textIn } from "../../model/translation.ts";
import { column, fillingPeers, type LeafColumn, peersOf, refilling } from "../../scoring/column.ts";
import { applyingShares, tooLittle } from "../../scoring/evaluate.ts";
import { type GateOutcome, gatesAskNodes, isNotKnown } from "../../scoring/gates.ts";
import { fittedNodes, type PlanItem, type PlanLeaf, requiredLeaves } from "../../scoring/plan.ts";
import { itemsAffectedBy, refitter, rescorer, rescorerOfOwnScores } from "../../scoring/rescore.ts";
import type { Peers } from "../../scoring/scaling.ts";
import {
  isBar,
  isCandidate,
  isExclusion,
  type Scored,
  type ScoreTable,
  scoreSome,
  statusOf,
  takesRank,
} from "../../scoring/score.ts";
import type { Rescored, Rescorer, TableChange } from "../../scoring/table-change.ts";
import { significant } from "../../stats/floating-point.ts";
import { countBelow, countUpTo } from "../../stats/index.ts";
import { testsOf } from "../conditions.ts";
import type { Labels } from "../nodes.ts";
import { findCountry, rankAmong } from "../ranking.ts";
import {
  type CarriedAlong,
  type Computed,
  carriedAlong,
  changedEvidence,
  isYoung,
  observed,
  valueIn,
} from "./changed-evidence.ts";
import { possibleValues, type ScaleOf } from "./possible-values.ts";

/** What is known of indicators: which values they can have, and who can change them. */
export interface About {
  readonly scaleOf: ScaleOf;
  readonly kindOf?: ((indicator: string) => Kind | undefined) | undefined;
}

/** One indicator of one country, with what is needed to change it. */
export interface ChangeableIndicator {
  readonly country: Iso3;
  readonly indicator: string;
  readonly title: string;
  /** Who can change it; undefined: not known. */
  readonly kind?: Kind | undefined;
  /** Effective weight of its leaves within the whole when everything is assessed. */
  readonly weight: number;
  readonly before: Observation | undefined;
  readonly possible: ReturnType<typeof possibleValues>;
  readonly trial: ValueTrials["quick"];
  readonly isOneWay: ValueTrials["isOneWay"];
  /** The truth: everybody ranked anew by the whole pipeline. */
  rerank: ValueTrials["anew"];
  /** What becomes of the figures that rest on its cell, at another value. */
  along(value: Value): CarriedAlong;
  readonly steps: ReturnType<typeof stepsIn>;
}

export function changeableIndicator(
  table: ScoreTable,
  country: Iso3,
  indicator: string,
  labels: Labels,
  about: About,
  computed?: Computed,
  others?: Others,
): ChangeableIndicator {
  const { plan } = table;
  const leaves = plan.leaves.filter(({ node }) => node.indicator === indicator);
  const { one } = findCountry(table, country)!;
  const shares = applyingShares(plan, one.applies);
  const before = valueIn(table, country, indicator);
  const isAlone = (computed?.from(country, indicator) ?? []).length === 0;
  const isFrom = (other: string) => computed?.from(country, other).includes(indicator) ?? false;
  const possible = possibleValues(table, indicator, about.scaleOf, isAlone);
  // Of many an indicator nothing says which values it could have.
  const trials = memoized((_: "trials") =>
    valueTrials(table, country, indicator, computed, others, possible),
  );
  return {
    country,
    indicator,
    title: textIn(leaves[0]?.node.title, labels.language, labels.titleOf(indicator) ?? indicator),
    // What is computed from another figure that the profile reads changes with that one.
    kind:
      before?.source === "derived" && plan.leaves.some(({ node }) => isFrom(node.indicator))
        ? "context"
        : about.kindOf?.(indicator),
    weight: leaves.reduce((sum, { index }) => sum + shares[index]!, 0),
    before,
    possible,
    along: (value) =>
      carriedAlong(table, computed, {
        before,
        now: observed(country, indicator, value, before, table.evidence.asOf),
      }),
    // One question after the other asks about the same values.
    trial: memoized((value) => trials("trials").quick(value)),
    rerank: memoized((value) => trials("trials").anew(value)),
    isOneWay: (one, other) => trials("trials").isOneWay(one, other),
    steps: stepsIn(possible),
  };
}

/** From one of the possible values to another, in the unit or in steps of the categories; undefined where it cannot be counted. */
export function stepsIn(
  possible: ChangeableIndicator["possible"],
): (from: Value, to: Value) => number | undefined {
  const words = possible?.kind === "categories" ? possible.words : [];
  return (from, to) => {
    if (typeof from === "number" && typeof to === "number") return significant(to - from);
    const [a, b] = [words.indexOf(String(from)), words.indexOf(String(to))];
    return a < 0 || b < 0 ? undefined : b - a;
  };
}

/**
 * The indicators whose value can move a country: weighed ones that apply to it, what decides whether a node applies, what makes
 * peer groups, and what a gate looks at that keeps from a rank; in the profile's order.
 */
export function movingIndicators(table: ScoreTable, country: Iso3): string[] {
  const { plan, columns, evidence } = table;
  const index = evidence.countries.indexOf(country);
  const required = requiredLeaves(plan);
  const weighed = plan.leaves.filter(({ share, leaf }) => share > 0 || required.has(leaf));
  const tests = [
    ...weighed.flatMap(({ node }) => (node.appliesWhen ? testsOf(node.appliesWhen) : [])),
    ...plan.profile.gates.flatMap((gate) => (takesRank(gate) ? testsOf(gate.when) : [])),
  ];
  return [
    ...new Set([
      ...weighed.filter(({ leaf }) => columns[leaf]!.applies[index]).map(({ node }) => node.indicator),
      ...(plan.profile.peers ? [plan.profile.peers.by] : []),
      ...tests.map(({ indicator }) => indicator),
    ]),
  ];
}

/** A position as documents state it. */
export function positionFigures({
  status,
  rank,
  tied,
  score: points,
  exclusions,
}: Position): PositionFigures {
  return { status, rank: rank ?? null, tied, score: points ?? null, exclusions: [...exclusions] };
}

/** Where the country would stand with another value of the indicator, all else equal. */
export interface ValueTrials {
  /** Only what the value can move is scored again: for searches that ask thousands of times. */
  quick(value: Value): Position;
  /** The truth: everybody whom the value can move is scored anew by the whole pipeline; with whom the country is then tied. */
  anew(value: Value): { readonly position: Position; readonly ties: readonly Iso3[] };
  /** Whether between two values the rank is known to go one way. */
  isOneWay(one: number, other: number): boolean;
}

/**
 * Makes the judges of one indicator's values for one country. Only columns that the indicator can reach are made anew, and
 * only countries that stand otherwise in one of them are scored again: the others' scores and gates do not look at it. Where a
 * normaliser looks at everybody, that can be many.
 */
export function valueTrials(
  table: ScoreTable,
  country: Iso3,
  indicator: string,
  computed?: Computed,
  others: Others = othersOf(table, findCountry(table, country)!.one),
  possible: ReturnType<typeof possibleValues> = undefined,
): ValueTrials {
  const { plan, evidence, columns } = table;
  const { profile } = plan;
  const before = valueIn(table, country, indicator);
  const moving = [indicator, ...(computed?.from(country, indicator) ?? [])];
  const tests = (condition: Condition | undefined) =>
    condition !== undefined && testsOf(condition).some((test) => moving.includes(test.indicator));
  const regroups = profile.peers !== undefined && moving.includes(profile.peers.by);
  const fillsBy = ({ missing: { policy, peers = profile.peers } }: PlanLeaf) =>
    policy === "peer-median" ? peers?.by : undefined;
  const isRegrouped = (leaf: PlanLeaf) =>
    moving.includes(fillsBy(leaf) ?? "") || (regroups && columns[leaf.leaf]!.byGroups);
  const isRemade = (leaf: PlanLeaf) => tests(leaf.node.appliesWhen) || isRegrouped(leaf);
  const reached = plan.leaves.filter((leaf) => moving.includes(leaf.node.indicator) || isRemade(leaf));
  const groups = others.peers;
  const { one: own } = findCountry(table, country)!;
  const isIdle = idleIn(table, reached, reached.some(isRemade));
  /** Through which a value can move anybody at all. */
  const live = reached.filter((leaf) => isRemade(leaf) || !isIdle(leaf));
  const now = [...columns];
  const instead = (value: Value) => observed(country, indicator, value, before, evidence.asOf);
  /** Who stands otherwise in one of the columns as they would be: nobody else, where the scale is the very same. */
  const movedIn = (there: readonly LeafColumn[], leaves: readonly PlanLeaf[]) => {
    const suspect = leaves.filter(({ leaf, missing }) => {
      const [old, column] = [columns[leaf]!, there[leaf]!];
      return !old.alone && (old.fit !== column.fit || missing.policy.endsWith("median"));
    });
    if (suspect.length === 0) return [];
    return others.all.filter((one) =>
      suspect.some(({ leaf }) => differs(columns[leaf]!, there[leaf]!, one.index)),
    );
  };

  const barring = profile.gates.filter(takesRank);
  const gated = barring.some((gate) => tests(gate.when));
  const asksNodes = gatesAskNodes({ gates: barring });
  const turns: TableChange["turns"] = ({ when }) => tests(when);
  // Where nodes place scores among those of the candidates, its own is placed among the others' as they are, as long as none of these moves.
  const alone = rescorerOfOwnScores(table, {
    plan: own.plan,
    columns: now,
    items: itemsAffectedBy(own.plan, live),
    turns,
  });
  // Everybody is placed anew where others move, too: it goes through what the value can reach.
  let made: Rescorer | undefined;
  const everybodys = () => {
    made ??= rescorer(table, { columns: now, items: itemsAffectedBy(plan, live), turns });
    return made;
  };
  const isTold = (movers: readonly Scored[]) => !others.anew || (others.isTold && movers.length === 0);

  /** The ranked among some countries, scored anew. */
  const rankedOf = (some: readonly Scored[], by: Rescorer): (readonly [Scored, number])[] =>
    some.flatMap((one) => {
      if (by.isOut(one)) return [];
      const there = by.again(one);
      const score = there.score();
      return score === undefined || there.bars().length > 0 ? [] : [[one, score] as const];
    });

  const anew = (value: Value) => {
    const changed = changedEvidence(evidence, [instead(value)], computed);
    const peers = regroups ? peersOf(plan, changed) : groups;
    const there = [...columns];
    for (const leaf of reached) there[leaf.leaf] = column(plan, leaf, changed, peers);
    const movers = movedIn(there, reached);
    const { score, bars, ranked } = isTold(movers)
      ? scoredAnew(changed, peers, there, movers)
      : refitted(others.anew!(there, changed), changed);
    const position = positionAt({ score, gates: bars }, (own) => placeAmong(ascending(ranked), own));
    const ties = position.status === "ranked" ? ranked.filter(([, other]) => other === score) : [];
    return { position, ties: ties.map(([one]) => one.country).sort() };
  };
  const scoredAnew = (
    changed: Evidence,
    peers: Peers,
    there: readonly LeafColumn[],
    movers: readonly Scored[],
  ) => {
    const some = [own, ...movers];
    const indices = some.map((one) => one.index);
    const scoring = { plan: own.plan, evidence: changed, columns: there, peers };
    // Gates that look at none of it are told already.
    const judged = new Map(gated || asksNodes ? [] : some.map((one) => [one.index, one.gates] as const));
    const [mine, ...again] = scoreSome(indices, { ...scoring, judged }) as [Scored, ...Scored[]];
    const { scores } = others.beside(mine, isCandidate(mine));
    const stays = others.ranked.flatMap((one, i) =>
      Number.isNaN(scores[i]!) || movers.includes(one) ? [] : [[one, scores[i]!] as const],
    );
    const moved = again.flatMap((one) =>
      one.score === undefined || one.gates.some(isBar) ? [] : [[one, one.score] as const],
    );
    return { score: mine.score, bars: mine.gates.filter(isBar), ranked: [...stays, ...moved] };
  };
  /** Everybody placed anew. */
  const refitted = (truth: Rescorer, changed: Evidence) => {
    const mine = truth.again(own);
    return { score: mine.score(), bars: mine.bars(changed), ranked: rankedOf(others.all, truth) };
  };

  /** The value that is asked about, and what is made of it only where it is looked at. */
  let asked: {
    value: Value;
    replaced?: Observation;
    changed?: Evidence;
    carried?: Evidence["values"];
    peers?: Peers;
  };
  const replaced = () => {
    asked.replaced ??= instead(asked.value);
    return asked.replaced;
  };
  const changed = () => {
    asked.changed ??= changedEvidence(evidence, [replaced()], computed);
    return asked.changed;
  };
  /** What is computed from the figure is another figure of the country too. */
  const carried = () => {
    asked.carried ??= computed!.anew(country, [replaced()]);
    return asked.carried;
  };
  const peers = () => {
    asked.peers ??= regroups ? peersOf(plan, changed()) : groups;
    return asked.peers;
  };
  /** Each writes the column of a leaf as it is with that value; what it returns tells what it makes of others' cells, if that is known. */
  const writers = live.map((leaf): (() => string | undefined) => {
    const { leaf: at, node } = leaf;
    const old = columns[at]!;
    const remade = () => {
      now[at] = column(plan, leaf, changed(), peers());
      return undefined;
    };
    if (isRemade(leaf)) return remade;
    const isOwn = node.indicator === indicator;
    if (!old.applies[own.index] || (isOwn && !isYoung(instead(0), node, evidence.asOf))) return () => "";
    if (isOwn && old.fixed && node.treat === undefined && !asksNodes) {
      const [entering, normalised] = [[...old.entering], [...old.normalised]];
      const refill = refilling(plan, leaf, fillingPeers(leaf, evidence, groups), old, own.index);
      let before: string | undefined;
      return () => {
        const score = old.scoreOf(own.index, asked.value);
        normalised[own.index] = score;
        const filled = refill(score, entering);
        // By another column others are told that their cells may be others.
        if (filled !== before) now[at] = { ...old, entering, normalised };
        before = filled;
        return filled;
      };
    }
    const want = { indicator: node.indicator, ...(node.maxAge === undefined ? {} : { maxAge: node.maxAge }) };
    return () => {
      const figure = isOwn ? replaced() : carried()(want).get(country);
      if (figure === undefined) return remade();
      now[at] = old.replaced(own.index, figure);
      return undefined;
    };
  });
  /** Who stands otherwise, and the scores of all others, ascending, by the country's place among them. */
  const stateNow = () => ({ movers: movedIn(now, live), scores: new Map<string, Float64Array>() });
  const states = memoized((_: string) => stateNow());
  const isRanked = new Set<Scored>(others.ranked);
  /** By value: the same where it is the same for all others. */
  const statesAt = new Map<Value, ReturnType<typeof stateNow>>();
  const quick = (value: Value) => {
    asked = { value };
    const cells = writers.map((write) => write());
    const state = cells.includes(undefined) ? stateNow() : states(cells.join());
    statesAt.set(value, state);
    const { movers } = state;
    const gatedEvidence = gated ? changed() : undefined;
    const all = isTold(movers) ? undefined : everybodys();
    all?.moved({ one: own, evidence: gatedEvidence });
    const mine = (all ?? alone).again(own);
    const asIs = { score: mine.score(), gates: mine.bars(gatedEvidence) };
    return positionAt(asIs, (score) => {
      if (all) {
        const scores = entryOf(state.scores, all.place(own), () => ascending(rankedOf(others.all, all)));
        return placeAmong(scores, score);
      }
      const found = placeAmong(others.beside(mine, isCandidate(asIs)).sorted, score);
      const count = (other: number, one: 1 | -1) => {
        if (other > score) found.above += one;
        else if (other === score) found.level += one;
      };
      if (movers.length === 0) return found;
      for (const one of movers) if (isRanked.has(one)) count(one.score!, -1);
      for (const [, there] of rankedOf(movers, alone)) count(there, 1);
      return found;
    });
  };
  if (live.length === 0 && !gated) {
    const asItIs = positionIn(table, country)!;
    return { quick: () => asItIs, anew, isOneWay: () => true };
  }
  const isPlain = memoized((_: "plain") => !gated && isMonotone(own, live, columns, possible));
  const stateAt = (value: number) => {
    if (!statesAt.has(value)) quick(value);
    return statesAt.get(value)!;
  };
  return {
    quick,
    anew,
    isOneWay: (one, other) => isPlain("plain") && stateAt(one) === stateAt(other),
  };
}

/**
 * Whether a country's rank goes one way with a figure of its own as long as all others' cells stay: where each of its leaves does, since a mean
 * goes the way of its parts, and what is placed by the order of scores the way of these.
 */
function isMonotone(
  { index, plan: { items, scale } }: Scored,
  leaves: readonly PlanLeaf[],
  columns: readonly LeafColumn[],
  possible: ReturnType<typeof possibleValues>,
): boolean {
  if (possible?.kind !== "numbers" || scale[0] < 0) return false;
  if (items.some(({ positional, fit }) => positional || (fit !== undefined && !fit.ordinal))) return false;
  const ways = new Set<number>();
  for (const { leaf } of leaves) {
    const { bounded, scoreOf } = columns[leaf]!;
    const scores = possible.stops.map((stop) => scoreOf(index, stop));
    if (!bounded || scores.includes(undefined)) return false;
    for (let i = 1; i < scores.length; i += 1) ways.add(Math.sign(scores[i]! - scores[i - 1]!));
  }
  return !(ways.has(1) && ways.has(-1));
}

/** Of a country whose own values stay: what applies to it stays, too. */
function differs(old: LeafColumn, now: LeafColumn, index: number): boolean {
  return old.entering[index] !== now.entering[index] || old.normalised[index] !== now.normalised[index];
}

/** How many of some scores, ascending, are better, and how many are as good. */
function placeAmong(sorted: Float64Array, own: number): { above: number; level: number } {
  const worse = countBelow(sorted, own);
  const above = sorted.length - countUpTo(sorted, own);
  return { above, level: sorted.length - above - worse };
}

function ascending(ranked: readonly (readonly [Scored, number])[]): Float64Array {
  return Float64Array.from(ranked, ([, score]) => score).sort();
}

function positionAt(
  own: Pick<Scored, "score" | "gates">,
  among: (score: number) => { readonly above: number; readonly level: number },
): Position {
  const [status, exclusions] = [statusOf(own), exclusionsOf(own)];
  const score = own.gates.some(isNotKnown) ? undefined : own.score;
  if (score === undefined) return { status, rank: undefined, tied: 0, score, exclusions };
  const { above, level } = among(score);
  return { status, rank: above + 1, tied: level, score, exclusions };
}

/** Where a country stands. */
export interface Position {
  readonly status: Status;
  /** Among the ranked; for one that is set apart or excluded the one it would take beside them; undefined without a score. */
  readonly rank: number | undefined;
  /** How many others share the rank. */
  readonly tied: number;
  readonly score: number | undefined;
  /** Ids of the gates that exclude it, or where none does set it apart. */
  readonly exclusions: readonly string[];
}

/** Whether gates keep it from the rank that it would take. */
export function isKept({ status }: Pick<Position, "status">): boolean {
  return status === "excluded" || status === "apart";
}

/** Where a country stands in a table; undefined where the evidence does not have it. */
export function positionIn(table: ScoreTable, country: Iso3): Position | undefined {
  const found = findCountry(table, country);
  if (!found) return undefined;
  const { status, one } = found;
  const { rank, tied } = rankAmong(table.ranked, one);
  return { status, rank: rank ?? undefined, tied, score: one.score, exclusions: exclusionsOf(one) };
}

/** Gates that exclude a country, or where none does set it apart. */
export function barsOf({ gates }: Pick<Scored, "gates">): GateOutcome[] {
  return gates.filter(gates.some(isExclusion) ? isExclusion : isBar);
}

/** Their ids. */
export function exclusionsOf(one: Pick<Scored, "gates">): string[] {
  return barsOf(one).map(({ gate }) => gate.id);
}

/** Whom a country is ranked beside. */
export interface Others {
  /** All but the country. */
  readonly all: readonly Scored[];
  /** The groups in which all stand. */
  readonly peers: Peers;
  /** Those who have a rank. */
  readonly ranked: readonly Scored[];
  /** Whether all that the country can do to them is told by its own scores at nodes that are placed among the candidates. */
  readonly isTold: boolean;
  /** Only where nodes place scores among those of the candidates: judges everybody with other columns, and the country on other evidence. */
  anew?(columns: readonly LeafColumn[], evidence: Evidence | undefined): Rescorer;
  /** What those who have a rank score beside the country as it would be, where it alone moves. */
  beside(mine: Pick<Rescored, "raw">, isCandidate: boolean): ScoresOfOthers;
}

interface ScoresOfOthers {
  /** By position among the ranked; NaN for none. */
  readonly scores: Float64Array;
  readonly sorted: Float64Array;
}

/** Where no more of them are remembered than these many rankings. */
const MOST = 2000;

/**
 * Those beside whom one country stands. Where nodes place scores among those of the candidates, the country's own is one of them, and the
 * others' go up and down with it: what these are then is found once for each place among them that it takes.
 */
export function othersOf(table: ScoreTable, own: Scored): Others {
  const all = everybody<Scored>(table).filter((one) => one !== own);
  const ranked = all.filter((one) => one.score !== undefined && !one.gates.some(isBar));
  const now = scoresOfOthers(Float64Array.from(ranked, ({ score }) => score!));
  const peers = peersOf(table.plan, table.evidence);
  const fits = fittedNodes(table.plan);
  if (fits.length === 0) return { all, peers, ranked, isTold: true, beside: () => now };

  const trial = refitter(table, { items: [] });
  const columns = [...table.columns];
  let truth: Rescorer | undefined;
  const places = fits.map((item) => placeKeyIn(table, item, own));
  const made = new Map<string, ScoresOfOthers>();
  const found = (raws: readonly number[] | undefined): ScoresOfOthers => {
    trial.beside(own, raws);
    return scoresOfOthers(Float64Array.from(ranked, (one) => trial.again(one).score() ?? Number.NaN));
  };
  const wasOne = isCandidate(own);
  return {
    all,
    peers,
    ranked,
    anew(there, evidence) {
      columns.splice(0, columns.length, ...there);
      truth ??= refitter(table, { columns, items: table.plan.items, turns: () => true });
      truth.moved({ one: own, evidence });
      return truth;
    },
    isTold: !fits.some(({ index }) => fits.some(({ parent }) => isUnder(table, parent, index))),
    beside(mine, isOne) {
      if (!isOne && !wasOne) return now;
      const raws = isOne ? fits.map((item) => mine.raw(item)) : undefined;
      const key = raws ? raws.map((raw, k) => places[k]!(raw)).join() : "";
      if (made.size >= MOST) made.clear();
      return entryOf(made, key, () => found(raws));
    },
  };
}

function scoresOfOthers(scores: Float64Array): ScoresOfOthers {
  return { scores, sorted: scores.filter((score) => !Number.isNaN(score)).sort() };
}

/** Tells scores of a country apart that can place others differently: by their place among the others', where nothing else decides. */
function placeKeyIn({ fit }: ScoreTable, item: PlanItem, own: Scored): (raw: number) => number {
  const { tie, ordinal } = item.fit!;
  if (!ordinal) return tie;
  const others = [...fit!.scores(item)].flatMap(([index, score]) => (index === own.index ? [] : [score]));
  const sorted = Float64Array.from(others).sort();
  return (raw) => {
    if (Number.isNaN(raw)) return raw;
    const score = tie(raw);
    return countBelow(sorted, score) + countUpTo(sorted, score);
  };
}

function isUnder({ plan }: ScoreTable, from: number, index: number): boolean {
  for (let at = from; at >= 0; at = plan.items[at]!.parent) if (at === index) return true;
  return false;
}

/**
 * Makes the judge of leaves that move nobody, whatever figures they hold: what stands above has too little for a score of anybody's with them,
 * too, as a scorecard of which only a few indicators could be had.
 *
 * @param moving the leaves that hold other figures
 * @param apply whether some of them may come to apply to somebody by that, too
 */
function idleIn(table: ScoreTable, moving: readonly PlanLeaf[], apply: boolean): (leaf: PlanLeaf) => boolean {
  const { items, profile } = table.plan;
  if (gatesAskNodes({ gates: profile.gates.filter(takesRank) })) return () => false;
  const required = requiredLeaves(table.plan);
  const all = everybody<Scored>(table);
  const mayMove = new Set(moving.map(({ index }) => index));
  return ({ leaf, parent, missing }) => {
    const above = items[parent];
    if (above === undefined || above.chooses || missing.policy === "exclude" || required.has(leaf))
      return false;
    return all.every(({ applies, scores }) => {
      let [most, total] = [0, 0];
      for (const child of above.children) {
        const { weight, leaf: own } = items[child]!;
        const mayScore = own < 0 || mayMove.has(child);
        if (applies[child] === 0 && !(apply && mayScore)) continue;
        total += weight;
        if (mayScore || !Number.isNaN(scores[child]!)) most += weight;
      }
      return most === 0 || tooLittle(most / total, above.missing.minimumCoverage);
    });
  };
}
