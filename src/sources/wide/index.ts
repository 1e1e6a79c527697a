import { defined } from "../../model/collections.ts";
import { ShortlistError } from "../../model/problem.ts";
import type { Cell, Row, Table } from "../../model/table.ts";
import { firstHeader, foldHeader, readNumber } from "../../tables/index.ts";
import { isFigure, widthOf } from "../../tables/layout/rows.ts";
import { markedTitles } from "../collector/words.ts";
import { cellText, isIndicatorTitle, readYear, YEAR_ALONE } from "../user/cells.ts";
import type { UserColumns, UserSink } from "../user/columns.ts";
import { withCountryColumns } from "../user/country-columns.ts";
import {
  CODES,
  columnOfCountries,
  cutAtHeaders,
  dateColumns,
  type FoundHeader,
  LAST_NAMES,
  mayBeDays,
  NAMES,
  sayCountriesFound,
  sayMayBeDays,
  sayOtherDates,
  sayUntitledYears,
  WEAK_CODES,
  WEAK_NAMES,
  yearColumns,
  yearsBelow,
} from "../user/headers.ts";
import { userSource } from "../user/source.ts";
import { type Label, labelOf, sayMayDate, sayYear } from "../user/tables.ts";
import { readHeader, type WideIndicator } from "./header.ts";

const YEAR_TITLE = /^(?:19|20)\d\d$/u;

const CODE_CELL = /^[A-Za-z]{2,3}$/u;

/** Further identifiers of a country: neither read for it nor figures about it. */
const OTHER_IDS =
  /^(?:iso[ _-]?(?:3166)?[ _-]?(?:alpha[ _-]?[23]|numeric|num)|numeric[ _-]?code|un[ _-]?m?49|m49(?:[ _-]?code)?|cow(?:[ _-]?code)?|ccode|fips|gec)$/u;

/** `id`, `record_id`, `MasterID`; not `aid` or `COVID`. */
const ID_TITLE = /(?:(?<!\p{L})[Ii][Dd]|(?<=\p{Ll})I[Dd])$/u;

/** Titles that say that a column holds figures and not of what. */
const VAGUE =
  /^(?:values?|scores?|figures?|data|index|obs[_ ]?value|estimate|rate|number|level|wert|valeur|valor|значение|数值)$/u;

const YEAR = String.raw`(?:1[5-9]|2[01])\d\d`;

const NUMBER = String.raw`\d\d?`;

// In full or cut, and nothing that only begins so: "Marriage 2019" is an indicator.
const MONTH = `(?:${[
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?",
  "sept?|september|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?",
].join("|")})\\.?`;

/** A year, a pair of them, a quarter, a month or a day, as figures write them or English does. */
const TIME = new RegExp(
  `^(?:${[
    `(?:fy ?)?${YEAR}(?: ?[-–/] ?(?:${YEAR}|\\d\\d))?`,
    `${YEAR}[ -]?[qt][1-4]|[qt][1-4][ -]?${YEAR}`,
    `${YEAR}[-/.]${NUMBER}[-/.]${NUMBER}(?:[t ][\\d:.]+z?)?`,
    `(?:${NUMBER}[-/.])?${NUMBER}[-/.]${YEAR}`,
    `(?:${NUMBER}[ -])?${MONTH}[ -]${YEAR}|${MONTH} ${NUMBER}, ${YEAR}`,
  ].join("|")})$`,
  "iu",
);

/** A user's own table with one row a country (and year) and one column an indicator. */
export const wide = userSource({
  id: "wide",
  title: "Own table, one column an indicator",
  summary: "Your own figures, one row a country and one column an indicator.",
  layout: "a country column, one column per indicator, optionally year",
  precedence: 1,
  // The least sure of all: a country column and a number are in nearly every publisher's table.
  confidence: 0.1,
  wanted: "table of countries and figures",
  find: findWide,
  columns: wideColumns,
  findInBeginning,
  whyNotStreamed,
});

interface WideTable extends FoundHeader {
  /** What stands over it. */
  readonly label: Label;
  /** From top to bottom; the one that names the country column is `header`. */
  readonly headerRows: readonly Row[];
  /** 0-based columns; at least one of the two. */
  readonly name?: number;
  readonly code?: number;
  readonly year?: number;
  /** A second column of years, which is not followed. */
  readonly otherYear?: number;
  /** Columns of dates that need not be those of the figures. */
  readonly otherDates: readonly number[];
  /** No title says that the column of names holds countries. */
  readonly isFound: boolean;
  /** Everything else that has a header and a value. */
  readonly indicators: readonly WideIndicator[];
}

/** The tables that have a country column and a column of numbers, and their columns. */
function findWide(tables: readonly Table[]): readonly WideTable[] {
  return tables.flatMap((table) =>
    cutAtHeaders(
      table,
      (part) =>
        firstHeader(part, (titles, index) => asWide(table, part, titles, index)) ??
        firstHeader(part, (titles, index) => asWide(table, part, titles, index, true)),
    ),
  );
}

/** `isUntitled`: no title says which column holds the countries, and the first that does is taken. */
function asWide(
  table: Table,
  part: Table,
  titles: readonly string[],
  index: number,
  isUntitled = false,
): WideTable | undefined {
  const header = part.rows[index]!;
  // Numbers in a header are years; a row with any other number is data that happens to hold such a word.
  const isNumber = (cell: Cell) => readNumber(cell).kind === "number" || isFigure(cell);
  if (header.cells.some((cell) => isNumber(cell) && !YEAR_TITLE.test(cellText(cell)))) return undefined;
  const below = part.rows.slice(index + 1);
  const first = (...patterns: readonly RegExp[]) =>
    patterns.reduce((at, is) => (at >= 0 ? at : titles.findIndex((title) => is.test(title))), -1);
  let code = first(CODES);
  if (code < 0) {
    const weak = first(WEAK_CODES);
    if (weak >= 0 && mostly(below, weak, CODE_CELL)) code = weak;
  }
  const titledName = code < 0 ? first(NAMES, WEAK_NAMES, LAST_NAMES) : first(NAMES, WEAK_NAMES);
  const found = isUntitled ? columnOfCountries(titles, { header, body: below }) : undefined;
  const name = found ?? titledName;
  if (name < 0 && code < 0) return undefined;
  const dates = dateColumns(titles, below);
  const titled = yearColumns(titles).filter((column) => titles[column] !== "time" || areYears(below, column));
  const years = [...new Set([...titled, ...dates.own])];
  const [year, otherYear] = years;
  const own = new Set([name, code, ...years, ...dates.other]);
  const keys = titles.flatMap((title, column) => (own.has(column) || isIdentifier(title) ? [column] : []));
  const { rows, indicators } = readHeader(part, index, keys);
  const body = part.rows.slice(part.rows.indexOf(rows.at(-1)!) + 1);
  const filled = indicators.filter(({ column }) => body.some(({ cells }) => cellText(cells[column]) !== ""));
  // A list of countries with their numbers in a register holds no figures; a title of countries says that the others do.
  const may = filled.filter(
    ({ column }) => found === undefined || !ID_TITLE.test(cellText(header.cells[column])),
  );
  if (!may.some(({ column }) => body.some(({ cells }) => isFigure(cells[column])))) return undefined;
  return {
    table,
    label: labelOf(part, rows[0]!),
    headerRows: rows,
    header,
    key: name < 0 ? code : name,
    body,
    ...(name < 0 ? {} : { name }),
    ...(code < 0 ? {} : { code }),
    ...defined({ year, otherYear }),
    otherDates: dates.other,
    isFound: found !== undefined,
    indicators: filled,
  };
}

function isIdentifier(title: string): boolean {
  return CODES.test(title) || NAMES.test(title) || OTHER_IDS.test(title);
}

/** A column called by a word that may mean something else holds years where most of its cells are. */
function areYears(body: readonly Row[], column: number): boolean {
  const cells = body.map(({ cells }) => readYear(cells[column]).kind).filter((kind) => kind !== "blank");
  return cells.filter((kind) => kind === "year").length * 2 > cells.length;
}

function mostly(body: readonly Row[], column: number, is: RegExp): boolean {
  const texts = body.map(({ cells }) => cellText(cells[column])).filter((text) => text !== "");
  return texts.length > 0 && texts.filter((text) => is.test(text)).length * 2 > texts.length;
}

/** A column that is empty in the beginning may be filled further on: one more row has something in every column. */
function findInBeginning(tables: readonly Table[]): readonly WideTable[] {
  return findWide(
    tables.map((table) => {
      const full = { at: 0, cells: new Array<string>(widthOf(table.rows)).fill("1") };
      return { ...table, rows: [...table.rows, full] };
    }),
  );
}

function whyNotStreamed(found: WideTable): string | undefined {
  const { headerRows, body, indicators } = found;
  // What stands on several rows of a header shows only in the whole.
  if (headerRows.length > 1) return "the header has several rows";
  if (indicatorColumn(found)) return "a column names indicators";
  if (untitledColumns(found).length > 0) return "a column has no title";
  // Whether a column holds nothing but years shows at the end; the last row is the one that was added.
  if (untitledYears({ ...found, body: body.slice(0, -1) }).length > 0) return "a column may hold years";
  if (found.year === undefined && indicators.some(({ column }) => mayBeDays(body.slice(0, -1), column)))
    return "a column may hold days";
  // Which of two columns of one name counts depends on whether either is empty down to the end.
  const names = new Set(indicators.map(({ id }) => id));
  return names.size < indicators.length ? "two columns have one name" : undefined;
}

/** What a table's columns are among its file's other tables, with everything said that was guessed of them. */
function wideColumns(given: WideTable, all: readonly WideTable[], sink: UserSink): UserColumns {
  const own = { table: given.table, header: given.header, ...keysOf(given), figures: given.indicators };
  const { figures: read, also = [], ...keys } = withCountryColumns(own, given.body, sink);
  const found: WideTable = {
    ...given,
    ...keysOf(keys),
    indicators: given.indicators.filter((one) => read.includes(one)),
  };
  const { label } = found;
  const { collector } = sink;
  const place = (row: Row, column: number) => sink.place(row.at, column);
  const start = place(found.header, found.key);
  const ofIndicators = indicatorColumn(found);
  if (ofIndicators) {
    const message = `the column "${ofIndicators.id}" names indicators, so that each row holds a figure of another, and nothing says which column holds the figures`;
    throw new ShortlistError("indicators-in-rows", message, {
      where: { file: sink.path, locator: place(found.header, ofIndicators.column) },
      wayOut: `call the columns country, indicator, year and value; or take the rows of one indicator: --where "${ofIndicators.id}=…" with --country-column and --value`,
    });
  }
  const { indicators, isNamedAfter } = withNamesOfSheets(found, all);
  if (isNamedAfter) {
    const message = `its columns of figures have no names of their own beside those of the other tables; they were named after the table, "${label.name}"`;
    collector.problem("info", "named-after-table", message, start);
  }
  const years = calledByYears(indicators);
  const times = calledByTimes(indicators);
  if (times.length > 0) {
    const isAll = times.length === indicators.length;
    const areYears = times.length === years.length;
    const wayOut = areYears
      ? "put the indicator's name in a row above the years"
      : "call each by its indicator, and state the year in a column of its own";
    const message = `${isAll ? "the columns of figures are" : `${times.length} of the columns of figures, the first here, are`} called by years ${areYears ? "" : "or dates "}only, and nothing says of what: each was read as an indicator of that name; ${wayOut}`;
    const first = isAll ? start : place(found.header, times[0]!.column);
    collector.problem("warning", "years-for-names", message, first);
  }
  for (const { column, isUnmarked } of found.indicators)
    if (isUnmarked)
      collector.gather("info", "footnote-marks", markedTitles, place(found.header, column), "titles");
  if (found.isFound) sayCountriesFound(found.header, found.key, sink);
  if (found.headerRows.length > 1) {
    const rows = found.headerRows.map(({ at }) => at).join(" and ");
    const message = `the titles of the columns stand on rows ${rows}: each column's name and year were put together from them`;
    collector.problem("info", "merged-header", message, start);
  }
  if (label.year && found.year === undefined && indicators.some(({ year }) => year === undefined))
    sayYear(collector, label.year, start);
  if (label.mayDate && found.year === undefined && indicators.every(({ year }) => year === undefined))
    sayMayDate(collector, label.mayDate, start);
  if (found.otherYear !== undefined) {
    const message = "a second column of years; the other one was followed, and this one was not read";
    collector.problem("warning", "two-year-columns", message, place(found.header, found.otherYear));
  }
  sayOtherDates(found.otherDates, found.header, found.year !== undefined, sink);
  if (label.year === undefined)
    for (const { column } of untitledYears(found)) sayUntitledYears(found.header, column, sink);
  if (label.year === undefined && found.year === undefined)
    for (const { column } of found.indicators)
      if (mayBeDays(found.body, column)) sayMayBeDays(found.header, column, sink);
  for (const { column, row, hasFigures } of untitledColumns(found)) {
    if (also.some((one) => one.column === column)) continue;
    const message = `a column ${hasFigures ? "of figures" : "of words"} has no title; it was left out`;
    collector.problem(hasFigures ? "warning" : "info", "untitled-column", message, place(row, column));
  }
  return {
    table: found.table,
    header: found.header,
    ...keysOf(found),
    also,
    ...(label.year === undefined ? {} : { stated: label.year.value }),
    figures: withoutTwins(found.header, indicators, sink),
  };
}

function keysOf({ name, code, year }: Pick<UserColumns, "name" | "code" | "year">) {
  return defined({ name, code, year });
}

/** Two columns of one name cannot be told apart: the first is read, and the other is said to be left out. */
function withoutTwins(
  header: Row,
  indicators: readonly WideIndicator[],
  { collector, place }: UserSink,
): readonly WideIndicator[] {
  const seen = new Set<string>();
  return indicators.filter(({ column, id, year }) => {
    const key = `${id}\u0000${year ?? ""}`;
    if (!seen.has(key)) return seen.add(key);
    const message = `"${id}" is the header of an earlier column too; this one was left out.`;
    collector.problem("warning", "repeated-column", message, place(header.at, column));
    return false;
  });
}

/**
 * The columns of a table among its file's others. A workbook often has a sheet for each indicator, whose columns are all called
 * `Value`, or by years only: where another table has the same titles under another name, it is the sheet's name or the
 * table's title that tells the indicator. `isNamedAfter` says that this was done.
 */
function withNamesOfSheets(
  found: WideTable,
  all: readonly WideTable[],
): { readonly indicators: readonly WideIndicator[]; readonly isNamedAfter: boolean } {
  const { indicators } = found;
  const { name } = found.label;
  const [isVague, isYears] = [
    indicators.length === 1 && VAGUE.test(foldHeader(indicators[0]!.id)),
    calledByYears(indicators).length === indicators.length,
  ];
  if (!(isVague || isYears)) return { indicators, isNamedAfter: false };
  const titles = new Set(titlesOf(found));
  const rivals = all.filter((one) => one !== found && titlesOf(one).some((title) => titles.has(title)));
  const isTold =
    name !== undefined && rivals.some((one) => one.label.name !== undefined && one.label.name !== name);
  if (!isTold) return { indicators, isNamedAfter: false };
  return {
    indicators: indicators.map(({ column, id }) => ({
      column,
      id: name,
      ...(isYears ? { year: Number(id) } : {}),
    })),
    isNamedAfter: true,
  };
}

/** Columns that are called by a year and nothing else. */
function calledByYears(indicators: readonly WideIndicator[]): readonly WideIndicator[] {
  return indicators.filter(({ id, year }) => year === undefined && YEAR_ALONE.test(id));
}

/** Columns that are called by a time and nothing else, years among them. */
function calledByTimes(indicators: readonly WideIndicator[]): readonly WideIndicator[] {
  return indicators.filter(({ id, year }) => year === undefined && TIME.test(id.trim()));
}

/** Columns beside figures without a year that hold years or nothing, and so may date them. */
function untitledYears({ body, year, indicators }: WideTable): readonly WideIndicator[] {
  if (year !== undefined) return [];
  const such = indicators.filter((one) => one.year === undefined && yearsBelow(body, one.column));
  return such.length < indicators.length ? such : [];
}

/** The column that names the indicator of each row, as no column of a wide table does. */
function indicatorColumn({ indicators }: WideTable): WideIndicator | undefined {
  return indicators.find(({ id }) => isIndicatorTitle(foldHeader(id)));
}

function titlesOf({ indicators }: WideTable): readonly string[] {
  return indicators.map(({ id }) => foldHeader(id));
}

/**
 * Columns without a title, among rows that name a country: 0-based, each with the first row that has a figure, or where none
 * has, something else. One that only counts the rows is none.
 */
function untitledColumns({
  headerRows,
  body,
  name,
  code,
  year,
  indicators,
}: WideTable): readonly { readonly column: number; readonly row: Row; readonly hasFigures: boolean }[] {
  const known = new Set([name, code, year, ...indicators.map(({ column }) => column)]);
  const width = widthOf(body);
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    if (known.has(column) || headerRows.some(({ cells }) => foldHeader(cells[column]) !== "")) return [];
    const rows = body.filter(({ cells }) => cellText(cells[column]) !== "");
    const isCounted = rows.every(
      ({ cells }, i) => Number(cells[column]) === Number(rows[0]!.cells[column]) + i,
    );
    const figure = rows.find(({ cells }) => isFigure(cells[column]));
    const row = figure ?? rows[0];
    if (row === undefined || (isCounted && rows.length > 1)) return [];
    return [{ column, row, hasFigures: figure !== undefined }];
  });
}
