/** A factor with the axis that it stands on; undefined where it is one itself. */
export interface FactorOn<Node> {
  readonly node: Node;
  readonly axis: Node | undefined;
}

/**
 * The factors that a reader thinks in, of which short forms tell: the root's children are axes, and what stands under them are
 * factors, whatever those are made of; a child of the root that joins nothing but indicators is one itself.
 *
 * @param axes the root's children
 * @param below what an axis joins; nothing where it takes one of several
 * @param joins whether a node joins others, and is no indicator
 */
export function factorsUnder<Node>(
  axes: readonly Node[],
  below: (axis: Node) => readonly Node[],
  joins: (node: Node) => boolean,
): FactorOn<Node>[] {
  return axes.flatMap((axis): FactorOn<Node>[] => {
    const factors = below(axis);
    return factors.some(joins) ? factors.map((node) => ({ node, axis })) : [{ node: axis, axis: undefined }];
  });
}

/** The children of an item of a plan that weigh something. */
export function weighedChildren<Item extends { readonly share: number }>(
  { items }: { readonly items: readonly Item[] },
  { children }: { readonly children: readonly number[] },
): Item[] {
  return children.map((child) => items[child]!).filter(({ share }) => share > 0);
}
