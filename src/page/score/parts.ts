import { lackingItems, partsOfCountry } from "../../explain/contribution-parts.ts";
import { owenValues } from "../../explain/owen-values.ts";
import { medianOf, type Reference } from "../../explain/reference.ts";
import type { Tally } from "../../scoring/evaluate.ts";
import type { Plan, PlanItem } from "../../scoring/plan.ts";
import type { Scored, ScoreTable } from "../../scoring/score.ts";
import type { LiveMessages } from "../../words/live.ts";

/** A part of the tree that is drawn as one tape: a node, and the parts whose columns stand in it. */
export interface Axis {
  readonly item: PlanItem;
  readonly parts: readonly PlanItem[];
  /** Whether the parts' points add up to the node's own score: only then may columns touch. */
  readonly adds: boolean;
}

/** More groups than this have no room beside each other. */
const MOST = 4;

/**
 * The tapes of a plan: the root's groups where it has two to four and nothing else of weight, else the root itself. What has no weight
 * in the profile has none.
 */
export function axesOf(plan: Plan): readonly Axis[] {
  const weighed = ({ children }: PlanItem) =>
    children.map((child) => plan.items[child]!).filter(({ weight }) => weight > 0);
  const groups = weighed(plan.root);
  const areGroups =
    groups.length > 1 &&
    groups.length <= MOST &&
    groups.every((one) => one.leaf < 0 && !one.chooses && weighed(one).length > 0);
  const axis = (item: PlanItem): Axis => ({ item, parts: weighed(item), adds: addsUp(item) });
  return areGroups ? groups.map(axis) : [axis(plan.root)];
}

/** Whether a node's own score is the sum of what its parts have, whatever is made of it before it goes up. */
export function addsUp({ fit, additive }: PlanItem): boolean {
  return fit?.raw.additive ?? additive;
}

/** What a node's score becomes before it goes up; undefined where it goes up as it is. */
export function placingOf({ fit }: PlanItem): keyof LiveMessages["placed"] | undefined {
  if (fit === undefined) return undefined;
  return fit.ranksOthers ? "share" : "normalised";
}

/** The same axes with another plan's items: weights move, the tree stays. */
export function sameAxes(axes: readonly Axis[], plan: Plan): readonly Axis[] {
  const now = ({ index }: PlanItem) => plan.items[index]!;
  return axes.map(({ item, parts, adds }) => ({ item: now(item), parts: parts.map(now), adds }));
}

/** A part's share (0 to 1) of its siblings' weight, which is what it counts in its axis; 0 where nothing counts. */
export function shareWithin(plan: Plan, item: PlanItem): number {
  const siblings = plan.items[item.parent]?.children ?? [];
  const total = siblings.reduce((sum, child) => sum + plan.items[child]!.weight, 0);
  return total > 0 ? item.weight / total : 0;
}

/** Of how many of 100 others each figure is above, ties counted half; of one alone 50. */
export function percentiles(figures: readonly number[]): readonly number[] {
  const sorted = [...figures].sort((a, b) => a - b);
  return figures.map((one) => {
    const below = sorted.findIndex((other) => other >= one);
    const others = sorted.filter((other) => other === one).length - 1;
    return sorted.length < 2 ? 50 : (100 * (below + others / 2)) / (sorted.length - 1);
  });
}

/** What one part of the tree adds to a country's distance from the median country, in points. */
export interface PartEffect {
  readonly part: PlanItem;
  /** The effect of values against values; what other evidence or none does is apart. */
  readonly evidence: number;
  /** The effect of evidence that one of the two does not have. */
  readonly missing: number;
}

/** The median country of a ranking: the middle of each indicator over the ranked. */
export function medianCountry(table: ScoreTable): Reference {
  return { kind: "median", ...medianOf(table, table.ranked) };
}

/** The Owen values of some parts of the tree, as `explain` has them; undefined where one of them cannot be told. */
export function effectsAgainst(
  table: ScoreTable,
  one: Scored,
  reference: Reference,
  parts: readonly PlanItem[],
): readonly PartEffect[] | undefined {
  if (one.score === undefined || reference.score === undefined) return undefined;
  const lacking = lackingItems(table, one, reference);
  const values = owenValues(table.plan, one, reference, {
    depth: depthOf(table.plan, parts),
    beyond: lacking,
  });
  const effectOf = partsOfCountry(table, one, reference, values);
  const made = parts.map((part): PartEffect => {
    const contribution = values[part.index]!;
    const kind = effectOf.at(part);
    if (part.leaf >= 0 || kind === "doesNotApply")
      return kind === undefined
        ? { part, evidence: contribution, missing: 0 }
        : { part, evidence: 0, missing: contribution };
    const effects = Object.values(effectOf.beneath(part) ?? {}) as number[];
    const missing = effects.reduce((sum, effect) => sum + effect, 0);
    return { part, evidence: contribution - missing, missing };
  });
  return made.some(({ evidence, missing }) => Number.isNaN(evidence + missing)) ? undefined : made;
}

function depthOf(plan: Plan, parts: readonly PlanItem[]): number {
  const depth = ({ parent }: PlanItem): number => (parent < 0 ? 0 : 1 + depth(plan.items[parent]!));
  return Math.max(...parts.map(depth));
}

type Judged = Pick<Scored, "applies" | "index">;

/** The indicators that count for a country under a part of a scorecard, in the profile's order. */
export function indicatorsOf({ plan }: Pick<ScoreTable, "plan">, one: Judged, part: PlanItem): PlanItem[] {
  if (part.weight === 0 || one.applies[part.index] !== 1) return [];
  if (part.leaf >= 0) return [part];
  return part.children.flatMap((child) => indicatorsOf({ plan }, one, plan.items[child]!));
}

/** What becomes of an indicator for a country, as a tally counts it. */
export function outcomeOf(
  { plan, columns }: Pick<ScoreTable, "plan" | "columns">,
  { index }: Judged,
  { leaf }: PlanItem,
): keyof Tally {
  const score = columns[leaf]!.normalised[index];
  if (score === undefined) return "notAssessed";
  return score === plan.scale[1] ? "passed" : "failed";
}
