import type { Cell } from "../../model/table.ts";
import { readNumber } from "../number.ts";

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

export function kindOfCell(cell: Cell | undefined): CellKind {
  if (cell === null || cell === undefined) return "empty";
  if (typeof cell === "boolean") return "text";
  const point = readNumber(cell);
  const number = point.kind === "bad" ? readNumber(cell, { decimal: "," }) : point;
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

/** Share of the cells that say something from which on a column is of one kind. */
const MOST = 0.7;

/** What most cells of a column look like, empty ones and marks left out; `text` where they agree on nothing else. */
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
