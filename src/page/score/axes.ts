import type { LiveMessages } from "../../locales/live.ts";
import type { Plan, PlanItem } from "../../scoring/plan.ts";

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
  const whole = siblings.reduce((sum, child) => sum + plan.items[child]!.weight, 0);
  return whole > 0 ? item.weight / whole : 0;
}
