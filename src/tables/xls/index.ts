import { type Refusal, refuse } from "../refusal.ts";
import { CellLog } from "../workbook/cell-log.ts";
import type { Workbook } from "../workbook/index.ts";
import { WorkbookMemory } from "../workbook/memory.ts";
import { SheetBuilder } from "../workbook/sheet-builder.ts";
import { openContainer, XlsFault } from "./container.ts";
import { readXlsGlobals } from "./globals.ts";
import { readXlsSheet } from "./sheet.ts";

const PROTECTED: Refusal = {
  code: "password-protected",
  what: "the file is a workbook that is protected with a password",
  wayOut: "open it in a spreadsheet program and save a copy without the password",
};

/** What a container without a workbook is, by the stream that tells. */
const OTHERS: readonly (readonly [stream: RegExp, what: string])[] = [
  [/^WordDocument$/iu, "a Word document"],
  [/^PowerPoint Document$/iu, "a PowerPoint presentation"],
  [/^__properties_version1\.0$/iu, "an Outlook message"],
  [/^VisioDocument$/iu, "a Visio drawing"],
];

/**
 * Reads a legacy workbook (.xls, Excel 5 to 2003). The same kind of container holds workbooks of today that are protected
 * with a password, and documents of other programs: each is refused by its name. `bytes` may be the workbook's stream
 * without a container around it, as some programs write it.
 */
export function readLegacyWorkbook(bytes: Uint8Array, path: string): Workbook {
  try {
    return readStream(bytes[0] === 0xd0 ? workbookStream(bytes, path) : bytes, path);
  } catch (cause) {
    if (!(cause instanceof XlsFault)) throw cause;
    throw refuse(path, {
      code: "corrupt",
      what: `the legacy workbook cannot be read: ${cause.message}`,
      wayOut: "download the file again; if it opens in a spreadsheet program, save it as .xlsx",
    });
  }
}

function workbookStream(bytes: Uint8Array, path: string): Uint8Array {
  const container = openContainer(bytes);
  if (container.names.some((name) => name.toLowerCase() === "encryptedpackage"))
    throw refuse(path, PROTECTED);
  const stream = container.stream("Workbook") ?? container.stream("Book");
  if (stream !== undefined) return stream;
  const other = OTHERS.find(([is]) => container.names.some((name) => is.test(name)))?.[1];
  throw refuse(path, {
    code: "not-what-it-says",
    what: `the file is ${other ?? "an Office document that holds no workbook"}`,
    wayOut: "save the table as .xlsx or .csv",
  });
}

function readStream(stream: Uint8Array, path: string): Workbook {
  const log = new CellLog(path);
  const memory = new WorkbookMemory(path);
  const globals = readXlsGlobals(stream, memory);
  if (globals.isEncrypted) throw refuse(path, PROTECTED);
  if (globals.sheets.length === 0) throw new XlsFault("it lists no sheet");
  const starts = new Set<number>();
  const tables = globals.sheets
    .filter(({ kind }) => kind === "cells")
    .map(({ name, hidden, start }) => {
      // Sheets that share their records would multiply them.
      if (starts.has(start)) throw new XlsFault("two of its sheets start at the same place");
      starts.add(start);
      const builder = new SheetBuilder(name, globals.is1904, memory, log);
      readXlsSheet(stream, start, globals, builder);
      return { name, hidden, ...builder.finish() };
    });
  return { tables, problems: log.finish() };
}
