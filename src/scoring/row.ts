import type { LeafColumn } from "./column.ts";
import type { Plan } from "./plan.ts";

/** One country in numbers: what it brings to a plan, and what the plan makes of it. NaN for nothing. */
export interface Row {
  /** By leaf position: what enters the aggregation. */
  leafScores: Float64Array;
  /** By leaf position: what of that is evidence. */
  assessed: Float64Array;
  /** By item index; 0 where an item does not exist for the country. */
  applies: Uint8Array;
  /** By item index. */
  readonly scores: Float64Array;
  /** By item index: the share of its weight that has evidence. */
  readonly coverage: Float64Array;
}

/** A row in which nothing stands yet, to be filled again and again. */
export function emptyRow({ items, leaves }: Plan): Row {
  const nothing = (n: number) => new Float64Array(n).fill(Number.NaN);
  return {
    leafScores: nothing(leaves.length),
    assessed: nothing(leaves.length),
    applies: new Uint8Array(items.length),
    scores: nothing(items.length),
    coverage: new Float64Array(items.length),
  };
}

/** Writes a country's cells of one leaf's column into a row. */
export function take(
  { leafScores, assessed }: Row,
  leaf: number,
  { entering, normalised }: Pick<LeafColumn, "entering" | "normalised">,
  index: number,
): void {
  leafScores[leaf] = entering[index] ?? Number.NaN;
  assessed[leaf] = normalised[index] ?? Number.NaN;
}
