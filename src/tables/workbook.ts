import { streamXlsxRows } from "hucre/xlsx";
import { ShortlistError } from "../model/error.ts";
import type { Problem } from "../model/problem.ts";
import type { Row, Table } from "../model/table.ts";
import { CellLog } from "./cell-log.ts";
import { reasonOf, refuse } from "./refusal.ts";
import { toRow } from "./sheet-row.ts";
import { findUncachedFormulas } from "./uncached-formulas.ts";
import { readSheetParts, type SheetPart } from "./workbook-parts.ts";
import { readZipDirectory } from "./zip.ts";

/** Cells that a workbook may have in all, the empty ones to the left of a full one included. */
const MAX_CELLS = 20_000_000;
/** Rows that a sheet of Excel can have. */
const MAX_ROWS = 1_048_576;
/** Largest list of shared texts, in bytes: it is held in memory as a whole. */
const MAX_TEXTS = 32 * 1024 * 1024;

export interface Workbook {
  readonly tables: readonly Table[];
  readonly problems: readonly Problem[];
}

/**
 * Every sheet of an xlsx workbook, hidden ones too, in the workbook's order. Rows are streamed, so that one cell at the far
 * end of a sheet costs nothing. A merged cell has its value at its top left and nothing elsewhere, as it is stored; a
 * formula has its stored result. A sheet whose part is missing is a warning; the others are read.
 */
export async function readWorkbook(bytes: Uint8Array, path: string): Promise<Workbook> {
  const entries = readZipDirectory(bytes, path);
  for (const { name, size } of entries.values()) {
    if (/sharedStrings\.xml$/iu.test(name) && size > MAX_TEXTS) throw tooLarge(path);
  }
  const log = new CellLog(path);
  const tables: Table[] = [];
  const budget = { cells: MAX_CELLS };
  for (const sheet of await readSheetParts(bytes, entries, path)) {
    if (sheet.kind === "chart") continue;
    if (sheet.entry === undefined) {
      log.warn("missing-part", "the workbook lists this sheet but does not hold it", sheet.name);
      continue;
    }
    for (const cell of await findUncachedFormulas(bytes, sheet.entry, path)) {
      const message = "the cell holds a formula whose result was never stored; it was read as empty";
      log.warn("formula-without-value", message, `${sheet.name}!${cell}`);
    }
    tables.push(await readSheet(bytes, sheet, path, log, budget));
  }
  return { tables, problems: log.finish() };
}

async function readSheet(
  bytes: Uint8Array,
  sheet: SheetPart,
  path: string,
  log: CellLog,
  budget: { cells: number },
): Promise<Table> {
  const rows: Row[] = [];
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: sheet.index })) {
      budget.cells -= values.length;
      if (budget.cells < 0) throw tooLarge(path);
      if (!(index >= 0 && index < MAX_ROWS)) throw new Error(`a row has the number ${index + 1}`);
      const row = toRow(index + 1, values, sheet.name, log);
      if (row !== undefined) rows.push(row);
    }
  } catch (cause) {
    if (cause instanceof ShortlistError) throw cause;
    throw refuse(path, {
      code: "corrupt",
      what: `the workbook cannot be read: ${reasonOf(cause)}`,
      wayOut: "if it opens in a spreadsheet program, save it anew as .xlsx",
      locator: sheet.name,
      cause,
    });
  }
  return { name: sheet.name, hidden: sheet.hidden, rows };
}

function tooLarge(path: string): ShortlistError {
  return refuse(path, {
    code: "too-large",
    what: "the workbook holds more than 20 million cells, or more than 32 MB of text: it was not read",
    wayOut: "save the sheets that matter in a workbook of their own, or as .csv",
  });
}
