import { ShortlistError } from "../model/problem.ts";
import type { Cell, ParsedFile, Row, Table } from "../model/table.ts";
import { findHeader, type Header, type HeaderSpec, locate } from "../tables/index.ts";

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

/** The tables of a file that have these columns. */
export function headedTables({ tables }: ParsedFile, spec: HeaderSpec): HeadedTable[] {
  return tables.flatMap((table) => {
    const header = findHeader(table, spec);
    return header ? [{ table, header }] : [];
  });
}

/** The first of them. */
export function headedTable(file: ParsedFile, spec: HeaderSpec): HeadedTable | undefined {
  return headedTables(file, spec)[0];
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

/** The text of a cell; empty where the cell is. */
export function textAt({ cells }: Row, column: number): string {
  return String(cells[column] ?? "").trim();
}

/** The error of a file that is a publisher's by its title, which stands at `place`, and has no table that can be read. */
export function unknownTable(
  { path }: ParsedFile,
  place: string | undefined,
  what: string,
  wayOut: string,
): ShortlistError {
  const where = { file: path, ...(place === undefined ? {} : { locator: place }) };
  return new ShortlistError("unknown-layout", what, { where, wayOut });
}

/** Says which titled columns of a table are not among those read. */
export function columnsLeftOut({ table, header }: HeadedTable): readonly string[] {
  const read = new Set(header.columns.values());
  return (table.rows[header.index]?.cells ?? []).flatMap((cell, column) =>
    cell === null || read.has(column) ? [] : [String(cell).trim()],
  );
}

/**
 * Refuses a publisher's table in which a column that is read has the very title of another: nothing says which of the two
 * holds the publisher's figures. `index` is that of the header's row in the table, `titles` are its folded titles and `wanted`
 * the columns (0-based) to be read.
 */
export function refuseDoubled(
  file: ParsedFile,
  table: Table,
  { index, titles }: { readonly index: number; readonly titles: readonly string[] },
  wanted: Iterable<number>,
): void {
  for (const column of wanted) {
    const title = titles[column] ?? "";
    const [first, second] = titles.flatMap((same, i) => (same === title ? [i] : []));
    if (title === "" || first === undefined || second === undefined) continue;
    const [one, other] = [first, second].map((at) => locate(file, table, table.rows[index]!.at, at));
    throw new ShortlistError(
      "repeated-column",
      `two columns have the title "${title}", and it is one to be read`,
      {
        where: { file: file.path, locator: `${one}; ${other}` },
        wayOut: "Take away or rename the column that is not the publisher's.",
      },
    );
  }
}
