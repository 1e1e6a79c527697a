import type { Evidence } from "../model/evidence.ts";
import type { LeafColumn } from "./column.ts";
import { type Evaluate, evaluator } from "./evaluate.ts";
import { testsIn } from "./gates/condition/tests.ts";
import { gateOutcomes } from "./gates/index.ts";
import { type Evaluated, nodeResults } from "./node-results.ts";
import type { Plan } from "./plan.ts";
import type { Otherwise } from "./rescore.ts";
import { extremes, isBounded, isExclusion, type Scored, type ScoreTable } from "./score.ts";
import { tallies } from "./tally.ts";

/**
 * Makes the judge of who is excluded where something is other than in a table: only gates that can turn are asked again, the answers
 * of the others stand.
 *
 * @param evaluate scores the items that can differ
 */
export function turningGates(
  { plan: before, evidence, columns: old }: ScoreTable,
  {
    plan,
    columns,
    items,
    turns,
  }: Otherwise & { readonly plan: Plan; readonly columns: readonly LeafColumn[] },
  evaluate: Evaluate,
) {
  const bounded = isBounded(plan, old);
  const moved = new Set(items.map(({ node }) => node.id));
  // Where ranges come to have ends, or cease to, every score that is asked for is told otherwise.
  const all = bounded !== isBounded(before, old);
  const excluding = plan.profile.gates.filter(({ effect }) => effect === "exclude");
  const turning = excluding.filter(
    (gate) =>
      turns?.(gate) || testsIn(gate.when).some((test) => "node" in test && (all || moved.has(test.node))),
  );
  const turningIds = new Set(turning.map(({ id }) => id));
  const resultsOf = nodeResults(plan, columns, tallies(plan, columns));
  const judge = gateOutcomes(turning, evidence);

  const lasts: (readonly string[])[] = [];
  const lasting = ({ index, gates }: Scored) => {
    lasts[index] ??= gates.flatMap((one) =>
      isExclusion(one) && !turningIds.has(one.gate.id) ? [one.gate.id] : [],
    );
    return lasts[index];
  };

  const evaluateAll = evaluator(plan);
  const filled = new Float64Array(plan.leaves.length);
  const ends = [new Float64Array(plan.items.length), new Float64Array(plan.items.length)] as const;
  const stays: (readonly [Float64Array, Float64Array])[] = [];
  /** Scores at both ends: all of them once, then what differs. */
  const endsOf = (index: number, applies: Uint8Array) => {
    const assessed = () => Float64Array.from(old, ({ normalised }) => normalised[index] ?? Number.NaN);
    stays[index] ??= extremes(plan, assessed(), applies, evaluateAll);
    ends.forEach((out, end) => {
      out.set(stays[index]![end]!);
      for (const { leaf } of items)
        if (leaf >= 0) filled[leaf] = columns[leaf]!.normalised[index] ?? plan.scale[end]!;
      evaluate(filled, applies, out);
    });
    return ends;
  };

  return {
    lasting,
    turning: turning.length > 0,
    exclusions(one: Scored, own: Pick<Evaluated, "applies" | "scores" | "coverage">, changed?: Evidence) {
      const lasts = lasting(one);
      if (turning.length === 0) return lasts;
      const judged = changed ? gateOutcomes(turning, changed) : judge;
      const { index, country } = one;
      const results = resultsOf({
        index,
        ...own,
        ends: () => (bounded ? endsOf(index, own.applies) : undefined),
      });
      const met = new Set([
        ...lasts,
        ...judged(country, results)
          .filter(isExclusion)
          .map(({ gate }) => gate.id),
      ]);
      return excluding.flatMap(({ id }) => (met.has(id) ? [id] : []));
    },
  };
}
