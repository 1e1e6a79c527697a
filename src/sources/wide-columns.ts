import type { Row, Table } from "../model/table.ts";
import { foldHeader, readNumber } from "../tables/index.ts";
import { cellText } from "./user-cells.ts";

/**
 * Headers under which tables name their countries, codes apart. English, and the words of common statistical tables only:
 * a word of another language, or a vaguer one ("area", "region"), is for an explicit `--country-column`, because a table of
 * something else that is read as countries would fill the report with unresolved names. `code` and `name` count only where
 * no surer header is there.
 */
const CODES =
  /^(?:iso|iso[ _-]?3(?:166)?(?:[ _-]?alpha[ _-]?3)?|iso[ _-]?2|iso[ _-]?code|iso[ _-]?[23][ _-]?code|country[ _-]?(?:code|iso[ _-]?[23]?)|alpha[ _-]?[23](?:[ _-]?code)?|wb[ _-]?code|ucode)$/u;
const NAMES =
  /^(?:country|countries|country[ _-]?name|countryname|country ?\/ ?(?:territory|area|economy)|country or (?:territory|area)|nation|economy|uname)$/u;
const WEAK_CODES = /^(?:code|id)$/u;
const WEAK_NAMES = /^(?:name|state|entity|territory)$/u;
const YEAR = /^year$/u;

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
  const titles = header.cells.map(foldHeader);
  const pick = (sure: RegExp, weak: RegExp) => {
    const at = titles.findIndex((title) => sure.test(title));
    return at >= 0 ? at : titles.findIndex((title) => weak.test(title));
  };
  let [name, code] = [pick(NAMES, WEAK_NAMES), pick(CODES, WEAK_CODES)];
  // A lone weak word next to a sure one is an ordinary column.
  if (name >= 0 && WEAK_NAMES.test(titles[name]!) && code >= 0 && !CODES.test(titles[code]!)) code = -1;
  if (code >= 0 && WEAK_CODES.test(titles[code]!) && name >= 0 && !NAMES.test(titles[name]!)) name = -1;
  if (name < 0 && code < 0) return undefined;
  const year = titles.findIndex((title) => YEAR.test(title));
  const others = titles.flatMap((title, column) =>
    title === "" || column === name || column === code || column === year ? [] : [column],
  );
  const filled = others.filter((column) => body.some(({ cells }) => cellText(cells[column]) !== ""));
  if (!filled.some((column) => body.some(({ cells }) => readNumber(cells[column]).kind === "number"))) {
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
