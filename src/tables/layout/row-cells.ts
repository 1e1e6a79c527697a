import type { Row } from "../../model/table.ts";

/** Cells of a row that are not blank. */
export function filled({ cells }: Row): number {
  return cells.reduce<number>((sum, cell) => (cell === null ? sum : sum + 1), 0);
}

/** Cells of the widest of several rows. */
export function widthOf(rows: readonly Row[]): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

/** Cells up to the last that is not blank. */
export function extent({ cells }: Row): number {
  return cells.findLastIndex((cell) => cell !== null) + 1;
}

/** Index of the first row with that number or a later one. */
export function firstFrom(rows: readonly Row[], at: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
