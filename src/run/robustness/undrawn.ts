import { title } from "../../explain/nodes.ts";
import type { Undrawn } from "../../model/documents/undrawn.ts";
import { evaluator } from "../../scoring/evaluate.ts";
import { areFew } from "../../scoring/filling.ts";
import { withAbove } from "../../scoring/fit.ts";
import type { Placed } from "../../scoring/placing.ts";
import { type Plan, type PlanItem, type PlanLeaf, placedBy } from "../../scoring/plan.ts";
import { isBounded, type ScoreTable } from "../../scoring/score.ts";
import { significant } from "../../stats/index.ts";
import type { Run } from "../load-run.ts";

/**
 * What is in no draw since next to nobody has evidence on it, and the most that findings on it could do.
 *
 * @param gaps of the ranked, in their order: leaves that a country has no figure of
 * @returns undefined where there is nothing of the kind
 */
export function undrawnOf(
  { table, surroundings }: Pick<Run, "table" | "surroundings">,
  gaps: readonly ReadonlySet<number>[],
): Undrawn | undefined {
  const { plan, columns, ranked } = table;
  const lacking = new Set(ranked.flatMap((_, i) => [...gaps[i]!]));
  const leaves = plan.leaves.filter(({ leaf }) => lacking.has(leaf) && areFew(columns[leaf]!.normalised));
  if (leaves.length === 0) return undefined;
  const most = isBounded(plan, columns) ? greatestChange(table, leaves, gaps) : undefined;
  return {
    nodes: wholes(plan, leaves).map((item) => ({ id: item.node.id, title: title(item, surroundings) })),
    weight: leaves.reduce((sum, { share }) => sum + share, 0),
    nobody: leaves.every(({ leaf }) => columns[leaf]!.normalised.every((score) => score === undefined)),
    most: most ? { ...most, name: surroundings.nameOf(most.country) } : null,
  };
}

const NO_LEAVES = new Float64Array(0);

/**
 * Each ranked country alone is scored with its gaps at the worst, and at the best end of the scale; the others stay where they are, as for
 * the range of a score.
 */
function greatestChange(
  { plan, ranked, fit }: ScoreTable,
  leaves: readonly PlanLeaf[],
  gaps: readonly ReadonlySet<number>[],
) {
  const now: Placed[] = [];
  const own = placedBy(
    plan,
    ({ index }) =>
      (raw) =>
        now[index]!(raw),
  );
  const moved = withAbove(
    own,
    leaves.map(({ index }) => own.items[index]!),
  ).filter(({ leaf }) => leaf < 0);
  const fits = moved.filter((item) => item.fit !== undefined && !item.fit.fixed);
  const run = evaluator(own, moved);
  const out = new Float64Array(plan.items.length);
  let most: { country: string; score: number; to: number } | undefined;
  let greatest = 0;
  for (let i = 0; i < ranked.length; i += 1) {
    const { country, index, score, scores, applies } = ranked[i]!;
    for (const item of fits)
      now[item.index] = item.fit!.among(fit!.sorted(item), fit!.scores(item).get(index) ?? Number.NaN);
    for (const end of plan.scale) {
      // No score leaves the scale.
      if (Math.abs(end - score) <= greatest) continue;
      out.set(scores);
      for (const item of leaves) if (gaps[i]!.has(item.leaf)) out[item.index] = end;
      run(NO_LEAVES, applies, out);
      const to = significant(out[plan.root.index]!);
      if (Math.abs(to - score) <= greatest) continue;
      most = { country, score, to };
      greatest = Math.abs(to - score);
    }
  }
  return most;
}

/** The same leaves, and a node in their place where they are all that it weighs. */
function wholes({ items }: Plan, leaves: readonly PlanItem[]): PlanItem[] {
  const found = new Set(leaves.map(({ index }) => index));
  for (const { index, children } of items) {
    const weighed = children.filter((child) => items[child]!.weight > 0);
    if (weighed.length > 0 && weighed.every((child) => found.has(child))) found.add(index);
  }
  return items.filter(({ index, parent }) => found.has(index) && !found.has(parent));
}
