import { isCountry } from "../../countries/resolve.ts";
import type { ParsedFile, Row, Table } from "../../model/table.ts";
import { locate } from "../../tables/index.ts";
import { type MergedNote, withMerged } from "../../tables/layout/as-seen.ts";
import { isFigure, isYear } from "../../tables/layout/rows.ts";
import { separateTables } from "../../tables/layout/separate.ts";
import type { Collector } from "../collector/index.ts";
import { cellText } from "./cells.ts";

/** What is written over a table: in its own titles, and as the name of its sheet. */
export interface Label {
  /** The year, where a title or the sheet's name is a year and nothing else. */
  readonly year?: { readonly value: number; readonly from: "title" | "sheet" };
  /** A title or the sheet's name in which one year stands among other words: “CPI 2023” may be an edition, which describes 2022. */
  readonly mayDate?: { readonly text: string; readonly value: number; readonly from: "title" | "sheet" };
  /** The lowest title that is no year, else the sheet's name. */
  readonly name?: string;
}

const YEAR =
  /^(?:(?:year|data|fy|jahr|daten|ann[ée]e|donn[ée]es|a[ñn]o|ano|dat?os|dados|год|данные|سنة|عام|بيانات|数据)[ :_-]*)?((?:1[5-9]|20|21)\d\d)$/iu;
/** Names that spreadsheet programs give to sheets by themselves. */
const UNNAMED =
  /^(?:sheet|table|tabelle|feuil|feuille|hoja|planilha|folha|лист|工作表|data|blad|foglio)[ _]?\d*$/iu;
const LONGEST_TITLE = 60;
/** Tables not read that are listed one by one, and rows of each that are looked at. */
const [LISTED, LOOKED_AT] = [50, 20];

/** A sheet as its user sees it: whole, and table by table. */
interface Seen {
  readonly whole: Table;
  readonly parts: readonly Table[];
}

const seen = new WeakMap<readonly Table[], readonly Seen[]>();
const notes = new WeakMap<Table, readonly MergedNote[]>();

/** The tables of a user's file: those of every sheet, and of those that stand beside or below one another in one sheet. */
export function userTables(file: ParsedFile): readonly Table[] {
  return sheetsOf(file).flatMap(({ parts }) => parts);
}

/** The sheets of a user's file, whatever tables stand in them. */
export function userSheets(file: ParsedFile): readonly Table[] {
  return sheetsOf(file).map(({ whole }) => whole);
}

/** Merged cells are read for all that they cover; publishers' adapters read what is stored. */
function sheetsOf({ format, tables }: ParsedFile): readonly Seen[] {
  let found = seen.get(tables);
  if (found === undefined) {
    const hints = { byLine: format === "csv", isName: isCountry };
    const joined = (table: Table): Table => {
      const filled = withMerged(table, hints);
      notes.set(filled.table, filled.notes);
      return filled.table;
    };
    found = tables.map((sheet) => {
      const parts = separateTables(sheet, hints).map(joined);
      return { whole: parts.length === 1 ? parts[0]! : joined(sheet), parts };
    });
    seen.set(tables, found);
  }
  return found;
}

/** What names a table whose header's first row is `header`. */
export function labelOf({ name, rows }: Table, header: Row): Label {
  const titles = rows
    .slice(0, rows.indexOf(header))
    .reverse()
    .flatMap(({ cells }) => {
      const texts = cells.map(cellText).filter((text) => text !== "");
      return texts.length === 1 && texts[0]!.length <= LONGEST_TITLE ? texts : [];
    });
  const sheet = name.trim();
  const own = titles.map(yearIn).find((year) => year !== undefined);
  const year = own ?? yearIn(sheet);
  const texts = [...titles, UNNAMED.test(sheet) ? "" : sheet];
  const text = texts.find((one) => one !== "" && yearIn(one) === undefined);
  const title = titles.find((one) => yearAmong(one) !== undefined);
  const mayDate = title ?? (yearAmong(sheet) === undefined ? undefined : sheet);
  return {
    ...(year === undefined ? {} : { year: { value: year, from: own === undefined ? "sheet" : "title" } }),
    ...(year !== undefined || mayDate === undefined
      ? {}
      : { mayDate: { text: mayDate, value: yearAmong(mayDate)!, from: title ? "title" : "sheet" } }),
    ...(text === undefined ? {} : { name: text }),
  };
}

function yearIn(text: string): number | undefined {
  const year = YEAR.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The one plausible year in a text, with no other figure that could be one; undefined where there are several or none. */
function yearAmong(text: string): number | undefined {
  const found = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? [];
  return found.length === 1 ? Number(found[0]) : undefined;
}

/**
 * Says that a table has no years although a title or its sheet's name holds one. It is not taken: publishers name editions after
 * the year in which they come out, and the figures would silently be a year off.
 */
export function sayMayDate(
  collector: Collector,
  { text, value, from }: NonNullable<Label["mayDate"]>,
  place: string,
): void {
  const what = from === "title" ? "the title above it" : "the name of its sheet";
  const message = `the table has no column of years, and its figures were read without one: ${what}, “${text}”, holds ${value}, which may be the year that they describe or that of an edition; to date them, add a column of years, or call the sheet ${value}`;
  collector.problem("info", "undated-table", message, place);
}

/** Says that a table's figures are of the year that its title or its sheet's name states; `place` is that of its header. */
export function sayYear(
  collector: Collector,
  { value, from }: NonNullable<Label["year"]>,
  place: string,
): void {
  const what = from === "title" ? "the title above it" : "the name of its sheet";
  const message = `the table has no column of years: its figures are taken to be of ${value}, which is ${what}`;
  collector.problem("info", "year-from-title", message, place);
}

/**
 * Says where several tables stand on one sheet, and which of the file were not read: hidden ones, and those that are no
 * `wanted`, each with the place where it begins.
 */
export function sayTables(
  file: ParsedFile,
  { read, wanted, collector }: { read: ReadonlySet<Table>; wanted: string; collector: Collector },
): void {
  sayAsSeen(file, read, collector);
  for (const { parts } of sheetsOf(file)) {
    if (parts.length < 2) continue;
    const places = parts.map((part) => start(file, part)).join("; ");
    const message = `${parts.length} tables stand beside or below one another here (they begin at ${places}); each was looked at by itself`;
    collector.problem("info", "several-tables", message, start(file, parts[1]!));
  }
  const unread = userTables(file).filter((table) => !read.has(table) && table.rows.length > 0);
  for (const table of unread.slice(0, LISTED)) {
    const place = start(file, table);
    if (table.hidden) {
      const message = `the sheet "${table.name}" is hidden and was not read; show it in a spreadsheet program and save, to have it read`;
      collector.problem("warning", "hidden-sheet", message, place);
    } else {
      const sheet = table.name === "" ? "what begins here" : `what begins here on the sheet "${table.name}"`;
      const [severity, what] = holdsFigures(table)
        ? (["warning", ", though it has countries and figures"] as const)
        : (["info", ""] as const);
      collector.problem(
        severity,
        "table-not-read",
        `${sheet} is no ${wanted}${what}; it was not read`,
        place,
      );
    }
  }
  if (unread.length > LISTED) {
    const message = `${unread.length - LISTED} more tables of this file were not read`;
    collector.problem("info", "table-not-read", message);
  }
}

/** Whether a country and a figure stand in one of its first rows. */
function holdsFigures({ rows }: Table): boolean {
  return rows.slice(0, LOOKED_AT).some(({ cells }) => {
    const hasFigure = cells.some((cell) => isFigure(cell) && !isYear(cell));
    return hasFigure && cells.some((cell) => typeof cell === "string" && isCountry(cell));
  });
}

/** Says of the tables that were read what was made of their merged cells. */
export function sayAsSeen(file: ParsedFile, read: ReadonlySet<Table>, collector: Collector): void {
  for (const { whole, parts } of sheetsOf(file)) {
    const tables = [...new Set([whole, ...parts])].filter((table) => read.has(table));
    for (const table of tables) {
      for (const { severity, code, message, at, column } of notes.get(table) ?? [])
        collector.problem(severity, code, message, locate(file, table, at, column));
    }
  }
}

function start(file: ParsedFile, table: Table): string {
  const { at, cells } = table.rows[0]!;
  return locate(
    file,
    table,
    at,
    cells.findIndex((cell) => cell !== null),
  );
}
