import { takenBy } from "../../../scoring/evaluate.ts";
import type { Plan, PlanItem } from "../../../scoring/plan.ts";
import type { Scored } from "../../../scoring/score.ts";
import type { Group } from "./groups.ts";

/** How much of a group's weight counts for a country, as a share of it, by child: where it has all of it. */
export interface Presence {
  /** What the node's own score is made of. */
  readonly present: readonly number[];
  /** The minima of coverage, of the node and of the country as a whole. */
  readonly minima: readonly [Minimum, Minimum];
}

/** Coefficients of weights, the sum of which is 0 or less where a minimum is reached, or is not. */
interface Minimum {
  readonly reached: readonly number[];
  readonly missed: readonly number[];
}

/** More than the last digits of a linear program; to reach a minimum exactly is enough. */
const MARGIN = 3e-11;
/** Who keeps a score keeps some evidence, whatever the minimum: a mean of nothing is none. */
const LEAST = 1e-6;

/**
 * What of a group's weight counts for a country, whose node has a score.
 *
 * @param climb the group's parent and its ancestors, up to the root
 */
export function presenceOf(
  plan: Plan,
  climb: readonly PlanItem[],
  { children, parent: { missing } }: Group,
  { applies, scores, coverage }: Pick<Scored, "applies" | "scores" | "coverage">,
): Presence {
  const node = climb[0]!;
  const weight = children.reduce((sum, child) => sum + child.weight, 0);
  const moved = new Set(children.map(({ index }) => index));
  const stays = node.children.map((child) => plan.items[child]!).filter(({ index }) => !moved.has(index));
  const byChild = (part: (index: number) => number): number[] => {
    const of = (index: number) => (applies[index] === 1 ? part(index) : 0);
    const rest = stays.reduce((sum, child) => sum + child.weight * of(child.index), 0) / weight;
    return children.map(({ index }) => rest + of(index));
  };
  const ifKnown = (index: number, part: number) => (Number.isNaN(scores[index]!) ? 0 : part);
  const whole = byChild(() => 1);
  const present = byChild((index) => ifKnown(index, 1));
  const covered = byChild((index) => ifKnown(index, coverage[index]!));
  const part = partOf(plan, climb, scores, applies);
  const besides = coverage[plan.root.index]! - part * coverage[node.index]!;
  const minimum = (least: number, of: readonly number[]): Minimum => ({
    reached: whole.map((all, j) => Math.max(least, LEAST) * all - of[j]!),
    missed: whole.map((all, j) => of[j]! - (least - MARGIN) * all),
  });
  return {
    present,
    minima: [
      minimum(missing.minimumCoverage, present),
      minimum(
        plan.profile.missing.minimumCoverage,
        whole.map((all, j) => besides * all + part * covered[j]!),
      ),
    ],
  };
}

/** What the first of a chain of nodes has of the last: of the weight of those that apply, or of those that have a score. */
export function partOf(
  { items }: Pick<Plan, "items">,
  chain: readonly PlanItem[],
  scores: Float64Array,
  applies?: Uint8Array,
): number {
  if (chain.some(({ index }) => Number.isNaN(scores[index]!))) return 0;
  return chain.slice(1).reduce((product, parent, i) => {
    const own = chain[i]!;
    if (parent.chooses) return takenBy(parent, scores) === own.index ? product : 0;
    const counts = (child: number) => (applies ? applies[child] === 1 : !Number.isNaN(scores[child]!));
    const weights = parent.children.filter(counts).map((child) => items[child]!.weight);
    return (product * own.weight) / weights.reduce((sum, weight) => sum + weight, 0);
  }, 1);
}
