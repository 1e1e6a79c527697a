import type { Evidence } from "../model/evidence.ts";
import { entryOf } from "../model/gather.ts";
import { significant } from "../stats/index.ts";
import type { LeafColumn } from "./column.ts";
import { applicable, rawScore } from "./evaluate.ts";
import { failureFinder } from "./failure.ts";
import { kernel } from "./kernel.ts";
import { fittedNodes, type Plan, type PlanItem, type PlanLeaf } from "./plan.ts";
import { refitting } from "./refitting.ts";
import { emptyRow, type Row, take } from "./row.ts";
import type { Scored, ScoreTable } from "./score.ts";
import { type Differing, turningGates } from "./turning-gates.ts";

/** What is other than in a table; a plan or columns that are not named are the table's own. */
export type Otherwise = Pick<Differing, "items" | "turns"> & Partial<Differing>;

export interface Rescorer {
  /**
   * To be told whenever something has been written anew: where nodes place their scores among those of the candidates, everybody's hang on it.
   *
   * @param by whose figures have moved, and the evidence on which its gates are told then
   */
  moved(by?: { readonly one: Scored; readonly evidence: Evidence | undefined }): void;
  /** A country scored anew. What is returned holds until the next country is asked for. */
  again(one: Scored): Rescored;
  /** Whether a gate that cannot turn keeps a country from a rank. */
  isOut(one: Scored): boolean;
  /** Whether a gate that keeps from a rank can turn at all. */
  readonly turning: boolean;
}

export interface Rescored {
  /** By item index. */
  readonly scores: Float64Array;
  readonly coverage: Float64Array;
  /** The score that a node has itself, where it brings it onto the scale before it goes up. */
  raw(item: PlanItem): number;
  /** Whether it has no score in the end. */
  readonly failed: boolean;
  /** Rounded as scores are; undefined where there is none. */
  score(): number | undefined;
  /** Ids of the gates that keep it from a rank, where told on another evidence than the table's. */
  bars(changed?: Evidence): readonly string[];
}

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
  const staysOf = ({ applies: before }: Scored) => {
    row.applies = applying.now(before);
    return { applies: row.applies, isLacking: lacks(row) };
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

/** What applies to countries under another plan, and where columns are other ones. */
export interface Applying {
  /** As the columns are. */
  now(before: Uint8Array): Uint8Array;
  /** Where these leaves have other columns, at a position in the evidence. */
  where(
    leaves: readonly PlanItem[],
    columns: readonly LeafColumn[],
    index: number,
    now: Uint8Array,
  ): Uint8Array;
}

function applyingIn(table: ScoreTable, plan: Plan): Applying {
  const sameWeighed = plan.items.every(({ weight }, i) => weight > 0 === table.plan.items[i]!.weight > 0);
  /** Countries to which the same leaves apply share what applies to them, there and here. */
  const reapplied = new Map<Uint8Array, Uint8Array>();
  return {
    now(before) {
      if (sameWeighed) return before;
      const isNow = (leaf: number) => before[plan.leaves[leaf]!.index] === 1;
      return entryOf(reapplied, before, () => applicable(plan, isNow));
    },
    where: (leaves, columns, index, now) =>
      leaves.some((item) => columns[item.leaf]!.applies[index] !== (now[item.index] === 1))
        ? applicable(plan, (leaf) => columns[leaf]!.applies[index]!)
        : now,
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
