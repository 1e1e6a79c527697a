import { type CellStyle, type ColumnDef, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { ShortlistError } from "../../model/error.ts";
import type { Format, Sheet } from "./sheet.ts";

const NUMBERS: Readonly<Record<Format, string | undefined>> = {
  text: undefined,
  general: undefined,
  whole: "0",
  score: "0.0",
  share: "0.0%",
  difference: "+0.00;\\-0.00;0.00",
};

const FONT = { name: "Calibri", size: 11 } as const;

const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E8EDF3" } },
  alignment: { wrapText: true, vertical: "top" },
};

/**
 * The bytes of an .xlsx workbook: the same for the same sheets, on any machine and at any time. The archive's dates are the
 * format's first, and the time that the format asks for is one that says nothing.
 */
export async function workbook(title: string, sheets: readonly Sheet[]): Promise<Uint8Array> {
  for (const sheet of sheets) mustHold(sheet);
  return writeXlsx({
    sheets: sheets.map(written),
    defaultFont: FONT,
    properties: { title, creator: "shortlist", modified: new Date(0), created: new Date(0) },
  });
}

/** What a sheet of the format can hold, and what of it fits into memory while it is made. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const MOST_CELLS = 2_000_000;

function mustHold({ name, columns, rows }: Sheet): void {
  const cells = rows.length * columns.length;
  if (rows.length <= MOST_ROWS && columns.length <= MOST_COLUMNS && cells <= MOST_CELLS) return;
  throw new ShortlistError(
    "too-large",
    `the sheet “${name}” would have ${rows.length} rows and ${columns.length} columns; a workbook is made of up to ${MOST_ROWS} rows, ${MOST_COLUMNS} columns and ${MOST_CELLS} cells a sheet`,
    { wayOut: "Write JSON or CSV instead, which hold the same, or weigh fewer indicators." },
  );
}

function written({ name, columns, rows, headers, frozen }: Sheet): WriteSheet {
  const cells = new Map<string, { style: CellStyle }>();
  for (const row of headers)
    rows[row]!.forEach((_, column) => {
      cells.set(`${row},${column}`, { style: HEADER });
    });
  const isTable = frozen !== undefined;
  return {
    name,
    columns: columns.map(columnOf),
    rows: rows.map((row) => [...row]),
    cells,
    ...(isTable
      ? {
          freezePane: { rows: 1, columns: frozen },
          autoFilter: { range: `A1:${letters(columns.length - 1)}${rows.length}` },
        }
      : {}),
    pageSetup: {
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(isTable ? { printTitlesRow: "$1:$1" } : {}),
    },
  };
}

function columnOf({ width, format }: Sheet["columns"][number]): ColumnDef {
  const numFmt = NUMBERS[format];
  return {
    width,
    style: {
      alignment: { vertical: "top", ...(format === "text" ? { wrapText: true } : {}) },
      ...(numFmt === undefined ? {} : { numFmt }),
    },
  };
}

/** A column's name by its 0-based number: A, Z, AA. */
function letters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? "" : letters(rest)) + String.fromCharCode(65 + (column % 26));
}
