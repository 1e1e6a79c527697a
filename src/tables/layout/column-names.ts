import type { Cell, Row } from "../../model/table.ts";

/**
 * A name for each of `width` columns. A header of one row gives its text; of several, the texts from top to bottom joined by
 * ` / `, where a head of a group counts for the columns to its right up to the next head. A column without a title is
 * called by its position in the sheet, `#3`, by which it can be mapped; `firstColumn` is the 0-based position of the first.
 */
export function columnNames(header: readonly Row[], width: number, firstColumn = 0): readonly string[] {
  const levels = header.map(({ cells }, level) => spreadHeads(cells, header.slice(level + 1), width));
  return Array.from({ length: width }, (_, column) => {
    const parts = levels.map((texts) => texts[column]!).filter((text) => text !== "");
    const own = parts.filter((text, i) => text !== parts[i - 1]);
    return own.length > 0 ? own.join(" / ") : `#${firstColumn + column + 1}`;
  });
}

/** A merged head is stored in the first of its columns: it is repeated over those that have a title of their own below. */
function spreadHeads(cells: readonly Cell[], below: readonly Row[], width: number): readonly string[] {
  const hasBelow = (column: number) => below.some((row) => titleOf(row.cells[column]) !== "");
  let head = "";
  return Array.from({ length: width }, (_, column) => {
    const own = titleOf(cells[column]);
    // "Fiscal year:" says what its row holds; it is no head of a group.
    if (own !== "") head = hasBelow(column) && !own.endsWith(":") ? own : "";
    return own === "" && head !== "" && hasBelow(column) ? head : own;
  });
}

function titleOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell).replace(/\s+/gu, " ").trim();
}
