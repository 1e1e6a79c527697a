import type { Group } from "./groups.ts";
import type { Weighting } from "./search.ts";

/**
 * What of the whole weight that moves each child has that moves no children of its own: of one group its shares, of groups below each other
 * products of them. They add up to 1 below each group that stands under no other.
 */
export interface Ends {
  of(weighting: Weighting): number[];
  /** The shares that give them; of a node without weight as they are. */
  weighting(ends: readonly number[]): Weighting;
  /** By group and child, which ends stand below. */
  readonly below: readonly (readonly (readonly number[])[])[];
  /** For each group that stands under no other, its ends. */
  readonly tops: readonly (readonly number[])[];
  /** The same for each other group. */
  readonly nodes: readonly (readonly number[])[];
  /** By end, the ends below its parent. */
  readonly siblings: readonly (readonly number[])[];
}

export function endsOf(groups: readonly Group[]): Ends {
  const groupAt = new Map(groups.map(({ parent }, g) => [parent.index, g]));
  const below: number[][][] = groups.map(() => []);
  let count = 0;
  const add = (g: number): number[] => {
    below[g] = groups[g]!.children.map(({ index }) => {
      const next = groupAt.get(index);
      if (next !== undefined) return add(next);
      count += 1;
      return [count - 1];
    });
    return below[g]!.flat();
  };
  const isTop = ({ parent }: Group) =>
    !groups.some(({ children }) => children.some(({ index }) => index === parent.index));
  const tops = groups.flatMap((group, g) => (isTop(group) ? [add(g)] : []));
  return {
    below,
    tops,
    nodes: groups.flatMap((group, g) => (isTop(group) ? [] : [below[g]!.flat()])),
    siblings: Array.from({ length: count }, (_, end) => {
      const parent = below.find((children) =>
        children.some((under) => under.length === 1 && under[0] === end),
      );
      return parent!.flat();
    }),
    of(weighting) {
      const ends = new Array<number>(count).fill(1);
      for (const [g, children] of below.entries())
        for (const [j, under] of children.entries())
          for (const end of under) ends[end] = ends[end]! * weighting[g]![j]!;
      return ends;
    },
    weighting: (ends) =>
      below.map((children, g) => {
        const parts = children.map((under) => under.reduce((sum, end) => sum + ends[end]!, 0));
        const whole = parts.reduce((sum, part) => sum + part, 0);
        return whole > 0 ? parts.map((part) => part / whole) : groups[g]!.shares;
      }),
  };
}
