import { entryOf } from "../model/collections.ts";
import type { Iso3 } from "../model/country.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Gate } from "../model/profile.ts";
import type { Status } from "../model/standings.ts";
import { competitionRank, countBelow, significant } from "../stats/index.ts";
import { column, isConditional, type LeafColumn, peersOf } from "./column.ts";
import type { Row } from "./evaluate.ts";
import {
  applicable,
  coverage,
  type Evaluate,
  effectiveShares,
  evaluator,
  type Failure,
  failureFinder,
  kernel,
  nodeResults,
  rangeAt,
  rawScore,
  standingBehind,
  type Tally,
  tallies,
} from "./evaluate.ts";
import { type Fit, fitTo, hangingItems, opened, withAbove } from "./fit.ts";
import { type GateOutcome, gateOutcomes, isNotKnown } from "./gates.ts";
import { fittedNodes, type Plan, type PlanItem } from "./plan.ts";
import type { Peers } from "./scaling.ts";

/** A country with everything that was computed on the way to its score. Arrays are by item index of the plan. */
export interface Scored extends Readonly<Row> {
  readonly country: Iso3;
  /** Position in the evidence, and so in every column. */
  readonly index: number;
  readonly shares: Float64Array;
  /** By item index: how much of `coverage` is evidence by proxy; undefined where the profile has no proxies. */
  readonly proxies: Float64Array | undefined;
  /** Rounded once, to 12 significant digits, before ranking; undefined where there is none. */
  readonly score: number | undefined;
  /** The score with every missing value at the worst and at the best end of the scale; undefined where unbounded. */
  readonly range: readonly [number, number] | undefined;
  readonly gates: readonly GateOutcome[];
  readonly peer: string | undefined;
  /**
   * The plan as it holds for this country: where nodes place their scores among those of the candidates, its own is none of the others'.
   * Whatever else it might score is asked of this plan.
   */
  readonly plan: Plan;
  /** The score that a node has itself, where it brings it onto the scale before it goes up; else what stands in `scores`. NaN for none. */
  raw(item: PlanItem): number;
  /** By item index: indicators passed and not, where the item is a scorecard: everything weighed in it is passed or failed. */
  tally(item: PlanItem): Tally | undefined;
  /** Why there is no score: at which node, and the reason. */
  readonly failure?: Failure;
}

export interface ScoreTable {
  /** Where nodes place their scores among those of the candidates: as it holds for whoever is one more. */
  readonly plan: Plan;
  /** Only where they do. */
  readonly fit?: Fit;
  readonly evidence: Evidence;
  readonly columns: readonly LeafColumn[];
  readonly ranked: readonly (Scored & { readonly rank: number; readonly score: number })[];
  /** With the rank that the score would take among the ranked, who do not count them. */
  readonly apart: readonly (Scored & { readonly wouldRank: number; readonly score: number })[];
  readonly excluded: readonly Scored[];
  readonly unscored: readonly Scored[];
}

/**
 * The pipeline, stated once:
 *
 *     evidence ─> columns: select ─> transform ─> normalise ─> fill what is missing
 *              ─> per country: aggregate up the tree ─> gates ─> place nodes' scores among the candidates' ─> coverage, range
 *              ─> round to 12 digits ─> rank (1, 2, 2, 4; ties in ISO order) ─> place those set apart beside them
 *
 * Normalisers are fitted to every country of the evidence, eligible or not: a gate says who may be chosen, not what
 * counts as good. Every intermediate is kept.
 *
 * @param fitted the columns, where another plan with the same leaves has them already
 * @param judged the gates' outcomes by position in the evidence, where another plan has judged them already
 */
export function score(
  plan: Plan,
  evidence: Evidence,
  fitted?: readonly LeafColumn[],
  judged?: ReadonlyMap<number, readonly GateOutcome[]>,
): ScoreTable {
  const peers = peersOf(plan, evidence);
  const columns = fitted ?? plan.leaves.map((leaf) => column(plan, leaf, evidence, peers));
  const everybody = evidence.countries.map((_, index) => index);
  const scoring = { plan: opened(plan), evidence, columns, peers, ...(judged ? { judged } : {}) };
  const outcomes = outcomesOf(everybody, scoring);
  const fit = placeAll(plan, outcomes);
  const all = withDetails(outcomes, fit ? { ...scoring, plan: fit.plan, fit } : scoring);

  const statuses = all.map(statusOf);
  const of = (status: Status) => all.filter((_, i) => statuses[i] === status);
  const scored = of("ranked") as (Scored & { score: number })[];
  const ranks = competitionRank(scored.map((one) => one.score));
  const ranked = scored
    .map((one, i) => Object.assign(one, { rank: ranks[i]! }))
    .sort((a, b) => a.rank - b.rank || (a.country < b.country ? -1 : 1));
  const apart = (of("apart") as (Scored & { score: number })[])
    .map((one) =>
      Object.assign(one, { wouldRank: 1 + ranked.filter(({ score }) => score > one.score).length }),
    )
    .sort((a, b) => b.score - a.score || (a.country < b.country ? -1 : 1));
  return {
    plan: fit?.plan ?? plan,
    ...(fit === undefined ? {} : { fit }),
    evidence,
    columns,
    ranked,
    apart,
    excluded: of("excluded"),
    unscored: of("unscored"),
  };
}

/** Whether a country is ranked or set apart: whoever has a score and is excluded by no gate. */
export function isCandidate(one: Pick<Scored, "gates" | "score">): boolean {
  return one.score !== undefined && !one.gates.some(isExclusion);
}

/** Excluded before all, set apart only with a score. */
export function statusOf({ gates, score }: Pick<Scored, "gates" | "score">): Status {
  if (gates.some(isExclusion)) return "excluded";
  if (score === undefined || gates.some(isNotKnown)) return "unscored";
  return gates.some(isBar) ? "apart" : "ranked";
}

/** Ranks that what stands in for gaps may move a country by before its row says so. */
const MOST_MOVED = 3;

/** The ranked, and those set apart, whose rank would be more than three others, or none, if every gap that the profile fills were left out of the means. */
export function restingOnGaps(table: ScoreTable): ReadonlySet<Iso3> {
  const { columns, ranked, apart } = table;
  const plan = opened(table.plan);
  const filled = plan.leaves.filter(({ leaf }) => columns[leaf]!.entering !== columns[leaf]!.normalised);
  if (filled.length === 0) return new Set();
  const { run } = kernel(plan, withAbove(plan, [...filled, ...fittedNodes(plan)]));
  const judge = judging(plan);
  const without = candidates(table).map((one) => {
    const { assessed, applies } = one;
    const row = {
      leafScores: assessed,
      assessed,
      applies,
      scores: one.scores.slice(),
      coverage: one.coverage.slice(),
    };
    run(row);
    return judge(one.index, row, one.gates);
  });
  placeAll(plan, without);
  const rankedNow = without.filter((one) => statusOf(one) === "ranked");
  const descending = Float64Array.from(rankedNow, ({ score }) => -score!).sort();
  const scoreOf = new Map(without.map(({ index, score }) => [index, score]));
  const isMoved = ({ index }: Scored, rank: number) => {
    const score = scoreOf.get(index);
    return score === undefined || Math.abs(1 + countBelow(descending, -score) - rank) > MOST_MOVED;
  };
  const moved = [
    ...ranked.filter((one) => isMoved(one, one.rank)),
    ...apart.filter((one) => isMoved(one, one.wouldRank)),
  ];
  return new Set(moved.map(({ country }) => country));
}

export function isExclusion({ gate, outcome }: GateOutcome): boolean {
  return outcome === "met" && gate.effect === "exclude";
}

export function setsApart({ gate, outcome }: GateOutcome): boolean {
  return outcome === "met" && gate.effect === "apart";
}

/** Whether a gate keeps a country from a rank: it excludes it, sets it apart, or is not known since its evidence is too old. */
export function isBar(one: GateOutcome): boolean {
  return (one.outcome === "met" && takesRank(one.gate)) || isNotKnown(one);
}

/** What no age limit may do: let a country pass by running out. */
function notKnown(gates: readonly GateOutcome[]): Failure | undefined {
  const ids = gates.filter(isNotKnown).map(({ gate }) => ({ id: gate.id, title: gate.id }));
  return ids.length === 0 ? undefined : { node: ids[0]!.id, cause: { code: "gate-not-known", gates: ids } };
}

/** Whether a gate is one that keeps countries from a rank. */
export function takesRank({ effect }: Gate): boolean {
  return effect !== "flag";
}

/** Who is ranked, or would be with evidence enough. */
export function contenders({ ranked, unscored }: Pick<ScoreTable, "ranked" | "unscored">): readonly Scored[] {
  return [...ranked, ...unscored.filter(({ gates }) => !gates.some(isBar))];
}

/** Who is ranked or set apart, or would be with evidence enough: everybody whom no gate excludes. */
export function candidates({
  ranked,
  apart,
  unscored,
}: Pick<ScoreTable, "ranked" | "apart" | "unscored">): readonly Scored[] {
  return [...ranked, ...apart, ...unscored];
}

/** What the countries of an evidence are scored with. */
interface Scoring {
  readonly plan: Plan;
  readonly evidence: Evidence;
  readonly columns: readonly LeafColumn[];
  readonly peers: Peers;
  /** Where nodes of the plan place their scores among the candidates'. */
  readonly fit?: Fit;
  readonly judged?: ReadonlyMap<number, readonly GateOutcome[]>;
}

/** Some of the countries, by position in the evidence: what is done for each once the columns are made. */
export function scoreSome(indices: readonly number[], scoring: Scoring): Scored[] {
  return withDetails(outcomesOf(indices, scoring), scoring);
}

/** A country as a plan that may be open has it. */
interface Outcome {
  readonly index: number;
  readonly row: Row;
  readonly gates: readonly GateOutcome[];
  failure: Failure | undefined;
  score: number | undefined;
}

/** Aggregates up the tree and asks the gates. */
function outcomesOf(indices: readonly number[], { plan, evidence, columns, judged }: Scoring): Outcome[] {
  const gatesOf = once(() => gateOutcomes(plan.profile.gates, evidence));
  const bounded = isBounded(plan, columns);
  const applicableTo = applicability(plan, columns);
  const { run } = kernel(plan);
  const judge = judging(plan);
  const evaluate = evaluator(plan);
  const cells = cellsOf(columns, indices);
  const resultsOf = nodeResults(plan, columns, tallies(plan, columns));
  // One block for everybody: thousands of small buffers would keep the collector of garbage busy.
  const width = plan.items.length;
  const block = new Float64Array(2 * indices.length * width);

  return indices.map((index, k) => {
    const at = 2 * k * width;
    const row: Row = {
      ...cells(k),
      applies: applicableTo(index),
      scores: block.subarray(at, at + width),
      coverage: block.subarray(at + width, at + 2 * width),
    };
    run(row);
    const ends = once(() => (bounded ? extremes(plan, row, evaluate) : undefined));
    const gates =
      judged?.get(index) ?? gatesOf()(evidence.countries[index]!, resultsOf({ index, ...row, ends }));
    return judge(index, row, gates);
  });
}

/** Makes the finder of what comes of a country's row. */
function judging(plan: Plan): (index: number, row: Row, gates: readonly GateOutcome[]) => Outcome {
  const { why } = failureFinder(plan);
  return (index, row, gates) => {
    const failure = why(row) ?? notKnown(gates);
    return { index, row, gates, failure, score: failure ? undefined : scoreIn(plan, row) };
  };
}

function scoreIn({ root }: Plan, { scores }: Row): number {
  return significant(scores[root.index]!);
}

/**
 * Places the scores of nodes among those of the candidates, where a plan does.
 *
 * @param outcomes under the opened plan: of that only what hangs on a fit is scored anew, in the same rows
 */
function placeAll(plan: Plan, outcomes: readonly Outcome[]): Fit | undefined {
  const hanging = hangingItems(plan);
  if (hanging.length === 0) return undefined;
  const members = new Set(outcomes.filter(isCandidate));
  const fit = fitTo(
    plan,
    Array.from(members, ({ index, row: { applies, scores } }) => ({ index, applies, scores })),
  );
  const [own, ofOthers] = [fit.own, fit.plan].map((one) => evaluator(one, hangingItems(one)));
  const { why } = failureFinder(fit.plan);
  const before = new Float64Array(hanging.length);
  for (const one of outcomes) {
    const { row } = one;
    const { leafScores, assessed, applies, scores } = row;
    for (let i = 0; i < hanging.length; i += 1) before[i] = scores[hanging[i]!.index]!;
    (members.has(one) ? own : ofOthers)!(leafScores, applies, scores);
    if (hanging.some(({ index }, i) => Number.isNaN(scores[index]!) !== Number.isNaN(before[i]!))) {
      // What is placed may have no mean where what stood in the middle had one, or the other way round.
      coverage(fit.plan, applies, assessed, scores, row.coverage, hanging);
      one.failure = why(row) ?? notKnown(one.gates);
    }
    one.score = one.failure ? undefined : scoreIn(plan, row);
  }
  return fit;
}

/** The countries with what else is told of them, computed when it is asked for. */
function withDetails(
  outcomes: readonly Outcome[],
  { plan, evidence, columns, peers, fit }: Scoring,
): Scored[] {
  const bounded = isBounded(plan, columns);
  const evaluate = evaluator(plan);
  const rawOf = rawScore(plan);
  const tallyOf = tallies(plan, columns);
  return outcomes.map(({ index, row, gates, failure, score }) => {
    const { applies, scores } = row;
    // Asked for where a country is shown: a table of the first twenty needs them of twenty.
    const proxies = once(() => (plan.proxies ? byProxy(plan, row) : undefined));
    const shares = once(() => effectiveShares(plan, scores));
    const range = once(() => {
      if (!bounded) return undefined;
      const own = fit?.of(index);
      return rangeAt(plan.root.index, extremes(own ?? plan, row, own ? evaluator(own) : evaluate));
    });
    return {
      country: evidence.countries[index]!,
      index,
      ...row,
      get shares() {
        return shares();
      },
      get proxies() {
        return proxies();
      },
      score,
      get range() {
        return range();
      },
      gates,
      peer: peers.of[index],
      get plan() {
        return fit?.of(index) ?? plan;
      },
      raw: (item) => rawOf(item, applies, scores),
      tally: (item) => tallyOf(item, index, applies),
      ...(failure ? { failure } : {}),
    };
  });
}

/** Columns turned into one row for each of some countries, NaN for nothing. */
function cellsOf(
  columns: readonly LeafColumn[],
  indices: readonly number[],
): (k: number) => Pick<Row, "leafScores" | "assessed"> {
  const width = columns.length;
  const [entered, found] = [
    new Float64Array(indices.length * width),
    new Float64Array(indices.length * width),
  ];
  for (let leaf = 0; leaf < width; leaf += 1) {
    const { entering, normalised } = columns[leaf]!;
    for (let k = 0, at = leaf; k < indices.length; k += 1, at += width) {
      const index = indices[k]!;
      found[at] = normalised[index] ?? Number.NaN;
      entered[at] = entering === normalised ? found[at]! : (entering[index] ?? Number.NaN);
    }
  }
  return (k) => {
    const [from, to] = [k * width, (k + 1) * width];
    return { leafScores: entered.subarray(from, to), assessed: found.subarray(from, to) };
  };
}

/** Which items exist for a country: worked out once for all countries to which the same leaves apply. */
function applicability(plan: Plan, columns: readonly LeafColumn[]): (index: number) => Uint8Array {
  const conditional = columns.filter((_, at) => isConditional(plan.leaves[at]!));
  const made = new Map<string, Uint8Array>();
  return (index) => {
    const key = conditional.map(({ applies }) => (applies[index] ? "1" : "0")).join("");
    return entryOf(made, key, () => applicable(plan, (leaf) => columns[leaf]!.applies[index]!));
  };
}

/** Whether the ends of a range are extremes: only where a better child never lowers its parent. */
export function isBounded(plan: Plan, columns: readonly LeafColumn[]): boolean {
  return (
    columns.every((one, at) => one.bounded || plan.leaves[at]!.share === 0) &&
    plan.items.every(
      ({ positional, fit, share }) => share === 0 || (!positional && (fit === undefined || fit.bounded)),
    )
  );
}

/** Scores by item index with everything that is missing at the worst, and at the best end of the scale. */
export function extremes(
  plan: Plan,
  { assessed, applies, scores }: Pick<Row, "assessed" | "applies" | "scores">,
  evaluate: Evaluate,
): readonly [Float64Array, Float64Array] {
  const behind = standingBehind(plan, scores);
  const fill = (score: number, leaf: number, end: number) => {
    if (behind?.[plan.leaves[leaf]!.index] === 1) return Number.NaN;
    return Number.isNaN(score) ? end : score;
  };
  const at = (end: number) => {
    const filled = assessed.map((score, leaf) => fill(score, leaf, end));
    const out = new Float64Array(plan.items.length);
    evaluate(filled, applies, out);
    return out;
  };
  return [at(plan.scale[0]), at(plan.scale[1])];
}

/** By item index, the share of the weight whose evidence is a proxy. */
function byProxy(plan: Plan, { assessed, applies, scores }: Row): Float64Array {
  const own = assessed.slice();
  for (let leaf = 0; leaf < own.length; leaf += 1)
    if (plan.leaves[leaf]!.node.evidence !== "proxy") own[leaf] = Number.NaN;
  return coverage(plan, applies, own, scores);
}

/** Computes at the first call, remembers for the rest. */
function once<T>(compute: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: compute() };
    return made.value;
  };
}
