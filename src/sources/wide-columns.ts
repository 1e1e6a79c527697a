import type { Cell, Row, Table } from "../model/table.ts";
import { foldHeader, readNumber } from "../tables/index.ts";
import { cellText } from "./user-cells.ts";

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
  /** The header row. */
  readonly header: Row;
  readonly body: readonly Row[];
  /** 0-based columns; at least one of the two. */
  readonly name?: number;
  readonly code?: number;
  readonly year?: number;
  /** Everything else that has a header and a value. */
  readonly indicators: readonly { readonly column: number; readonly id: string }[];
}

/** The first sheet with a country column and a column of numbers, and its columns. */
export function findWide(tables: readonly Table[]): WideColumns | undefined {
  for (const table of tables) {
    for (let index = 0; index < Math.min(30, table.rows.length - 1); index += 1) {
      const found = asWide(table, index);
      if (found) return found;
    }
  }
  return undefined;
}

function asWide(table: Table, index: number): WideColumns | undefined {
  const header = table.rows[index]!;
  const body = table.rows.slice(index + 1);
  // Numbers in a header are years; a row with any other number is data that happens to hold such a word.
  if (header.cells.some((cell) => readNumber(cell).kind === "number" && !YEAR_TITLE.test(cellText(cell))))
    return undefined;
  const titles = header.cells.map(foldHeader);
  const first = (...patterns: readonly RegExp[]) =>
    patterns.reduce((at, is) => (at >= 0 ? at : titles.findIndex((title) => is.test(title))), -1);
  let code = first(CODES);
  if (code < 0) {
    const weak = first(WEAK_CODES);
    if (weak >= 0 && mostly(body, weak, CODE_CELL)) code = weak;
  }
  const name = code < 0 ? first(NAMES, WEAK_NAMES, LAST_NAMES) : first(NAMES, WEAK_NAMES);
  if (name < 0 && code < 0) return undefined;
  const year = titles.findIndex((title) => YEAR.test(title));
  const others = titles.flatMap((title, column) =>
    title === "" || column === name || column === code || column === year || isIdentifier(title)
      ? []
      : [column],
  );
  const filled = others.filter((column) => body.some(({ cells }) => cellText(cells[column]) !== ""));
  if (!filled.some((column) => body.some(({ cells }) => isNumber(cells[column])))) {
    return undefined;
  }
  return {
    table,
    header,
    body,
    ...(name < 0 ? {} : { name }),
    ...(code < 0 ? {} : { code }),
    ...(year < 0 ? {} : { year }),
    indicators: filled.map((column) => ({ column, id: cellText(header.cells[column]) })),
  };
}

/** With a decimal point or a decimal comma. */
function isNumber(cell: Cell | undefined): boolean {
  return [".", ","].some((decimal) => readNumber(cell, { decimal: decimal as "." | "," }).kind === "number");
}

function isIdentifier(title: string): boolean {
  return CODES.test(title) || NAMES.test(title) || OTHER_IDS.test(title);
}

function mostly(body: readonly Row[], column: number, is: RegExp): boolean {
  const texts = body.map(({ cells }) => cellText(cells[column])).filter((text) => text !== "");
  return texts.length > 0 && texts.filter((text) => is.test(text)).length * 2 > texts.length;
}
