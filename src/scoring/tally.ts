import type { LeafColumn } from "./column.ts";
import type { Plan, PlanItem } from "./plan.ts";
import type { Row } from "./row.ts";

/** How a country stands on a scorecard: indicators passed, not passed, and not assessed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly notAssessed: number;
}

/** Equal shares differ by less. */
const FLOAT_NOISE = 1e-9;

/** What tells how the indicators of a country count. */
type Weighed = Pick<Row, "leafScores" | "assessed" | "applies"> & { readonly shares: Float64Array };

/**
 * Whether each indicator of a scorecard counts one, so that its order is that of the indicators passed: those that apply to a ranked
 * country have equal shares of the whole, in plain means; they are as many for everybody; and what is not assessed is not passed.
 */
export function countsEach(plan: Plan, ranked: readonly Weighed[]): boolean {
  const isSum = plan.items.every(({ leaf, share, additive }) => leaf >= 0 || share === 0 || additive);
  const weighed = plan.leaves.filter(({ share }) => share > 0);
  const [bottom] = plan.scale;
  const applying = ranked.map(({ leafScores, assessed, applies, shares }) => {
    const own = weighed.filter(({ index }) => applies[index] === 1);
    const areAlike = own.every(
      ({ index, leaf }) =>
        Math.abs(shares[index]! * own.length - 1) < FLOAT_NOISE &&
        !(Number.isNaN(assessed[leaf]!) && leafScores[leaf] !== bottom),
    );
    return areAlike ? own.length : Number.NaN;
  });
  return isSum && applying.every((count) => count === applying[0]);
}

/** Counts an item's indicators for a country; undefined where not all of weight are ones that are passed or failed. */
export type TallyOf = (item: PlanItem, index: number, applies: Uint8Array) => Tally | undefined;

/** Makes the counter of a plan's scorecards: nodes under which every weighed indicator is passed or failed. */
export function tallies(plan: Plan, columns: readonly LeafColumn[]): TallyOf {
  const leaves: (readonly PlanItem[] | undefined)[] = [];
  for (const item of plan.items) {
    if (item.leaf >= 0) leaves[item.index] = columns[item.leaf]!.verdict ? [item] : undefined;
    else {
      const parts = item.children.filter((child) => plan.items[child]!.weight > 0);
      const judged = parts.map((child) => leaves[child]);
      leaves[item.index] =
        !item.chooses && judged.every((one) => one !== undefined) ? judged.flat() : undefined;
    }
  }
  const top = plan.scale[1];
  return (item, index, applies) => {
    const own = leaves[item.index];
    if (own === undefined || own.length === 0) return undefined;
    const scores = own
      .filter((leaf) => applies[leaf.index] === 1)
      .map((leaf) => columns[leaf.leaf]!.normalised[index]);
    const passed = scores.filter((score) => score === top).length;
    const notAssessed = scores.filter((score) => score === undefined).length;
    return { passed, failed: scores.length - passed - notAssessed, notAssessed };
  };
}
