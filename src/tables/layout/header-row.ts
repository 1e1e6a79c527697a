import type { Row } from "../../model/table.ts";
import { WITHIN } from "./header.ts";
import { isPreamble } from "./notes.ts";
import { filled } from "./row-cells.ts";
import type { RowFacts } from "./row-facts.ts";

/** Where a header stands: rows `from` up to (not with) `to`; where there is none both are the first row of the body. */
interface HeaderRows {
  readonly from: number;
  readonly to: number;
  readonly by: "told" | "guessed" | "none";
}

/** Rows that a header may have. */
const DEEPEST = 4;
/** Longer texts above a header are titles of the table, not of columns. */
const LONGEST_GROUP = 40;
/** A text in a column that stands alone; prose is longer. */
const LONGEST_IN_COLUMN = 60;

/** Finds the header of one table, which may have several rows. `typical` is how many cells its fuller rows have. */
export function findHeaderRows(rows: readonly Row[], typical: number, facts: RowFacts): HeaderRows {
  const start = rows.findIndex((row) => filled(row) >= Math.max(2, typical * 0.4));
  if (start < 0) return oneColumn(rows, typical, facts);
  let best: { index: number; worth: number } | undefined;
  let dataAbove = 0;
  // A row with nothing below it is a header only by its words.
  const last = rows.length === 1 ? 1 : rows.length - 1;
  for (let index = 0; index < Math.min(last, WITHIN); index += 1) {
    const row = rows[index]!;
    if (filled(row) < Math.min(2, typical)) continue;
    const { pro, contra } = facts.evidence(rows, index);
    const worth = pro - 4 * contra - dataAbove;
    if (worth > 0 && worth > (best?.worth ?? 0)) best = { index, worth };
    if (contra >= 1 && contra > pro) dataAbove += 1;
    // Figures above a header are few: below more of them stands no header but a row that looks like one by chance.
    if (best && dataAbove > 1) break;
  }
  if (best) return { ...extended(rows, best.index, facts), by: "told" };
  // Of prose some lines may look like rows of two cells.
  return typical < 2 ? oneColumn(rows, typical, facts) : guessed(rows, start, facts);
}

/** A header of several rows: groups of columns above the row that was found, units or details below it. */
function extended(rows: readonly Row[], found: number, facts: RowFacts): { from: number; to: number } {
  let [from, to] = [found, found + 1];
  while (
    from > 0 &&
    to - from < DEEPEST &&
    adjoin(rows, from - 1, facts) &&
    isGroupRow(rows, from - 1, facts)
  )
    from -= 1;
  while (to < rows.length - 1 && to - from < DEEPEST && adjoin(rows, to - 1, facts)) {
    if (rows[to]!.cells.findLastIndex((cell) => cell !== null) === 0) break;
    const { pro, contra } = facts.evidence(rows, to);
    if (contra > 0 || pro < 1 || pro < filled(rows[to]!) / 2 || isPreamble(rows[to]!)) break;
    to += 1;
  }
  return { from, to };
}

function adjoin(rows: readonly Row[], index: number, facts: RowFacts): boolean {
  return facts.endOf(rows[index]!) === rows[index + 1]!.at;
}

/** Heads of groups of columns: short texts or years, not all in one place at the left, where titles stand. */
function isGroupRow(rows: readonly Row[], index: number, facts: RowFacts): boolean {
  const row = rows[index]!;
  const kinds = facts.kinds(row);
  const columns = kinds.flatMap((kind, column) => (kind === "empty" ? [] : [column]));
  if (columns.every((column) => column === 0) || isPreamble(row)) return false;
  if (
    kinds.includes("number") ||
    kinds.includes("date") ||
    columns.some((column) => String(row.cells[column]).length > LONGEST_GROUP)
  )
    return false;
  return facts.evidence(rows, index).contra === 0;
}

/** Nothing tells the first full row from those below: texts that stand nowhere else are taken for titles. */
function guessed(rows: readonly Row[], start: number, facts: RowFacts): HeaderRows {
  const row = rows[start]!;
  const texts = row.cells.filter((cell) => cell !== null);
  const { contra } = facts.evidence(rows, start);
  const isTitles =
    contra === 0 &&
    rows.length > start + 1 &&
    new Set(texts).size === texts.length &&
    texts.every((cell) => typeof cell === "string" && cell.length <= 100) &&
    !facts.kinds(row).some((kind) => kind === "number" || kind === "date") &&
    !isPreamble(row);
  return isTitles ? { from: start, to: start + 1, by: "guessed" } : { from: start, to: start, by: "none" };
}

/** Cells in one column: a table where they are short or figures; prose is all notes. */
function oneColumn(rows: readonly Row[], typical: number, facts: RowFacts): HeaderRows {
  const prose = { from: rows.length, to: rows.length, by: "none" } as const;
  const long = rows.filter(({ cells }) =>
    cells.some((cell) => String(cell ?? "").length > LONGEST_IN_COLUMN),
  );
  if (typical !== 1 || rows.length < 3 || long.length > rows.length / 4) return prose;
  const first = facts.evidence(rows, 0);
  if (first.contra === 0 && first.pro >= 1) return { from: 0, to: 1, by: "told" };
  const names = rows.filter(({ cells }) => {
    const cell = cells.find((one) => one !== null);
    return typeof cell === "number" || facts.isName(cell);
  });
  return names.length >= rows.length * 0.6 ? { from: 0, to: 0, by: "none" } : prose;
}
