import type { Cell, Row } from "../model/table.ts";
import type { CellLog } from "./cell-log.ts";
import { columnLetters } from "./locate.ts";
import { type NumberKind, serialToIso } from "./sheet-dates.ts";
import type { WorkbookMemory } from "./workbook-memory.ts";

/** Text that is an error's name, as programs write it that copy values. */
const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|ERR!)$/u;

interface OpenRow {
  readonly at: number;
  readonly cells: Cell[];
}

/**
 * Collects the cells of one sheet of a workbook into rows, with what is wrong with them. Rows are numbered from 1, columns
 * from 0. A sheet should give its rows and cells in order, once each; where it does not, they are put in order and the
 * last of two cells at one place stands, and both is said.
 */
export class SheetBuilder {
  readonly #sheet: string;
  readonly #is1904: boolean;
  readonly #memory: WorkbookMemory;
  readonly #log: CellLog;
  readonly #rows: OpenRow[] = [];
  #at = 0;
  #cells: Cell[] = [];
  #inOrder = true;

  constructor(sheet: string, is1904: boolean, memory: WorkbookMemory, log: CellLog) {
    this.#sheet = sheet;
    this.#is1904 = is1904;
    this.#memory = memory;
    this.#log = log;
  }

  number(at: number, column: number, value: number, kind: NumberKind): void {
    if (!Number.isFinite(value)) {
      this.warn(
        at,
        column,
        "bad-number",
        "the cell holds a number too large to be one; it was read as empty",
      );
      return;
    }
    if (kind === "number") {
      if ((value | 0) !== value) this.#memory.item();
      this.#set(at, column, value);
      return;
    }
    const iso = serialToIso(value, kind, this.#is1904);
    const message = "the cell is formatted as a date but its number is none; it was read as empty";
    if (iso === undefined) this.warn(at, column, "bad-date", message);
    else this.text(at, column, iso);
  }

  /** Text that no other cell has stored. */
  text(at: number, column: number, text: string): void {
    this.#memory.text(text.length);
    this.sharedText(at, column, text);
  }

  sharedText(at: number, column: number, text: string): void {
    if (text.charCodeAt(0) === 0x23 && ERROR.test(text)) {
      this.error(at, column, text);
    } else if (text.trim() !== "") {
      this.#memory.shown(text.length);
      // XML knows one line break only; workbooks keep those of the machine that wrote them.
      this.#set(at, column, text.includes("\r") ? text.replace(/\r\n?/gu, "\n") : text);
    }
  }

  boolean(at: number, column: number, value: boolean): void {
    this.#set(at, column, value);
  }

  /** A cell whose value is an error; `name` is what it shows. */
  error(at: number, column: number, name: string): void {
    const shown = name === "" ? "" : ` ${name.slice(0, 40)}`;
    this.warn(at, column, "error-cell", `the cell holds the spreadsheet error${shown}; it was read as empty`);
  }

  warn(at: number, column: number, code: string, message: string): void {
    // A broken sheet may have millions.
    if (this.#log.isFull) this.#log.count();
    else this.#log.warn(code, message, `${this.#sheet}!${columnLetters(column)}${at}`);
  }

  /** The rows that are not empty, by number. */
  finish(): Row[] {
    this.#keepRow();
    if (this.#inOrder) return this.#rows;
    this.#log.warn(
      "rows-out-of-order",
      "the sheet's rows stand out of order; they were put in order",
      this.#sheet,
    );
    this.#rows.sort((a, b) => a.at - b.at);
    const rows: OpenRow[] = [];
    for (const row of this.#rows) {
      const last = rows.at(-1);
      if (last?.at === row.at) this.#join(last, row);
      else rows.push(row);
    }
    return rows;
  }

  #set(at: number, column: number, cell: Cell): void {
    if (at !== this.#at) {
      this.#keepRow();
      if (at < this.#at) this.#inOrder = false;
      this.#at = at;
      this.#memory.row();
    }
    const cells = this.#cells;
    if (column < cells.length) {
      if (cells[column] !== null) this.#twice(at, column);
    } else {
      this.#memory.cells(column + 1 - cells.length);
      while (cells.length < column) cells.push(null);
    }
    cells[column] = cell;
  }

  #keepRow(): void {
    if (this.#cells.length === 0) return;
    // A copy is as long as it must be; what has grown cell by cell has room to spare.
    this.#rows.push({ at: this.#at, cells: this.#cells.slice() });
    this.#cells = [];
  }

  #join({ at, cells }: OpenRow, later: OpenRow): void {
    later.cells.forEach((cell, column) => {
      if (cell === null) return;
      if ((cells[column] ?? null) !== null) this.#twice(at, column);
      while (cells.length < column) cells.push(null);
      cells[column] = cell;
    });
  }

  #twice(at: number, column: number): void {
    this.warn(at, column, "cell-twice", "the sheet holds this cell more than once; its last value was read");
  }
}
