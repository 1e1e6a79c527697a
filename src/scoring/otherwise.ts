import { entryOf } from "../model/collections.ts";
import type { Evidence } from "../model/evidence.ts";
import type { LeafColumn } from "./column.ts";
import { applicable } from "./evaluate.ts";
import type { GateOutcome } from "./gates/index.ts";
import type { Plan, PlanItem } from "./plan.ts";
import type { Scored, ScoreTable } from "./score.ts";
import type { Differing } from "./turning-gates.ts";

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
  /** All that the others' scores hang on of a country's own: as long as nothing else moves, they are the same where this is. */
  place(one: Scored): string;
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
  /** The gates that keep it from a rank, where told on another evidence than the table's. */
  bars(changed?: Evidence): readonly GateOutcome[];
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

export function applyingIn(table: ScoreTable, plan: Plan): Applying {
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
