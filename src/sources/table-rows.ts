import type { Cell, ParsedFile, Row, Table } from "../model/table.ts";
import { findHeader, type Header, type HeaderSpec, locate } from "../tables/index.ts";
import { refuseDoubled } from "./doubled-titles.ts";

/** A publisher's table whose header was found. */
export interface HeadedTable {
  readonly table: Table;
  readonly header: Header;
}

/** A row by the names that the adapter gives its columns. */
export interface TableRow {
  cell(column: string): Cell;
  /** Empty where the cell is, or where the table has no such column. */
  text(column: string): string;
  /** Where the cell stands. */
  place(column: string): string;
}

/** The first table of a file that has these columns. */
export function headedTable({ tables }: ParsedFile, spec: HeaderSpec): HeadedTable | undefined {
  for (const table of tables) {
    const header = findHeader(table, spec);
    if (header) return { table, header };
  }
  return undefined;
}

/** Its rows; refused where a wanted title stands twice. */
export function* rowsOf(file: ParsedFile, { table, header }: HeadedTable): Generator<TableRow> {
  refuseDoubled(file, table, header, header.columns.values());
  for (const row of header.body) yield tableRow(file, table, header, row);
}

function tableRow(file: ParsedFile, table: Table, { columns }: Header, { at, cells }: Row): TableRow {
  const cell = (column: string) => cells[columns.get(column) ?? -1] ?? null;
  return {
    cell,
    text: (column) => String(cell(column) ?? "").trim(),
    place: (column) => locate(file, table, at, columns.get(column) ?? 0),
  };
}

/** Says which titled columns of a table are not among those read. */
export function columnsLeftOut({ table, header }: HeadedTable): readonly string[] {
  const read = new Set(header.columns.values());
  return (table.rows[header.index]?.cells ?? []).flatMap((cell, column) =>
    cell === null || read.has(column) ? [] : [String(cell).trim()],
  );
}
