import { parse } from "csv-parse/sync";

/** How a delimited text is written. */
export interface Dialect {
  /** Undefined where every line is one cell. */
  readonly delimiter: string | undefined;
  readonly quote: '"' | "'" | undefined;
  /** Doubled quotes inside quotes, or a backslash before them. */
  readonly escape: "double" | "backslash";
  /** Spaces around cells are no part of them: `a, "b, c"`. */
  readonly trim: boolean;
}

/** What a stretch of the text turned out to be. `at` is the 1-based physical line on which it starts. */
export type CsvRecord =
  | { readonly kind: "row"; readonly at: number; readonly cells: readonly string[]; readonly note?: Oddity }
  /** A line that was left out: its quotes do not say where its cells end. */
  | { readonly kind: "damaged"; readonly at: number; readonly reason: string };

/** A row that was read, and what is odd about it. */
export type Oddity = "bare-quote" | "lines-in-quotes" | "space-before-quote";

/** Bytes that are given to the parser at once; also the longest row. */
const BLOCK = 64 * 1024;
const LONGEST = 512 * 1024;
/** Lines inside quotes that are looked at to tell a long text from a quote that was never closed. */
const LOOK_INTO = 50;
/** Stands for the delimiter where there is none: a control character that no cell holds. */
const NO_DELIMITER = "\u001f";
const [LF, CR] = [10, 13];

/**
 * Reads delimited text row by row. A row whose quotes are wrong costs its own first line and no more: reading starts again
 * on the next line, so that an unclosed quote swallows nothing and moves no value into another column.
 *
 * `bytes` is UTF-8. `width` is the number of cells that most rows have, where that is known: a quoted text that swallowed
 * whole rows is told by it. `start` and `line` say where to begin. Memory: one block of 64 KB, more only for longer rows.
 */
export function* readCsvRecords(
  bytes: Uint8Array,
  dialect: Dialect,
  from: { readonly start?: number; readonly line?: number; readonly width?: number | undefined } = {},
): Generator<CsvRecord, void, undefined> {
  let { start = 0, line = 1 } = from;
  let size = BLOCK;
  let afterDamage = false;
  while (start < bytes.length) {
    const end = lineEndAfter(bytes, start + size);
    const { records, error } = parseBlock(bytes.subarray(start, end), dialect);
    let taken = 0;
    let swallowed = false;
    for (const { cells, end: recordEnd } of records) {
      const raw = bytes.subarray(start + taken, start + recordEnd);
      const lines = countLines(raw);
      const verdict = lines > 1 ? judgeLines(raw, cells.length, dialect.delimiter, from.width) : "whole";
      if (verdict === "swallowed") {
        swallowed = true;
        break;
      }
      yield { kind: "row", at: line, cells, ...(verdict === "odd" ? { note: "lines-in-quotes" } : {}) };
      line += lines;
      taken = recordEnd;
      afterDamage = false;
    }
    start += taken;
    if (!swallowed && error === undefined) {
      size = BLOCK;
      continue;
    }
    // A row that goes on after the block: give it the room to end.
    if (!swallowed && error === "CSV_QUOTE_NOT_CLOSED" && end < bytes.length && end - start < LONGEST) {
      size = Math.max(size, end - start) * 2;
      continue;
    }
    const lineEnd = lineEndAfter(bytes, start + 1);
    const record = rescue(
      bytes.subarray(start, lineEnd),
      dialect,
      swallowed ? "swallowed" : error,
      afterDamage,
    );
    afterDamage = record.kind === "damaged";
    yield { ...record, at: line };
    line += 1;
    start = lineEnd;
    // Where one row is damaged the next often is: small blocks, so that starting again is cheap.
    size = 4096;
  }
}

interface Block {
  readonly records: readonly { readonly cells: string[]; readonly end: number }[];
  /** The parser's error code, where it stopped early. */
  readonly error: string | undefined;
}

function parseBlock(bytes: Uint8Array, dialect: Dialect): Block {
  const records: { cells: string[]; end: number }[] = [];
  try {
    parse(bytes, {
      delimiter: dialect.delimiter ?? NO_DELIMITER,
      quote: dialect.quote ?? null,
      escape: dialect.escape === "backslash" ? "\\" : (dialect.quote ?? null),
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      trim: dialect.trim,
      on_record: (cells: string[], { bytes: end }: { bytes: number }) => {
        records.push({ cells, end });
        return null;
      },
    });
    return { records, error: undefined };
  } catch (cause) {
    if (cause instanceof Error && "code" in cause) return { records, error: String(cause.code) };
    throw cause;
  }
}

/** What to make of one line that the parser could not read. */
function rescue(
  line: Uint8Array,
  dialect: Dialect,
  error: string | undefined,
  afterDamage: boolean,
): { kind: "row"; cells: string[]; note: Oddity } | { kind: "damaged"; reason: string } {
  if (error !== "INVALID_OPENING_QUOTE") {
    const closed =
      error === "CSV_INVALID_CLOSING_QUOTE" || error === "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE";
    return {
      kind: "damaged",
      reason: closed ? "text follows a closing quote" : "a quote is opened and never closed",
    };
  }
  const trimmed = parseBlock(line, { ...dialect, trim: true });
  if (!dialect.trim && trimmed.error === undefined) {
    return { kind: "row", cells: trimmed.records[0]?.cells ?? [], note: "space-before-quote" };
  }
  // A quote inside an unquoted cell (5" pipe) is text, unless quotes open cells as well, or a damaged row ends here.
  const plain = parseBlock(line, { ...dialect, quote: undefined, escape: "double" }).records[0]?.cells ?? [];
  const opens = plain.some((cell) => cell.trimStart().startsWith(dialect.quote!));
  if (opens || afterDamage) return { kind: "damaged", reason: "a quote stands inside an unquoted cell" };
  return { kind: "row", cells: plain, note: "bare-quote" };
}

/**
 * A row of several lines: `whole` where its quotes hold a text of several lines; `swallowed` where its number of cells is
 * wrong and a later line of it has as many delimiters as a row; `odd` where its number of cells is right all the same.
 */
function judgeLines(
  raw: Uint8Array,
  cells: number,
  delimiter: string | undefined,
  width: number | undefined,
): "whole" | "odd" | "swallowed" {
  if (width === undefined || width < 2 || delimiter === undefined) return "whole";
  const code = delimiter.charCodeAt(0);
  for (let start = lineEndAfter(raw, 1), n = 0; start < raw.length && n < LOOK_INTO; n += 1) {
    const end = lineEndAfter(raw, start + 1);
    let delimiters = 0;
    for (let i = start; i < end; i += 1) if (raw[i] === code) delimiters += 1;
    if (delimiters === width - 1) return cells === width ? "odd" : "swallowed";
    start = end;
  }
  return "whole";
}

/** Where the line ends that holds the byte before `at`, its line break included. */
function lineEndAfter(bytes: Uint8Array, at: number): number {
  for (let i = Math.max(0, at - 1); i < bytes.length; i += 1) {
    if (bytes[i] === LF) return i + 1;
    if (bytes[i] === CR) return bytes[i + 1] === LF ? i + 2 : i + 1;
  }
  return bytes.length;
}

/** Line breaks in a stretch of text; at least 1, since the last line of a file may lack its break. */
function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    if (bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF)) lines += 1;
  }
  return Math.max(1, lines);
}
