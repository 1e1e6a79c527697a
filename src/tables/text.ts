import { defined } from "../model/collections.ts";
import type { Problem } from "../model/problem.ts";
import { ShortlistError } from "../model/problem.ts";
import type { ParsedFile } from "../model/table.ts";
import { type Delimited, readCsv } from "./csv/index.ts";
import { readJson } from "./json.ts";
import { refuse } from "./refusal.ts";
import { readXml } from "./xml.ts";
import { readYaml } from "./yaml.ts";

type ParsedText = Omit<ParsedFile, "path" | "encoding">;

const HTML = /^<(?:!doctype\s+html|html|head|body|table|div|meta|script)[\s>]/iu;

/** Texts that are kept for sources that read prose; a whole report of some hundred countries is shorter. */
const PROSE_LENGTH = 8 * 1024 * 1024;

/** Whether a text is one that a source may read as prose: delimited text, which may be none, or a page. */
export function mayBeProse({ format }: ParsedText, text: string): boolean {
  return (format === "csv" || format === "html") && text.length <= PROSE_LENGTH;
}

/** That a page stands where data should. */
export function pageRefusal(path: string): ShortlistError {
  const { expected } = nameOf(path);
  return refuse(path, {
    code: "not-what-it-says",
    what: `the file is an HTML page${expected ? `, not the ${expected} that its name says` : ""}`,
    wayOut:
      "download the file itself: a page in its place often says that a login is needed or an address has changed",
  });
}

/**
 * Reads decoded text as what it looks like: HTML is refused, or kept where prose is wanted, then XML, JSON, YAML, and
 * delimited text for the rest.
 */
export function readText(
  text: string,
  path: string,
  {
    prose,
    isProse,
    bytes,
  }: {
    readonly prose?: boolean;
    readonly isProse?: (text: string) => boolean;
    /** What it was decoded from. */
    readonly bytes?: Uint8Array;
  },
): ParsedText {
  const name = nameOf(path);
  if (text.trim() === "") {
    throw refuse(path, {
      code: "empty-file",
      what: "the file holds nothing but blanks",
      wayOut: "download or copy it again",
    });
  }
  if (HTML.test(withoutProlog(text))) {
    if (!prose || name.expected !== undefined || text.length > PROSE_LENGTH) throw pageRefusal(path);
    return { format: "html", tables: [], problems: [] };
  }
  if (/^\s*</u.test(text) && (name.extension === "xml" || looksLikeXml(text))) {
    const { root, problems } = readXml(text, path);
    return { format: "xml", tables: [], root, problems: [...misnamed(name, "xml", path), ...problems] };
  }
  if (name.extension === "xml") throw refuse(path, notThe(name, "plain text"));
  if (name.extension === "yaml" || name.extension === "yml") {
    return { format: "yaml", tables: [], ...readYaml(text, path) };
  }
  if (name.extension === "json" || looksLikeJson(text)) return readJsonOrTable(text, path, name, bytes);
  if (prose && name.extension === "txt" && text.length <= PROSE_LENGTH && isProse?.(text))
    return { format: "csv", tables: [], problems: [] };
  return readTable(text, path, name, bytes);
}

/** The text from its first element or declaration on; comments before it are skipped. */
function withoutProlog(text: string): string {
  let at = text.search(/\S/u);
  for (;;) {
    const end = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?xml", at) ? "?>" : undefined;
    const found = end === undefined ? -1 : text.indexOf(end, at);
    if (end === undefined || found < 0) return text.slice(at, at + 100);
    at = found + end.length;
    while (/\s/u.test(text.charAt(at))) at += 1;
  }
}

function looksLikeXml(text: string): boolean {
  return /^\s*<(?:\?xml\s|!--|!DOCTYPE\s|[A-Za-z_][\w.:-]*(?:\s[^<>]*)?\/?>)/u.test(text);
}

function looksLikeJson(text: string): boolean {
  return /^\s*(?:\{\s*(?:"|\})|\[\s*(?:["{[\]\d-]|true|false|null))/u.test(text);
}

/** Text that starts like JSON and is not may be a table whose first cell starts with a bracket. */
function readJsonOrTable(text: string, path: string, name: FileName, bytes?: Uint8Array): ParsedText {
  try {
    const { data, problems } = readJson(text, path);
    return { format: "json", tables: [], data, problems: [...misnamed(name, "json", path), ...problems] };
  } catch (cause) {
    // Not JSON after all; what is JSON and refused is no table.
    const isText = cause instanceof ShortlistError && cause.code === "corrupt";
    if (!isText || name.expected !== "delimited text") throw cause;
    return readTable(text, path, name, bytes);
  }
}

/** Line breaks that only Unicode, and mainframes, know: they end lines where nothing else does. */
const ODD_BREAK = /[\u0085\u2028\u2029]/gu;
const ODD_BREAKS = /[\u0085\u2028\u2029]/u;
const ODDLY_BROKEN =
  "the lines end with line separators of Unicode (NEL, LS or PS) and nothing else; they were read as line breaks";

function readTable(given: string, path: string, name: FileName, bytes?: Uint8Array): ParsedText {
  const isOddlyBroken = !/[\r\n]/u.test(given) && ODD_BREAKS.test(given);
  const text = isOddlyBroken ? given.replaceAll(ODD_BREAK, "\n") : given;
  // Of plain letters each is a byte: then what was read is the text in UTF-8, and need not be held twice.
  const isPlain = bytes !== undefined && bytes.length === text.length && isAscii(bytes);
  const delimited = readCsv(text, path, isPlain ? bytes : undefined);
  const { tables, delimiter, quote } = delimited;
  if (delimiter === undefined) {
    if (name.isWorkbook) throw refuse(path, notThe(name, "plain text without a table"));
    const data = name.expected === undefined && looksLikeYaml(text) ? tryYaml(text, path) : undefined;
    if (data) return { format: "yaml", tables: [], ...data };
  }
  return {
    format: "csv",
    ...defined({ delimiter, quote }),
    tables,
    problems: [
      ...misnamed(name, "csv", path),
      ...(isOddlyBroken
        ? [{ severity: "info", code: "line-breaks", message: ODDLY_BROKEN, file: path } as const]
        : []),
      ...saidOf(delimited, name, path),
    ],
  };
}

function isAscii(bytes: Uint8Array): boolean {
  let bits = 0;
  for (let i = 0; i < bytes.length; i += 1) bits |= bytes[i]!;
  return bits < 128;
}

function looksLikeYaml(text: string): boolean {
  return /^(?:[ \t]*(?:#[^\n]*)?\n)*(?:---[ \t]*\n|- |[\w.-]+:(?:\s|$))/u.test(text.replaceAll("\r\n", "\n"));
}

function tryYaml(text: string, path: string): { data: unknown; problems: Problem[] } | undefined {
  try {
    const read = readYaml(text, path);
    return typeof read.data === "object" && read.data !== null ? read : undefined;
  } catch {
    return undefined;
  }
}

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ";": "semicolon",
  "\t": "tab",
  "|": "vertical bar",
  "^": "circumflex",
  " ": "space",
};

function saidOf({ delimiter, problems }: Delimited, name: FileName, path: string): readonly Problem[] {
  const isUsual = delimiter === "," || (delimiter === "\t" && ["tsv", "tab"].includes(name.extension));
  if (delimiter === undefined || isUsual) return problems;
  const message = `the cells are separated by ${DELIMITER_NAMES[delimiter] ?? `"${delimiter}"`}, told from the text`;
  return [{ severity: "info", code: "delimiter-guessed", message, file: path }, ...problems];
}

const FORMAT_NAMES = { csv: "delimited text", json: "JSON", xml: "XML" } as const;

function misnamed(name: FileName, format: keyof typeof FORMAT_NAMES, path: string): Problem[] {
  const isRight =
    name.expected === undefined ||
    name.extension === "txt" ||
    name.extension === format ||
    (format === "csv" && name.expected === "delimited text");
  if (isRight) return [];
  const what = FORMAT_NAMES[format];
  const message = `the file is ${what}, not the ${name.expected} that its name says; it was read as ${what}`;
  return [{ severity: "warning", code: "not-what-its-name-says", message, file: path }];
}

function notThe(name: FileName, what: string) {
  return {
    code: "not-what-it-says",
    what: `the file is ${what}, not the ${name.expected} that its name says`,
    wayOut: "download or copy it again, or give it the right name",
  };
}

/** What a file's name says about it; its content has the last word. */
export interface FileName {
  /** Extension, lower case, without the dot; "" where there is none. */
  readonly extension: string;
  /** What such a file should be, without an article; undefined where the name says nothing. */
  readonly expected: string | undefined;
  readonly isWorkbook: boolean;
  /** A spreadsheet program's lock file (`~$Book.xlsx`, `.~lock.Book.ods#`). */
  readonly isLock: boolean;
}

const EXPECTED: Readonly<Record<string, string>> = {
  xlsx: "Excel workbook",
  xlsm: "Excel workbook",
  xltx: "Excel workbook",
  xls: "Excel workbook",
  csv: "delimited text",
  tsv: "delimited text",
  tab: "delimited text",
  txt: "text",
  json: "JSON document",
  yaml: "YAML document",
  yml: "YAML document",
  xml: "XML document",
};

export function nameOf(path: string): FileName {
  const base = path.slice(path.lastIndexOf("/") + 1);
  const extension = /\.([^.]+)$/u.exec(base)?.[1]?.toLowerCase() ?? "";
  const expected = Object.hasOwn(EXPECTED, extension) ? EXPECTED[extension] : undefined;
  return {
    extension,
    expected,
    isWorkbook: expected === "Excel workbook",
    isLock: base.startsWith("~$") || base.startsWith(".~lock."),
  };
}
