import type { Cell, Row } from "../../model/table.ts";
import { isMissingMark, readEither } from "../number.ts";
import { foldHeader } from "./header.ts";

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
  if (typeof cell === "number") return true;
  // Most cells of words are told by this alone.
  return typeof cell === "string" && /\p{Nd}/u.test(cell) && readEither(cell).kind === "number";
}

/** A year, with a footnote mark or without. */
export function isYear(cell: Cell | undefined): boolean {
  return YEAR.test(foldHeader(cell));
}

/** Whether the cells of a row may be titles of columns: several, no figure among them but years, and no mark for a missing one. */
export function mayBeTitles(cells: readonly Cell[]): boolean {
  const titles = cells.filter((cell) => cell !== null);
  return (
    titles.length > 1 && titles.every((cell) => (!isFigure(cell) || isYear(cell)) && !isMissingMark(cell))
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
