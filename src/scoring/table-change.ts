import { entryOf } from "../model/collections.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Gate } from "../model/profile.ts";
import type { LeafColumn } from "./column.ts";
import type { Row } from "./evaluate.ts";
import { applicable, evaluator, nodeResults, tallies } from "./evaluate.ts";
import { type GateOutcome, gateOutcomes, gatesAskNodes, isNotKnown, testsIn } from "./gates.ts";
import type { Plan, PlanItem } from "./plan.ts";
import { extremes, isBar, isBounded, isExclusion, type Scored, type ScoreTable, takesRank } from "./score.ts";

/** What is other than in a table; a plan or columns that are not named are the table's own. */
export type TableChange = Pick<ChangedTable, "items" | "turns"> & Partial<ChangedTable>;

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

/** What is other than in a table. */
export interface ChangedTable {
  /** The table's plan, or one with other weights. */
  readonly plan: Plan;
  /** By leaf position, looked at anew for every country, so that some may be replaced in between. */
  readonly columns: readonly LeafColumn[];
  /** The items that can come to differ, children before parents. */
  readonly items: readonly PlanItem[];
  /** Whether a gate can turn for another reason than the scores it asks for; absent: none can. */
  turns?(gate: Gate): boolean;
}

/**
 * Makes the judge of who is kept from a rank where something is other than in a table: only gates that can turn are asked again, the answers
 * of the others stand.
 */
export function turningGates(
  { plan: before, evidence, columns: old }: ScoreTable,
  { plan, columns, items, turns }: ChangedTable,
) {
  const moved = new Set(items.map(({ node }) => node.id));
  const barring = plan.profile.gates.filter(takesRank);
  const askNodes = gatesAskNodes({ gates: barring });
  // Where ranges come to have ends, or cease to, every score that is asked for is told otherwise.
  const bounded = askNodes && isBounded(plan, old);
  const all = askNodes && bounded !== isBounded(before, old);
  const turning = barring.filter(
    (gate) =>
      turns?.(gate) || testsIn(gate.when).some((test) => "node" in test && (all || moved.has(test.node))),
  );
  const turningIds = new Set(turning.map(({ id }) => id));
  const resultsOf = askNodes ? nodeResults(plan, columns, tallies(plan, columns)) : () => () => undefined;
  const judge = gateOutcomes(turning, evidence);

  const stands = (one: GateOutcome) => !turningIds.has(one.gate.id);
  /** By position in the evidence: asked thousands of times. */
  const outs: boolean[] = [];
  const lasts = (one: GateOutcome) => isBar(one) && stands(one);

  const [evaluateAll, evaluate] = [evaluator(plan), evaluator(plan, items)];
  const filled = new Float64Array(plan.leaves.length);
  const ends = [new Float64Array(plan.items.length), new Float64Array(plan.items.length)] as const;
  const stays: (readonly [Float64Array, Float64Array])[] = [];
  /** Scores at both ends: all of them once, then what differs. */
  const chooses = plan.items.some((item) => item.chooses);
  const endsOf = (one: Scored, row: Row) => {
    const { applies, assessed } = row;
    // What is asked for at all depends on what is there: nothing stays.
    if (chooses) return extremes(plan, row, evaluateAll);
    stays[one.index] ??= extremes(plan, { applies, assessed: one.assessed, scores: one.scores }, evaluateAll);
    ends.forEach((out, end) => {
      out.set(stays[one.index]![end]!);
      for (const { leaf } of items)
        if (leaf >= 0) filled[leaf] = Number.isNaN(assessed[leaf]!) ? plan.scale[end]! : assessed[leaf]!;
      evaluate(filled, applies, out);
    });
    return ends;
  };

  return {
    isOut({ index, gates }: Scored): boolean {
      outs[index] ??= gates.some(lasts);
      return outs[index];
    },
    /** Whether a gate that cannot turn excludes a country. */
    excludes: ({ gates }: Scored) => gates.some((one) => isExclusion(one) && stands(one)),
    /** Whether one that cannot turn is not known, which leaves a country without a score. */
    leavesOpen: ({ gates }: Scored) => gates.some((one) => isNotKnown(one) && stands(one)),
    turning: turning.length > 0,
    /** What keeps a country from a rank, in the profile's order. */
    bars(one: Scored, own: Row, changed?: Evidence): readonly GateOutcome[] {
      const { index, country, gates } = one;
      const lasting = gates.filter(lasts);
      if (turning.length === 0) return lasting;
      const ends = () => (bounded ? endsOf(one, own) : undefined);
      const judged = changed ? gateOutcomes(turning, changed) : judge;
      const met = [...lasting, ...judged(country, resultsOf({ index, ...own, ends })).filter(isBar)];
      return barring.flatMap(({ id }) => met.find(({ gate }) => gate.id === id) ?? []);
    },
  };
}
