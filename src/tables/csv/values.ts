import type { Cell } from "../../model/table.ts";
import { type NumberStyle, numberStyleOf, readNumber } from "../number.ts";

/** A number and nothing else: no percent sign and no footnote mark, which a number could not carry. */
const WRITTEN = /^[-+\u2010-\u2013\u2212\ufe63\uff0d]?[\d.,][\d., '’\u00a0\u2009\u202f]*(?:e[-+]?\d+)?$/iu;
/** `12E4` is rather the code of something than a number; `1.2e4` and `1e-7` are numbers. */
const CODE_LIKE = /^\d+e\d+$/iu;
const LEADING_ZERO = /^[-+]?0\d/u;

/** How a column of delimited text writes its figures; `codes` where what looks like numbers names things. */
export type Writing = NumberStyle | "codes";

/**
 * How a column's cells are to be given. As they stand where one of them is a code (a leading zero, a whole number of more
 * digits than a double holds), since `004` beside 784 is no number; else as numbers where they are numbers, with the
 * decimal mark that the column is seen to use, else the one of its whole table, and a point where nothing tells.
 */
export function writingOf(cells: readonly (Cell | undefined)[], table?: NumberStyle): Writing {
  const isCode = cells.some((cell) => {
    const text = typeof cell === "string" ? cell.trim() : "";
    if (!/^[-+]?\d+$/u.test(text)) return false;
    return LEADING_ZERO.test(text) || !Number.isSafeInteger(Number(text));
  });
  if (isCode) return "codes";
  const others = cells.some(isMarked) ? table : undefined;
  return numberStyleOf(cells) ?? others ?? { decimal: "." };
}

/**
 * A cell of delimited text as a number, where the number says what the text says; else the text as it stands. What counts as
 * a number is what `readNumber` reads in that style; `7.5%`, `12.5*`, `..` and `004` stay text.
 */
export function csvValue(cell: Cell, writing: Writing): Cell {
  if (typeof cell !== "string" || writing === "codes") return cell;
  const text = cell.trim();
  if (!WRITTEN.test(text) || CODE_LIKE.test(text) || LEADING_ZERO.test(text)) return cell;
  const read = readNumber(text, writing);
  if (read.kind !== "number") return cell;
  // A whole number of more digits than a double holds is somebody's id; of a fraction's digits the last may go.
  return Number.isSafeInteger(read.value) || /[.,e]/iu.test(text) ? read.value : cell;
}

/** A figure that has a comma or point of whatever meaning. */
function isMarked(cell: Cell | undefined): boolean {
  return (
    typeof cell === "string" && /[.,]/u.test(cell) && readNumber(cell, { decimal: "," }).kind === "number"
  );
}
