import { ShortlistError } from "../../model/problem.ts";
import type { Cell, ParsedFile, Row, Table } from "../../model/table.ts";
import { locate } from "../../tables/index.ts";
import type { Collector } from "../collector/index.ts";
import { textAt } from "../publisher-tables.ts";
import { readGroup } from "./income.ts";

/** One fiscal year's column of the history. */
interface YearColumn {
  readonly column: number;
  readonly fiscalYear: number;
  /** The calendar year of the GNI figures: the year that the class describes. */
  readonly year: number;
}

/** The sheet of the history that classifies economies. */
interface History {
  readonly table: Table;
  readonly years: readonly YearColumn[];
  readonly body: readonly Row[];
  readonly code: number | undefined;
  readonly name: number;
}

/** The publisher's three-letter codes; a small letter follows that of a former state. */
const CODE = /^[A-Z]{3}[a-z]?$/u;

/** Heads of the sheet that only this publication carries. */
const TITLE = /world bank analytical classifications/iu;

/**
 * Finds the sheet by what it holds: a row labelled "fiscal year" with FY cells, one labelled "calendar year", and below
 * them economies with income groups. Sheets of thresholds have the first two only, sheets that others added lack them.
 */
export function findHistory(file: ParsedFile): History | undefined {
  return histories(file).find(({ table }) => !table.hidden);
}

/** Every sheet that is laid out so, the one with the most economies first. */
function histories(file: ParsedFile): History[] {
  const found: { history: History; economies: number }[] = [];
  for (const table of file.tables) {
    const top = table.rows.slice(0, 30);
    const fiscalAt = top.findIndex((row) => labelled(row, /fiscal year/iu) && fiscalYears(row).length > 0);
    if (fiscalAt < 0) continue;
    const calendar = calendarRow(table);
    const years = fiscalYears(top[fiscalAt]!).map(({ column, fiscalYear }) => {
      const stated = Number(String(calendar?.cells[column] ?? "").trim());
      return {
        column,
        fiscalYear,
        year: Number.isInteger(stated) && stated > 1900 ? stated : fiscalYear - 2,
      };
    });
    const body = table.rows.slice(fiscalAt + 1);
    const economies = body.filter((row) =>
      years.some(({ column }) => readGroup(row.cells[column]).kind === "group"),
    );
    if (economies.length === 0) continue;
    const { code, name } = nameColumns(economies, Math.min(...years.map(({ column }) => column)));
    found.push({ history: { table, years, body, code, name }, economies: economies.length });
  }
  return found.sort((a, b) => b.economies - a.economies).map(({ history }) => history);
}

/** Says which other sheets have economies under fiscal years: copies that others add, and hidden ones. */
function sayOthers(file: ParsedFile, read: Table, collector: Collector): void {
  for (const table of file.tables) {
    if (table === read) continue;
    const top = table.rows.slice(0, 30);
    const header = top.find((row) => fiscalYears(row).length > 0);
    const [first] = header ? fiscalYears(header) : [];
    if (!header || !first) continue;
    const below = table.rows.slice(table.rows.indexOf(header) + 1);
    if (!below.some((row) => readGroup(row.cells[first.column]).kind === "group")) continue;
    collector.unread(table, locate(file, table, header.at, first.column));
  }
}

/** The history by its title, found or not found to be readable: lets a changed layout fail loudly. */
export function titledHistory(file: ParsedFile): Table | undefined {
  return file.tables.find((table) => table.rows.slice(0, 10).some((row) => labelled(row, TITLE)));
}

/** Writes down every class of the history. */
export function readHistory(file: ParsedFile, history: History, collector: Collector): void {
  const { table, years, code, name } = history;
  const newest = Math.max(...years.map(({ fiscalYear }) => fiscalYear));
  checkYears(file, history, collector);
  sayOthers(file, table, collector);
  const footnotes = new Map<string, string>();
  for (const row of history.body) {
    const text = row.cells.map((cell) => String(cell ?? "").trim()).find((cell) => cell !== "") ?? "";
    const mark = /^([*†‡]+|[a-z]\.)\s*(.{12,})$/su.exec(text);
    if (mark) footnotes.set(mark[1]!.replace(".", ""), mark[2]!);
  }
  const first = history.body.findIndex((row) => isEconomy(row, history));
  for (const [index, row] of history.body.entries()) {
    const at = (column: number) => locate(file, table, row.at, column);
    if (!isEconomy(row, history)) {
      // Above the economies stand the thresholds.
      for (const { column } of index < first ? [] : years)
        if (textAt(row, column) !== "") collector.gather("warning", "no-economy", noEconomy, at(column));
      continue;
    }
    const written = code === undefined ? "" : textAt(row, code);
    const label = textAt(row, name);
    // A former state's code may have been given to a successor; its name says what it is.
    const country = /\(former\)/iu.test(label)
      ? collector.country(label, at(name))
      : collector.codedCountry(
          { code: written, name: label },
          at(label === "" && written !== "" ? code! : name),
          "worldbank",
        );
    const blank: YearColumn[] = [];
    for (const yearColumn of years) {
      const { column, fiscalYear, year } = yearColumn;
      const read = readGroup(row.cells[column]);
      if (read.kind === "blank") blank.push(yearColumn);
      if (read.kind === "bad") {
        const message = `"${read.text}" is not an income group (L, LM, UM or H); it was left out`;
        collector.problem("warning", "unknown-income-group", message, at(column));
      }
      if (read.kind !== "group" || country === undefined) continue;
      const footnote = read.mark === undefined ? undefined : (footnotes.get(read.mark) ?? "(not found)");
      collector.observeOnce({
        country,
        indicator: "wb.income",
        year,
        value: read.group,
        locator: at(column),
        note:
          `class of fiscal year ${fiscalYear} by the GNI per capita of ${year}, World Bank OGHIST to fiscal year ${newest}` +
          (footnote === undefined ? "" : `; footnote ${read.mark} ${footnote}`),
      });
    }
    if (country !== undefined) sayBlank(label, blank, at, collector);
  }
}

function noEconomy(count: number): string {
  return `${count} ${count === 1 ? "cell stands" : "cells stand"} under a fiscal year on rows that are no economy (no income group and no code of three letters); left out`;
}

/** Names the blank cells of a country that is listed: the publisher marks "not classified" with `..`, so blank is odd. */
function sayBlank(
  label: string,
  blank: readonly YearColumn[],
  at: (column: number) => string,
  collector: Collector,
): void {
  const [first, last] = [blank[0], blank.at(-1)];
  if (!first || !last) return;
  const cell = ({ column, fiscalYear }: YearColumn) => `FY${fiscalYear} (${at(column)})`;
  const oneRun = blank.length > 2 && last.column - first.column === blank.length - 1;
  const where = oneRun ? `${cell(first)} to ${cell(last)}` : blank.map(cell).join(", ");
  const message = `${label} has no income group for ${where}: blank cells, left out`;
  collector.problem("info", "unclassified", message, at(first.column));
}

/** The error of a workbook that bears the history's title but not its rows. */
export function unknownHistory(file: ParsedFile): ShortlistError {
  const table = titledHistory(file);
  const row = table?.rows[0];
  return new ShortlistError("unknown-layout", "the World Bank history of income groups cannot be read", {
    where: { file: file.path, ...(table && row ? { locator: locate(file, table, row.at, 0) } : {}) },
    wayOut:
      'expected a row "Bank\'s fiscal year:" with FY89, FY90 … and below it economies with L, LM, UM or H',
  });
}

/** Fiscal year N uses the GNI of calendar year N-2: a column that says otherwise is read as it says, but flagged. */
function checkYears(file: ParsedFile, { table, years }: History, collector: Collector): void {
  const calendar = calendarRow(table);
  for (const { column, fiscalYear, year } of years) {
    if (calendar && year !== fiscalYear - 2) {
      const message = `fiscal year ${fiscalYear} is said to use the data of ${year}, not of ${fiscalYear - 2}; read as it says`;
      collector.problem("warning", "odd-data-year", message, locate(file, table, calendar.at, column));
    }
  }
}

function calendarRow(table: Table): Row | undefined {
  return table.rows.slice(0, 30).find((row) => labelled(row, /calendar year/iu));
}

function labelled(row: Row, label: RegExp): boolean {
  return row.cells.some((cell) => typeof cell === "string" && label.test(cell));
}

/** `FY89` is 1989, `FY00` 2000, `FY2026` 2026. */
function fiscalYears(row: Row): { column: number; fiscalYear: number }[] {
  return row.cells.flatMap((cell: Cell, column) => {
    const digits = /^FY ?(\d{4}|\d{2})$/iu.exec(String(cell ?? "").trim())?.[1];
    if (digits === undefined) return [];
    const number = Number(digits);
    return [{ column, fiscalYear: number >= 100 ? number : number >= 60 ? 1900 + number : 2000 + number }];
  });
}

/** An economy has a class or the mark `..` in at least one year, or a code and something in a year that is neither. */
function isEconomy(row: Row, { years, code }: History): boolean {
  const kinds = years.map(({ column }) => readGroup(row.cells[column]).kind);
  if (kinds.includes("group")) return true;
  return kinds.some((kind) => kind !== "blank") && (code === undefined || CODE.test(textAt(row, code)));
}

/** Which of the columns left of the years holds codes and which names, told by the economies' own cells. */
function nameColumns(economies: readonly Row[], first: number): { code: number | undefined; name: number } {
  const columns = Array.from({ length: first }, (_, column) => {
    const cells = economies.map((row) => textAt(row, column)).filter((text) => text !== "");
    const codes = cells.filter((text) => CODE.test(text)).length;
    return { column, codes, names: cells.length - codes };
  });
  const code = columns.find(({ codes, names }) => codes > names)?.column;
  const names = columns.filter(({ column }) => column !== code).sort((a, b) => b.names - a.names);
  return { code, name: names[0]?.column ?? code ?? 0 };
}
