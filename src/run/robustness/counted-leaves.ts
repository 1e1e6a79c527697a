import type { WeightChange } from "../../robustness/index.ts";
import { tooLittle } from "../../scoring/evaluate.ts";
import type { Scored } from "../../scoring/index.ts";
import type { Plan, PlanItem, PlanLeaf } from "../../scoring/plan.ts";

/** What else draws move. */
interface Moved {
  readonly weights?: WeightChange | undefined;
  /** Leaves of a country that are drawn since it has no figure. */
  readonly gaps?: ReadonlySet<number>;
}

/**
 * The leaves that count for a country in some draw: neither unweighed nor behind an alternative that is taken in each, nor under a node that has
 * too little evidence for a score in any. Errors of figures take none away.
 */
export function countedLeaves({ items, root, leaves }: Plan, one: Scored, moved: Moved = {}): PlanLeaf[] {
  const { applies, leafScores } = one;
  /** By item index: whether it has a score in some draw, and in each. */
  const [some, each] = [new Uint8Array(items.length), new Uint8Array(items.length)];
  const weighed = ({ children }: PlanItem) =>
    children.filter((child) => applies[child] === 1 && items[child]!.weight > 0);
  for (const item of items) {
    const { index, leaf, chooses } = item;
    const children = weighed(item);
    for (const [has, sign] of [
      [some, 1],
      [each, -1],
    ] as const) {
      const isThere =
        leaf >= 0
          ? !Number.isNaN(leafScores[leaf]!) || moved.gaps?.has(leaf)
          : chooses
            ? children.some((child) => has[child])
            : hasEnough(item, children, has, sign);
      has[index] = isThere && applies[index] ? 1 : 0;
    }
  }

  function hasEnough(item: PlanItem, children: readonly number[], has: Uint8Array, sign: 1 | -1): boolean {
    const part = item.positional ? 0 : partOf(moved.weights);
    let [present, whole] = [0, 0];
    for (const child of children) {
      const weight = items[child]!.weight * (1 + (has[child] ? sign : -sign) * part);
      whole += weight;
      if (has[child]) present += weight;
    }
    const isAny = children.some((child) => has[child]);
    return isAny && !tooLittle(present / whole, item.missing.minimumCoverage);
  }

  const counts = new Uint8Array(items.length);
  counts[root.index] = 1;
  for (const item of items.toReversed()) {
    if (!counts[item.index]) continue;
    for (const child of weighed(item)) {
      counts[child] = some[child]!;
      if (item.chooses && each[child]) break;
    }
  }
  return leaves.filter(({ index }) => counts[index]);
}

/** By which part of itself a weight can be other than as written; all of it where siblings' can take any shares. */
function partOf(change: WeightChange | undefined): number {
  if (change === undefined) return 0;
  return change.kind === "uniform" ? change.percent / 100 : 1;
}
