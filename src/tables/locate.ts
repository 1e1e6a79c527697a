import type { ParsedFile, Table } from "../model/table.ts";

/** Spreadsheet letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * The place of a cell as a person would look it up: `Sheet!C12` in a workbook, `line 12, column 3` in a text file.
 * `at` is the row's own number (`Row.at`), `column` is 0-based within the table.
 */
export function locate(file: Pick<ParsedFile, "format">, table: Table, at: number, column: number): string {
  const inFile = (table.firstColumn ?? 0) + column;
  if (file.format === "xlsx" || file.format === "xls") return `${table.name}!${columnLetters(inFile)}${at}`;
  return `line ${at}, column ${inFile + 1}`;
}

/** The place of a stretch of one column, both rows included: `Sheet!A5:A9`, `lines 5-9, column 1`. */
export function locateRows(
  file: Pick<ParsedFile, "format">,
  table: Table,
  { from, to }: { readonly from: number; readonly to: number },
  column: number,
): string {
  const first = locate(file, table, from, column);
  if (from === to) return first;
  if (file.format === "xlsx" || file.format === "xls")
    return `${first}:${columnLetters((table.firstColumn ?? 0) + column)}${to}`;
  return first.replace(`line ${from}`, `lines ${from}-${to}`);
}
