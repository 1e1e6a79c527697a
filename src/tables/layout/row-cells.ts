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
  let end = cells.length;
  while (end > 0 && cells[end - 1] === null) end -= 1;
  return end;
}
