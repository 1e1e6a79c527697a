import { defined } from "../../model/defined.ts";
import type { Cell, Row, Table } from "../../model/table.ts";
import { firstHeader, readNumber } from "../../tables/index.ts";
import { isFigure } from "../../tables/layout/rows.ts";
import { cellText, readYear } from "../user/cells.ts";
import {
  CODES,
  columnOfCountries,
  cutAtHeaders,
  dateColumns,
  type FoundHeader,
  LAST_NAMES,
  NAMES,
  WEAK_CODES,
  WEAK_NAMES,
  yearColumns,
} from "../user/headers.ts";
import { type Label, labelOf } from "../user/tables.ts";
import { readHeader, type WideIndicator } from "./header.ts";

const CODE_CELL = /^[A-Za-z]{2,3}$/u;
/** Further identifiers of a country: neither read for it nor figures about it. */
const OTHER_IDS =
  /^(?:iso[ _-]?(?:3166)?[ _-]?(?:alpha[ _-]?[23]|numeric|num)|numeric[ _-]?code|un[ _-]?m?49|m49(?:[ _-]?code)?|cow(?:[ _-]?code)?|ccode|fips|gec)$/u;
/** `id`, `record_id`, `MasterID`; not `aid` or `COVID`. */
const ID_TITLE = /(?:(?<!\p{L})[Ii][Dd]|(?<=\p{Ll})I[Dd])$/u;
const YEAR_TITLE = /^(?:19|20)\d\d$/u;

export interface WideTable extends FoundHeader {
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
export function findWide(tables: readonly Table[]): readonly WideTable[] {
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
