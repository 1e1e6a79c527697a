import { ShortlistError } from "../model/error.ts";
import type { Cell, ParsedFile, Row, Table } from "../model/table.ts";
import { nearestWord } from "../stats/nearest-word.ts";
import { columnLetters, foldHeader, locate } from "../tables/index.ts";
import { Collector } from "./collector.ts";
import type { ReadContext, Reading } from "./contract.ts";
import { cellText, kindOf, readValue, readYear, styleOf } from "./user-cells.ts";

/**
 * What a user says a table's columns are. A column is given by its header or, as `#1`, by its position counted from 1; where
 * every column is given by position the table has no header.
 */
export interface Mapping {
  readonly countryColumn: string;
  readonly values: readonly { readonly column: string; readonly indicator: string }[];
  /** One year for the whole table; a year column is surer where both are given. */
  readonly year?: number;
  readonly yearColumn?: string;
}

/**
 * Reads a table as the user maps it (`--country-column Land --value "Score 2017=cpi.score" --year 2017`): only the mapped
 * columns, whatever publisher's file it may look like. A column that is not there is an error that names those that are.
 */
export function readMapped(file: ParsedFile, mapping: Mapping, context: ReadContext): Reading {
  const collector = new Collector(file, context, { source: "wide", layout: "mapped" });
  const { table, body, columnOf } = locateColumns(file, mapping);
  const place = (row: Row, column: number) => locate(file, table, row.at, column);
  const countryAt = columnOf(mapping.countryColumn);
  const yearAt = mapping.yearColumn === undefined ? undefined : columnOf(mapping.yearColumn);
  const values = mapping.values.map(({ column, indicator }) => {
    const at = columnOf(column);
    const cells = body.map((row) => row.cells[at]);
    const style = styleOf(cells, () => body.flatMap((row) => row.cells));
    return { at, column, indicator, style, kind: kindOf(cells, style) };
  });
  for (const row of body) {
    const name = cellText(row.cells[countryAt]);
    const given = values.filter(({ at }) => cellText(row.cells[at]) !== "");
    if (name === "" || given.length === 0) continue;
    const ownYear = yearAt === undefined ? undefined : readYear(row.cells[yearAt]);
    if (typeof ownYear === "object") {
      const message = `"${ownYear.bad}" is not a year; the row was left out.`;
      collector.problem("warning", "bad-year", message, place(row, yearAt!));
      continue;
    }
    const year = ownYear ?? mapping.year;
    const country = collector.country(name, place(row, countryAt));
    if (country === undefined) continue;
    for (const { at, column, indicator, kind, style } of given) {
      const value = readValue(row.cells[at], kind, style);
      if (value === undefined) continue;
      if (typeof value === "object") {
        const message = `"${column}" of ${name} is "${value.bad}", while its column holds numbers; it was left out.`;
        collector.problem("warning", "bad-number", message, place(row, at));
        continue;
      }
      collector.observeOnce({
        country,
        indicator,
        ...(year === undefined ? {} : { year }),
        value,
        locator: place(row, at),
        note: `column ${column}, mapped by the user`,
      });
    }
  }
  return collector.finish();
}

interface Located {
  readonly table: Table;
  readonly body: readonly Row[];
  columnOf(wanted: string): number;
}

function locateColumns(file: ParsedFile, mapping: Mapping): Located {
  const wanted = [
    mapping.countryColumn,
    ...mapping.values.map(({ column }) => column),
    ...(mapping.yearColumn === undefined ? [] : [mapping.yearColumn]),
  ];
  const named = wanted.filter((column) => position(column) === undefined);
  if (file.tables.length === 0) {
    throw new ShortlistError("no-table", "the file holds no table whose columns could be mapped", {
      where: { file: file.path },
      wayOut: "give a CSV file or a workbook",
    });
  }
  let best: { table: Table; index: number; hits: number } | undefined;
  for (const table of file.tables) {
    if (named.length === 0 && table.rows.length > 0) return fromPositions(file, table);
    for (let index = 0; index < Math.min(30, table.rows.length); index += 1) {
      const { cells } = table.rows[index]!;
      const hits = named.filter((column) => find(cells, column) >= 0).length;
      const filled = cells.filter((cell) => cell !== null).length;
      if (hits === named.length) return fromHeader(file, table, index);
      // The row that has most of them is the header to quote in the message; without any, the first with several cells.
      if (filled > 1 && (!best || hits > best.hits)) best = { table, index, hits };
    }
  }
  if (!best) {
    throw new ShortlistError("no-header", `the file has no header with a column "${named[0]}"`, {
      where: { file: file.path },
      wayOut: "give columns by position where there is no header: #1 is the first",
    });
  }
  const located = fromHeader(file, best.table, best.index);
  for (const column of named) located.columnOf(column);
  throw new ShortlistError("no-column", `the columns ${named.join(", ")} are not in one header row`, {
    where: { file: file.path },
  });
}

function fromPositions(file: ParsedFile, table: Table): Located {
  const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return { table, body: table.rows, columnOf: (wanted) => within(file, table, wanted, width) };
}

function fromHeader(file: ParsedFile, table: Table, index: number): Located {
  const header = table.rows[index]!;
  const body = table.rows.slice(index + 1);
  return {
    table,
    body,
    columnOf(wanted) {
      if (position(wanted) !== undefined) {
        const width = Math.max(header.cells.length, ...body.map(({ cells }) => cells.length));
        return within(file, table, wanted, width);
      }
      const at = find(header.cells, wanted);
      if (at >= 0) return at;
      const titles = header.cells.map(cellText).filter((title) => title !== "");
      const nearest = nearestWord(wanted, titles);
      const list = titles.map((title) => `"${title}"`).join(", ");
      throw new ShortlistError("no-column", `there is no column "${wanted}"; the columns are ${list}`, {
        where: { file: file.path, locator: locate(file, table, header.at, 0) },
        wayOut: `${nearest ? `did you mean "${nearest}"? ` : ""}name a column as its header says, or give its position as #1, #2 …`,
      });
    },
  };
}

/** `#3` is 2 (0-based); undefined where a column is given by its header. */
function position(column: string): number | undefined {
  const digits = /^#([1-9]\d*)$/u.exec(column.trim())?.[1];
  return digits === undefined ? undefined : Number(digits) - 1;
}

function within(file: ParsedFile, table: Table, wanted: string, width: number): number {
  const at = position(wanted)!;
  if (at < width) return at;
  const where = table.name === "" ? "the file" : `sheet ${table.name}`;
  throw new ShortlistError(
    "no-column",
    `there is no column ${wanted}: ${where} has ${width} columns (to ${columnLetters(width - 1)})`,
    {
      where: { file: file.path },
      wayOut: `give a position from #1 to #${width}`,
    },
  );
}

/** The header's exact text first, then without regard to case, spaces and footnote marks. */
function find(cells: readonly Cell[], wanted: string): number {
  const exact = cells.findIndex((cell) => cellText(cell) === wanted.trim());
  return exact >= 0
    ? exact
    : cells.findIndex((cell) => foldHeader(cell) !== "" && foldHeader(cell) === foldHeader(wanted));
}
