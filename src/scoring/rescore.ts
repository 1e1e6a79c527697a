import type { Evidence } from "../model/evidence.ts";
import { significant } from "../stats/index.ts";
import { rawScore } from "./evaluate.ts";
import { failureFinder } from "./failure.ts";
import { kernel } from "./kernel.ts";
import { applyingIn, type Otherwise, type Rescorer } from "./otherwise.ts";
import { fittedNodes, type Plan, type PlanItem, type PlanLeaf } from "./plan.ts";
import { refitting } from "./refitting.ts";
import { emptyRow, type Row, take } from "./row.ts";
import type { Scored, ScoreTable } from "./score.ts";
import { turningGates } from "./turning-gates.ts";

/**
 * Makes the judge of what countries of a table would score if something were other: the pipeline of `score.ts` for the items that
 * can differ alone, to be asked thousands of times. The table is left as it is.
 */
export function rescorer(table: ScoreTable, otherwise: Otherwise): Rescorer {
  const { plan = table.plan } = otherwise;
  return fittedNodes(plan).length === 0 ? asItStands(table, otherwise) : refitter(table, otherwise);
}

/** The same only where nodes place their scores among those of the candidates; it can be asked what the others score beside one of them. */
export function refitter(table: ScoreTable, otherwise: Otherwise): ReturnType<typeof refitting> {
  return refitting(table, otherwise, applyingIn(table, otherwise.plan ?? table.plan));
}

/**
 * The same where nobody's score hangs on the others', or as if those who are placed among others stayed there: what has been placed stands,
 * and what is placed anew is placed as the plan has it.
 */
export function asItStands(table: ScoreTable, otherwise: Otherwise): Rescorer {
  const { plan = table.plan, columns = table.columns, items } = otherwise;
  const moved = new Set(items.map(({ index }) => index));
  const { run, fails } = kernel(plan, items);
  const { lacks } = failureFinder(
    plan,
    plan.items.filter(({ index }) => !moved.has(index)),
  );
  const leaves = items.filter((item): item is PlanLeaf => item.leaf >= 0);
  const gates = turningGates(table, { ...otherwise, plan, columns });

  const applying = applyingIn(table, plan);
  const row: Row = emptyRow(plan);
  const rawOf = rawScore(plan);
  /** By position in the evidence: what applies to a country as the leaves are, and whether something that stays keeps it from a score. */
  const stays: { readonly applies: Uint8Array; readonly isLacking: boolean }[] = [];
  const staysOf = (one: Scored) => {
    row.applies = applying.now(one.applies);
    return { applies: row.applies, isLacking: lacks(row) || gates.leavesOpen(one) };
  };

  let [asked, failed] = [undefined as Scored | undefined, false];
  const found = {
    scores: row.scores,
    coverage: row.coverage,
    raw: ({ index }: PlanItem) => rawOf(plan.items[index]!, row.applies, row.scores),
    get failed() {
      return failed;
    },
    score: () => (failed ? undefined : significant(row.scores[plan.root.index]!)),
    bars: (changed?: Evidence) => gates.bars(asked!, row, changed),
  };
  return {
    isOut: gates.isOut,
    turning: gates.turning,
    moved: () => {},
    place: () => "",
    again(one) {
      const { index } = one;
      asked = one;
      row.scores.set(one.scores);
      row.coverage.set(one.coverage);
      if (leaves.length === 0) {
        // Other weights write in neither.
        row.leafScores = one.leafScores;
        row.assessed = one.assessed;
      } else {
        row.leafScores.set(one.leafScores);
        row.assessed.set(one.assessed);
      }
      stays[index] ??= staysOf(one);
      const { applies, isLacking } = stays[index]!;
      row.applies = leaves.length === 0 ? applies : applying.where(leaves, columns, index, applies);
      for (const { leaf } of leaves) take(row, leaf, columns[leaf]!, index);
      run(row);
      failed = isLacking || fails(row);
      return found;
    },
  };
}

/** Some leaves with everything above them, children before parents. */
export function movedWith(plan: Plan, leaves: readonly PlanLeaf[]): readonly PlanItem[] {
  const indices = new Set<number>();
  for (const leaf of leaves) {
    for (let at = leaf.index; at >= 0 && !indices.has(at); at = plan.items[at]!.parent) indices.add(at);
  }
  return [...indices].sort((a, b) => a - b).map((index) => plan.items[index]!);
}
