import { FORMULA, withoutApostrophe } from "../../model/table.ts";
import type { Messages } from "../../words/index.ts";

/** How figures of a column are shown; what is `typed` stays as it was typed, a `label` stands in one line, clear of the number before it, and a `text` in as many as it takes. */
export type Format =
  | "text"
  | "label"
  | "typed"
  | "general"
  | "whole"
  | "score"
  | "share"
  | "difference"
  | "moved";

/** How a cell looks: one to be written into, one that no formula stands behind, a title, a header, what is said beside the figures. */
export type Look = "input" | "still" | "title" | "header" | "quiet";

export interface Column<Row> {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly format: Format;
  /** What is unknown is an empty cell. */
  readonly cell: (row: Row) => string | number | null | undefined;
}

/** What is unknown is nothing. */
export type Plain = string | number | null;

/** A cell that is more than its value; `formula` is made of our own words alone, `value` is what it comes to as written. */
export interface FormulaCell {
  readonly value: Plain;
  readonly formula?: string;
  readonly look?: Look;
  readonly format?: Format;
}

export type Cell = Plain | FormulaCell;

/** What may be written into cells; ranges are A1. */
export interface Rule {
  readonly range: string;
  /** The least and the most that a number may be; absent: any number. */
  readonly from?: number;
  readonly to?: number;
  /** The texts of which one is taken, or a range that has them. */
  readonly list?: readonly string[] | string;
  readonly says: string;
}

/** A picture of cells; ranges are A1 of the same sheet. */
export interface Chart {
  readonly kind: "stacked" | "beside" | "scatter";
  readonly title: string;
  readonly names: string;
  readonly series: readonly { readonly name: string; readonly range: string }[];
  /** Titles of the axes: across, up. */
  readonly axes?: readonly [string, string];
  /** 0-based row and column of its corner. */
  readonly at: readonly [number, number];
}

/** A sheet before it is written: values and formulas, with nothing in them from outside that a spreadsheet would run. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly {
    readonly width: number;
    readonly format: Format;
    readonly hidden?: boolean;
    /** Whether it is folded away with those beside it, behind a mark that opens them. */
    readonly folded?: boolean;
  }[];
  readonly rowCount: number;
  /** Made when they are asked for: a long sheet is never held. */
  readonly rows: () => Iterable<readonly Cell[]>;
  /** 0-based row from which on rows are out of sight; absent: none. */
  readonly hiddenFrom?: number;
  /** 0-based rows that are headers. */
  readonly headers: readonly number[];
  /** Columns on the left that stay in sight, beside the header row of a sheet that is one table. */
  readonly frozen?: number;
  /** Whether it is more than one table, so that its rows cannot be filtered. */
  readonly unfiltered?: boolean;
  /** Whether it is too wide for one page across: its frozen columns are repeated then, on as few pages as let it be read. */
  readonly wide?: boolean;
  /** Whether only the cells to be written into can be changed, until the sheet's protection is taken off. */
  readonly guarded?: boolean;
  readonly rules?: readonly Rule[];
  /** Ranges that bear a bar for their number, or a shade. */
  readonly bars?: readonly string[];
  readonly shades?: readonly string[];
  readonly charts?: readonly Chart[];
  /** What is printed of it, where not all: its 0-based first and last column, and its first and last row, from 1. */
  readonly printed?: {
    readonly from: number;
    readonly to: number;
    readonly top?: number;
    readonly rows: number;
  };
}

/** A sheet that is one table under one header row. */
export function tableSheet<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  frozen = 0,
): Sheet {
  return {
    name,
    columns: columns.map(({ title, width, format }) => ({ width: wideEnough(title, width), format })),
    rowCount: rows.length + 1,
    *rows() {
      yield columns.map(({ title }) => cellText(title));
      for (const row of rows) yield columns.map((column) => sheetCell(column.cell(row)));
    },
    headers: [0],
    frozen,
  };
}

/** What a header may widen its column to; Excel takes 255 at the most. Longer words than these are ids, and go on in another line. */
const WIDEST_WORD = 40;

/** A width in which no word of a header is broken: its letters are bold, and wider than the figures that a width is counted in. */
export function wideEnough(title: string, width: number): number {
  const words = title.split(/[\s\p{Script=Han}-]+/u);
  const needed = Math.max(...words.map(({ length }) => Math.ceil(1.1 * length) + 1));
  return Math.max(width, Math.min(needed, WIDEST_WORD));
}

/** A value as a cell: text neutralised, the unknown and the empty as nothing. */
export function sheetCell(value: string | number | null | undefined): Plain {
  if (value === undefined || value === null || value === "") return null;
  return typeof value === "string" ? cellText(value) : value;
}

/** Stands for what does not exist for a country. */
export const ABSENT = "-";

/** A formula with what it comes to, as every program computes it; where that is nothing it is an empty text. */
export function formulaCell(
  formula: string,
  value: string | number | null | undefined,
  more: Omit<FormulaCell, "formula" | "value"> = {},
): FormulaCell {
  return { formula, value: value === ABSENT ? value : (sheetCell(value) ?? ""), ...more };
}

/** Our own words within a formula; Excel takes 255 letters of such a text. */
export function formulaText(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}

/** A cell that looks otherwise; one without a value stays empty. */
export function styledCell(cell: Cell, how: Pick<FormulaCell, "look" | "format">): Cell {
  if (cell === null) return null;
  return typeof cell === "object" ? { ...cell, ...how } : { value: cell, ...how };
}

/** A row of cells that say something beside the figures. */
export function quietRow(cells: readonly Cell[]): Cell[] {
  return cells.map((cell) => styledCell(cell, { look: "quiet" }));
}

/** A column's name by its 0-based number: A, Z, AA. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? "" : letters(rest)) + String.fromCharCode(65 + (column % 26));
}

/** The name of a sheet as formulas and defined names have it: in quotes, whatever it is. */
export function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

/** A unit that stands alone, as it goes with several. */
export function unitWords(
  unit: string | undefined,
  { unitOf, unitAlone = (one) => unitOf(5, one) }: Pick<Messages, "unitOf" | "unitAlone">,
): string | undefined {
  // What is in brackets behind a figure, as an index, needs none where it stands alone.
  return unit === undefined ? undefined : unitAlone(unit).replace(/^[(（]([^()（）]*)[)）]$/u, "$1");
}

/** Most characters that a cell of a workbook takes. */
const LONGEST = 32_767;

/** What XML cannot hold: control characters, halves of a pair, two characters that are none. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text that workbooks take for an escaped character: `_x000D_`. */
const ESCAPE = /_(?=x[\da-f]{4}_)/giu;

/**
 * Text from outside as a cell's: typed as text, so that no spreadsheet evaluates it, with an apostrophe before what would
 * be a formula, as in our CSV, so that none evaluates what the sheet is exported to; without what XML cannot hold; cut at
 * the length that a cell takes.
 */
export function cellText(text: string): string {
  return asText(text).replace(ESCAPE, "_x005F_");
}

/** What is read back of a cell that was written of this text. */
export function textAsRead(text: string): string {
  return withoutApostrophe(asText(text));
}

function asText(text: string): string {
  const safe = text.replace(/\r\n?/gu, "\n").replace(NOT_XML, "\ufffd");
  const marked = FORMULA.test(safe) ? `'${safe}` : safe;
  return marked.length > LONGEST
    ? `${marked.slice(0, LONGEST - 1).replace(/\p{Surrogate}$/u, "")}\u2026`
    : marked;
}
