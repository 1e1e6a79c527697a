import { defined } from "../../model/defined.ts";
import type { Row } from "../../model/table.ts";
import { type ColumnKind, columnsAllow, isFigure, isYear } from "../layout/kinds.ts";
import { extent, filled } from "../layout/row-cells.ts";
import { commonest } from "./look.ts";
import { RowJudge } from "./row-judge.ts";
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
  const whole: Fitting = { rows, damaged: [], short: [] };
  const wide = rows.filter((row) => filled(row) > 1);
  const raw = widthOf(wide);
  if (raw === undefined) return wide.length > 0 ? { ...whole, isRagged: true } : whole;
  const alike = wide.filter(({ cells }) => cells.length === raw);
  const width = alike.reduce((most, row) => Math.max(most, extent(row)), 0);
  if (width < 2) return whole;
  const isFull = ({ cells }: Row) => isFullWidth(cells.length, cells.at(-1) === null, { raw, width });
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
      else damaged.push({ ...row, reason: verdict });
      continue;
    }
    const isBelow = i > table.last;
    const isNote =
      isBelow && (isNoteLine(row, afterBlank.has(row.at)) || (!holdsFigures && afterBlank.has(row.at)));
    const verdict = isNote ? "fits" : judge.row(row);
    if (verdict === "fits" || verdict === "short") kept.push(row);
    else damaged.push({ ...row, reason: verdict });
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
  const widths = wide.map(({ cells }) => cells.length);
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
  const short = wide.filter(({ cells }) => cells.length < width).length;
  const endsBlank = wide.some((row) => isFull(row) && extent(row) < row.cells.length);
  return short > 2 && short > wide.length * HABIT && !endsBlank;
}

/** Every cell of the row stands between quotes of the other kind, and the cells of most rows do not. */
function quotedOtherwise(wide: readonly Row[], quote: string): (row: Row) => boolean {
  const other = quote === '"' ? "'" : '"';
  const isQuoted = (row: Row) => {
    const cells = row.cells.filter((cell) => cell !== null).map((cell) => String(cell).trim());
    const isBetween = (cell: string) => cell.length > 1 && cell.startsWith(other) && cell.endsWith(other);
    return cells.length > 1 && cells.every(isBetween);
  };
  return wide.filter(isQuoted).length * 2 > wide.length ? () => false : isQuoted;
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
