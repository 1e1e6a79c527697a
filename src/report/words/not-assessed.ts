import type { ProfileNodeSummary, Ranking, ScoreNode } from "../../model/documents/ranking.ts";

type Weighing = Pick<Ranking["profile"], "factors">;

/** Whether anything of a node is assessed, be it too little for a score. */
export function hasEvidence({ coverage, children = [] }: Pick<ScoreNode, "coverage" | "children">): boolean {
  return coverage > 0 || children.some(hasEvidence);
}

/** What the profile says of a node of which a country has no evidence, nor anybody else; undefined where it says nothing. */
export function unassessedText(
  node: Pick<ScoreNode, "id" | "coverage" | "children">,
  { factors }: Weighing,
): string | undefined {
  return hasEvidence(node) ? undefined : saidOf(node.id, factors);
}

function saidOf(id: string, nodes: readonly ProfileNodeSummary[]): string | undefined {
  for (const node of nodes) {
    const said = node.id === id ? node.unassessed : saidOf(id, node.children ?? []);
    if (said !== undefined) return said;
  }
  return undefined;
}
