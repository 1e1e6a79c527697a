import type { Ranking } from "../model/documents/ranking.ts";
import type { PlanItem, ScoreTable } from "../scoring/index.ts";
import { type Labels, title } from "./nodes.ts";

/**
 * A factor's children; of alternatives the one that loses least, since what nobody has gives way to it.
 *
 * @param empty leaves of which nobody has evidence, by item index
 */
export function inUse(items: readonly PlanItem[], item: PlanItem, empty: ReadonlySet<number>): PlanItem[] {
  const children = item.children.map((child) => items[child]!);
  if (!item.chooses) return children;
  const lost = children.map((child) => lostBelow(items, child, empty));
  return [children[lost.indexOf(Math.min(...lost))]!];
}

/** The leaves below an item that count for anything. */
export function leavesBelow(items: readonly PlanItem[], item: PlanItem): PlanItem[] {
  if (item.leaf >= 0) return item.share > 0 ? [item] : [];
  return item.children.flatMap((child) => leavesBelow(items, items[child]!));
}

/** Share of the whole that is lost where some leaves have no evidence for anybody: of alternatives only where all of them are. */
export function lostBelow(items: readonly PlanItem[], item: PlanItem, empty: ReadonlySet<number>): number {
  if (item.leaf >= 0) return empty.has(item.index) ? item.share : 0;
  const lost = item.children.map((child) => lostBelow(items, items[child]!, empty));
  return item.chooses ? Math.min(...lost) : lost.reduce((sum, one) => sum + one, 0);
}

/** Those leaves whose lack of evidence loses weight: not those to whose lack an alternative answers. */
export function lackingBelow(
  items: readonly PlanItem[],
  item: PlanItem,
  empty: ReadonlySet<number>,
): PlanItem[] {
  if (item.leaf >= 0) return item.share > 0 && empty.has(item.index) ? [item] : [];
  if (item.chooses && lostBelow(items, item, empty) === 0) return [];
  return item.children.flatMap((child) => lackingBelow(items, items[child]!, empty));
}

/** The most of the profile's weight that any country with a score has evidence for, and what none of them has any on; undefined where there is no such thing. */
export function mostEvidence(
  { plan, ranked, apart }: Pick<ScoreTable, "plan" | "ranked" | "apart">,
  labels: Labels,
): Ranking["profile"]["mostEvidence"] {
  const { items, root } = plan;
  const all = [...ranked, ...apart];
  const empty = new Set(
    plan.leaves
      .map(({ index }) => index)
      .filter((index) => {
        const asked = all.filter(({ applies }) => applies[index] === 1);
        return asked.length > 0 && asked.every(({ coverage }) => coverage[index] === 0);
      }),
  );
  const without = (item: PlanItem): PlanItem[] => {
    const lost = lostBelow(items, item, empty);
    if (lost === 0) return [];
    return lost > item.share - 1e-12 ? [item] : inUse(items, item, empty).flatMap(without);
  };
  const found = without(root);
  if (found.length === 0) return undefined;
  return {
    share: Math.max(...all.map(({ coverage }) => coverage[root.index]!)),
    without: found
      .sort((a, b) => b.share - a.share)
      .map((item) => ({ id: item.node.id, title: title(item, labels), share: item.share })),
  };
}
