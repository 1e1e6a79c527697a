import { isCountry } from "../countries/resolve.ts";
import { entryOf } from "../model/collections.ts";
import type { Problem } from "../model/problem.ts";
import type { Cell, ParsedFile, Row, Table } from "../model/table.ts";
import type { Reading } from "../sources/contract.ts";
import { mayBeTitles } from "../tables/layout/rows.ts";
import { locate, locateRows, placeOf, rowsIn } from "../tables/locate.ts";
import { catalogue } from "./catalogue.ts";

/** Stretches that are told apart; further rows go with the last. */
const MOST_STRETCHES = 20;
/** No country's name is longer; notes are. */
const LONGEST = 80;
/** A figure, a date, or a coded cell such as `2w`. */
const BEGINS_AS_NUMBER = /^[^\p{L}]{0,20}\p{Nd}.{0,60}$/u;

/** Rows that follow each other, each with a country and a value. */
interface Stretch {
  readonly from: number;
  to: number;
  count: number;
  /** Of the first one's name. */
  readonly column: number;
}

/** Rows and 0-based columns of one sheet ("" is a text file) that figures were taken from. */
interface Taken {
  readonly rows: Set<number>;
  readonly columns: Set<number>;
  /** Categories of what was taken: where one stands in these columns above, it may be a value too. */
  readonly categories: Set<string>;
}

/**
 * Says of rows above the header of a table in which a country stands beside what would be a value under it: an upper part
 * whose own header is damaged is not left out without a word. Of rows below the header its reader gives account.
 */
export function unreadRows(file: ParsedFile, reading: Reading): readonly Problem[] {
  const { path, format, tables } = file;
  if (format !== "csv" && format !== "xlsx" && format !== "xls") return [];
  const taken = takenFrom(reading);
  // A text is one sheet, however many tables its rows make.
  const sheets =
    format === "csv"
      ? tables.slice(0, 1).map((table) => ({ ...table, rows: tables.flatMap(({ rows }) => rows) }))
      : tables;
  return sheets.flatMap((table) => {
    const from = taken.get(table.name);
    const end = from === undefined ? -1 : table.rows.findIndex(({ at }) => from.rows.has(at));
    // A header alone stands above the rows of most tables.
    if (from === undefined || end < 2) return [];
    const first = table.firstColumn ?? 0;
    const columns = new Set([...from.columns].map((column) => column - first));
    let reported: ReadonlySet<number> | undefined;
    const isTold = ({ at }: Row) => {
      reported ??= rowsReported(table.name, table.rows[end]!.at, reading);
      return reported.has(at);
    };
    return rowsAbove(table.rows.slice(0, end), columns, isTold, from.categories).map((stretch): Problem => {
      const message = `${stretch.count === 1 ? "a row with a country and a value stands" : `${stretch.count} rows with a country and a value stand`} above the header that the table was read by, under no header that can be read, and ${stretch.count === 1 ? "was" : "were"} not read. Give every column above them its title, or move them below the header`;
      const locator = locateRows(file, table, stretch, stretch.column);
      return { severity: "warning", code: "rows-not-read", message, file: path, locator };
    });
  });
}

/** The rows with a country, and a value in one of the columns, above the last row of the given ones that looks like a header. */
export function rowsAbove(
  rows: readonly Row[],
  columns: ReadonlySet<number>,
  isTold: (row: Row) => boolean = () => false,
  categories: ReadonlySet<string> = new Set(),
): readonly Stretch[] {
  const found: Stretch[] = [];
  let [above, isOpen] = [0, false];
  for (const row of rows) {
    const column = row.cells.findIndex(isName);
    const isFigures =
      column >= 0 && row.cells.some((cell, i) => columns.has(i) && mayBeValue(cell, categories));
    if (isFigures && !isTold(row)) {
      const last = found.at(-1);
      if (last && (isOpen || found.length === MOST_STRETCHES)) {
        last.to = row.at;
        last.count += 1;
      } else found.push({ from: row.at, to: row.at, count: 1, column });
      isOpen = true;
      continue;
    }
    isOpen = false;
    if (found.length > above && isHeader(row, found.at(-1)!.column)) above = found.length;
  }
  return found.slice(0, above);
}

/** Whether a cell is a country's name, or its code of three letters. */
function isName(cell: Cell): boolean {
  return typeof cell === "string" && cell.length > 2 && cell.length <= LONGEST && isCountry(cell);
}

function mayBeValue(cell: Cell, categories: ReadonlySet<string>): boolean {
  if (typeof cell !== "string") return typeof cell === "number";
  return BEGINS_AS_NUMBER.test(cell) || categories.has(cell.trim());
}

/** A row of titles, with no country among the names. */
function isHeader({ cells }: Row, names: number): boolean {
  return !isName(cells[names] ?? null) && mayBeTitles(cells);
}

function takenFrom({ observations }: Reading): ReadonlyMap<string, Taken> {
  const sheets = new Map<string, Taken>();
  for (const { indicator, locator, value } of observations) {
    const place = placeOf(locator);
    if (place === undefined) continue;
    const taken = entryOf(sheets, place.sheet, () => ({
      rows: new Set<number>(),
      columns: new Set<number>(),
      categories: new Set<string>(),
    }));
    taken.rows.add(place.at);
    taken.columns.add(place.column);
    if (typeof value !== "string") continue;
    for (const one of [value, ...(catalogue.get(indicator)?.categories ?? [])]) taken.categories.add(one);
  }
  return sheets;
}

/** Rows of a sheet, up to one, about which the reader has something to say. */
function rowsReported(sheet: string, last: number, { problems, unresolved }: Reading): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { locator = "" } of [...problems, ...unresolved]) {
    for (const [from, to] of rowsIn(locator, sheet))
      for (let at = from; at <= Math.min(to, last); at += 1) lines.add(at);
  }
  return lines;
}

/** What an adapter says of a sheet that it left aside, or whose figures it compared with those of another. */
const REPORTED: ReadonlySet<string> = new Set([
  "table-not-read",
  "hidden-sheet",
  "repeated-figure",
  "disagreement",
]);
/** Sheets that are named one by one. */
const MOST_SHEETS_NAMED = 20;

/**
 * Says of a workbook's sheets in which countries stand beside something, but from which no figure was taken: a second table
 * without its header, or one whose titles say something else now, is not left out without a word. One problem for all of
 * them, since publishers' workbooks have many; what the adapter says of a sheet by itself is not said again.
 */
export function unreadSheets(
  file: ParsedFile,
  { problems }: Reading,
  read: ReadonlySet<string>,
): readonly Problem[] {
  if (file.format !== "xlsx" && file.format !== "xls") return [];
  const told = problems.flatMap(({ code, locator = "" }) => (REPORTED.has(code) ? [`; ${locator}`] : []));
  const isTold = (name: string) =>
    told.some((places) => places === "; " || places === `; ${name}` || places.includes(`; ${name}!`));
  const found = file.tables.flatMap((table) => {
    const place = read.has(table.name) || isTold(table.name) ? undefined : firstCountry(file, table);
    return place === undefined ? [] : [{ table, place }];
  });
  if (found.length === 0) return [];
  const listed = found.slice(0, MOST_SHEETS_NAMED);
  const names = listed.map(({ table: { name, hidden } }) => `"${name}"${hidden ? " (hidden)" : ""}`);
  if (found.length > MOST_SHEETS_NAMED) names.push(`${found.length - MOST_SHEETS_NAMED} more`);
  const many = found.length === 1 ? "a sheet" : `${found.length} sheets`;
  const message = `no figure was taken from ${many} in which countries stand: ${names.join(", ")}`;
  const locator = listed.map(({ place }) => place).join("; ");
  return [{ severity: "info", code: "table-not-read", message, file: file.path, locator }];
}

/** The first cell that is a country's name or code of three letters and has something beside it. */
function firstCountry(file: ParsedFile, table: Table): string | undefined {
  for (const { at, cells } of table.rows) {
    if (cells.filter((cell) => cell !== null).length < 2) continue;
    const column = cells.findIndex(isName);
    if (column >= 0) return locate(file, table, at, column);
  }
  return undefined;
}
