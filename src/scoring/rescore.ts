import type { Evidence } from "../model/evidence.ts";
import { entryOf } from "../model/gather.ts";
import { significant } from "../stats/index.ts";
import { applicable } from "./evaluate.ts";
import { failureFinder } from "./failure.ts";
import { kernel } from "./kernel.ts";
import type { Plan, PlanItem, PlanLeaf } from "./plan.ts";
import { emptyRow, type Row, take } from "./row.ts";
import type { Scored, ScoreTable } from "./score.ts";
import { type Differing, turningGates } from "./turning-gates.ts";

/** What is other than in a table; a plan or columns that are not named are the table's own. */
export type Otherwise = Pick<Differing, "items" | "turns"> & Partial<Differing>;

export interface Rescorer {
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
  const { plan = table.plan, columns = table.columns, items } = otherwise;
  const moved = new Set(items.map(({ index }) => index));
  const { run, fails } = kernel(plan, items);
  const { lacks } = failureFinder(
    plan,
    plan.items.filter(({ index }) => !moved.has(index)),
  );
  const leaves = items.filter((item): item is PlanLeaf => item.leaf >= 0);
  const gates = turningGates(table, { ...otherwise, plan, columns });

  const sameWeighed = plan.items.every(({ weight }, i) => weight > 0 === table.plan.items[i]!.weight > 0);
  /** Countries to which the same leaves apply share what applies to them, there and here. */
  const reapplied = new Map<Uint8Array, Uint8Array>();
  const appliesNow = (before: Uint8Array) => {
    if (sameWeighed) return before;
    const isNow = (leaf: number) => before[plan.leaves[leaf]!.index] === 1;
    return entryOf(reapplied, before, () => applicable(plan, isNow));
  };
  const row: Row = emptyRow(plan);
  /** By position in the evidence: what applies to a country as the leaves are, and whether something that stays keeps it from a score. */
  const stays: { readonly applies: Uint8Array; readonly isLacking: boolean }[] = [];
  const staysOf = ({ applies: before }: Scored) => {
    row.applies = appliesNow(before);
    return { applies: row.applies, isLacking: lacks(row) };
  };
  const appliesTo = (index: number, before: Uint8Array) =>
    leaves.some((item) => columns[item.leaf]!.applies[index] !== (before[item.index] === 1))
      ? applicable(plan, (leaf) => columns[leaf]!.applies[index]!)
      : before;

  let [asked, failed] = [undefined as Scored | undefined, false];
  const found = {
    scores: row.scores,
    coverage: row.coverage,
    get failed() {
      return failed;
    },
    score: () => (failed ? undefined : significant(row.scores[plan.root.index]!)),
    bars: (changed?: Evidence) => gates.bars(asked!, row, changed),
  };
  return {
    isOut: gates.isOut,
    turning: gates.turning,
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
      row.applies = leaves.length === 0 ? applies : appliesTo(index, applies);
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
