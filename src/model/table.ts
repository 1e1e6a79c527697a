import type { Problem } from "./problem.ts";

/** What a cell may hold once read: dates are ISO text, an Excel error cell is null plus a problem, empty is null. */
export type Cell = string | number | boolean | null;

/** One non-empty row. */
export interface Row {
  /** Its 1-based row number in the sheet, or the 1-based line on which it starts in a text file. */
  readonly at: number;
  /** Cells by 0-based column; shorter than the table is wide where the rest is empty. */
  readonly cells: readonly Cell[];
  /** 0-based columns of its cells that a workbook shows as percentages, ascending: the cell of "45%" holds 0.45. */
  readonly percents?: readonly number[];
}

/** A rectangle of cells of a sheet, its ends included: rows by their number (`Row.at`), columns 0-based. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** One sheet of a workbook, or the one table of a text file. Only non-empty rows are kept. */
export interface Table {
  /** Sheet name; "" for a text file. */
  readonly name: string;
  readonly hidden: boolean;
  /** 0-based column of its first cells in the sheet or text, where it is one of several tables side by side; 0 if absent. */
  readonly firstColumn?: number;
  /** Ranges of the whole sheet that its workbook merges into one cell each; the value is stored at the top left. */
  readonly merged?: readonly CellRange[];
  /** Rows (`Row.at`) and columns (0-based in the sheet) that hold something and are not shown, ascending. */
  readonly hides?: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  /** Its workbook counts days from 1904, as numbers that are dates and not formatted so do. */
  readonly is1904?: true;
  readonly rows: readonly Row[];
  /** The first of those that do not fit the others, which are not read as rows; a sentence about the table may be among them. */
  readonly leftOut?: readonly Row[];
}

type FileFormat = "csv" | "xlsx" | "xls" | "json" | "yaml" | "xml" | "html";

/** An element of an XML document. Text is trimmed and entity-decoded; `children` keeps document order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/** A file as bytes and a name: all that the reading rooms are given. */
export interface FileBytes {
  /** Path below the folder that was ingested, with forward slashes; goes into every provenance. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file once read, before anybody asks what it means. */
export interface ParsedFile {
  readonly path: string;
  readonly format: FileFormat;
  /** Text files only: what it was decoded as, for example `utf-8`. */
  readonly encoding?: string;
  /** csv only. */
  readonly delimiter?: string;
  readonly quote?: string;
  /** csv, xlsx, xls and html. */
  readonly tables: readonly Table[];
  /** json and yaml: the value. */
  readonly data?: unknown;
  /** xml: the root element. */
  readonly root?: XmlElement;
  /** csv and html, where it was asked for and is short enough: the whole text (of a page with its markup), and what is wrong with it as such. */
  readonly prose?: { readonly text: string; readonly problems: readonly Problem[] };
  /** What was guessed, and what was wrong. */
  readonly problems: readonly Problem[];
}

/**
 * Text that a spreadsheet would run as a formula, now or once it is saved as CSV: behind spaces, and with the full-width
 * marks of East Asian keyboards, too. It gets an apostrophe in front. Apostrophes there already count, so that taking one off always gives
 * back what was written.
 */
export const FORMULA = /^'*(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/u;

/** A text as it was before it got its apostrophe. */
export function withoutApostrophe(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
