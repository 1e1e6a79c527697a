import { defined } from "../../model/collections.ts";
import { ShortlistError } from "../../model/problem.ts";
import type { Cell, ParsedFile, Row, Table } from "../../model/table.ts";
import { nearestWord } from "../../stats/nearest-word.ts";
import { columnLetters, firstHeader, foldHeader, locate } from "../../tables/index.ts";
import { WITHIN } from "../../tables/layout/header.ts";
import { widthOf } from "../../tables/layout/rows.ts";
import type { ReadContext, Reading } from "../contract.ts";
import { cellText, SCALE_WORDS, UNIT_WORDS } from "./cells.ts";
import { UserCollector } from "./collector.ts";
import type { UserColumns, UserSink } from "./columns.ts";
import { withCountryColumns } from "./country-columns.ts";
import { cutAtHeaders, dateColumns, position, sayUntitledYears, yearColumns, yearsBelow } from "./headers.ts";
import { readUserTables } from "./source.ts";
import { labelOf, sayAsSeen, sayMayDate, sayTables, sayYear, userSheets, userTables } from "./tables.ts";

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
    for (const column of others) if (yearsBelow(body, column)?.first) sayUntitledYears(header, column, sink);
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
  const read = withCountryColumns(columns, body, sink);
  sayNotMapped(read, body, sink);
  return read;
}

/** Titles of columns that a sentence bears. */
const NAMED = 5;

/** Says which columns were not read: whoever maps some may have forgotten others. */
function sayNotMapped(
  { table, header, name, code, witnesses = [], also = [] }: UserColumns,
  body: readonly Row[],
  sink: UserSink,
): void {
  const asked = (sink.where ?? []).map(({ column }) => foldHeader(column));
  const first = table.firstColumn ?? 0;
  const isRead = (title: string, column: number) =>
    asked.includes(title) ||
    asked.includes(foldHeader(`#${column + 1 + first}`)) ||
    UNIT_WORDS.test(title) ||
    SCALE_WORDS.test(title);
  const read = new Set([name, code, ...also.map(({ column }) => column)]);
  const left = witnesses.filter(
    (column) =>
      !read.has(column) &&
      !isRead(foldHeader(header?.cells[column]), column) &&
      body.some(({ cells }) => cellText(cells[column]) !== ""),
  );
  if (header === undefined || left.length === 0) return;
  const titles = left.slice(0, NAMED).map((column) => {
    const title = cellText(header.cells[column]);
    return title === "" ? `#${column + 1 + first}` : `"${title}"`;
  });
  const more = left.length > NAMED ? ` and ${left.length - NAMED} more` : "";
  const message = `${left.length === 1 ? "1 column is" : `${left.length} columns are`} not mapped and ${left.length === 1 ? "was" : "were"} not read: ${titles.join(", ")}${more}`;
  sink.collector.problem("info", "columns-not-mapped", message, sink.place(header.at, left[0]!));
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

interface Located {
  /** As it stands in the file, and the rows of it that are this table's. */
  readonly table: Table;
  readonly part: Table;
  /** Absent where every column is given by position. */
  readonly header?: Row;
  readonly body: readonly Row[];
  /** Columns were counted over the whole sheet, whatever tables stand in it. */
  readonly isWholeSheet: boolean;
  /** 0-based within the table. */
  columnOf(wanted: string): number;
}

/** Every table that has the named columns in one row; where columns are only counted, the first sheet. */
function locateColumns(file: ParsedFile, mapping: Mapping): readonly Located[] {
  const wanted = [
    mapping.countryColumn,
    ...mapping.values.map(({ column }) => column),
    ...(mapping.yearColumn === undefined ? [] : [mapping.yearColumn]),
  ];
  const missing = wanted.filter((column) => position(column) === undefined);
  if (file.tables.length === 0) {
    throw new ShortlistError("no-table", "the file holds no table whose columns could be mapped", {
      where: { file: file.path },
      wayOut: "give a CSV file or a workbook",
    });
  }
  if (missing.length === 0) {
    const filled = userSheets(file).filter(({ rows }) => rows.length > 0);
    const sheet = filled.find(({ hidden }) => !hidden) ?? filled[0];
    if (sheet) return [fromPositions(file, sheet)];
  }
  // What the user names is read from a hidden sheet too, where no other has it.
  const found = userTables(file).flatMap((table) =>
    cutAtHeaders(table, (part) =>
      firstHeader(part, (_titles, index) => {
        if (hitsIn(part.rows[index]!.cells, missing) < missing.length) return undefined;
        const located = fromHeader(file, { table, part }, index);
        return { ...located, key: located.columnOf(mapping.countryColumn) };
      }),
    ),
  );
  const shown = found.filter(({ table }) => !table.hidden);
  if (found.length > 0) return shown.length > 0 ? shown : found;
  throw missingColumn(file, missing);
}

function hitsIn(cells: readonly Cell[], wanted: readonly string[]): number {
  return wanted.filter((column) => find(cells, column).length > 0).length;
}

/** The row that has most of the columns is the header to quote; without any, the first with several cells. */
function missingColumn(file: ParsedFile, wanted: readonly string[]): ShortlistError {
  let best: { table: Table; index: number; hits: number } | undefined;
  for (const table of userTables(file)) {
    table.rows.slice(0, WITHIN).forEach(({ cells }, index) => {
      const hits = hitsIn(cells, wanted);
      const filled = cells.filter((cell) => cell !== null).length;
      if (filled > 1 && (!best || hits > best.hits)) best = { table, index, hits };
    });
  }
  if (!best) {
    return new ShortlistError("no-header", `the file has no header with a column "${wanted[0]}"`, {
      where: { file: file.path },
      wayOut: "give columns by position where there is no header: #1 is the first",
    });
  }
  const located = fromHeader(file, { table: best.table, part: best.table }, best.index);
  for (const column of wanted) located.columnOf(column);
  return new ShortlistError("no-column", `the columns ${wanted.join(", ")} are not in one header row`, {
    where: { file: file.path },
  });
}

function fromPositions(file: ParsedFile, table: Table): Located {
  const width = widthOf(table.rows);
  return {
    table,
    part: table,
    body: table.rows,
    isWholeSheet: true,
    columnOf: (wanted) => within(file, table, wanted, width),
  };
}

function fromHeader(
  file: ParsedFile,
  { table, part }: Pick<Located, "table" | "part">,
  index: number,
): Located & { readonly header: Row } {
  const header = part.rows[index]!;
  const body = part.rows.slice(index + 1);
  return {
    table,
    part,
    header,
    body,
    isWholeSheet: false,
    columnOf(wanted) {
      if (position(wanted) !== undefined) {
        const width = widthOf([header, ...body]);
        return within(file, table, wanted, width);
      }
      const [at, twin] = find(header.cells, wanted);
      if (at !== undefined && twin !== undefined) throw twoColumns(file, table, header, { wanted, twin });
      if (at !== undefined) return at;
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

function within(file: ParsedFile, table: Table, wanted: string, width: number): number {
  const at = position(wanted)! - (table.firstColumn ?? 0);
  if (at >= 0 && at < width) return at;
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

/** Columns of the header's exact text; without any, those of the same text but for case, spaces and footnote marks. */
function find(cells: readonly Cell[], wanted: string): readonly number[] {
  const such = (is: (cell: Cell) => boolean) => cells.flatMap((cell, column) => (is(cell) ? [column] : []));
  const exact = such((cell) => cellText(cell) === wanted.trim());
  if (exact.length > 0) return exact;
  return such((cell) => foldHeader(cell) !== "" && foldHeader(cell) === foldHeader(wanted));
}

/** Which of two columns of one title is meant is for the user to say. */
function twoColumns(
  file: ParsedFile,
  table: Table,
  header: Row,
  { wanted, twin }: { readonly wanted: string; readonly twin: number },
): ShortlistError {
  return new ShortlistError("repeated-column", `"${wanted}" is the title of several columns`, {
    where: { file: file.path, locator: locate(file, table, header.at, twin) },
    wayOut: `give the position of the one that is meant as #1, #2 …; this one is #${twin + 1 + (table.firstColumn ?? 0)}`,
  });
}
