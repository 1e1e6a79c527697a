import type { Problem } from "../../model/problem.ts";
import type { Cell, CellRange, Row, Table } from "../../model/table.ts";
import { type NumberKind, serialToIso } from "../dates.ts";
import { columnLetters } from "../locate.ts";
import { refuse } from "../refusal.ts";
import { AMONG_DIGITS, asSet, NOTHING_BUT_RAISED, type Run, type Setting } from "../superscripts.ts";
import { HiddenParts } from "./hidden.ts";

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
    if (NOTHING_BUT_RAISED.test(text)) {
      const message = `"${text.trim().slice(0, 40)}" stands above or below the line, as the mark of a footnote does: it was read as a mark, and not as a number`;
      this.warn(at, column, "raised-digits", message);
    } else if (AMONG_DIGITS.test(text)) this.#odd.raised ??= `${columnLetters(column)}${at}`;
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

/** Problems of single cells that are listed; the rest is only counted, so that a broken sheet cannot drown a report. */
const MAX_LISTED = 1000;

/** What is wrong with the cells of one workbook, each with its place. */
export class CellLog {
  readonly #problems: Problem[] = [];
  readonly #notes: Problem[] = [];
  #unlisted = 0;

  constructor(private readonly path: string) {}

  /** Whether a problem more would only be counted. */
  get isFull(): boolean {
    return this.#problems.length >= MAX_LISTED;
  }

  count(): void {
    this.#unlisted += 1;
  }

  /** `locator` is left out where the problem is the workbook's as a whole. */
  warn(code: string, message: string, locator?: string): void {
    const place = locator === undefined ? {} : { locator };
    if (this.isFull) this.count();
    else this.#problems.push({ severity: "warning", code, message, file: this.path, ...place });
  }

  /** What is said once a sheet: it is listed however many cells have problems. */
  note(code: string, message: string, locator: string): void {
    if (this.#notes.length >= MAX_LISTED) this.count();
    else this.#notes.push({ severity: "warning", code, message, file: this.path, locator });
  }

  finish(): Problem[] {
    const problems = [...this.#notes, ...this.#problems];
    if (this.#unlisted === 0) return problems;
    const message = `${this.#unlisted} more cells of this workbook have problems like those listed`;
    return [...problems, { severity: "warning", code: "more-cells", message, file: this.path }];
  }
}

/** What the cells of a workbook may take in memory, in bytes, about. */
const MAX_BYTES = 192 * 1024 * 1024;
/** Characters that its cells may show in all: one stored text may stand in a million cells. */
const MAX_SHOWN = 100_000_000;
/** Characters of one text. A cell of Excel can hold 32,767. */
const MAX_TEXT = 1_000_000;

/** What one workbook has taken of the memory that it may take: reading stops with an error before more is taken. */
export class WorkbookMemory {
  #bytes = MAX_BYTES;
  #shown = MAX_SHOWN;

  constructor(private readonly path: string) {}

  row(): void {
    this.#take(96);
  }

  /** Cells of a row, the empty ones to the left of a full one included. */
  cells(count: number): void {
    this.#take(8 * count);
  }

  /** A number that is stored beside its cell, a style, an item of a list. */
  item(): void {
    this.#take(16);
  }

  /** A text that is stored, a character in two bytes. */
  text(length: number): void {
    this.#take(40 + 2 * length);
  }

  /** A text that a cell shows, stored anew or not. */
  shown(length: number): void {
    this.#shown -= length;
    if (this.#shown < 0) throw this.#tooLarge("shows more than 100 million characters");
  }

  /** A text that is still being read: whether it may be that long. */
  check(length: number): void {
    if (length > MAX_TEXT) throw this.#tooLarge("holds a text of more than a million characters");
  }

  #take(bytes: number): void {
    this.#bytes -= bytes;
    if (this.#bytes < 0) throw this.#tooLarge("holds more cells and texts than 192 MB of memory can");
  }

  #tooLarge(what: string) {
    return refuse(this.path, {
      code: "too-large",
      what: `the workbook ${what}: it was not read`,
      wayOut: "save the sheets that matter in a workbook of their own, or as .csv",
    });
  }
}
