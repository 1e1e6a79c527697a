import type { Parts } from "../model/documents/ranking.ts";

/** A node with its part in a difference of two scores. */
export interface Contributing {
  readonly id: string;
  readonly title: string;
  readonly versusReference: number | null;
  readonly ofWhich?: Parts | undefined;
  readonly children?: readonly Contributing[] | undefined;
}

/** A factor with the branch it stands on. */
export interface Factor<T> {
  readonly node: T;
  /** Titles from the root's child down to the factor's parent. */
  readonly branch: readonly string[];
}

/**
 * The factors that a reader thinks in: the lowest nodes that still have children, and indicators that hang directly
 * under a node that joins factors.
 */
export function factorsOf<T extends { readonly title: string; readonly children?: readonly T[] | undefined }>(
  nodes: readonly T[],
  branch: readonly string[] = [],
): Factor<T>[] {
  return nodes.flatMap((node) => {
    const joinsFactors = node.children?.some((child) => child.children !== undefined);
    return joinsFactors ? factorsOf(node.children!, [...branch, node.title]) : [{ node, branch }];
  });
}

/** Factors by contribution, the strongest first: what lifts (sign 1) or drags (sign -1) the score by at least `least`. */
export function movers(nodes: readonly Contributing[], sign: 1 | -1, least = 0.05): Contributing[] {
  return factorsOf(nodes)
    .map(({ node }) => node)
    .filter(({ versusReference }) => versusReference !== null && sign * versusReference >= least)
    .sort((a, b) => sign * (b.versusReference! - a.versusReference!));
}
