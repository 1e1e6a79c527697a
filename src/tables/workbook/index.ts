import type { Problem } from "../../model/problem.ts";
import type { Table } from "../../model/table.ts";
import { refuse } from "../refusal.ts";
import { readWorkbookParts, scanPart, type WorkbookParts } from "./parts.ts";
import { type SheetContext, SheetReader } from "./sheet.ts";
import { CellLog, SheetBuilder, WorkbookMemory } from "./sheet-builder.ts";
import { NumberStyles, SharedTexts } from "./texts-and-styles.ts";
import { readZipDirectory, type ZipEntry } from "./zip.ts";

/** Bytes of XML that are read of one workbook, once unpacked; pictures and what else it may hold do not count. */
const MAX_XML = 128 * 1024 * 1024;

export interface Workbook {
  readonly tables: readonly Table[];
  readonly problems: readonly Problem[];
}

/**
 * Every sheet of an xlsx workbook, hidden ones too, in the workbook's order. The archive is judged before anything in it
 * is unpacked, each part is unpacked once and read as it goes by, and what is kept of it is counted: a workbook made to
 * fill the memory ends in an error. A merged cell has its value at its top left and nothing elsewhere, as it is stored;
 * a formula has its stored result. A sheet whose part is missing is a warning; the others are read.
 */
export async function readWorkbook(bytes: Uint8Array, path: string): Promise<Workbook> {
  const entries = readZipDirectory(bytes, path);
  const log = new CellLog(path);
  const parts = await readWorkbookParts(bytes, entries, path);
  checkSize(parts, path);
  const context = await readContext(bytes, parts, path, log);
  const tables: Table[] = [];
  const read = new Set<ZipEntry>();
  const names = new Set<string>();
  for (const { name, hidden, kind, entry } of parts.sheets) {
    if (kind === "chart") continue;
    if (entry === undefined) {
      log.warn("missing-part", "the workbook lists this sheet but does not hold it", name);
      continue;
    }
    if (read.has(entry)) {
      log.warn(
        "sheet-twice",
        "the workbook lists this sheet's cells before, as those of another: they were read once",
        name,
      );
      continue;
    }
    read.add(entry);
    if (names.has(name.toLowerCase())) {
      const message = "two sheets have this name: a place on one cannot be told from the same on the other";
      log.note("sheet-name-twice", message, name);
    }
    names.add(name.toLowerCase());
    const builder = new SheetBuilder(name, parts.is1904, context.memory, log);
    await scanPart(bytes, entry, path, new SheetReader(builder, context), name);
    tables.push({ name, hidden, ...builder.finish() });
  }
  if (tables.length === 0 && parts.sheets.every(({ kind }) => kind === "cells")) throw noSheet(path, parts);
  return { tables, problems: log.finish() };
}

function checkSize({ sheets, texts, styles }: WorkbookParts, path: string): void {
  let size = 0;
  for (const part of new Set([texts, styles, ...sheets.map(({ entry }) => entry)])) {
    if (typeof part === "object") size += part.size;
  }
  if (size <= MAX_XML) return;
  throw refuse(path, {
    code: "too-large",
    what: `the sheets of the workbook take ${Math.round(size / 1024 / 1024)} MB once unpacked, over the limit of 128 MB: it was not read`,
    wayOut: "save the sheets that matter in a workbook of their own, or as .csv",
  });
}

async function readContext(
  bytes: Uint8Array,
  { texts, styles }: WorkbookParts,
  path: string,
  log: CellLog,
): Promise<SheetContext> {
  const memory = new WorkbookMemory(path);
  const missing = (what: string) => log.warn("missing-part", `the workbook does not hold ${what}`);
  const shared = new SharedTexts(memory);
  if (texts === "missing") missing("the texts that its cells share; such cells were read as empty");
  else if (texts !== undefined) await scanPart(bytes, texts, path, shared);
  const numbers = new NumberStyles(memory);
  if (styles === "missing")
    missing("its styles, which tell dates and percentages from numbers; all were read as numbers");
  else if (styles !== undefined) await scanPart(bytes, styles, path, numbers);
  return { memory, texts: shared.texts, runs: shared.runs, styles: numbers };
}

function noSheet(path: string, { sheets }: WorkbookParts) {
  const what =
    sheets.length === 0
      ? "the workbook lists no sheet"
      : "the workbook holds none of the sheets that it lists";
  return refuse(path, {
    code: "corrupt",
    what,
    wayOut: "if it opens in a spreadsheet program, save it anew as .xlsx",
  });
}
