import { entryOf } from "../../model/collections.ts";
import type { Problem } from "../../model/problem.ts";
import type { Cell, CellRange, ParsedFile, Row, Table } from "../../model/table.ts";
import { columnLetters, locate } from "../locate.ts";
import { findHeaderRows } from "./index.ts";
import {
  type CellKind,
  filled,
  firstFrom,
  isFigure,
  isYear,
  kindOfColumn,
  RowFacts,
  type RowHints,
  widthOf,
} from "./rows.ts";

/** What is to be said of a table's merged cells. `column` is 0-based within the table. */
export interface MergedNote {
  readonly severity: "info" | "warning";
  readonly code: "merged-cells" | "merged-figure" | "covered-cell";
  readonly message: string;
  readonly at: number;
  readonly column: number;
}

/** Cells that the ranges of one table may cover in all: ranges overlap in no sheet that a program wrote. */
const MAX_COVERED = 5_000_000;
/** Ranges that are named one by one. */
const LISTED = 50;

/**
 * A table in which what is merged holds for every cell that it covers: a country that stands once for five rows, a title
 * that stands once for two columns. A figure is no such thing, since five rows would have one figure five times over: it stays
 * where it is stored, and what it covers is said. A text that has a row to itself is a heading and stays too, as do the
 * upper rows of a header, whose heads are joined to the titles below them.
 */
export function withMerged(table: Table, hints: RowHints): { table: Table; notes: readonly MergedNote[] } {
  const { merged = [], rows } = table;
  if (merged.length === 0 || rows.length === 0) return { table, notes: [] };
  const filling = new Filling(table, hints);
  for (const range of merged) filling.add(range);
  return filling.finish();
}

class Filling {
  readonly #table: Table;
  readonly #first: number;
  readonly #width: number;
  /** Of the rows, the header's last one and the first below it. */
  readonly #head: number;
  readonly #body: number;
  readonly #rows: Row[];
  readonly #own = new Map<number, Cell[]>();
  readonly #kinds = new Map<number, CellKind>();
  readonly #facts: RowFacts;
  readonly #notes: MergedNote[] = [];
  readonly #unlisted = new Map<MergedNote["code"], number>();
  #covered = 0;
  #isStopped = false;
  #count = 0;
  #named: { readonly range: CellRange; readonly at: number; readonly column: number } | undefined;

  constructor(table: Table, hints: RowHints) {
    this.#table = table;
    this.#first = table.firstColumn ?? 0;
    this.#rows = [...table.rows];
    this.#width = widthOf(table.rows);
    this.#facts = new RowFacts(hints);
    const { from, to } = findHeaderRows(table.rows, this.#facts.typicalWidth(table.rows), this.#facts);
    this.#head = from < to ? to - 1 : -1;
    this.#body = to;
  }

  add(range: CellRange): void {
    const [left, right] = [range.left - this.#first, Math.min(range.right - this.#first, this.#width - 1)];
    const index = firstFrom(this.#rows, range.top);
    const row = this.#rows[index];
    if (row?.at !== range.top || left < 0 || left >= this.#width) return;
    const cell = row.cells[left] ?? null;
    if (cell === null) return;
    const place = { ...range, left, right };
    if (index < this.#body) {
      if (index === this.#head && !this.#isJoined(place)) this.#fill(index, place, cell, range);
    } else if (isFigure(cell) && !this.#isYearOfRows(cell, place)) this.#keepFigure(index, place, range);
    else if (left === right || filled(row) > 1) this.#fill(index, place, cell, range);
  }

  finish(): { table: Table; notes: readonly MergedNote[] } {
    const notes = [...this.#notes];
    for (const [code, count] of this.#unlisted) {
      const message = `${count} more merged cells of this table are like those listed`;
      notes.push({ severity: "warning", code, message, at: this.#rows[0]!.at, column: 0 });
    }
    if (this.#named !== undefined) {
      const { range, at, column } = this.#named;
      const [cells, each] = this.#count === 1 ? ["cell", "it covers"] : ["cells", "each covers"];
      const message = `${this.#count} merged ${cells} (${this.#count === 1 ? "" : "the first is "}${nameOf(range)}): what stands there was read for every row and column that ${each}`;
      notes.push({ severity: "info", code: "merged-cells", message, at, column });
    }
    for (const [index, cells] of this.#own) this.#rows[index] = { ...this.#rows[index]!, cells };
    return { table: { ...this.#table, rows: this.#rows }, notes };
  }

  /** Below the head stand titles of their own, without a country beside them: names are put together from both. */
  #isJoined({ left, right, top, bottom }: CellRange): boolean {
    const next = this.#rows[this.#head + 1];
    if (bottom > top || next === undefined || (next.cells[0] ?? null) !== null) return false;
    const below = next.cells.slice(left, right + 1).filter((cell) => cell !== null);
    return below.length > 0 && below.every((cell) => isYear(cell) || !isFigure(cell));
  }

  /** A year is what rows are of, where its column has nothing but years. */
  #isYearOfRows(cell: Cell, { left, right }: CellRange): boolean {
    if (left !== right || !isYear(cell)) return false;
    return this.#kindOf(left) === "year";
  }

  #kindOf(column: number): CellKind {
    return entryOf(this.#kinds, column, () => {
      const body = this.#rows.slice(this.#body);
      return kindOfColumn(body.map((row) => this.#facts.kinds(row)[column] ?? "empty"));
    });
  }

  #keepFigure(index: number, { left, right, bottom }: CellRange, range: CellRange): void {
    const next = this.#rows[index + 1];
    const isTall = next !== undefined && next.at <= bottom;
    let isWide = false;
    for (let column = left + 1; column <= right && !isWide; column += 1) {
      isWide = this.#kindOf(column) !== "empty";
    }
    // Rows and columns with nothing else are there for the looks of it.
    if (!isTall && !isWide) return;
    const { at, cells } = this.#rows[index]!;
    const message = `the figure ${String(cells[left]).slice(0, 40)} is merged over ${nameOf(range)}; it was read for its first ${isTall ? "row" : "column"} only, and the others have none: write it into every cell that it holds for`;
    this.#note({ severity: "warning", code: "merged-figure", message, at, column: left });
  }

  #fill(index: number, { left, right, bottom }: CellRange, cell: Cell, range: CellRange): void {
    const end = firstFrom(this.#rows, bottom + 1);
    this.#covered += (end - index) * (right - left + 1);
    if (this.#covered > MAX_COVERED) {
      this.#stop(index, left, range);
      return;
    }
    let isFilled = false;
    for (let i = index; i < end; i += 1) {
      for (let column = left; column <= right; column += 1) {
        const { at, cells } = this.#rows[i]!;
        const own = this.#own.get(i)?.[column] ?? cells[column] ?? null;
        if (own === null) {
          this.#set(i, column, cell);
          isFilled = true;
        } else if (own !== cell) {
          const message = `the cell holds "${String(own).slice(0, 40)}", which nobody sees: it is merged with others under "${String(cell).slice(0, 40)}" (${nameOf(range)}); what it holds was read`;
          this.#note({ severity: "warning", code: "covered-cell", message, at, column });
        }
      }
    }
    if (!isFilled) return;
    this.#count += 1;
    this.#named ??= { range, at: this.#rows[index]!.at, column: left };
  }

  #stop(index: number, column: number, range: CellRange): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    const message = `the merged cells of this table cover more than ${MAX_COVERED / 1e6} million cells; from ${nameOf(range)} on they were read as they are stored`;
    const { at } = this.#rows[index]!;
    this.#notes.push({ severity: "warning", code: "merged-cells", message, at, column });
  }

  #set(index: number, column: number, cell: Cell): void {
    const cells = entryOf(this.#own, index, () => [...this.#rows[index]!.cells]);
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }

  #note(note: MergedNote): void {
    const { code } = note;
    if (this.#notes.length < LISTED) this.#notes.push(note);
    else this.#unlisted.set(code, (this.#unlisted.get(code) ?? 0) + 1);
  }
}

/** As spreadsheet programs write it: `A5:A9`. */
function nameOf({ top, bottom, left, right }: CellRange): string {
  return `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;
}

/**
 * A file with the percentages of its sheets as they show them, and as their export to CSV writes them, but with every
 * digit: 0.1234 becomes the text `12.34%`. So a workbook and its export give the same figures, whoever reads them. The
 * file itself where it has none.
 */
export function asShown(file: ParsedFile): ParsedFile {
  if (!file.tables.some(hasPercents)) return file;
  const shown = (table: Table) =>
    hasPercents(table) ? { ...table, rows: table.rows.map(withPercentTexts) } : table;
  return { ...file, tables: file.tables.map(shown) };
}

/** Says how the percentages were read in the sheets that figures were taken from, given by their names. */
export function percentProblems(file: ParsedFile, read: ReadonlySet<string>): readonly Problem[] {
  return file.tables.flatMap((table): Problem[] => {
    const first = read.has(table.name) ? table.rows.find(isPercentRow) : undefined;
    if (first === undefined) return [];
    const message =
      "cells of this sheet are shown as percentages; each was read as it is shown and as an export to CSV gives it: where the workbook holds 0.45 and shows 45%, as 45";
    const locator = locate(file, table, first.at, first.percents[0]!);
    return [{ severity: "info", code: "percent-cells", message, file: file.path, locator }];
  });
}

function isPercentRow(row: Row): row is Row & { readonly percents: readonly number[] } {
  return row.percents !== undefined;
}

function hasPercents({ rows }: Table): boolean {
  return rows.some(isPercentRow);
}

function withPercentTexts(row: Row): Row {
  const { at, percents } = row;
  if (percents === undefined) return row;
  const cells = [...row.cells];
  for (const column of percents) {
    const cell = cells[column];
    if (typeof cell === "number") cells[column] = `${timesHundred(cell)}%`;
  }
  return { at, cells };
}

/** A hundred times a number, in decimal digits: the point is moved, since 0.07 * 100 is 7.000000000000001. */
function timesHundred(value: number): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(String(value)) ?? [];
  const point = whole.length + Number(exponent) + 2;
  const lead = Math.max(0, 1 - point);
  const digits = `${"0".repeat(lead)}${whole}${fraction}`.padEnd(point, "0");
  const at = point + lead;
  const before = digits.slice(0, at).replace(/^0+(?=\d)/u, "");
  const after = digits.slice(at).replace(/0+$/u, "");
  if (after === "") return sign + before;
  // Three digits behind a point might be thousands: a zero more, and they are not.
  return `${sign}${before}.${after.length === 3 ? `${after}0` : after}`;
}
