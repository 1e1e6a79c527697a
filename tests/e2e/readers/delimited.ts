import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

const tables = new Map<string, ReadonlyMap<number, readonly string[]>>();

/** A CSV file's rows by the line on which each starts, counted from 1. */
export function csvRows(file: string): ReadonlyMap<number, readonly string[]> {
  const known = tables.get(file);
  if (known) return known;
  const read = parse(readFileSync(file), {
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: false,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  const rows = new Map<number, readonly string[]>();
  for (const { record, info } of read) {
    const inside = record.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
    rows.set(info.lines - inside, record);
  }
  tables.set(file, rows);
  return rows;
}

/** The row and the 0-based column of a place such as `line 12, column 3`. */
export function csvPlace(file: string, place: string): { row: readonly string[]; column: number } {
  const match = /^line (\d+), column (\d+)$/u.exec(place);
  const row = match && csvRows(file).get(Number(match[1]));
  if (!row) throw new Error(`“${place}” is no place in ${file}`);
  return { row, column: Number(match[2]) - 1 };
}
