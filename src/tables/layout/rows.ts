import { entryOf } from "../../model/collections.ts";
import type { Cell, Row } from "../../model/table.ts";
import { isMissingMark, readEither } from "../number.ts";
import { foldHeader } from "./header.ts";

/** What whoever asks knows and a table cannot. */
export interface RowHints {
  /** Rows are numbered by the line they start on: a cell of several lines takes several numbers. */
  readonly byLine?: boolean;
  /** Is the text the name or code of one of the things (countries) that such tables have a row for each? */
  readonly isName?: (text: string) => boolean;
}

/** What speaks for a row being a header, and what against: in cells. */
interface Evidence {
  readonly pro: number;
  readonly contra: number;
}

/** Rows below a header that are compared with it. */
export const COMPARED = 60;
/** Names of things are short; longer texts are not asked about. */
const LONGEST_NAME = 60;

/** Titles of columns in common tables: a row that has one is the more likely a header. */
const TITLES =
  /^(?:country|countries|country ?\/ ?territory|country ?name|country ?code|name|code|iso|iso ?[- ]?[23]|economy|participant|region|year|value|indicator|rank|score|date|note|notes|source|unit|type|category|status|title|description|land|pays|pa[ií]s|staat|jahr|ann[ée]e|a[ñn]o|ano|code pays|valeur|valor|wert|страна|год|国家|年份)$/u;

/** Remembers what rows look like, since finding headers asks it of the same rows many times. */
export class RowFacts {
  readonly #kinds = new WeakMap<Row, readonly CellKind[]>();
  readonly #names = new Map<string, boolean>();

  constructor(private readonly hints: RowHints) {}

  kinds(row: Row): readonly CellKind[] {
    return entryOf(this.#kinds, row, () => row.cells.map(kindOfCell));
  }

  /** The number that the next row has if no blank row stands between. */
  endOf({ at, cells }: Row): number {
    if (!this.hints.byLine) return at + 1;
    let breaks = 0;
    for (const cell of cells) if (typeof cell === "string") breaks += countBreaks(cell);
    return at + 1 + breaks;
  }

  isName(cell: Cell | undefined): boolean {
    const { isName } = this.hints;
    if (typeof cell !== "string" || cell.length > LONGEST_NAME || !isName) return false;
    const text = cell.trim();
    return entryOf(this.#names, text, () => isName(text));
  }

  /** How many cells the fuller rows of a stretch have; titles and notes do not count for it. */
  typicalWidth(rows: readonly Row[]): number {
    const widths = spread(rows, 200)
      .map(filled)
      .sort((a, b) => a - b);
    return widths[Math.floor(widths.length * 0.7)] ?? 0;
  }

  /** Does row `index` look like the header of the rows that follow it? */
  evidence(rows: readonly Row[], index: number): Evidence {
    const row = rows[index]!;
    const kinds = this.kinds(row);
    const body = rows.slice(index + 1, index + 1 + COMPARED);
    const hasNumbers = kinds.includes("number");
    const years = kinds.filter((kind) => kind === "year").length;
    const mayBeYears = !hasNumbers && (years > 1 || kinds.some((kind) => kind === "text" || kind === "code"));
    let [pro, contra] = [0, 0];
    kinds.forEach((kind, column) => {
      const cell = row.cells[column];
      if (kind === "empty" || kind === "mark") return;
      if (typeof cell === "string" && TITLES.test(foldHeader(cell))) pro += 1;
      const found = this.#compare(kind, cell!, body, column, mayBeYears);
      if (found > 0) pro += found;
      else contra -= found;
    });
    return { pro, contra };
  }

  /** One cell against the column below it: above 0 where it looks like its title, below 0 where like one more of its cells. */
  #compare(kind: CellKind, cell: Cell, body: readonly Row[], column: number, mayBeYears: boolean): number {
    const below = kindOfColumn(body.map((row) => this.kinds(row)[column] ?? "empty"));
    const isText = kind === "text" || kind === "code";
    switch (below) {
      case "empty":
        return kind === "number" ? -0.5 : 0;
      case "number":
        if (isText || kind === "date") return 1;
        return kind === "year" && mayBeYears ? 1 : kind === "number" ? -1 : 0;
      case "year":
        return isText ? 1 : -1;
      case "date":
        return isText || (kind === "year" && mayBeYears) ? 1 : -1;
      case "code":
        if (this.areNames(body, column) && this.isName(cell)) return -1;
        return kind === "code" ? -0.3 : kind === "text" ? 0.6 : kind === "year" && mayBeYears ? 0.6 : -0.5;
      default:
        if (kind === "number") return -0.5;
        if (kind === "year") return mayBeYears ? 0.6 : 0;
        return this.#compareText(cell, body, column);
    }
  }

  #compareText(cell: Cell, body: readonly Row[], column: number): number {
    if (this.areNames(body, column)) return this.isName(cell) ? -1 : 1;
    const texts = body.flatMap(({ cells }) => (cells[column] === null ? [] : [String(cells[column])]));
    const distinct = new Set(texts);
    if (distinct.has(String(cell))) return -0.5;
    return texts.length >= 4 && distinct.size <= texts.length / 2 ? 0.5 : 0;
  }

  /** Are most cells of a column names? A dozen of them are asked. */
  areNames(body: readonly Row[], column: number): boolean {
    const texts = [...new Set(body.flatMap(({ cells }) => (cells[column] == null ? [] : [cells[column]])))];
    const asked = spread(texts, 12);
    return asked.length > 0 && asked.filter((text) => this.isName(text)).length >= asked.length * 0.6;
  }
}

/** At most `most` of the items, evenly from first to last. */
export function spread<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)]!);
}

function countBreaks(text: string): number {
  return text.includes("\n") || text.includes("\r") ? text.split(/\r\n|\r|\n/u).length - 1 : 0;
}

/**
 * What a cell looks like, by itself: `mark` is one of the marks for "no figure", `year` a whole number from 1800 to 2100,
 * `code` two or three capitals, as countries have them.
 */
export type CellKind = "empty" | "mark" | "number" | "year" | "date" | "code" | "text";

const DATE =
  /^(?:\d{4}-\d{2}-\d{2}(?:T[\d:]+)?|\d{1,2}[ ./-](?:\d{1,2}|\p{L}{3,9}\.?)[ ./-]\d{2,4}(?: [a-z]{1,2})?)$/iu;
const CODE = /^[A-Z]{2,3}$/u;
/** A bound or a range stands where numbers do: `<= 480`, `481-1,940`. */
const RANGE = /^[<>≤≥=~ ]*\d[\d., ]*(?: ?(?:-|–|to) ?\d[\d., ]*)?$/u;
/** What stands in a header as a year. */
const YEAR = /^(?:1[5-9]|20)\d\d$/u;

export function kindOfCell(cell: Cell | undefined): CellKind {
  if (cell === null || cell === undefined) return "empty";
  if (typeof cell === "boolean") return "text";
  const number = readEither(cell);
  if (number.kind === "missing") return "mark";
  if (number.kind === "number") {
    const { value } = number;
    return Number.isInteger(value) && value >= 1800 && value <= 2100 ? "year" : "number";
  }
  const text = String(cell).trim();
  if (DATE.test(text)) return "date";
  if (RANGE.test(text)) return "number";
  return CODE.test(text) ? "code" : "text";
}

/** A number in either style, with a decimal point or a decimal comma; no bound and no range, which stand where numbers do. */
export function isFigure(cell: Cell | undefined): boolean {
  if (typeof cell !== "string") return typeof cell === "number";
  // Most cells of words are told by this alone: no number begins with a letter, and none is without a digit.
  return !/^[a-z]/iu.test(cell) && /\p{Nd}/u.test(cell) && readEither(cell).kind === "number";
}

/** A year, with a footnote mark or without. */
export function isYear(cell: Cell | undefined): boolean {
  return YEAR.test(foldHeader(cell));
}

/** Whether the cells of a row may be titles of columns: several, no figure among them but years, and no mark for a missing one. */
export function mayBeTitles(cells: readonly Cell[]): boolean {
  const titles = cells.filter((cell) => cell !== null);
  // Figures end it for nearly every row, and are told sooner than marks.
  return (
    titles.length > 1 &&
    titles.every((cell) => !isFigure(cell) || isYear(cell)) &&
    !titles.some(isMissingMark)
  );
}

/** Share of the cells that say something from which on a column is of one kind. */
const MOST = 0.7;

/**
 * What most cells of a column look like, empty ones and marks left out; `text` where they agree on nothing else. A title is
 * held against it, so that a majority will do.
 */
export function kindOfColumn(kinds: Iterable<CellKind>): CellKind {
  const counts = new Map<CellKind, number>();
  let all = 0;
  for (const kind of kinds) {
    if (kind === "empty" || kind === "mark") continue;
    all += 1;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  if (all === 0) return "empty";
  const share = (...of: CellKind[]) => of.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0) / all;
  if (share("year") >= MOST) return "year";
  if (share("number", "year") >= MOST) return "number";
  if (share("date") >= MOST) return "date";
  return share("code") >= MOST ? "code" : "text";
}

/** What may stand in a column; `any` where its cells are mixed or all blank. */
export type ColumnKind = "figure" | "code" | "word" | "any";

/**
 * What may stand in the first `width` columns, told from up to 500 rows. A cell that does not fit costs its row, so that
 * hardly any cell may be otherwise.
 */
export function columnsAllow(rows: readonly Row[], width: number): readonly ColumnKind[] {
  const sample = rows.slice(0, 500);
  return Array.from({ length: width }, (_, column) => {
    const cells = sample.flatMap(({ cells }) => {
      const cell = cells[column] ?? null;
      return cell === null || isMissingMark(cell) ? [] : [cell];
    });
    const share = (is: (cell: Cell) => boolean) => cells.filter(is).length / cells.length;
    if (cells.length === 0) return "any";
    const figures = share(isFigure);
    if (figures >= 0.8) return "figure";
    if (figures > 0.1) return "any";
    return share((cell) => CODE.test(String(cell).trim())) >= 0.9 ? "code" : "word";
  });
}

/** Whether a cell may stand in a column; blanks and marks for "no figure" may stand anywhere. */
export function fits(cell: Cell | undefined, kind: ColumnKind | undefined): boolean {
  if (cell === null || cell === undefined || kind === "any" || kind === undefined) return true;
  if (isMissingMark(cell)) return true;
  if (kind === "figure") return isFigure(cell);
  return kind === "code" ? CODE.test(String(cell).trim()) : !isFigure(cell);
}

/** A row of which it is known how many cells it has, before these are told apart. */
export interface MeasuredRow extends Row {
  readonly width: number;
  readonly filled: number;
  readonly extent: number;
}

/** Cells of a row that are not blank. */
export function filled(row: Row): number {
  const { filled: known } = row as Partial<MeasuredRow>;
  return known ?? row.cells.reduce<number>((sum, cell) => (cell === null ? sum : sum + 1), 0);
}

/** All cells of a row. */
export function cellCount(row: Row): number {
  return (row as Partial<MeasuredRow>).width ?? row.cells.length;
}

/** Cells of the widest of several rows. */
export function widthOf(rows: readonly Row[]): number {
  return rows.reduce((most, row) => Math.max(most, cellCount(row)), 0);
}

/** Cells up to the last that is not blank. */
export function extent(row: Row): number {
  return (row as Partial<MeasuredRow>).extent ?? row.cells.findLastIndex((cell) => cell !== null) + 1;
}

/** Index of the first row with that number or a later one. */
export function firstFrom(rows: readonly Row[], at: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
