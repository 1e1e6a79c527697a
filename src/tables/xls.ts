import { readXls } from "hucre/xlsx";
import type { Row } from "../model/table.ts";
import { CellLog } from "./cell-log.ts";
import { type Refusal, reasonOf, refuse } from "./refusal.ts";
import { toRow } from "./sheet-row.ts";
import type { Workbook } from "./workbook.ts";
import { readXlsGlobals } from "./xls-globals.ts";

const PROTECTED: Refusal = {
  code: "password-protected",
  what: "the file is a workbook that is protected with a password",
  wayOut: "open it in a spreadsheet program and save a copy without the password",
};

/**
 * Reads a legacy workbook (.xls, Excel 97 to 2003). The same kind of container holds workbooks of today that are protected
 * with a password, and documents of other programs: each is refused by its name.
 */
export async function readLegacyWorkbook(bytes: Uint8Array, path: string): Promise<Workbook> {
  if (holdsName(bytes, "EncryptedPackage")) throw refuse(path, PROTECTED);
  if (!holdsName(bytes, "Workbook") && !holdsName(bytes, "Book")) {
    const isWord = holdsName(bytes, "WordDocument");
    throw refuse(path, {
      code: "not-what-it-says",
      what: isWord ? "the file is a Word document" : "the file is an Office document that holds no workbook",
      wayOut: "save the table as .xlsx or .csv",
    });
  }
  const globals = readXlsGlobals(bytes);
  if (globals?.isEncrypted) throw refuse(path, PROTECTED);
  const log = new CellLog(path);
  try {
    const { sheets } = await readXls(bytes);
    const tables = sheets.map(({ name, rows }) => ({
      name,
      hidden: globals?.hidden.has(name) ?? false,
      rows: Array.from(rows, (values, index) => values && toRow(index + 1, values, name, log)).filter(
        (row): row is Row => row !== undefined,
      ),
    }));
    return { tables, problems: log.finish() };
  } catch (cause) {
    throw refuse(path, {
      code: "corrupt",
      what: `the legacy workbook cannot be read: ${reasonOf(cause)}`,
      wayOut: "open it in a spreadsheet program and save it as .xlsx",
      cause,
    });
  }
}

/** Whether a stream of this name stands in the container's directory, whose names are UTF-16, zero-ended. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = new Uint8Array([...`${name}\0`].flatMap((letter) => [letter.charCodeAt(0), 0]));
  // A directory entry is 128 bytes long and starts with its name.
  for (let at = 0; at + wanted.length <= bytes.length; at += 128) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
