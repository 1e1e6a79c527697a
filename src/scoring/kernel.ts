import { coverage, evaluator } from "./evaluate.ts";
import { type FailureFinder, failureFinder } from "./failure.ts";
import type { Plan } from "./plan.ts";
import type { Row } from "./row.ts";

export interface Kernel extends FailureFinder {
  /** Fills `scores` and `coverage` from the rest; where it is said what `isStale`, by item index, of nothing else. */
  run(row: Row, isStale?: Uint8Array): void;
}

/**
 * The one way from a country's cells to its score, whoever asks: a ranking, what it would be with other values or weights, or a mixture
 * of two years. It owns scratch space and serves one thread.
 *
 * @param items those to score anew, children before parents; what the others have stands in the row
 */
export function kernel(plan: Plan, items = plan.items): Kernel {
  const evaluate = evaluator(plan, items);
  return {
    ...failureFinder(plan, items),
    run({ leafScores, assessed, applies, scores, coverage: covered }, isStale) {
      evaluate(leafScores, applies, scores, isStale);
      coverage(plan, applies, assessed, scores, covered, items, isStale);
    },
  };
}
