import { defined, memoized } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import {
  type FactorNode,
  type IndicatorNode,
  isFactor,
  type Profile,
  type ProfileNode,
} from "../../model/profile.ts";
import type { LeafColumn } from "../../scoring/column.ts";
import { coverage, emptyRow, evaluator, failureFinder, take } from "../../scoring/evaluate.ts";
import { applicable, type Plan } from "../../scoring/index.ts";
import type { Placed } from "../../scoring/plan.ts";
import { fittedNodes, type PlanItem, type PlanLeaf, placedBy } from "../../scoring/plan.ts";
import { significant } from "../../stats/index.ts";
import { CAUSE, type Causes, subsets } from "./causes.ts";

/**
 * The profile in which the causes of `set` are as after and the others as before. It has no gates: they move no score.
 *
 * `aggregation` is the tree with its aggregators, its policies for what is missing and where indicators apply; `weights` the
 * nodes' weights; `normalisation` how each indicator gets onto the scale: method, direction, transform, treatment, oldest
 * evidence that counts, how a factor's own score does, and with them the scale and the peer groups. Nodes are matched by id (an indicator's node also by
 * its indicator), wherever they stand. A node that only one of the two has comes and goes with the tree, and keeps its share
 * among its siblings.
 */
export function hybridProfile(before: Profile, after: Profile, set: number): Profile {
  const from = (cause: number) => ((set & cause) === 0 ? before : after);
  const shape = from(CAUSE.aggregation);
  const measure = from(CAUSE.normalisation);
  const how = nodesByKey(measure.tree);
  const weights = nodesByKey(from(CAUSE.weights).tree);

  const build = (node: ProfileNode, other = how.get(keyOf(node))): ProfileNode => {
    if (!isFactor(node)) return measured(node, other as IndicatorNode | undefined);
    const children = weighed(node, weights).map((weight, i) => ({
      ...build(node.children[i]!),
      weight,
    }));
    return { ...placed(node, (other ?? node) as FactorNode), children };
  };
  const { peers: _, ...rest } = shape;
  return {
    ...rest,
    scale: measure.scale,
    ...(measure.peers ? { peers: measure.peers } : {}),
    tree: build(shape.tree, measure.tree) as FactorNode,
    gates: [],
  };
}

/** What makes two nodes the same one in two profiles. */
export function keyOf(node: ProfileNode): string {
  return isFactor(node) ? `factor ${node.id}` : `indicator ${node.id} ${node.indicator}`;
}

export function nodesByKey(tree: ProfileNode): ReadonlyMap<string, ProfileNode> {
  const found = new Map<string, ProfileNode>();
  const visit = (node: ProfileNode): void => {
    found.set(keyOf(node), node);
    if (isFactor(node)) node.children.forEach(visit);
  };
  visit(tree);
  return found;
}

function measured(node: IndicatorNode, other: IndicatorNode | undefined): IndicatorNode {
  if (!other) return node;
  const { normalise: _, direction: __, transform: ___, treat: ____, maxAge: _____, ...rest } = node;
  const { normalise, direction, transform, treat, maxAge } = other;
  return {
    ...rest,
    direction,
    ...defined({ transform, treat }),
    normalise,
    ...(maxAge === undefined ? {} : { maxAge }),
  };
}

function placed({ normalise: _, ...rest }: FactorNode, { normalise }: FactorNode): FactorNode {
  return normalise === undefined ? rest : { ...rest, normalise };
}

/** The children's weights; those that the weights know share what those that they do not know leave. */
function weighed({ children }: FactorNode, weights: ReadonlyMap<string, ProfileNode>): readonly number[] {
  const known = children.map((child) => weights.get(keyOf(child))?.weight);
  if (known.every((weight) => weight !== undefined)) return known;
  const theirs = known.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  const shared = children.reduce((sum, { weight }, i) => sum + (known[i] === undefined ? 0 : weight), 0);
  if (theirs === 0) return children.map(({ weight }) => weight);
  return children.map(({ weight }, i) => (known[i] === undefined ? weight : (shared * known[i]) / theirs));
}

const PARTS = CAUSE.weights | CAUSE.normalisation | CAUSE.aggregation;

/** The parts of a profile in which two differ, as a set; words and gates aside. */
export function profileCauses(before: Profile, after: Profile): number {
  const texts = new Map(
    subsets(PARTS).map((set) => [set, JSON.stringify(bare(hybridProfile(before, after, set)))]),
  );
  const differs = (part: number) => [...texts].some(([set, text]) => texts.get(set ^ part) !== text);
  return [CAUSE.weights, CAUSE.normalisation, CAUSE.aggregation]
    .filter(differs)
    .reduce((all, part) => all | part, 0);
}

/** Whether the gates of two profiles differ in what they test or do. */
export function gatesDiffer(before: Profile, after: Profile): boolean {
  const tests = ({ gates }: Profile) =>
    JSON.stringify(gates.map(({ id, when, effect }) => ({ id, when, effect })));
  return tests(before) !== tests(after);
}

function bare({ scale, peers, missing, tree }: Profile): unknown {
  return { scale, peers, missing, tree: bareNode({ ...tree, id: "root" }) };
}

function bareNode(node: ProfileNode): unknown {
  const { title: _, short: __, basis: ___, reason: ____, evidence: _____, requires, ...all } = node;
  const {
    error: ______,
    unassessed: _______,
    ...others
  } = all as typeof all & Pick<IndicatorNode, "error"> & Pick<FactorNode, "unassessed">;
  const rest = { ...others, ...(requires ? { requires: requires.anyOf } : {}) };
  return isFactor(node) ? { ...rest, children: node.children.map(bareNode) } : rest;
}

/** What of a column decides a country's score. */
export type Cells = Pick<LeafColumn, "normalised" | "entering" | "applies">;

/**
 * The score of one country under a plan; undefined where there is none.
 *
 * @param cellsOf what each leaf has for it
 * @param moved the leaves that may have another cell than at the last call; absent: all
 * @param turned the nodes that may place their scores among others than at the last call
 */
export type Valuation = (
  cellsOf: (leaf: number) => Cells | undefined,
  index: number,
  moved?: readonly PlanLeaf[],
  turned?: readonly PlanItem[],
) => number | undefined;

/**
 * The leaves that a score looks at. Those without weight are left aside, but for what stands under a weighed node that requires evidence: by any
 * of them the node exists, and what exists demands.
 */
export function askedLeaves({ items, leaves }: Plan): PlanLeaf[] {
  const demands = (item: PlanItem | undefined): boolean =>
    item !== undefined && ((item.requires !== undefined && item.share > 0) || demands(items[item.parent]));
  return leaves.filter((leaf) => leaf.share > 0 || demands(leaf));
}

/**
 * Scores one country at a time; of the next mixture of before and after only what is other than in the last. A column that could not be
 * made in a mixture, or of which nobody can say what it would be there, gives no score.
 */
export function valuation(plan: Plan): Valuation {
  const evaluate = evaluator(plan);
  const { fails } = failureFinder(plan);
  const row = emptyRow(plan);
  const { leafScores, assessed, scores } = row;
  const asked = askedLeaves(plan);
  const factors = plan.items.filter(({ leaf }) => leaf < 0);
  const exists = new Uint8Array(plan.leaves.length);
  const isLost = new Uint8Array(plan.leaves.length);
  let lost = 0;
  const isStale = new Uint8Array(plan.items.length).fill(1);
  let isOther = true;
  /** Whether something is there that was not, or is gone: as long as nothing is, coverage is what it was, and all demands are met or not. */
  let isMissing = true;
  let isFailing = false;
  const isNone = new Uint8Array(plan.items.length);
  const touch = (index: number) => {
    for (let at = index; at >= 0 && isStale[at] === 0; at = plan.items[at]!.parent) isStale[at] = 1;
  };
  // Loops go by position: until V8 has optimised them each step of "for … of" makes an object.
  return (cellsOf, index, moved = asked, turned = NONE) => {
    for (let i = 0; i < moved.length; i += 1) {
      const { leaf, index: item } = moved[i]!;
      const column = cellsOf(leaf);
      const gone = column === undefined ? 1 : 0;
      lost += gone - isLost[leaf]!;
      isLost[leaf] = gone;
      if (column === undefined) continue;
      const entering = leafScores[leaf]!;
      const evidence = assessed[leaf]!;
      const there = exists[leaf];
      exists[leaf] = column.applies[index] ? 1 : 0;
      take(row, leaf, column, index);
      if (exists[leaf] !== there) isOther = true;
      if (Object.is(leafScores[leaf], entering) && Object.is(assessed[leaf], evidence)) continue;
      touch(item);
      if (
        Number.isNaN(leafScores[leaf]!) !== Number.isNaN(entering) ||
        Number.isNaN(assessed[leaf]!) !== Number.isNaN(evidence)
      )
        isMissing = true;
    }
    for (let i = 0; i < turned.length; i += 1) touch(turned[i]!.index);
    if (lost > 0) return undefined;
    if (isOther) {
      row.applies = applicable(plan, (leaf) => exists[leaf] === 1);
      isStale.fill(1);
      isOther = false;
      isMissing = true;
    }
    evaluate(leafScores, row.applies, scores, isStale);
    for (let i = 0; i < factors.length; i += 1) {
      const at = factors[i]!.index;
      const none = Number.isNaN(scores[at]!) ? 1 : 0;
      if (none !== isNone[at]) isMissing = true;
      isNone[at] = none;
    }
    if (isMissing) {
      coverage(plan, row.applies, assessed, scores, row.coverage, plan.items, isStale);
      isFailing = fails(row);
      isMissing = false;
    }
    isStale.fill(0);
    return isFailing ? undefined : significant(scores[plan.root.index]!);
  };
}

const NONE: readonly never[] = [];

/** The causes in what others have, where nodes place their scores among those of the candidates. */
export const OTHERS = ["others", "candidates"] as const;

/** What one side says of everybody's own scores. */
export interface Standing {
  readonly candidates: ReadonlySet<Iso3>;
  /** By country, a node's own scores, before they are placed; undefined where the side's tree has no such node. */
  raw(key: string): ReadonlyMap<Iso3, number> | undefined;
}

/** One country at a time among others, for the nodes of one plan. */
interface Turn {
  /** Its nodes place a score among those to whom it was last turned. */
  readonly plan: Plan;
  /** Those nodes. */
  readonly nodes: readonly PlanItem[];
  turnTo(country: Iso3, set: number): void;
}

/**
 * Among whom a country's scores are placed in a mixture of before and after. `candidates` is who they are, `others` what scores they have:
 * as before or as after, each a country's own on that side, whatever made it. A candidate who is none on the side that the scores are taken
 * from, and has no score of the node there, has that of the other side. The country itself is none of them.
 */
export interface Others {
  /** Both causes, as a set. */
  readonly causes: number;
  /** Those of them by which any other's score differs that a country stands among at one of the plan's nodes. */
  relevant(plan: Plan, country: Iso3): number;
  inTurn(plan: Plan): Turn;
}

/** Whether some factor of one of them brings its own score onto the scale before it goes up. */
export function placesNodes(...profiles: readonly Profile[]): boolean {
  const places = (node: ProfileNode): boolean =>
    isFactor(node) && (node.normalise !== undefined || node.children.some(places));
  return profiles.some(({ tree }) => places(tree));
}

/** Where none does. */
export const NO_OTHERS: Others = {
  causes: 0,
  relevant: () => 0,
  inTurn: (plan) => ({ plan, nodes: [], turnTo: () => undefined }),
};

export function othersIn(before: Standing, after: Standing, met: Causes): Others {
  const [scores, who] = OTHERS.map(met.bitOf) as [number, number];
  const states = [0, scores, who, scores | who];

  const amongAt = (key: string, state: number): ReadonlyMap<Iso3, number> => {
    const [one, other] = (state & scores) === 0 ? [before, after] : [after, before];
    const { candidates } = (state & who) === 0 ? before : after;
    const [own, elsewhere] = [one.raw(key), other.raw(key)];
    const found = new Map<Iso3, number>();
    for (const country of candidates) {
      // Who is a candidate there without a score of the node does not stand among the others there.
      const stands = own !== undefined && one.candidates.has(country);
      const score = own?.get(country) ?? (stands ? undefined : elsewhere?.get(country));
      if (score !== undefined) found.set(country, score);
    }
    return found;
  };
  /** Of one node in each state: everybody's scores as they are told apart, and the same in order. */
  const amongIn = memoized((plan: Plan) =>
    memoized((item: PlanItem) =>
      memoized((state: number) => {
        const key = item === plan.root ? ROOT : keyOf(item.node);
        const own = new Map<Iso3, number>();
        for (const [country, score] of amongAt(key, state)) own.set(country, item.fit!.tie(score));
        return { own, sorted: Float64Array.from(own.values()).sort() };
      }),
    ),
  );

  return {
    causes: scores | who,
    relevant(plan, country) {
      let found = 0;
      for (const item of fittedNodes(plan)) {
        const at = amongIn(plan)(item);
        for (const bit of [scores, who])
          for (const state of states)
            if ((state & bit) === 0 && !sameOthers(at(state), at(state | bit), country)) found |= bit;
      }
      return found;
    },
    inTurn(plan) {
      const nodes = fittedNodes(plan);
      let whose: Iso3 | undefined;
      let known = new Map<number, readonly Placed[]>();
      let now: readonly Placed[] = [];
      const positions = new Map(nodes.map(({ index }, at) => [index, at]));
      return {
        plan: placedBy(
          plan,
          ({ index }) =>
            (raw) =>
              now[positions.get(index)!]!(raw),
        ),
        nodes,
        turnTo(country, set) {
          if (whose !== country) known = new Map();
          whose = country;
          const state = set & (scores | who);
          let placed = known.get(state);
          if (placed === undefined) {
            placed = nodes.map((item) => {
              const { own, sorted } = amongIn(plan)(item)(state);
              return item.fit!.among(sorted, own.get(country) ?? Number.NaN);
            });
            known.set(state, placed);
          }
          now = placed;
        },
      };
    },
  };
}

export const ROOT = "root";

interface Among {
  readonly own: ReadonlyMap<Iso3, number>;
  readonly sorted: Float64Array;
}

/** Whether the same scores stand in both, the country's own aside. */
function sameOthers(one: Among, other: Among, country: Iso3): boolean {
  const [mine, its] = [one.own.get(country), other.own.get(country)];
  const length = one.sorted.length - (mine === undefined ? 0 : 1);
  if (length !== other.sorted.length - (its === undefined ? 0 : 1)) return false;
  const [skip, skipped] = [positionOf(one.sorted, mine), positionOf(other.sorted, its)];
  for (let i = 0; i < length; i += 1)
    if (one.sorted[i < skip ? i : i + 1] !== other.sorted[i < skipped ? i : i + 1]) return false;
  return true;
}

function positionOf(sorted: Float64Array, score: number | undefined): number {
  return score === undefined ? sorted.length : sorted.indexOf(score);
}
