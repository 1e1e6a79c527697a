import { resolve } from "../../countries/index.ts";
import { isCountry } from "../../countries/resolve.ts";
import type { Cell, Row, Table } from "../../model/table.ts";
import { foldHeader } from "../../tables/index.ts";
import { isFigure, isYear, kindOfCell } from "../../tables/layout/rows.ts";
import { isMissingMark } from "../../tables/number.ts";
import {
  type Calendar,
  COUNTRY_WORDS,
  cellText,
  DATE_WORDS,
  OF_DATES,
  PARTNER_WORDS,
  readYear,
  YEAR_TITLES,
} from "./cells.ts";
import type { UserSink } from "./columns.ts";

/**
 * Headers under which tables name their countries, codes apart. English, and the words of common statistical tables only:
 * a word of another language (`words.ts`), or a vaguer one ("area", "region"), is for an explicit `--country-column`, because
 * a table of something else that is read as countries would fill the report with unresolved names.
 */
export const CODES =
  /^(?:iso|iso[ _-]?3(?:166)?(?:[ _-]?alpha[ _-]?3)?|iso[ _-]?2|iso[ _-]?code|iso[ _-]?[23][ _-]?code|country[ _-]?(?:code|iso[ _-]?[23]?)|alpha[ _-]?[23](?:[ _-]?code)?|wb[ _-]?code|ucode)$/u;
export const NAMES =
  /^(?:country|countries|country[ _-]?name|countryname|country ?\/ ?(?:territory|area|economy)|country or (?:territory|area)|nation|economy|uname)$/u;
/** Also an id of anything; believed where the cells below look like codes. */
export const WEAK_CODES = /^(?:code|id)$/u;
/** Believed beside a code, or alone. */
export const WEAK_NAMES = /^name$/u;
/** Believed where there is neither a code nor a name: each is also an ordinary word for something else. */
export const LAST_NAMES = /^(?:state|entity)$/u;

/** Titles that stand over columns of countries, indicators and figures, and that no country is called by. */
const TITLE =
  /^(?:countr(?:y|ies)(?: ?\/ ?\w+| or \w+)?[ _-]?(?:name|code|iso[ _-]?\d?)?|country(?:name|code)|iso[ _-]?(?:code|[23]|alpha.*)?.{0,6}|alpha[ _-]?[23].{0,6}|nation|econom(?:y|ies)[ _-]?(?:name|code)?|uname|ucode|(?:indicator|series)[ _-]?(?:code|id|name)?|values?|unit|(?:19|20)\d\d)$/u;

/** Whether a cell in a column of countries is rather the title of a column: another header stands there. */
export function isTitle(cell: Cell | undefined): boolean {
  const text = foldHeader(cell);
  return text !== "" && text.length < 40 && (TITLE.test(text) || YEAR_TITLES.some((is) => is.test(text)));
}

/** `#3` is 2 (0-based); undefined where a column is given by its header. */
export function position(column: string): number | undefined {
  const digits = /^#([1-9]\d*)$/u.exec(column.trim())?.[1];
  return digits === undefined ? undefined : Number(digits) - 1;
}

/** Share of the cells of a column without a known title that must be countries, and how many different ones there must be. */
const [MOST_COUNTRIES, FEWEST_COUNTRIES] = [0.8, 2];

/** The first column that holds countries, whatever its title; undefined where there is none. */
export function columnOfCountries(
  titles: readonly string[],
  { header, body, taken }: Pick<FoundHeader, "header" | "body"> & { readonly taken?: ReadonlySet<number> },
): number | undefined {
  if (titles.filter((title) => title !== "").length < (titles[0] === "" ? 1 : 2)) return undefined;
  // Where the names of rows alone have no title every other column has one.
  const isUntitled = (column: number) => column > 0 && (titles[column] ?? "") === "";
  if (
    titles[0] === "" &&
    body.some(({ cells }) => cells.some((cell, i) => isUntitled(i) && cellText(cell) !== ""))
  )
    return undefined;
  // A row with the name of a country is data, and no header. Short titles, as "geo" and "id", are codes of countries by chance.
  if (titles.some((title) => title.length > 3 && isCountry(title))) return undefined;
  const column = titles.findIndex((title, column) => {
    // R writes no title over the names of rows; elsewhere a column without one is anything. What names a partner is not the row's.
    if (taken?.has(column) || (title === "" && column > 0) || PARTNER_WORDS.test(title)) return false;
    if (title !== "geo" && CODE.test(cellText(header.cells[column])) && isCountry(title)) return false;
    const first = cellText(body[0]?.cells[column]);
    // The row may be a title's, and the header the next one.
    if (
      title === ""
        ? !isCountry(first)
        : !isNamed(first) && !hasFiguresInOtherColumns(body.slice(0, 1), column)
    )
      return false;
    return holdsCountries(body, column);
  });
  // "OECD members" and "Sub-Saharan Africa" above countries are rows of the table before.
  return column < 0 || (titles[column]!.length > 3 && isNamed(titles[column]!)) ? undefined : column;
}

const CODE = /^[A-Z]{2,3}$/u;

/** A country, or what is known to be none, as "World". */
function isNamed(text: string): boolean {
  return resolve(text).match !== "unknown";
}

/** Numbers may be codes of countries, and anything else. */
function holdsCountries(body: readonly Row[], column: number): boolean {
  const texts = body.map(({ cells }) => cellText(cells[column])).filter((text) => text !== "");
  const isOne = (text: string) => /\p{L}/u.test(text) && isCountry(text);
  const countries = texts.filter(isOne);
  return countries.length >= texts.length * MOST_COUNTRIES && new Set(countries).size >= FEWEST_COUNTRIES;
}

/** Says that a column was taken for that of the countries by what it holds. */
export function sayCountriesFound(header: Row, column: number, { collector, place }: UserSink): void {
  const title = cellText(header.cells[column]);
  const what =
    title === ""
      ? "the first column has no title and holds countries"
      : `the column "${title}" holds countries, though its title does not say so`;
  const message = `${what}: it was read as the column of countries`;
  collector.problem("info", "untitled-countries", message, place(header.at, column));
}

/** Every column whose title says that it holds years; the one to follow is the first. */
export function yearColumns(titles: readonly string[]): readonly number[] {
  return YEAR_TITLES.flatMap((is) => titles.flatMap((title, column) => (is.test(title) ? [column] : [])));
}

/** Columns of dates, by their titles and cells; those that date the figures of their rows, and those of other dates. */
export function dateColumns(
  titles: readonly string[],
  body: readonly Row[],
): { readonly own: readonly number[]; readonly other: readonly number[] } {
  const found = titles.flatMap((title, column) => {
    if (YEAR_TITLES.some((is) => is.test(title)) && title !== "time") return [];
    // In English any column may be called “data”.
    const isEnglish = title === "data" && !titles.some((one) => COUNTRY_WORDS.test(one));
    if (isEnglish && !hasFiguresInOtherColumns(body, column)) return [];
    const isOwn = !isEnglish && DATE_WORDS.test(title);
    const word = OF_DATES.exec(title)?.[0];
    if (!isOwn && !isEnglish && word === undefined) return [];
    if (areDates(body, column)) return [{ column, isOwn }];
    // What is called a date, and nothing else, is no figure of its row, whatever it is.
    return word === title && DATE_WORDS.test(title) ? [{ column, isOwn: false }] : [];
  });
  const columns = (isOwn: boolean) => found.filter((one) => one.isOwn === isOwn).map(({ column }) => column);
  return { own: columns(true), other: columns(false) };
}

function hasFiguresInOtherColumns(body: readonly Row[], column: number): boolean {
  return body.some(({ cells }) => cells.some((cell, at) => at !== column && isFigure(cell) && !isYear(cell)));
}

/** `Jan-20`, `20-Jan`: which of them is the year is not said. */
const SHORT_DATE = /^(?:\p{L}{3,12}\.?[ '’./-]{1,2}\d{2,4}|\d{1,4}[ ./-]\p{L}{3,12}\.?)$/u;

function areDates(body: readonly Row[], column: number): boolean {
  const cells = body
    .map(({ cells }) => cells[column] ?? null)
    .filter((cell) => cellText(cell) !== "" && !isMissingMark(cell));
  const isDate = (cell: Cell) => {
    const year = readYear(cell, 1900);
    return (
      year.kind === "year" ||
      (year.kind === "bad" && year.dates !== undefined) ||
      kindOfCell(cell) === "date" ||
      SHORT_DATE.test(cellText(cell))
    );
  };
  return cells.filter(isDate).length * 2 > cells.length;
}

/** Says of columns of other dates that they were not read: what they date may not be the figures. */
export function sayOtherDates(
  columns: readonly number[],
  header: Row,
  isDated: boolean,
  { collector, place }: UserSink,
): void {
  for (const column of columns) {
    const without = isDated ? "" : "; the figures were read without a year, which counts as of any year";
    const message = `"${cellText(header.cells[column])}" is a column of dates, by its title or its cells, and they need not be those of the figures: it was not read${without}`;
    collector.problem(isDated ? "info" : "warning", "dates-not-read", message, place(header.at, column));
  }
}

/** The column of years, or of dates; a second one is said. */
export function yearColumn(
  titles: readonly string[],
  {
    header,
    body,
    taken,
  }: { readonly header: Row; readonly body: readonly Row[]; readonly taken: readonly number[] },
  sink: UserSink,
): number | undefined {
  const { collector, place } = sink;
  const isFree = (column: number) => !taken.includes(column);
  const dates = dateColumns(titles, body);
  const [first, second] = [...new Set([...yearColumns(titles), ...dates.own])].filter(isFree);
  sayOtherDates(dates.other.filter(isFree), header, first !== undefined, sink);
  if (first !== undefined && second !== undefined) {
    const message = `two columns hold years: "${titles[first]}" was followed, and not "${titles[second]}"`;
    collector.problem("warning", "two-year-columns", message, place(header.at, second));
  }
  return first;
}

/**
 * Whether a column holds years, spans of them, marks for missing and nothing else, with the first row that holds one; there
 * is none where the column is blank. With a calendar, dates are years too.
 */
export function yearsBelow(
  body: readonly Row[],
  column: number,
  calendar?: Calendar,
): { readonly first?: Row } | undefined {
  let first: Row | undefined;
  for (const row of body) {
    const cell = row.cells[column] ?? null;
    const year = readYear(cell, calendar);
    if (year.kind === "blank" || isMissingMark(cell)) continue;
    if (year.kind === "bad" && year.dates !== "two-years") return undefined;
    first ??= row;
  }
  return first === undefined ? {} : { first };
}

/** Says that a column whose title does not tell may date figures that are read without a year. */
export function sayUntitledYears(header: Row, column: number, { collector, place }: UserSink): void {
  const title = cellText(header.cells[column]);
  const what = title === "" ? "a column without a title" : `"${title}"`;
  const message = `${what} holds what may be years, and is not said to: the figures were read without a year, which counts as of any year`;
  collector.problem("warning", "years-not-named", message, place(header.at, column));
}

/** Numbers of days from 2000 to 2050, within ten years of each other: no figures of countries are so near each other. */
const [FIRST_DAY, LAST_DAY, TEN_YEARS, FEWEST_DAYS] = [36_526, 55_153, 3660, 3];

/** Whether a column holds whole numbers that may all be days, and nothing else. */
export function mayBeDays(body: readonly Row[], column: number): boolean {
  const cells = body.map(({ cells }) => cells[column] ?? null).filter((cell) => !isMissingMark(cell));
  const days = cells.map((cell) => Number(cellText(cell) || "NaN"));
  const areDays = days.every((day) => Number.isInteger(day) && day >= FIRST_DAY && day <= LAST_DAY);
  return days.length >= FEWEST_DAYS && areDays && Math.max(...days) - Math.min(...days) <= TEN_YEARS;
}

/** Says so of a table whose figures have no year. */
export function sayMayBeDays(header: Row, column: number, { collector, place }: UserSink): void {
  const message = `"${cellText(header.cells[column])}" holds whole numbers that may be days, such as 43831, which is 2020-01-01: if they date the figures, call the column "date"; they were read as figures, and the others without a year`;
  collector.problem("warning", "may-be-days", message, place(header.at, column));
}

/** A header that was found in a table, and the column of countries under it. */
export interface FoundHeader {
  /** As it was given; several may begin in it. */
  readonly table: Table;
  readonly header: Row;
  readonly key: number;
  readonly body: readonly Row[];
}

/** The titles of a header, folded; texts only, since a figure may stand among the rows again. */
export function titlesOf({ cells }: Row): ReadonlySet<string> {
  return new Set(
    cells.flatMap((cell) => (typeof cell === "string" && /\p{L}/u.test(cell) ? [foldHeader(cell)] : [])),
  );
}

/** Rows below a title that are looked at to tell whether it is a header's. */
const WINDOW = 40;

/**
 * The tables that begin one below the other without a blank row between them: another header stands among the rows of the
 * first, be it the same once more or one with its columns in another order. Titles that stand alone above a header go with it.
 */
export function cutAtHeaders<T extends FoundHeader>(
  table: Table,
  find: (part: Table) => T | undefined,
): readonly T[] {
  const first = find(table);
  if (first === undefined) return [];
  const { rows } = table;
  const starts = [0];
  let { key, header } = first;
  let titles = titlesOf(header);
  for (let index = rows.length - first.body.length; index < rows.length - 1; index += 1) {
    const cell = rows[index]!.cells[key];
    if (!isTitle(cell) && !titles.has(foldHeader(cell))) continue;
    const next = find({ ...table, rows: rows.slice(index, index + WINDOW) });
    if (next === undefined || next.header !== rows[index]) continue;
    let start = index;
    while (start > starts.at(-1)! && rows[start - 1]!.cells.filter((cell) => cell !== null).length === 1)
      start -= 1;
    starts.push(start);
    ({ key, header } = next);
    titles = titlesOf(header);
  }
  if (starts.length === 1) return [first];
  return starts.flatMap((start, i) => find({ ...table, rows: rows.slice(start, starts[i + 1]) }) ?? []);
}
