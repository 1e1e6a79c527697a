import { type CellStyle, type ColumnDef, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { ShortlistError } from "../../model/error.ts";
import type { Decimals } from "../score-digits.ts";
import { type Format, letters, type Sheet } from "./sheet.ts";

type NumberFormats = Readonly<Record<Format, string | undefined>>;

function numberFormats({ score, part }: Decimals): NumberFormats {
  const zero = (decimals: number) => (0).toFixed(decimals);
  return {
    text: undefined,
    general: undefined,
    whole: "0",
    score: zero(score),
    share: "0.0%",
    difference: `+${zero(part)};\\-${zero(part)};${zero(part)}`,
  };
}

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
export async function workbook(
  title: string,
  sheets: readonly Sheet[],
  decimals: Decimals,
): Promise<Uint8Array> {
  const formats = numberFormats(decimals);
  for (const { name, rowCount, columns } of sheets) mustHold(name, rowCount, columns.length);
  return writeXlsx({
    sheets: sheets.map((sheet) => written(sheet, formats)),
    defaultFont: FONT,
    properties: { title, creator: "shortlist", modified: new Date(0), created: new Date(0) },
  });
}

/** What a sheet of the format can hold, and what of it is made within seconds and half a gigabyte. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const MOST_CELLS = 1_000_000;

export function mustHold(name: string, rows: number, columns: number): void {
  if (rows <= MOST_ROWS && columns <= MOST_COLUMNS && rows * columns <= MOST_CELLS) return;
  throw new ShortlistError(
    "too-large",
    `the sheet “${name}” would have ${rows} rows and ${columns} columns; a workbook is made of up to ${MOST_ROWS} rows, ${MOST_COLUMNS} columns and ${MOST_CELLS} cells a sheet`,
    { wayOut: "Write JSON or CSV instead, which hold the same, or weigh fewer indicators." },
  );
}

function written(sheet: Sheet, formats: NumberFormats): WriteSheet {
  const { name, columns, rowCount, headers, frozen } = sheet;
  const rows = Array.from(sheet.rows(), (row) => [...row]);
  const cells = new Map<string, { style: CellStyle }>();
  for (const row of headers)
    rows[row]!.forEach((_, column) => {
      cells.set(`${row},${column}`, { style: HEADER });
    });
  const isTable = frozen !== undefined;
  return {
    name,
    columns: columns.map((column) => columnOf(column, formats)),
    rows,
    cells,
    ...(isTable
      ? {
          freezePane: { rows: 1, columns: frozen },
          autoFilter: { range: `A1:${letters(columns.length - 1)}${rowCount}` },
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

function columnOf({ width, format }: Sheet["columns"][number], formats: NumberFormats): ColumnDef {
  const numFmt = formats[format];
  return {
    width,
    style: {
      alignment: { vertical: "top", ...(format === "text" ? { wrapText: true } : {}) },
      ...(numFmt === undefined ? {} : { numFmt }),
    },
  };
}
