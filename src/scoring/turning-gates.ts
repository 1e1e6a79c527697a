import type { Evidence } from "../model/evidence.ts";
import type { Gate } from "../model/profile.ts";
import type { LeafColumn } from "./column.ts";
import { evaluator } from "./evaluate.ts";
import { type GateOutcome, gateOutcomes, isNotKnown } from "./gates/index.ts";
import { nodeResults } from "./node-results.ts";
import type { Plan, PlanItem } from "./plan.ts";
import type { Row } from "./row.ts";
import { extremes, isBar, isBounded, isExclusion, type Scored, type ScoreTable, takesRank } from "./score.ts";
import { tallies } from "./tally.ts";
import { gatesAskNodes, testsIn } from "./tests-in.ts";

/** What is other than in a table. */
export interface Differing {
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
  { plan, columns, items, turns }: Differing,
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
