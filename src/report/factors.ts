import type { ScoreNode } from "../model/documents/ranking.ts";

/** A factor with the branch it stands on. */
export interface Factor {
  readonly node: ScoreNode;
  /** Titles from the root's child down to the factor's parent. */
  readonly branch: readonly string[];
}

/**
 * The factors that a reader thinks in: the lowest nodes that still have children, and indicators that hang directly
 * under a node that joins factors.
 */
export function factorsOf(nodes: readonly ScoreNode[], branch: readonly string[] = []): Factor[] {
  return nodes.flatMap((node) => {
    const joinsFactors = node.children?.some((child) => child.children !== undefined);
    return joinsFactors ? factorsOf(node.children!, [...branch, node.title]) : [{ node, branch }];
  });
}

/** Factors by contribution, the strongest first: what lifts (sign 1) or drags (sign -1) the score by at least `least`. */
export function movers(nodes: readonly ScoreNode[], sign: 1 | -1, least = 0.05): ScoreNode[] {
  return factorsOf(nodes)
    .map(({ node }) => node)
    .filter(({ versusReference }) => versusReference !== null && sign * versusReference >= least)
    .sort((a, b) => sign * (b.versusReference! - a.versusReference!));
}
