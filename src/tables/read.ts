import type { Problem } from "../model/problem.ts";
import type { FileBytes, ParsedFile } from "../model/table.ts";
import { tellContent } from "./content.ts";
import { decodeText, encodingOf } from "./encoding.ts";
import { refuse } from "./refusal.ts";
import { mayBeProse, nameOf, readText } from "./text.ts";
import { readWorkbook, type Workbook } from "./workbook/index.ts";
import { readLegacyWorkbook } from "./xls.ts";

export interface ReadOptions {
  /** What a text is encoded in, by any label of the WHATWG Encoding Standard; told from the text where it is not given. */
  readonly encoding?: string;
  /** Is the text a country's name or code? Names that are known tell how a text is encoded. */
  readonly isName?: (text: string) => boolean;
  /** Is the text itself wanted, for sources that read prose? Then a page of HTML is kept, which is refused otherwise. */
  readonly prose?: boolean;
  /** Is a text prose and nothing else? Then no table is looked for in it. Asked of files called .txt where prose is wanted. */
  readonly isProse?: (text: string) => boolean;
}

/**
 * Bytes to rows (workbooks, delimited text) or to a tree (JSON, YAML, XML). What a file is told by its content; its name only
 * decides between readings of the same text, and is compared: a workbook called .csv is read, and said. A file from which
 * no table can be read throws one ShortlistError that says what it is and what can be done. Faults inside a file that
 * leave the rest readable are in `problems`.
 */
export async function readFile(file: FileBytes, options: ReadOptions = {}): Promise<ParsedFile> {
  const { path, bytes } = file;
  const { encoding: askedEncoding } = options;
  if (askedEncoding !== undefined) encodingOf(askedEncoding, path);
  const name = nameOf(path);
  if (name.isLock) {
    throw refuse(path, {
      code: "not-what-it-says",
      what: "the file is a lock that a spreadsheet program keeps while a workbook is open, not the workbook",
      wayOut: "close the program, or leave the file out",
    });
  }
  const content = tellContent(bytes, askedEncoding !== undefined);
  switch (content.kind) {
    case "empty":
      throw refuse(path, {
        code: "empty-file",
        what: "the file is empty",
        wayOut: "download or copy it again",
      });
    case "foreign":
      throw refuse(path, {
        code: "not-what-it-says",
        what: `the file is ${content.what}${name.expected ? `, not the ${name.expected} that its name says` : ""}`,
        wayOut: "give the data as .xlsx, .xls, .csv, .json, .yaml or .xml",
      });
    case "zip":
      return workbook("xlsx", file, await readWorkbook(bytes, path), options);
    case "ole2":
      return workbook("xls", file, await readLegacyWorkbook(bytes, path), options);
    case "text": {
      const { text, encoding, problems } = decodeText(bytes, path, options);
      const parsed = readText(text, path, { ...options, ...(encoding === "utf-8" ? { bytes } : {}) });
      return {
        ...parsed,
        path,
        encoding,
        ...(options.prose && mayBeProse(parsed, text) ? { prose: { text, problems } } : {}),
        problems: [
          ...problems,
          ...parsed.problems,
          ...(parsed.format === "csv" ? cutAtBlock(path, bytes) : []),
        ],
      };
    }
  }
}

/** What is copied or sent stops at the end of a block where it stops early. */
const BLOCK = 4096;
const LINE_ENDS: readonly (number | undefined)[] = [0x0a, 0x0d];

/**
 * A last line may lack its end in whole files, and a last cell that is cut off (`4` of `43`) is a figure like any other: both
 * together with a whole number of blocks are told, which one such file in 4,096 has by chance.
 */
function cutAtBlock(file: string, bytes: Uint8Array): Problem[] {
  const { length } = bytes;
  if (length % BLOCK !== 0 || LINE_ENDS.includes(bytes.at(-1))) return [];
  const message = `the text has ${length} bytes, a whole number of blocks of ${BLOCK}, and its last line no end, as where a copy stopped halfway: its last cell may be cut off, and rows may be missing. It was read as it stands`;
  return [{ severity: "warning", code: "text-may-be-cut", message, file }];
}

function workbook(
  format: "xlsx" | "xls",
  { path }: FileBytes,
  { tables, problems }: Workbook,
  { encoding }: ReadOptions,
): ParsedFile {
  const { expected, isWorkbook } = nameOf(path);
  const wrong: Problem[] =
    isWorkbook || expected === undefined
      ? []
      : [
          {
            severity: "warning",
            code: "not-what-its-name-says",
            message: `the file is an Excel workbook, not the ${expected} that its name says; it was read as a workbook`,
            file: path,
          },
        ];
  const unused: Problem[] =
    encoding === undefined
      ? []
      : [
          {
            severity: "info",
            code: "encoding-not-used",
            message: `the file is an Excel workbook, which says itself how its text is encoded: the encoding that was given, ${encoding}, was not used`,
            file: path,
          },
        ];
  return { path, format, tables, problems: [...wrong, ...unused, ...problems] };
}
