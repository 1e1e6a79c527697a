import { type CellValue, readSheet } from "read-excel-file/node";

/** A cell of a workbook, and the means to look around it. */
export interface SheetCell {
  readonly value: CellValue | null;
  /** Another cell of the same row, by its header in `headerRow`; undefined where there is no such header. */
  besideBy(header: RegExp, headerRow: number): CellValue | null | undefined;
  beside(column: string): CellValue | null;
  /** The cell of the same column in another row. */
  above(row: number): CellValue | null;
  readonly rows: readonly (readonly (CellValue | null)[])[];
}

const sheets = new Map<string, Promise<(CellValue | null)[][]>>();

/** The cell at a place such as `Sheet name!AB12`, read by a library that the project does not use elsewhere. */
export async function sheetCell(file: string, place: string): Promise<SheetCell> {
  const match = /^(.+)!([A-Z]+)(\d+)$/u.exec(place);
  if (!match) throw new Error(`“${place}” is no place in a workbook`);
  const [, sheet, letters, digits] = match as unknown as [string, string, string, string];
  const key = `${file}\u0000${sheet}`;
  const reading = sheets.get(key) ?? (readSheet(file, sheet) as Promise<(CellValue | null)[][]>);
  sheets.set(key, reading);
  const rows = await reading;
  const row = Number(digits);
  const at = (line: number, column: number) => rows[line - 1]?.[column] ?? null;
  return {
    value: at(row, columnOf(letters)),
    besideBy(header, headerRow) {
      const column = (rows[headerRow - 1] ?? []).findIndex((title) =>
        header.test(String(title ?? "").trim()),
      );
      return column < 0 ? undefined : at(row, column);
    },
    beside: (column) => at(row, columnOf(column)),
    above: (line) => at(line, columnOf(letters)),
    rows,
  };
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
