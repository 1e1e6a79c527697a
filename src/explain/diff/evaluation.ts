import type { LeafColumn } from "../../scoring/column.ts";
import { coverage, evaluator } from "../../scoring/evaluate.ts";
import { failureFinder } from "../../scoring/failure.ts";
import { applicable, type Plan } from "../../scoring/index.ts";
import type { PlanItem, PlanLeaf } from "../../scoring/plan.ts";
import { emptyRow, take } from "../../scoring/row.ts";
import { significant } from "../../stats/index.ts";

/** What of a column decides a country's score. */
export type Cells = Pick<LeafColumn, "normalised" | "entering" | "applies">;

/**
 * The score of one country under a plan; undefined where there is none.
 *
 * @param cellsOf what each leaf has for it
 * @param moved the leaves that may have another cell than at the last call; absent: all
 * @param turned the nodes that may place their scores among others than at the last call
 */
export type Valuation = (
  cellsOf: (leaf: number) => Cells | undefined,
  index: number,
  moved?: readonly PlanLeaf[],
  turned?: readonly PlanItem[],
) => number | undefined;

/**
 * The leaves that a score looks at. Those without weight are left aside, but for what stands under a node that requires evidence: by any
 * of them the node exists, and what exists demands.
 */
export function askedLeaves({ items, leaves }: Plan): PlanLeaf[] {
  const demands = (item: PlanItem | undefined): boolean =>
    item !== undefined && (item.requires !== undefined || demands(items[item.parent]));
  return leaves.filter((leaf) => leaf.share > 0 || demands(leaf));
}

/**
 * Scores one country at a time; of the next mixture of before and after only what is other than in the last. A column that could not be
 * made in a mixture, or of which nobody can say what it would be there, gives no score.
 */
export function valuation(plan: Plan): Valuation {
  const evaluate = evaluator(plan);
  const { fails } = failureFinder(plan);
  const row = emptyRow(plan);
  const { leafScores, assessed, scores } = row;
  const asked = askedLeaves(plan);
  const factors = plan.items.filter(({ leaf }) => leaf < 0);
  const exists = new Uint8Array(plan.leaves.length);
  const isLost = new Uint8Array(plan.leaves.length);
  let lost = 0;
  const isStale = new Uint8Array(plan.items.length).fill(1);
  let isOther = true;
  /** Whether something is there that was not, or is gone: as long as nothing is, coverage is what it was, and all demands are met or not. */
  let isMissing = true;
  let isFailing = false;
  const isNone = new Uint8Array(plan.items.length);
  const touch = (index: number) => {
    for (let at = index; at >= 0 && isStale[at] === 0; at = plan.items[at]!.parent) isStale[at] = 1;
  };
  // Loops go by position: until V8 has optimised them each step of "for … of" makes an object.
  return (cellsOf, index, moved = asked, turned = NONE) => {
    for (let i = 0; i < moved.length; i += 1) {
      const { leaf, index: item } = moved[i]!;
      const column = cellsOf(leaf);
      const gone = column === undefined ? 1 : 0;
      lost += gone - isLost[leaf]!;
      isLost[leaf] = gone;
      if (column === undefined) continue;
      const entering = leafScores[leaf]!;
      const evidence = assessed[leaf]!;
      const there = exists[leaf];
      exists[leaf] = column.applies[index] ? 1 : 0;
      take(row, leaf, column, index);
      if (exists[leaf] !== there) isOther = true;
      if (Object.is(leafScores[leaf], entering) && Object.is(assessed[leaf], evidence)) continue;
      touch(item);
      if (
        Number.isNaN(leafScores[leaf]!) !== Number.isNaN(entering) ||
        Number.isNaN(assessed[leaf]!) !== Number.isNaN(evidence)
      )
        isMissing = true;
    }
    for (let i = 0; i < turned.length; i += 1) touch(turned[i]!.index);
    if (lost > 0) return undefined;
    if (isOther) {
      row.applies = applicable(plan, (leaf) => exists[leaf] === 1);
      isStale.fill(1);
      isOther = false;
      isMissing = true;
    }
    evaluate(leafScores, row.applies, scores, isStale);
    for (let i = 0; i < factors.length; i += 1) {
      const at = factors[i]!.index;
      const none = Number.isNaN(scores[at]!) ? 1 : 0;
      if (none !== isNone[at]) isMissing = true;
      isNone[at] = none;
    }
    if (isMissing) {
      coverage(plan, row.applies, assessed, scores, row.coverage, plan.items, isStale);
      isFailing = fails(row);
      isMissing = false;
    }
    isStale.fill(0);
    return isFailing ? undefined : significant(scores[plan.root.index]!);
  };
}

const NONE: readonly never[] = [];
