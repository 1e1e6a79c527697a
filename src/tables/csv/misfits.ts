import { defined } from "../../model/collections.ts";
import type { Row } from "../../model/table.ts";
import { foldHeader } from "../layout/header.ts";
import {
  type ColumnKind,
  cellCount,
  columnsAllow,
  extent,
  filled,
  fits,
  isFigure,
  isYear,
} from "../layout/rows.ts";
import { commonest } from "./records.ts";
import { titledColumns } from "./tables.ts";

/** How the table is written. */
export interface Writing {
  readonly delimiter: string;
  readonly quote: string;
  /** Whether the first cell of a line is quoted, and whether all of them are. */
  quoted(at: number): "all" | "first" | "none";
  /** The delimiter is a run of spaces, which is no longer for a blank cell. */
  readonly hidesBlanks: boolean;
}

export interface Fitting {
  readonly rows: readonly Row[];
  /** Rows that were left out, and why. */
  readonly damaged: readonly (Row & { readonly reason: string })[];
  /** Rows that lack their last cells, and were kept. */
  readonly short: readonly Pick<Row, "at">[];
  /** The header was moved by one column, over the numbers or names of the rows, which have no title. */
  readonly untitled?: "numbers" | "names";
  /** The line that looks like the header, `none` where the table has figures and no header; undefined where that is not to be told. */
  readonly header?: number | "none";
  /** No number of cells is common: nothing tells which rows are right. */
  readonly isRagged?: true;
}

/**
 * Where so many of the rows lack their last cells, and none writes a blank one at its end, that is how the file is
 * written, and no damage.
 */
const HABIT = 0.25;
const NOTE = /^(?:notes?\b|sources?\b|[*†‡§¹²³[(]|\d[\d.)\]]* )/iu;

/**
 * Leaves out the rows of a table whose number of cells does not say which cell belongs to which column: one delimiter too
 * many or too few moves every value behind it. A row that is too short is kept where the kinds of its cells show that only its last
 * ones are missing, or where that is the file's habit. Titles, notes and blank cells at the end harm nothing. A text in
 * which no width is common is left as it is.
 */
export function leaveOutMisfits(
  rows: readonly Row[],
  afterBlank: ReadonlySet<number>,
  { delimiter, quote, quoted, hidesBlanks }: Writing,
): Fitting {
  const everything: Fitting = { rows, damaged: [], short: [] };
  const wide = rows.filter((row) => filled(row) > 1);
  const raw = widthOf(wide);
  if (raw === undefined) return wide.length > 0 ? { ...everything, isRagged: true } : everything;
  const alike = wide.filter((row) => cellCount(row) === raw);
  const width = alike.reduce((most, row) => Math.max(most, extent(row)), 0);
  if (width < 2) return everything;
  const isFull = (row: Row) => isFullWidth(cellCount(row), extent(row) < cellCount(row), { raw, width });
  const table = tableIn(rows, isFull, width);
  const judge = new RowJudge({
    raw,
    width,
    isFull,
    kinds: table.kinds,
    isHabit: isHabit(wide, isFull, width),
    delimiter,
    hidesBlanks,
    isQuotedOtherwise: quotedOtherwise(wide, quote),
    areRowNames: (header, body) => {
      // Text in quotes and figures without, as R writes them; and no two rows of one name.
      const ways = new Set(body.map(({ at }) => quoted(at)));
      if (quoted(header.at) !== "all" || ways.has("none") || !ways.has("first")) return false;
      return new Set(body.map(({ cells }) => cells[0])).size === body.length;
    },
  });

  const holdsFigures = table.kinds.includes("figure");
  const kept: Row[] = [];
  const damaged: (Row & { reason: string })[] = [];
  const short: Row[] = [];
  let untitled: Fitting["untitled"];
  for (const [i, row] of rows.entries()) {
    if (i < table.first) {
      const isHeader = i === table.first - 1 && !table.isTitled && !afterBlank.has(rows[table.first]!.at);
      const verdict = isHeader ? judge.header(row, table.body) : "fits";
      if (verdict === "numbered" || verdict === "named") {
        untitled = verdict === "named" ? "names" : "numbers";
        kept.push({ at: row.at, cells: [null, ...row.cells] });
      } else if (verdict === "fits") kept.push(row);
      else damaged.push({ at: row.at, cells: row.cells, reason: verdict });
      continue;
    }
    const isBelow = i > table.last;
    const isNote =
      isBelow && (isNoteLine(row, afterBlank.has(row.at)) || (!holdsFigures && afterBlank.has(row.at)));
    const verdict = isNote ? "fits" : judge.row(row);
    if (verdict === "fits" || verdict === "short") kept.push(row);
    else damaged.push({ at: row.at, cells: row.cells, reason: verdict });
    if (verdict === "short") short.push(row);
    // What follows a note below the table is one too.
    if (isNote) {
      kept.push(...rows.slice(i + 1));
      break;
    }
  }
  const header = headerOf(
    table,
    rows[table.first]!,
    untitled !== undefined || damaged.some(({ at }) => at < rows[table.first]!.at),
  );
  return { rows: kept, damaged, short, ...defined({ untitled, header }) };
}

/**
 * Whether a row has every cell of its table. Without the blank ones at the end it has, too, but then without all of them:
 * one that ends in a blank cell and is shorter than the others has lost a cell, and it cannot be told which.
 */
export function isFullWidth(
  cells: number,
  endsBlank: boolean,
  { raw, width }: { readonly raw: number; readonly width: number },
): boolean {
  return cells === raw || (cells === width && !endsBlank);
}

/** The number of cells that most rows have, or that the first has where it is the longest; undefined where none stands out. */
function widthOf(wide: readonly Row[]): number | undefined {
  const widths = wide.map(cellCount);
  const common = commonest(widths);
  if (common === undefined) return undefined;
  if (widths.filter((width) => width === common).length >= widths.length * 0.4) return common;
  return widths.every((width) => width <= widths[0]!) ? widths[0] : undefined;
}

function headerOf(table: TableIn, first: Row, isAbove: boolean): Fitting["header"] {
  if (table.isTitled) return first.at;
  const isData = first.cells.some(
    (cell, i) => table.kinds[i] === "figure" && isFigure(cell) && !isYear(cell),
  );
  return isAbove || !isData ? undefined : "none";
}

function isHabit(wide: readonly Row[], isFull: (row: Row) => boolean, width: number): boolean {
  const short = wide.filter((row) => cellCount(row) < width).length;
  const endsBlank = wide.some((row) => isFull(row) && extent(row) < cellCount(row));
  return short > 2 && short > wide.length * HABIT && !endsBlank;
}

/** Every cell of the row stands between quotes of the other kind, and the cells of most rows do not. */
function quotedOtherwise(wide: readonly Row[], quote: string): (row: Row) => boolean {
  const other = quote === '"' ? "'" : '"';
  const isBetween = (cell: string) => cell.length > 1 && cell.startsWith(other) && cell.endsWith(other);
  const isQuoted = ({ cells }: Row) => cells.every((cell) => cell === null || isBetween(String(cell).trim()));
  const found = new Set(wide.filter(isQuoted));
  return found.size * 2 > wide.length ? () => false : (row) => found.has(row);
}

interface TableIn {
  /** Of the first and last full row. */
  readonly first: number;
  readonly last: number;
  /** The first full row is a header. */
  readonly isTitled: boolean;
  readonly body: readonly Row[];
  readonly kinds: readonly ColumnKind[];
}

function tableIn(rows: readonly Row[], isFull: (row: Row) => boolean, width: number): TableIn {
  const full = rows.filter((row) => isFull(row) && filled(row) > 1);
  const first = rows.indexOf(full[0]!);
  const isTitled = titledColumns(rows, first) > 0;
  const body = full.slice(isTitled ? 1 : 0);
  return { first, last: rows.lastIndexOf(full.at(-1)!), isTitled, body, kinds: columnsAllow(body, width) };
}

/** Below a table's last full row: a blank line alone makes no note of a row with figures, which has lost or won a cell. */
export function isNoteLine(row: Row, isAfterBlank: boolean): boolean {
  const first = String(row.cells[0] ?? "").trim();
  return NOTE.test(first) || ((isAfterBlank || first.length > 40) && !row.cells.slice(1).some(isFigure));
}

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
