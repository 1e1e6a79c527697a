import type { Cell, CellRange, Row, Table } from "../../model/table.ts";
import { columnLetters } from "../locate.ts";
import { asSet, BESIDE_DIGITS, RAISED_ALONE, type Run, type Setting } from "../raised.ts";
import type { CellLog } from "./cell-log.ts";
import { HiddenParts } from "./hidden.ts";
import type { WorkbookMemory } from "./memory.ts";
import { type NumberKind, serialToIso } from "./sheet-dates.ts";

/** Text that is an error's name, as programs write it that copy values. */
const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|ERR!)$/u;

interface OpenRow {
  readonly at: number;
  readonly cells: Cell[];
  percents?: number[];
}

/**
 * Collects the cells of one sheet of a workbook into rows, with what is wrong with them. Rows are numbered from 1, columns
 * from 0. A sheet should give its rows and cells in order, once each; where it does not, they are put in order and the
 * last of two cells at one place stands, and both is said.
 */
export class SheetBuilder {
  readonly #rows: OpenRow[] = [];
  readonly #merged: CellRange[] = [];
  readonly #hidden = new HiddenParts();
  #at = 0;
  #cells: Cell[] = [];
  #percents: number[] = [];
  #inOrder = true;
  /** The first of the numbers that are not shown as they are, and of the digits that are none of a number's. */
  readonly #odd: { scaled?: string; unseen?: string; raised?: string } = {};

  constructor(
    private readonly sheet: string,
    private readonly is1904: boolean,
    private readonly memory: WorkbookMemory,
    private readonly log: CellLog,
  ) {}

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
    if (kind === "scaled" || kind === "unseen") this.#odd[kind] ??= `${columnLetters(column)}${at}`;
    if (kind === "number" || kind === "percent" || kind === "scaled" || kind === "unseen") {
      if ((value | 0) !== value) this.memory.item();
      this.#set(at, column, value);
      if (kind === "percent") {
        this.memory.item();
        this.#percents.push(column);
      }
      return;
    }
    const iso = serialToIso(value, kind, this.is1904);
    const message = "the cell is formatted as a date but its number is none; it was read as empty";
    if (iso === undefined) this.warn(at, column, "bad-date", message);
    else this.text(at, column, iso);
  }

  /** Text that no other cell has stored. */
  text(at: number, column: number, text: string): void {
    this.memory.text(text.length);
    this.sharedText(at, column, text);
  }

  sharedText(at: number, column: number, text: string): void {
    if (text.charCodeAt(0) === 0x23 && ERROR.test(text)) {
      this.error(at, column, text);
    } else if (text.trim() !== "") {
      this.memory.shown(text.length);
      // XML knows one line break only; workbooks keep those of the machine that wrote them.
      this.#set(at, column, text.includes("\r") ? text.replace(/\r\n?/gu, "\n") : text);
    }
  }

  /**
   * Text of which some stands above or below the line, or is struck through: such is no part of a name or a number. `cell` is how
   * what does not say it itself stands.
   */
  setText(at: number, column: number, runs: readonly Run[], cell: Setting | undefined): void {
    const { text, struck } = asSet(runs, cell);
    if (struck.trim() !== "") {
      const read =
        text.trim() === "" ? "the cell was read as empty" : `"${text.trim().slice(0, 40)}" was read`;
      const message = `"${struck.trim().slice(0, 40)}" is struck through and was left out; ${read}`;
      this.warn(at, column, "struck-through", message);
    }
    if (RAISED_ALONE.test(text)) {
      const message = `"${text.trim().slice(0, 40)}" stands above or below the line, as the mark of a footnote does: it was read as a mark, and not as a number`;
      this.warn(at, column, "raised-digits", message);
    } else if (BESIDE_DIGITS.test(text)) this.#odd.raised ??= `${columnLetters(column)}${at}`;
    this.text(at, column, text);
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
    if (this.log.isFull) this.log.count();
    else this.log.warn(code, message, `${this.sheet}!${columnLetters(column)}${at}`);
  }

  /** A range whose cells are shown as one. */
  merge(range: CellRange): void {
    if (range.top >= range.bottom && range.left >= range.right) return;
    this.memory.row();
    this.#merged.push(range);
  }

  hideRow(at: number): void {
    this.memory.item();
    this.#hidden.row(at);
  }

  /** Columns `from` to `to`, both included. */
  hideColumns(from: number, to: number): void {
    this.memory.item();
    this.#hidden.columns(from, to);
  }

  /** The rows that are not empty, by number, and what is merged and hidden of them. */
  finish(): Pick<Table, "rows" | "merged" | "hides" | "is1904"> {
    const rows = this.#ordered();
    this.#sayOdd();
    return {
      rows,
      ...(this.is1904 ? { is1904: true } : {}),
      ...(this.#merged.length === 0 ? {} : { merged: this.#merged }),
      ...this.#hidden.among(rows),
    };
  }

  #sayOdd(): void {
    const { scaled, unseen, raised } = this.#odd;
    if (raised !== undefined) {
      const message =
        "digits stand above or below the line beside others, as the marks of footnotes do, from this cell on: they were read as marks, and never as digits of a number";
      this.log.note("raised-digits", message, `${this.sheet}!${raised}`);
    }
    if (scaled !== undefined) {
      const message =
        "numbers are shown in thousands or millions, by their format, from this cell on: what the workbook holds was read, not the shorter numbers that it shows";
      this.log.note("scaled-numbers", message, `${this.sheet}!${scaled}`);
    }
    if (unseen !== undefined) {
      const message =
        "numbers are formatted so that nobody sees them, from this cell on: they were read like the rest";
      this.log.note("hidden-cells", message, `${this.sheet}!${unseen}`);
    }
  }

  #ordered(): Row[] {
    this.#keepRow();
    if (this.#inOrder) return this.#rows;
    this.log.warn(
      "rows-out-of-order",
      "the sheet's rows stand out of order; they were put in order",
      this.sheet,
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
      this.memory.row();
    }
    const cells = this.#cells;
    if (column < cells.length) {
      if (cells[column] !== null) {
        this.#twice(at, column);
        this.#percents = without(this.#percents, column);
      }
    } else {
      this.memory.cells(column + 1 - cells.length);
      while (cells.length < column) cells.push(null);
    }
    cells[column] = cell;
  }

  #keepRow(): void {
    if (this.#cells.length === 0) return;
    // A copy is as long as it must be; what has grown cell by cell has room to spare.
    const row: OpenRow = { at: this.#at, cells: this.#cells.slice() };
    if (this.#percents.length > 0) row.percents = this.#percents.sort((a, b) => a - b);
    this.#rows.push(row);
    this.#cells = [];
    this.#percents = [];
  }

  #join(row: OpenRow, later: OpenRow): void {
    const { at, cells } = row;
    let percents = row.percents ?? [];
    later.cells.forEach((cell, column) => {
      if (cell === null) return;
      if ((cells[column] ?? null) !== null) {
        this.#twice(at, column);
        percents = without(percents, column);
      }
      while (cells.length < column) cells.push(null);
      cells[column] = cell;
    });
    percents = [...percents, ...(later.percents ?? [])].sort((a, b) => a - b);
    if (percents.length > 0) row.percents = percents;
    else delete row.percents;
  }

  #twice(at: number, column: number): void {
    this.warn(at, column, "cell-twice", "the sheet holds this cell more than once; its last value was read");
  }
}

function without(columns: readonly number[], column: number): number[] {
  return columns.filter((one) => one !== column);
}
