import type { Cell, Row, Table } from "../../model/table.ts";
import { WITHIN } from "./header.ts";
import { extent, filled, RowFacts, type RowHints } from "./rows.ts";
import { separateTables } from "./separate.ts";

/** One table as a person sees it in a sheet or file: its header, its rows, and what is written around them. */
export interface Block {
  /** All its rows as they stand, and where. */
  readonly table: Table;
  /** The header's rows, as they stand; empty where there is none. */
  readonly header: readonly Row[];
  /** `told`: the rows below differ from it; `guessed`: nothing tells it from them; `none`: the first row is one of them. */
  readonly headerBy: "told" | "guessed" | "none";
  /** A name for every column: the header's texts from top to bottom joined by ` / `, else its position (`#3`). */
  readonly columns: readonly string[];
  readonly body: readonly Row[];
  /** Titles above, footnotes and totals below, remarks between: every other row, in their order. */
  readonly notes: readonly Row[];
}

/**
 * Tells the tables of a sheet or file apart, and in each the header from titles, rows and notes, by what the cells look like:
 * a header differs in kind from what stands below it. Every non-empty row of the sheet is in exactly one place of one
 * block, or its parts are where tables stand side by side.
 */
export function layOut(table: Table, hints: RowHints = {}): readonly Block[] {
  const facts = new RowFacts(hints);
  return separateTables(table, hints).map((one) => layOutBlock(one, facts));
}

function layOutBlock(table: Table, facts: RowFacts): Block {
  const { rows, firstColumn } = table;
  const typical = facts.typicalWidth(rows);
  const { from, to, by } = findHeaderRows(rows, typical, facts);
  const header = rows.slice(from, to);
  const notes = rows.slice(0, from);
  const rest = rows.slice(to);
  let end = rest.length;
  while (end > 0 && isFootnote(rest[end - 1]!, rest[end - 2] ?? header.at(-1), typical, facts)) end -= 1;
  const body: Row[] = [];
  rest.forEach((row, i) => {
    if (i >= end || isRemark(row, typical)) notes.push(row);
    else body.push(row);
  });
  const width = [...header, ...body].reduce((most, row) => Math.max(most, extent(row)), 0);
  return { table, header, headerBy: by, columns: columnNames(header, width, firstColumn), body, notes };
}

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

/**
 * A name for each of `width` columns. A header of one row gives its text; of several, the texts from top to bottom joined by
 * ` / `, where a head of a group counts for the columns to its right up to the next head. A column without a title is
 * called by its position in the sheet, `#3`, by which it can be mapped; `firstColumn` is the 0-based position of the first.
 */
function columnNames(header: readonly Row[], width: number, firstColumn = 0): readonly string[] {
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

/** How remarks begin. */
const NOTE =
  /^(?:notes?|source|sources|footnotes?|n\.b\.|nb|copyright|©|disclaimer|legend|key|updated|last updated|retrieved|accessed|downloaded|remarks?|quelle|anmerkung(?:en)?|hinweis|nota|notas|fuente|fonte|remarque|примечани[ея]|источник|注|来源|資料來源)\b[\s:.(]*|^(?:\*{1,3}|[†‡§¹²³⁴⁵⁶⁷⁸⁹]|\([a-z\d]\)|\[[a-z\d]{1,2}\])\s*\S/iu;
/** Lines of facts about the file that stand above a table in two cells. */
const FACT =
  /:$|^(?:data source|source|sources|title|publisher|last updated(?: date)?|updated|date of (?:issue|export)|export(?:ed)?(?: on)?|notes?|copyright|licen[cs]e|quelle|stand|fuente|fonte)$/iu;
const TOTAL =
  /(?:^|\W)(?:(?:grand |sub)?totals?|averages?|avarage|means?|medians?|sum|overall|minimum|maximum|std\.? ?dev\.?|insgesamt|gesamt|summe|durchschnitt|moyenne|ensemble|promedio|media|всего|итого|среднее|合计|总计|平均)(?:$|\W)/iu;
const LONG = 60;
const VERY_LONG = 100;

/** A row that says something about the file, above a table. */
function isPreamble(row: Row): boolean {
  const first = row.cells.find((cell) => cell !== null);
  return typeof first === "string" && filled(row) <= 3 && FACT.test(first.trim());
}

/** A row at the end of a table that is none of its rows: a footnote, a source, a total. `before` is the row above it. */
function isFootnote(row: Row, before: Row | undefined, typical: number, facts: RowFacts): boolean {
  const texts = row.cells.filter((cell) => cell !== null);
  const first = texts.find((cell) => typeof cell === "string");
  if (first === undefined || facts.isName(first)) return false;
  const isApart = before === undefined || facts.endOf(before) !== row.at;
  if (NOTE.test(first.trim())) return filled(row) < Math.max(2, typical);
  if (texts.length === 1)
    return typical > 1 && (isApart || typical > 2 || first.length > LONG || TOTAL.test(first));
  if (first.length <= LONG && TOTAL.test(first) && typical > 1) return true;
  return texts.length === 2 && typical > 2 && texts.some((cell) => String(cell).length > VERY_LONG);
}

/** A remark between the rows of a table: one long text, or one that begins as remarks do. */
function isRemark(row: Row, typical: number): boolean {
  if (typical < 2 || filled(row) !== 1) return false;
  const text = row.cells.find((cell) => cell !== null);
  return typeof text === "string" && (text.length > VERY_LONG || NOTE.test(text.trim()));
}
