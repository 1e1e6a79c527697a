import { defined } from "../../model/defined.ts";
import { ShortlistError } from "../../model/error.ts";
import type { ParsedFile, Row, Table } from "../../model/table.ts";
import { foldHeader, locate } from "../../tables/index.ts";
import { widthOf } from "../../tables/layout/rows.ts";
import type { ReadContext, Reading } from "../contract.ts";
import { cellText } from "./cells.ts";
import { UserCollector } from "./collector.ts";
import type { UserColumns, UserSink } from "./columns.ts";
import { withCountryColumns } from "./country-columns.ts";
import { dateColumns, sayUntoldYears, yearColumns, yearsBelow } from "./headers.ts";
import { readUserTables } from "./held.ts";
import { type Located, locateColumns, type Mapping } from "./mapped-columns.ts";
import { labelOf, sayAsSeen, sayMayDate, sayTables, sayYear, userSheets } from "./tables.ts";

export type { Mapping };

/**
 * Reads a table as the user maps it (`--country-column Land --value "Score 2017=cpi.score" --year 2017`): only the mapped
 * columns, whatever publisher's file it may look like. A column that is not there is an error that names those that are.
 */
export function readMapped(file: ParsedFile, mapping: Mapping, context: ReadContext): Reading {
  const collector = new UserCollector(file, context, { source: "wide", layout: "mapped" });
  const tables = locateColumns(file, mapping);
  readUserTables(file, tables, (one, sink) => mappedColumns(file, one, mapping, sink), {
    collector,
    context,
  });
  const read = new Set(tables.map(({ table }) => table));
  if (tables.some(({ isWholeSheet }) => !isWholeSheet)) {
    sayTables(file, { read, wanted: "table with the mapped columns", collector });
  } else sayOtherSheets(file, read, collector);
  return collector.finish();
}

function mappedColumns(
  file: ParsedFile,
  { table, part, header, body, columnOf }: Located,
  mapping: Mapping,
  sink: UserSink,
): UserColumns {
  const name = columnOf(mapping.countryColumn);
  const year = mapping.yearColumn === undefined ? undefined : columnOf(mapping.yearColumn);
  const { year: over, mayDate } =
    header === undefined || year !== undefined || mapping.year !== undefined ? {} : labelOf(part, header);
  if (over) sayYear(sink.collector, over, sink.place(header!.at, name));
  if (mayDate) sayMayDate(sink.collector, mayDate, sink.place(header!.at, name));
  if (header !== undefined && year === undefined && mapping.year === undefined)
    mustHaveNoYears(file, header, body, mapping, sink);
  const stated = mapping.year ?? over?.value;
  const figures = mapping.values.map(({ column, indicator }) => ({
    column: columnOf(column),
    id: indicator,
    note: `column ${column}, mapped by the user`,
  }));
  const notes = new Map(figures.map(({ column, note }) => [column, { note }]));
  const own = new Set([name, year, ...notes.keys()]);
  const width = widthOf(body);
  const others = Array.from({ length: width }, (_, column) => column).filter((column) => !own.has(column));
  if (header !== undefined && year === undefined && stated === undefined)
    for (const column of others) if (yearsBelow(body, column)?.first) sayUntoldYears(header, column, sink);
  const columns: UserColumns = {
    table,
    ...(header === undefined ? {} : { header }),
    name,
    ...defined({ year, stated }),
    ...(mapping.year === undefined ? {} : { isStatedByUser: true }),
    figures,
    isMapped: true,
    witnesses: others,
    more: (_row, { column }) => notes.get(column)!,
  };
  return withCountryColumns(columns, body, sink);
}

/** Figures that a column dates must not be read as if they had no year. */
function mustHaveNoYears(
  file: ParsedFile,
  header: Row,
  body: readonly Row[],
  mapping: Mapping,
  { place }: UserSink,
): void {
  const mapped = mapping.values.map(({ column }) => foldHeader(column));
  const titles = header.cells.map(foldHeader);
  const years = [...yearColumns(titles), ...dateColumns(titles, body).own];
  const column = years.find((at) => !mapped.includes(titles[at]!));
  if (column === undefined) return;
  const title = cellText(header.cells[column]);
  throw new ShortlistError(
    "year-not-mapped",
    `the column "${title}" holds years or dates, and no option names it`,
    {
      where: { file: file.path, locator: place(header.at, column) },
      wayOut: `pass --year-column "${title}", or --year for the one year that the whole table is of`,
    },
  );
}

function sayOtherSheets(file: ParsedFile, read: ReadonlySet<Table>, collector: UserCollector): void {
  sayAsSeen(file, read, collector);
  for (const table of userSheets(file)) {
    const first = table.rows[0];
    if (read.has(table) || first === undefined) continue;
    const what = table.name === "" ? "the table that begins here" : `the sheet "${table.name}"`;
    const message = `${what} was not read: columns given by position are those of the first`;
    collector.problem("info", "table-not-read", message, locate(file, table, first.at, 0));
  }
}
