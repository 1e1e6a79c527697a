import type { Cell } from "../model/table.ts";
import { type NumberStyle, readNumber } from "./number.ts";

/**
 * How a column (or a whole table) writes its numbers, told from the cells that only one style reads: `7,5`, `0,234` and
 * `1.234,5` speak for decimal commas, `7.5` and `1,234.5` for decimal points. Where both occur the majority is followed, and
 * the others stay unread. Undefined where nothing tells: `1,234` and `43` may be either.
 */
export function numberStyleOf(cells: Iterable<Cell | undefined>): NumberStyle | undefined {
  let [points, commas] = [0, 0];
  for (const cell of cells) {
    if (typeof cell !== "string" || !/[.,]/u.test(cell)) continue;
    const isPoint = readNumber(cell, { decimal: "." }).kind === "number";
    const isComma = readNumber(cell, { decimal: "," }).kind === "number";
    if (isPoint && !isComma) points += 1;
    if (isComma && !isPoint) commas += 1;
  }
  if (points === 0 && commas === 0) return undefined;
  return { decimal: commas > points ? "," : "." };
}
