import type { Row } from "../model/table.ts";
import { readCell } from "./cell.ts";
import type { CellLog } from "./cell-log.ts";
import { columnLetters } from "./locate.ts";

/**
 * One row of a sheet, without the empty cells at its end, or undefined where nothing is left. `at` is its 1-based number.
 * What is wrong with a cell goes into the log under its place.
 */
export function toRow(at: number, values: Iterable<unknown>, sheet: string, log: CellLog): Row | undefined {
  const cells = Array.from(values, (value, column) => {
    const { cell, problem } = readCell(value);
    if (problem) log.warn(problem.code, problem.message, `${sheet}!${columnLetters(column)}${at}`);
    return cell;
  });
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells.length === 0 ? undefined : { at, cells };
}
