import type { FailureCause } from "../../model/documents/codes.ts";
import type { Banded } from "../../robustness/nearest-weights.ts";
import { takenBy } from "../../scoring/evaluate.ts";
import { gatesAskNodes } from "../../scoring/gates.ts";
import { type Plan, type PlanItem, reweighted } from "../../scoring/plan.ts";
import { rescorer, rescorerOfOwnScores } from "../../scoring/rescore.ts";
import { candidates, contenders, type Scored, type ScoreTable } from "../../scoring/score.ts";
import type { Rescorer } from "../../scoring/table-change.ts";
import { powerOf } from "../../stats/index.ts";
import { ancestorsOf } from "../nodes.ts";

/** Whole scores, on a scale on which a group's weights add up: what each country has where one child has all of the group's weight. */
export interface CornerScores {
  /** The country of the question, then its rivals. */
  readonly sides: readonly Side[];
  /** Those who have a score, then those who have one with other weights. */
  readonly rivals: readonly Scored[];
  /** `arithmetic`: points; `geometric`: logarithms; `power`: a power of the points. */
  readonly scale: "arithmetic" | "geometric" | "power";
  /** Whether all have the same evidence whatever the weights, on one scale. */
  readonly complete: boolean;
  /** By side, whether its score is a mean by the weights themselves, whatever they are, on the scale that most are on. */
  readonly alike: readonly boolean[];
  /** What else is asked of weights, so that whoever has a score keeps it, and no node of theirs gains one: the weighted sum of each is not above 0. */
  readonly demands: readonly Row[];
}

interface Side {
  /** By child, on the scale; 0 where it is missing. */
  readonly values: Row;
  /** By child: how much evidence counts at that corner, as a share of the group's weight; 0 where it is missing. */
  readonly present: Row;
  /** The power of which the scale is. */
  readonly power: number;
  /** From points of the score to the scale, and back. */
  scaled(score: number): number;
  points(value: number): number;
  /** Of one who has no score with the weights as they are: it has none where one of these weighted sums is not above 0. */
  readonly missed: readonly Row[];
}

type Row = readonly number[];

/** Why weights cannot be solved for. */
export type Inexact = "mean" | "gates" | "children" | "evidence";

/** More children than this are too many for the linear program. */
const MOST_CHILDREN = 100;
/** A power beyond this leaves too few digits. */
const HIGHEST_POWER = 20;
const SAME = 1e-12;
/** More than the margin by which a minimum of coverage is missed. */
const BRINK = 1e-9;
/** As far as two scores may differ and count as a tie, in parts of the widest range: more than what keeps weights off a minimum of coverage. */
const TIE = 3e-10;
/** Why a country has no score where other weights may give it one. */
export const OF_COVERAGE: readonly string[] = [
  "few-parts",
  "little-evidence",
  "nothing-assessed",
] satisfies FailureCause["code"][];

/**
 * The scores at the corners of a group's weightings, of which those between are weighted means, by the weights of the children that a country
 * has. That is so where every mean from the group up is arithmetic; in logarithms where every one is geometric; and in a power of the
 * score where arithmetic ones stand below geometric ones.
 */
export function cornerScores(
  table: ScoreTable,
  own: Scored,
  others: readonly Scored[],
  group: Group,
): CornerScores | Inexact {
  if (gatesAskNodes(table.plan.profile)) return "gates";
  if (group.children.length > MOST_CHILDREN) return "children";
  const { plan, path: climb, trial, at } = movingGroups(table, [group]);
  const parent = climb[0]!;
  // What the minimum of coverage asks is told apart: a corner by itself may fall short of it.
  Object.assign(parent, { missing: { ...parent.missing, minimumCoverage: 0 } });
  const joins = climb.filter(({ chooses }) => !chooses);
  const bend = joins.findIndex(({ additive }) => !additive);
  if (bend >= 0 && !joins.slice(bend).every(({ additiveInLogs }) => additiveInLogs)) return "mean";
  const above = bend > 0 ? climb.slice(climb.indexOf(joins[bend - 1]!)) : [];

  const root = plan.root.index;
  const look = (one: Scored) => {
    at([group.shares]);
    const { scores: there, coverage } = one.score === undefined ? trial.again(one) : one;
    const isMoved = partOf(plan, climb, there) > 0;
    const power = bend <= 0 ? 1 : isMoved ? partOf(plan, above, there) : undefined;
    const { present, minima } = presenceOf(plan, climb, group, {
      applies: one.applies,
      scores: there,
      coverage,
    });
    const scores = group.children.map((_, corner) => {
      if (!isMoved) return one.scores[root]!;
      at([group.children.map((__, j) => (j === corner ? 1 : 0))]);
      return present[corner] === 0 ? 0 : trial.again(one).scores[root]!;
    });
    const isZero = scores.map((score, j) => bend === 0 && score === 0 && (!isMoved || present[j]! > 0));
    // Its node has no score as the weights are, and may have one with others, which are not to count.
    const gains =
      one.score !== undefined &&
      !isMoved &&
      Number.isNaN(one.scores[parent.index]!) &&
      present.some((part) => part > 0);
    return { one, isMoved, power, scores, present, minima, isZero, gains };
  };
  const inReach = others.filter((other) => !trial.isOut(other));
  const first = look(own);
  // A 0 in one child is 0 in all: the country must do without it, and who else has one is not ahead.
  const without = first.isZero;
  if (first.isMoved ? first.present.every((part, j) => part === 0 || without[j]) : without.includes(true))
    return "mean";
  const everybody = [
    first,
    ...inReach.filter(({ score }) => score !== undefined).map(look),
    ...inReach
      .filter(({ failure }) => failure !== undefined && OF_COVERAGE.includes(failure.cause.code))
      .map(look)
      .filter(({ isMoved }) => isMoved),
  ];
  const looks = everybody.filter(({ isZero }) => !isZero.some((zero, j) => zero && !without[j]));
  if (looks.some(({ scores }) => scores.some((score) => Number.isNaN(score) || (bend >= 0 && score < 0))))
    return "mean";
  if (looks.some(({ power }) => power !== undefined && 1 / power > HIGHEST_POWER)) return "mean";
  if (
    without.includes(true) &&
    !looks.some(({ one, isZero }) => one.score !== undefined && !isZero.includes(true))
  )
    return "mean";

  const bystanders =
    table.fit === undefined ? [] : candidates(table).filter((one) => one !== own && !others.includes(one));
  const placing = bystanders.map(look);
  if (
    table.fit &&
    [...everybody, ...placing].some(
      ({ one, isMoved, minima }) => one.score === undefined && isMoved && comesIn(minima),
    )
  )
    return "evidence";
  const demands = new Map<string, Row>();
  const demand = (row: Row) => {
    if (row.some((coefficient) => coefficient > 0)) demands.set(row.join(), row);
  };
  without.forEach((isOut, child) => {
    if (isOut) demand(group.children.map((_, j) => (j === child ? 1 : 0)));
  });
  for (const { one, isMoved, minima, gains } of [...everybody, ...placing]) {
    if (isMoved && one.score !== undefined) for (const { reached } of minima) demand(reached);
    if (gains) demand(minima[0].missed);
  }
  const shared = looks.find(({ power }) => power !== undefined)?.power ?? 1;
  const most = Math.max(...looks.flatMap(({ scores }) => scores));
  const scaleOf = (by: number): Pick<Side, "scaled" | "points"> => {
    if (bend < 0) return { scaled: (score) => score, points: (value) => value };
    if (bend === 0) return { scaled: Math.log, points: Math.exp };
    return {
      scaled: (score) => powerOf(score / most, 1 / by),
      points: (value) => most * powerOf(value, by),
    };
  };
  const sides = looks.map(({ one, isMoved, scores, minima, power = shared, ...its }): Side => {
    const scale = scaleOf(power);
    const present = its.present.map((part, j) => (without[j] ? 0 : isMoved ? part : 1));
    return {
      ...scale,
      power,
      present,
      values: scores.map((score, j) => (present[j] === 0 ? 0 : scale.scaled(score))),
      missed: one.score === undefined ? minima.map(({ missed }) => missed) : [],
    };
  });
  const alike = sides.map(
    ({ present, missed, power }, i) =>
      !looks[i]!.gains &&
      missed.length === 0 &&
      present.every((part) => part > 0 && part === present[0]) &&
      Math.abs(power - shared) <= SAME,
  );
  return {
    sides,
    rivals: looks.slice(1).map(({ one }) => one),
    scale: bend < 0 ? "arithmetic" : bend === 0 ? "geometric" : "power",
    complete: demands.size === 0 && !alike.includes(false),
    alike,
    demands: [...demands.values()],
  };
}

/**
 * Whether weights would make a candidate of a country without a score, among whose the others' scores were then placed. That one comes in
 * where one of two children is left without any weight changes nobody's order by the other.
 */
function comesIn(minima: readonly { readonly missed: Row }[]): boolean {
  return minima.every(({ missed }) =>
    missed.some((coefficient) => coefficient > (missed.length === 2 ? BRINK : 0)),
  );
}

/** What a country's being first asks of weights, once its score is known to lie between two. */
export function bandsOf({ sides, demands }: CornerScores): Omit<Banded, "shares"> {
  const [own, ...others] = sides as [Side, ...Side[]];
  const known = ({ values, present }: Side) => values.filter((_, j) => present[j]! > 0);
  const all = sides.flatMap(known);
  const range = Math.max(...all) - Math.min(...all) || 1;
  const above = ({ values, present }: Side, limit: number) =>
    values.map((value, j) => (present[j]! * (value - limit)) / range);
  /*
   * Beside the weights w stand variables z: w times the country's own score is low w + range z, the same for all, so that who is level with it
   * under some weights is so whatever its score.
   */
  const between = (side: Side, low: number) => [...above(side, low), ...side.present.map((part) => -part)];
  const behind = (other: Side, low: number, high: number) => {
    const isShared = Math.abs(other.power - own.power) <= SAME;
    const row = isShared ? between(other, low) : above(other, other.scaled(own.points(high)));
    return row.map((coefficient, j) =>
      j < other.values.length ? coefficient - TIE * other.present[j]! : coefficient,
    );
  };
  const only = (child: number, coefficient: number) =>
    own.values.map((_, j) => (j === child ? coefficient : 0));
  return {
    ends: [Math.min(...known(own)), Math.max(...known(own))],
    rows: (low, high) => [
      ...own.values.map((_, child) => [...only(child, (low - high) / range), ...only(child, 1)]),
      between(own, low),
      between(own, low).map((coefficient) => -coefficient),
      ...others.filter(({ missed }) => missed.length === 0).map((other) => behind(other, low, high)),
      ...demands,
    ],
    either: (low, high) =>
      others
        .filter(({ missed }) => missed.length > 0)
        .map((other) => [behind(other, low, high), ...other.missed]),
    scoreAt: (weights) => {
      const parts = weights.map((weight, j) => weight * own.present[j]!);
      return sum(parts.map((part, j) => part * own.values[j]!)) / sum(parts);
    },
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** How much of a group's weight counts for a country, as a share of it, by child: where it has all of it. */
export interface Presence {
  /** What the node's own score is made of. */
  readonly present: readonly number[];
  /** The minima of coverage, of the node and of the country as a whole. */
  readonly minima: readonly [Minimum, Minimum];
}

/** Coefficients of weights, the sum of which is 0 or less where a minimum is reached, or is not. */
interface Minimum {
  readonly reached: readonly number[];
  readonly missed: readonly number[];
}

/** More than the last digits of a linear program; to reach a minimum exactly is enough. */
const MARGIN = 3e-11;
/** Who keeps a score keeps some evidence, whatever the minimum: a mean of nothing is none. */
const LEAST = 1e-6;

/**
 * What of a group's weight counts for a country, whose node has a score.
 *
 * @param climb the group's parent and its ancestors, up to the root
 */
export function presenceOf(
  plan: Plan,
  climb: readonly PlanItem[],
  { children, parent: { missing } }: Group,
  { applies, scores, coverage }: Pick<Scored, "applies" | "scores" | "coverage">,
): Presence {
  const node = climb[0]!;
  const weight = children.reduce((sum, child) => sum + child.weight, 0);
  const moved = new Set(children.map(({ index }) => index));
  const stays = node.children.map((child) => plan.items[child]!).filter(({ index }) => !moved.has(index));
  const byChild = (part: (index: number) => number): number[] => {
    const of = (index: number) => (applies[index] === 1 ? part(index) : 0);
    const rest = stays.reduce((sum, child) => sum + child.weight * of(child.index), 0) / weight;
    return children.map(({ index }) => rest + of(index));
  };
  const ifKnown = (index: number, part: number) => (Number.isNaN(scores[index]!) ? 0 : part);
  const total = byChild(() => 1);
  const present = byChild((index) => ifKnown(index, 1));
  const covered = byChild((index) => ifKnown(index, coverage[index]!));
  const part = partOf(plan, climb, scores, applies);
  const besides = coverage[plan.root.index]! - part * coverage[node.index]!;
  const minimum = (least: number, of: readonly number[]): Minimum => ({
    reached: total.map((all, j) => Math.max(least, LEAST) * all - of[j]!),
    missed: total.map((all, j) => of[j]! - (least - MARGIN) * all),
  });
  return {
    present,
    minima: [
      minimum(missing.minimumCoverage, present),
      minimum(
        plan.profile.missing.minimumCoverage,
        total.map((all, j) => besides * all + part * covered[j]!),
      ),
    ],
  };
}

/** What the first of a chain of nodes has of the last: of the weight of those that apply, or of those that have a score. */
function partOf(
  { items }: Pick<Plan, "items">,
  chain: readonly PlanItem[],
  scores: Float64Array,
  applies?: Uint8Array,
): number {
  if (chain.some(({ index }) => Number.isNaN(scores[index]!))) return 0;
  return chain.slice(1).reduce((product, parent, i) => {
    const own = chain[i]!;
    if (parent.chooses) return takenBy(parent, scores) === own.index ? product : 0;
    const counts = (child: number) => (applies ? applies[child] === 1 : !Number.isNaN(scores[child]!));
    const weights = parent.children.filter(counts).map((child) => items[child]!.weight);
    return (product * own.weight) / weights.reduce((sum, weight) => sum + weight, 0);
  }, 1);
}

/** Children of one node among which weight can be moved. */
export interface Group {
  readonly parent: PlanItem;
  /** Those that have a weight, and of which somebody who can be ranked has evidence: the weight of others changes no score. */
  readonly children: readonly PlanItem[];
  /** What each has of their weight; they add up to 1. */
  readonly shares: readonly number[];
}

/** Every group of siblings, top down, in the profile's order; of one child alone there is nothing to move. */
export function groupsOf(table: ScoreTable, only?: readonly string[]): Group[] {
  const { plan } = table;
  const eligible = contenders(table);
  const isKnown = ({ index }: PlanItem) => eligible.some(({ scores }) => !Number.isNaN(scores[index]!));
  return topDown(plan).flatMap((parent) => {
    if (parent.chooses || parent.positional || parent.share === 0) return [];
    if (only !== undefined && !only.includes(parent.node.id)) return [];
    const children = parent.children
      .map((child) => plan.items[child]!)
      .filter((child) => child.weight > 0 && isKnown(child));
    if (children.length < 2) return [];
    const total = weightOf(children);
    return [{ parent, children, shares: children.map(({ weight }) => weight / total) }];
  });
}

function topDown(plan: Plan): PlanItem[] {
  const below = (index: number): PlanItem[] => {
    const item = plan.items[index]!;
    return [item, ...item.children.flatMap(below)];
  };
  return below(plan.root.index);
}

function weightOf(children: readonly PlanItem[]): number {
  return children.reduce((sum, { weight }) => sum + weight, 0);
}

/** The weights to write for some shares of a group's weight, by node id. */
export function writtenWeights({ children }: Group, shares: readonly number[]): [string, number][] {
  const total = weightOf(children);
  return children.map(({ node }, j) => [node.id, shares[j]! * total]);
}

/** Some groups whose weights move, and everybody scored with them. */
export interface Moving {
  readonly plan: Plan;
  readonly trial: Rescorer;
  /** What is scored anew, children before parents. */
  readonly path: readonly PlanItem[];
  /** @param shares of each group's children */
  at(shares: readonly (readonly number[])[]): void;
}

/** One plan serves: only the weights in it are written anew. */
export function movingGroups(table: ScoreTable, groups: readonly Group[]): Moving {
  const plan = reweighted(table.plan, new Map());
  const above = new Set(
    groups.flatMap(({ parent }) => [parent, ...ancestorsOf(plan, parent)].map(({ index }) => index)),
  );
  const path = [...above].sort((a, b) => a - b).map((index) => plan.items[index]!);
  const moved = groups.map(({ children }) => ({
    total: weightOf(children),
    items: children.map(({ index }) => plan.items[index]! as { weight: number }),
  }));
  // Where these weights place nobody anew, scores that are placed among the candidates are taken to stay: an answer is held against all.
  const isStill = !areRefitted(path) && !gatesAskNodes(plan.profile);
  const trial = (isStill ? rescorerOfOwnScores : rescorer)(table, { plan, items: path });
  return {
    plan,
    path,
    trial,
    at: (shares) => {
      moved.forEach(({ total, items }, g) => {
        items.forEach((item, j) => {
          item.weight = shares[g]![j]! * total;
        });
      });
      trial.moved();
    },
  };
}

/** Whether scores of some nodes are placed among those of the candidates. */
export function areRefitted(path: readonly PlanItem[]): boolean {
  return path.some(({ fit }) => fit?.fixed === false);
}

/** Those who could be ahead of a country: who is ranked, or would be with evidence enough for other weights. */
export function rivalsOf(table: ScoreTable, own: Scored): readonly Scored[] {
  return contenders(table).filter(({ country }) => country !== own.country);
}
