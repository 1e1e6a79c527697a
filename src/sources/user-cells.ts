import type { Value } from "../model/observation.ts";
import type { Cell } from "../model/table.ts";
import { readNumber } from "../tables/index.ts";
import type { NumberStyle } from "../tables/number.ts";
import { numberStyleOf } from "../tables/number-style.ts";

/** How the cells of one indicator in a user's table are to be read. */
export type Kind = "numbers" | "categories";

/** Marks for "no figure" that can hardly be a category. `none` is one of palermo.status. */
const MARKS = /^(?:|\.{1,3}|…|n\/?a\.?|n\.a\.?|nan|null|-{1,3}|–|—|not available|unavailable|#n\/a)$/iu;

/** Characters that nobody sees, and that no name, title or category is written with on purpose. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/gu;

export function cellText(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell).replace(UNSEEN, "").trim();
}

/** Decimal commas or points: what the column shows, else what the whole table does, else points. */
export function styleOf(
  column: Iterable<Cell | undefined>,
  table: () => Iterable<Cell | undefined>,
): NumberStyle {
  return numberStyleOf(column) ?? numberStyleOf(table()) ?? { decimal: "." };
}

/**
 * Numbers or categories? A user's table states neither; the majority of the cells that say something decides, so that a
 * stray `12..3` among numbers is flagged instead of becoming a category.
 */
export function kindOf(cells: Iterable<Cell | undefined>, style?: NumberStyle): Kind {
  let numbers = 0;
  let words = 0;
  for (const cell of cells) {
    if (MARKS.test(cellText(cell))) continue;
    const { kind } = readNumber(cell, style);
    if (kind === "number") numbers += 1;
    // "none" may be either: no figure, or a category.
    if (kind === "bad") words += 1;
  }
  return numbers >= words && numbers > 0 ? "numbers" : "categories";
}

/** A cell as a value of that kind: undefined where it holds none, `bad` where it holds something else. */
export function readValue(
  cell: Cell | undefined,
  kind: Kind,
  style?: NumberStyle,
): Value | undefined | { bad: string } {
  const text = cellText(cell);
  if (MARKS.test(text)) return undefined;
  if (kind === "categories") return text;
  const number = readNumber(cell, style);
  if (number.kind === "missing") return undefined;
  return number.kind === "number" ? number.value : { bad: number.text };
}

/** Some cells are numbers and more are words: a column of which every cell was taken for a category. */
export function isMixed(cells: Iterable<Cell | undefined>, style?: NumberStyle): boolean {
  const kinds = Array.from(cells, (cell) =>
    MARKS.test(cellText(cell)) ? "missing" : readNumber(cell, style).kind,
  );
  return kinds.includes("number") && kinds.includes("bad");
}

/**
 * A year cell: a number or text of four digits, with a footnote mark or without, or a date; undefined where empty, `bad` where
 * it is something else.
 */
export function readYear(cell: Cell | undefined): number | undefined | { bad: string } {
  const text = cellText(cell);
  if (text === "") return undefined;
  const digits = /^(\d{4})(?:\.0+|-\d\d-\d\d(?:T[\d:.]+)?| ?(?:\[[\da-z]{1,3}\]|[*†‡§¹²³⁰⁴-⁹]+))?$/u.exec(
    text,
  )?.[1];
  return digits === undefined ? { bad: text } : Number(digits);
}
