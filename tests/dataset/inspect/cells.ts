import { expect } from "vitest";
import type { Inspection } from "../../../src/model/documents/reading.ts";
import type { Cell, ParsedFile } from "../../../src/model/table.ts";
import { readNumber } from "../../../src/tables/number.ts";

type Placed = Pick<Inspection, "tables">;

/** Row by row (sheet and number): every cell that a document's `headerRows`, `rows` and `notes` hold. */
function cellsOfDocument({ tables }: Placed): Map<string, Cell[]> {
  const rows = new Map<string, Cell[]>();
  const put = (sheet: string, row: number, cells: readonly Cell[]) => {
    const key = `${sheet} ${row}`;
    const filled = cells.filter((cell) => cell !== null);
    if (filled.length > 0) rows.set(key, [...(rows.get(key) ?? []), ...filled]);
  };
  for (const table of tables) {
    expect(table.headerRows).toHaveLength(table.headerRowNumbers.length);
    expect(table.rows).toHaveLength(table.rowNumbers.length);
    expect(table.notes).toHaveLength(table.notePlaces.length);
    for (const [i, cells] of table.headerRows.entries()) put(table.name, table.headerRowNumbers[i]!, cells);
    for (const [i, cells] of table.rows.entries()) put(table.name, table.rowNumbers[i]!, cells);
    table.notes.forEach((note, i) => {
      const row = /(?:line |![A-Z]+)(\d+)(?:, column \d+)?$/u.exec(table.notePlaces[i]!)?.[1];
      put(table.name, Number(row), [note]);
    });
  }
  return rows;
}

/** Fails unless the document holds every non-empty cell of the parsed tables exactly once, in its row and order. */
export function expectEveryCell(parsed: ParsedFile, document: Placed): void {
  const held = cellsOfDocument(document);
  let rows = 0;
  for (const table of parsed.tables) {
    for (const { at, cells } of table.rows) {
      rows += 1;
      const there = held.get(`${table.name} ${at}`) ?? [];
      const filled = cells.filter((cell) => cell !== null);
      const isSame =
        there.length === filled.length &&
        filled.every((cell, i) => saysTheSame(cell, there[i]!, parsed.format));
      if (!isSame) expect(there, `${parsed.path}, ${table.name} ${at}`).toEqual(filled);
    }
  }
  // Rows that the reader left out are held too; it says so where there are any.
  const leavesOut = parsed.problems.some(({ code }) => /damaged-row|repeated-header/u.test(code));
  if (leavesOut) expect(held.size).toBeGreaterThanOrEqual(rows);
  else expect(held.size).toBe(rows);
}

/** Delimited text holds text only: there a number stands for a text that reads as it. */
function saysTheSame(cell: Cell, given: Cell, format: ParsedFile["format"]): boolean {
  if (cell === given) return true;
  if (format !== "csv" || typeof given !== "number") return false;
  const reads = (decimal: "." | ",") => {
    const read = readNumber(cell, { decimal });
    return read.kind === "number" && read.value === given;
  };
  return (reads(".") || reads(",")) && !/[%*†[]/u.test(String(cell));
}
