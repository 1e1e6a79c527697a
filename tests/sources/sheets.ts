import type { Cell, ParsedFile, Table } from "../../src/model/table.ts";

/** A workbook as the reader hands it over: rows keep their numbers, empty rows and cells are dropped or null. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  path = "folder/book.xlsx",
): ParsedFile {
  const tables = Object.entries(sheets).map(([name, rows]) => ({
    name,
    hidden: false,
    rows: numbered(rows),
  }));
  return { path, format: "xlsx", tables, problems: [] };
}

/** A text file with one table, every cell of it text. */
export function delimited(lines: readonly string[], path = "folder/table.csv"): ParsedFile {
  const rows = numbered(lines.map((line) => line.split(",")));
  return { path, format: "csv", tables: [{ name: "", hidden: false, rows }], problems: [] };
}

function numbered(rows: readonly (readonly Cell[])[]): Table["rows"] {
  return rows
    .map((cells, i) => ({ at: i + 1, cells: cells.map((cell) => (cell === "" ? null : cell)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
}
