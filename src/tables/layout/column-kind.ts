import type { Cell, Row } from "../../model/table.ts";
import { isMissingMark, readNumber } from "../number.ts";
import { foldHeader } from "./header.ts";

/** What most cells of a column are; `any` where they are mixed or all blank. */
export type ColumnKind = "figure" | "code" | "word" | "any";

const YEAR = /^(?:1[5-9]|20)\d\d$/u;
const CODE = /^[A-Z]{2,3}$/u;

/** A number in either style, with a decimal point or a decimal comma. */
export function isFigure(cell: Cell | undefined): boolean {
  if (typeof cell === "number") return true;
  if (typeof cell !== "string" || cell.length > 60 || !/\p{Nd}/u.test(cell)) return false;
  return readNumber(cell).kind === "number" || readNumber(cell, { decimal: "," }).kind === "number";
}

/** A year, with a footnote mark or without. */
export function isYear(cell: Cell | undefined): boolean {
  return YEAR.test(foldHeader(cell));
}

/** What the first `width` columns hold, told from up to 500 rows. */
export function kindsOf(rows: readonly Row[], width: number): readonly ColumnKind[] {
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
