import type { LeafColumn } from "./column.ts";
import type { Plan, PlanItem } from "./plan.ts";

/** How a country stands on a scorecard: indicators passed, not passed, and not assessed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly notAssessed: number;
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
