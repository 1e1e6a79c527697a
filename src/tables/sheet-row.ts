import type { Cell, Row } from "../model/table.ts";
import { readCell } from "./cell.ts";
import type { CellLog } from "./cell-log.ts";
import { columnLetters } from "./locate.ts";

/**
 * One row of a sheet, without the empty cells at its end, or undefined where nothing is left. `at` is its 1-based number.
 * What is wrong with a cell goes into the log under its place.
 */
export function toRow(at: number, values: readonly unknown[], sheet: string, log: CellLog): Row | undefined {
  const cells: Cell[] = [];
  let full = 0;
  for (let column = 0; column < values.length; column += 1) {
    const value = values[column] ?? null;
    if (value === null) {
      cells.push(null);
      continue;
    }
    const { cell, problem } = readCell(value);
    if (problem) log.warn(problem.code, problem.message, `${sheet}!${columnLetters(column)}${at}`);
    cells.push(cell);
    if (cell !== null) full = column + 1;
  }
  return full === 0 ? undefined : { at, cells: cells.slice(0, full) };
}
