import type { Parts, ScoreNode } from "../model/documents/ranking.ts";
import type { PlanItem, Scored, ScoreTable } from "../scoring/index.ts";
import type { Reference } from "./reference.ts";

/** Where a contribution is not the effect of a value that stands against a value: what it is the effect of. */
export function partOf(
  { columns }: ScoreTable,
  { index, applies }: Scored,
  reference: Reference,
  item: PlanItem,
): keyof Parts | undefined {
  if (applies[item.index] === 1 && columns[item.leaf]!.normalised[index] === undefined) return "notAssessed";
  if (applies[item.index] !== reference.applies[item.index]) return "doesNotApply";
  return reference.assessed[item.leaf] ? undefined : "referenceNotAssessed";
}

/** The parts of several nodes together; undefined where there are none, or where not every contribution is known. */
export function partsOf(nodes: readonly Pick<ScoreNode, "versusReference" | "ofWhich">[]): Parts | undefined {
  if (nodes.some(({ versusReference }) => versusReference === null)) return undefined;
  const sums: Parts = {};
  for (const { ofWhich } of nodes) {
    for (const [part, value] of Object.entries(ofWhich ?? {}) as [keyof Parts, number][]) {
      sums[part] = (sums[part] ?? 0) + value;
    }
  }
  return Object.keys(sums).length > 0 ? sums : undefined;
}

/** A whole difference by what it is the effect of; the parts sum to it. Undefined where not every contribution is known. */
export function effectsOf(
  nodes: readonly Pick<ScoreNode, "versusReference" | "ofWhich">[],
): (Parts & { evidence: number }) | undefined {
  if (nodes.some(({ versusReference }) => versusReference === null)) return undefined;
  const parts = partsOf(nodes) ?? {};
  let evidence = nodes.reduce((sum, { versusReference }) => sum + versusReference!, 0);
  for (const part of Object.values(parts) as number[]) evidence -= part;
  return { evidence, ...parts };
}
