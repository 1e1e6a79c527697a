import type { Cell, Row, Table } from "../model/table.ts";
import { foldHeader, readNumber } from "../tables/index.ts";
import { cellText } from "./user-cells.ts";
import { readHeader, type WideIndicator } from "./wide-header.ts";

/**
 * Headers under which tables name their countries, codes apart. English, and the words of common statistical tables only:
 * a word of another language, or a vaguer one ("area", "region"), is for an explicit `--country-column`, because a table of
 * something else that is read as countries would fill the report with unresolved names.
 */
const CODES =
  /^(?:iso|iso[ _-]?3(?:166)?(?:[ _-]?alpha[ _-]?3)?|iso[ _-]?2|iso[ _-]?code|iso[ _-]?[23][ _-]?code|country[ _-]?(?:code|iso[ _-]?[23]?)|alpha[ _-]?[23](?:[ _-]?code)?|wb[ _-]?code|ucode)$/u;
const NAMES =
  /^(?:country|countries|country[ _-]?name|countryname|country ?\/ ?(?:territory|area|economy)|country or (?:territory|area)|nation|economy|uname)$/u;
/** Also an id of anything; believed where the cells below look like codes. */
const WEAK_CODES = /^(?:code|id)$/u;
const CODE_CELL = /^[A-Za-z]{2,3}$/u;
/** Believed beside a code, or alone. */
const WEAK_NAMES = /^name$/u;
/** Believed where there is neither a code nor a name: each is also an ordinary word for something else. */
const LAST_NAMES = /^(?:state|entity)$/u;
/** Further identifiers of a country: neither read for it nor figures about it. */
const OTHER_IDS =
  /^(?:iso[ _-]?(?:3166)?[ _-]?(?:alpha[ _-]?[23]|numeric|num)|numeric[ _-]?code|un[ _-]?m?49|m49(?:[ _-]?code)?|cow(?:[ _-]?code)?|ccode|fips|gec)$/u;
const YEAR = /^year$/u;
const YEAR_TITLE = /^(?:19|20)\d\d$/u;

export interface WideColumns {
  readonly table: Table;
  /** From top to bottom; the one that names the country column is `header`. */
  readonly headerRows: readonly Row[];
  readonly header: Row;
  readonly body: readonly Row[];
  /** 0-based columns; at least one of the two. */
  readonly name?: number;
  readonly code?: number;
  readonly year?: number;
  /** Everything else that has a header and a value. */
  readonly indicators: readonly WideIndicator[];
}

/** Rows from the top of a table among which its header is looked for. */
const WITHIN = 30;

/** The tables that have a country column and a column of numbers, and their columns. */
export function findWide(tables: readonly Table[]): readonly WideColumns[] {
  return tables.flatMap(wideTablesIn);
}

/** More than one where another header stands among the rows, without a blank row above it. */
function wideTablesIn(table: Table): WideColumns[] {
  let found: WideColumns | undefined;
  for (let index = 0; found === undefined && index < Math.min(WITHIN, table.rows.length - 1); index += 1)
    found = asWide(table, index);
  if (found === undefined) return [];
  const key = (found.name ?? found.code)!;
  const { body } = found;
  for (let index = 0; index < body.length - 1; index += 1) {
    const title = body[index]!.cells[key];
    if (
      typeof title !== "string" ||
      !isIdentifier(foldHeader(title)) ||
      !asWide({ ...table, rows: body }, index)
    )
      continue;
    let first = index;
    while (first > 0 && body[first - 1]!.cells.filter((cell) => cell !== null).length === 1) first -= 1;
    return [{ ...found, body: body.slice(0, first) }, ...wideTablesIn({ ...table, rows: body.slice(first) })];
  }
  return [found];
}

function asWide(table: Table, index: number): WideColumns | undefined {
  const header = table.rows[index]!;
  // Numbers in a header are years; a row with any other number is data that happens to hold such a word.
  if (header.cells.some((cell) => readNumber(cell).kind === "number" && !YEAR_TITLE.test(cellText(cell))))
    return undefined;
  const below = table.rows.slice(index + 1);
  const titles = header.cells.map(foldHeader);
  const first = (...patterns: readonly RegExp[]) =>
    patterns.reduce((at, is) => (at >= 0 ? at : titles.findIndex((title) => is.test(title))), -1);
  let code = first(CODES);
  if (code < 0) {
    const weak = first(WEAK_CODES);
    if (weak >= 0 && mostly(below, weak, CODE_CELL)) code = weak;
  }
  const name = code < 0 ? first(NAMES, WEAK_NAMES, LAST_NAMES) : first(NAMES, WEAK_NAMES);
  if (name < 0 && code < 0) return undefined;
  const year = titles.findIndex((title) => YEAR.test(title));
  const keys = titles.flatMap((title, column) =>
    column === name || column === code || column === year || isIdentifier(title) ? [column] : [],
  );
  const { rows, indicators } = readHeader(table, index, keys);
  const body = table.rows.slice(table.rows.indexOf(rows.at(-1)!) + 1);
  const filled = indicators.filter(({ column }) => body.some(({ cells }) => cellText(cells[column]) !== ""));
  if (!filled.some(({ column }) => body.some(({ cells }) => isNumber(cells[column])))) return undefined;
  return {
    table,
    headerRows: rows,
    header,
    body,
    ...(name < 0 ? {} : { name }),
    ...(code < 0 ? {} : { code }),
    ...(year < 0 ? {} : { year }),
    indicators: filled,
  };
}

/** With a decimal point or a decimal comma. */
export function isNumber(cell: Cell | undefined): boolean {
  return [".", ","].some((decimal) => readNumber(cell, { decimal: decimal as "." | "," }).kind === "number");
}

function isIdentifier(title: string): boolean {
  return CODES.test(title) || NAMES.test(title) || OTHER_IDS.test(title);
}

function mostly(body: readonly Row[], column: number, is: RegExp): boolean {
  const texts = body.map(({ cells }) => cellText(cells[column])).filter((text) => text !== "");
  return texts.length > 0 && texts.filter((text) => is.test(text)).length * 2 > texts.length;
}
