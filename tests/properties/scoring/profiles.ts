import fc from "fast-check";
import type { Cells } from "../../scoring/fixture.ts";
import { type Made, means, worlds } from "../../scoring/random-profile.ts";

export interface World extends Made {
  readonly cells: Cells;
}

type Leaf = Readonly<Record<string, unknown>> & { readonly indicator: string };
type Node = Leaf | { readonly children: readonly Node[] };

/** A world whose leaves are normalised by methods drawn from a list, in any direction. */
export function normalisedWorlds(
  normalise: readonly (string | object)[],
  countries = 5,
  aggregate: fc.Arbitrary<string | object> = means,
): fc.Arbitrary<World> {
  return worlds({ aggregate, widest: 4 }, countries).chain((made) =>
    fc
      .array(fc.record({ method: fc.constantFrom(...normalise), lower: fc.boolean() }), {
        minLength: made.leaves.length,
        maxLength: made.leaves.length,
      })
      .map((calls) => ({
        ...made,
        tree: withLeaves(made.tree as Node, (leaf) => {
          const { method, lower } = calls[made.leaves.indexOf(leaf.indicator)]!;
          return { ...leaf, normalise: method, direction: lower ? "lower" : "higher" };
        }),
      })),
  );
}

/** A tree with each leaf replaced. */
function withLeaves(node: object, replace: (leaf: Leaf) => object): object {
  if (!("children" in node)) return replace(node as Leaf);
  return { ...node, children: (node.children as Node[]).map((child) => withLeaves(child, replace)) };
}

/** A tree with each node's weight replaced. */
export function withWeights(node: object, replace: (weight: number) => number): object {
  const { weight = 1, children } = node as { weight?: number; children?: readonly object[] };
  return {
    ...node,
    weight: replace(weight),
    ...(children ? { children: children.map((child) => withWeights(child, replace)) } : {}),
  };
}

/** Whether a node, or one below it, goes lower the way: the direction of each leaf. */
export function directions(node: object): ReadonlyMap<string, "higher" | "lower"> {
  const found = new Map<string, "higher" | "lower">();
  withLeaves(node, (leaf) => {
    found.set(leaf.indicator, leaf.direction === "lower" ? "lower" : "higher");
    return leaf;
  });
  return found;
}

/** Cells with every figure of some indicators changed. */
export function changed(
  cells: Cells,
  change: (value: number, indicator: string, country: string) => number | undefined,
): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([country, figures]) => [
      country,
      Object.fromEntries(
        Object.entries(figures).map(([indicator, value]) => [
          indicator,
          typeof value === "number" ? change(value, indicator, country) : value,
        ]),
      ),
    ]),
  );
}
