import type { Rescorer } from "../../../scoring/otherwise.ts";
import { type Plan, type PlanItem, reweighted } from "../../../scoring/plan.ts";
import { asItStands, rescorer } from "../../../scoring/rescore.ts";
import { contenders, type Scored, type ScoreTable } from "../../../scoring/score.ts";
import { gatesAskNodes } from "../../../scoring/tests-in.ts";
import { pathUp } from "../../path-up.ts";

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
    groups.flatMap(({ parent }) => [parent, ...pathUp(plan, parent)].map(({ index }) => index)),
  );
  const path = [...above].sort((a, b) => a - b).map((index) => plan.items[index]!);
  const moved = groups.map(({ children }) => ({
    total: weightOf(children),
    items: children.map(({ index }) => plan.items[index]! as { weight: number }),
  }));
  // Where these weights place nobody anew, scores that are placed among the candidates are taken to stay: an answer is held against all.
  const isStill = !areRefitted(path) && !gatesAskNodes(plan.profile);
  const trial = (isStill ? asItStands : rescorer)(table, { plan, items: path });
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
