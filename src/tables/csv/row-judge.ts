import type { Row } from "../../model/table.ts";
import { foldHeader } from "../layout/header.ts";
import { type ColumnKind, fits, isFigure, isYear } from "../layout/kinds.ts";
import { extent } from "../layout/row-cells.ts";

/** Titles over names and codes, and over figures. */
const NAMES =
  /^(?:countr(?:y|ies)|nation|economy|entity|state|(?:country|iso|alpha)[ _.-]?(?:name|code|[23])|code|iso|name|id)$/u;
const FIGURES = /^(?:years?|values?|scores?|ranks?)$/u;
const YEARS = /^years?$/u;
const OTHERS: readonly (string | RegExp)[] = [",", ";", "\t", "|", "^", / +/u];

/** What a table's rows look like. */
export interface Shape {
  /** Cells of most rows, the blank ones at their ends included. */
  readonly raw: number;
  /** Those up to the last that ever holds anything. */
  readonly width: number;
  readonly isFull: (row: Row) => boolean;
  readonly kinds: readonly ColumnKind[];
  readonly isHabit: boolean;
  readonly delimiter: string;
  /** Runs of spaces hide blank cells: a short row may lack any of its cells. */
  readonly hidesBlanks: boolean;
  readonly isQuotedOtherwise: (row: Row) => boolean;
  /** Whether the rows below a header begin with names that have no title, as R writes them. */
  readonly areRowNames: (header: Row, body: readonly Row[]) => boolean;
}

/** What is wrong with a row, in words, or `fits`; `short` where it lacks its last cells only. */
export class RowJudge {
  constructor(private readonly shape: Shape) {}

  row(row: Row): string {
    const { raw, width, isFull, kinds, isHabit, hidesBlanks } = this.shape;
    if (this.shape.isQuotedOtherwise(row)) return "the row is quoted otherwise than the others";
    if (isFull(row)) return "fits";
    const cells = extent(row);
    if (cells > width) return `the row has ${cells} cells where the table has ${width}`;
    if (row.cells.length > width) {
      const hasGap = row.cells.slice(0, width).includes(null);
      if (!hasGap && row.cells.every((cell, i) => fits(cell, kinds[i]))) return "fits";
      return `the row has ${row.cells.length} cells where the table has ${raw}`;
    }
    if (cells < 2) return this.#isSplitOtherwise(row) ? OTHER_DELIMITER : "fits";
    if (hidesBlanks || !row.cells.every((cell, i) => fits(cell, kinds[i]))) return tooShort(row, raw);
    return isHabit || !this.#mayLackDelimiter(row) ? "short" : tooShort(row, raw);
  }

  /** Whether each title that says what its column holds stands over such a column once the header is moved by one. */
  #fitsMoved({ cells }: Row): boolean {
    return cells.every((cell, i) => {
      const [title, kind] = [foldHeader(cell), this.shape.kinds[i + 1]];
      if (NAMES.test(title)) return kind === "word" || kind === "code";
      return !FIGURES.test(title) || kind === "figure" || kind === "any";
    });
  }

  /**
   * The row above the first full one, where that is no header. `numbered` where only the row numbers have no title, `named` where
   * only the names of the rows have none.
   */
  header(row: Row, body: readonly Row[]): string {
    const { width, hidesBlanks } = this.shape;
    const cells = extent(row);
    if (cells < 2) return this.#isSplitOtherwise(row, true) ? OTHER_DELIMITER : "fits";
    const names = `the header has ${cells} names for ${width} columns, and it cannot be told which is whose: give each column a title, as R's write.csv does and write.table does not`;
    // Longer than every row, without a gap: the rows lack their last cells.
    if (cells > width) return hidesBlanks || row.cells.slice(0, cells).includes(null) ? names : "fits";
    if (cells === width) return "fits";
    if (cells !== width - 1 || body.length < 2) return names;
    const isCounted = body.every(({ cells }, i) => Number(cells[0]) === Number(body[0]!.cells[0]) + i);
    if (isCounted) return "numbered";
    if (!this.#fitsMoved(row)) return names;
    return this.shape.areRowNames(row, body) || this.#mustBeMoved(row, body) ? "named" : names;
  }

  /**
   * Whether the first title cannot stand over the first column, as R writes names of rows without quotes: then that column is the one
   * without a title, whichever others have theirs. A comma may have cut numbers in two.
   */
  #mustBeMoved({ cells }: Row, body: readonly Row[]): boolean {
    const { kinds, delimiter } = this.shape;
    if (delimiter === "," || new Set(body.map(({ cells }) => cells[0])).size < body.length) return false;
    const areYears = (column: number) => body.every(({ cells }) => isYear(cells[column] ?? null));
    if (!cells.every((cell, i) => !YEARS.test(foldHeader(cell)) || areYears(i + 1))) return false;
    const first = foldHeader(cells[0]);
    // Codes may be numbers.
    if (NAMES.test(first)) return kinds[0] === "figure" && !/code|iso|alpha|id/u.test(first);
    return FIGURES.test(first) && (kinds[0] === "word" || kinds[0] === "code") && kinds[1] === "figure";
  }

  /** Whether a delimiter may be lost inside the row, or between its last cell and one that is not there. */
  #mayLackDelimiter({ cells }: Row): boolean {
    const { kinds, width } = this.shape;
    const last = cells.length - 1;
    // Lost before the last cell, it moves that cell alone; lost further ahead, it moves others too.
    if (last > 0 && fits(cells[last], kinds[width - 1])) return true;
    const mayBeFigures = [kinds[last], kinds[last + 1]].every((kind) => kind === "figure" || kind === "any");
    return mayBeFigures && isFigure(cells[last]);
  }

  /** A row of one cell that another delimiter cuts into as many as the table has columns. */
  #isSplitOtherwise(row: Row, isHeader = false): boolean {
    const { width, delimiter, kinds } = this.shape;
    const text = String(row.cells.find((cell) => cell !== null) ?? "");
    return OTHERS.some((other) => {
      if (other === delimiter) return false;
      const cells = text.split(other);
      if (cells.length !== width) return false;
      if (typeof other === "string") return true;
      // Words between spaces are a title, but for a few just above the data, and a note where a word stands in the place of a figure.
      const areFigures = cells.every((cell, i) => kinds[i] !== "figure" || fits(cell, "figure"));
      return width > 2 && (isHeader || (areFigures && cells.slice(1).some(isFigure)));
    });
  }
}

const OTHER_DELIMITER = "the cells of the row are not separated like those of the others";

function tooShort({ cells }: Row, raw: number): string {
  return `the row has ${cells.length} cells where the table has ${raw}, and it cannot be told which are missing`;
}
