import type { Row } from "../model/table.ts";
import type { StreamRow } from "./csv-stream-row.ts";

/**
 * Tells rows whose number of cells does not say which cell belongs to which column. In a table that is read whole, a row that
 * is too short is kept where all its columns show that only its last cells are missing (`csv-width.ts`); here, where the
 * rows to come are not known, it is always left out.
 */
export class StreamWidth {
  /** Cells of a row, and how many of them ever hold anything. */
  readonly #cells: number;
  readonly #filled: number;

  /** `header` is the row of titles, `rows` those of the beginning. */
  constructor(header: Row, rows: readonly Row[]) {
    this.#cells = header.cells.length;
    const alike = rows.filter(({ cells }) => cells.length === header.cells.length);
    this.#filled = Math.max(...alike.map(({ cells }) => cells.findLastIndex((cell) => cell !== null) + 1));
  }

  /** What is wrong with a row, in words; undefined where nothing is. */
  misfit(row: StreamRow): string | undefined {
    if (row.width === this.#cells || row.width === this.#filled) return undefined;
    let extent = row.width;
    while (extent > 0 && isBlank(row, extent - 1)) extent -= 1;
    // Titles and notes.
    if (extent < 2) return undefined;
    const than = `cells where the table has ${this.#filled}`;
    if (extent > this.#filled) return `the row has ${extent} ${than}`;
    if (row.width < this.#filled)
      return `the row has ${row.width} ${than}, and it cannot be told which are missing`;
    for (let column = 0; column < this.#filled; column += 1) {
      if (isBlank(row, column)) return `the row has ${row.width} ${than}`;
    }
    return undefined;
  }
}

function isBlank(row: StreamRow, column: number): boolean {
  return row.isEmpty(column) || row.text(column).trim() === "";
}
