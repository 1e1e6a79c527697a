import { parse } from "csv-parse/sync";
import { counted } from "../../model/collections.ts";

/** What a stretch of the text turned out to be. `at` is the 1-based physical line on which it starts. */
export type CsvRecord =
  | { readonly kind: "row"; readonly at: number; readonly cells: readonly string[]; readonly note?: Oddity }
  /** A line that was left out: its quotes do not say where its cells end. */
  | { readonly kind: "damaged"; readonly at: number; readonly reason: string };

/** A row that was read, and what is odd about it. */
export type Oddity = "bare-quote" | "lines-in-quotes" | "space-before-quote";

/** Where reading starts, and the number of cells that most rows have, where that is known. */
export interface CsvStart {
  readonly start?: number;
  readonly line?: number;
  readonly width?: number | undefined;
  /** The line before was damaged: a bare quote may be that row's end. */
  readonly afterDamage?: boolean;
  /** Told, with each record, where it starts and the byte after it, its line break included. */
  readonly reached?: { start: number; end: number };
}

/** Bytes that are given to the parser at once; also the longest row. */
const BLOCK = 64 * 1024;
export const LONGEST = 512 * 1024;

/**
 * Reads delimited text, as UTF-8 bytes, row by row. A row whose quotes are wrong costs its own first line and no more:
 * reading starts again on the next line, so that an unclosed quote swallows nothing and moves no value into another
 * column; a quoted text that swallowed whole rows is told by the known width. Memory: one block of 64 KB, more only for
 * longer rows.
 */
export function* readCsvRecords(
  bytes: Uint8Array,
  dialect: Dialect,
  { start: from = 0, line: firstLine = 1, width, afterDamage: isAfterDamage = false, reached }: CsvStart = {},
): Generator<CsvRecord, void, undefined> {
  let [start, line, size] = [from, firstLine, BLOCK];
  let afterDamage = isAfterDamage;
  while (start < bytes.length) {
    const end = lineEndAfter(bytes, start + size);
    const { records, error } = parseBlock(bytes.subarray(start, end), dialect);
    const blockStart = start;
    let isSwallowed = false;
    for (const record of records) {
      const raw = bytes.subarray(start, blockStart + record.end);
      const lines = countLines(raw);
      const { cells } = record;
      const verdict = lines > 1 ? judgeLines(raw, cells.length, dialect.delimiter, width) : "whole";
      isSwallowed = verdict === "swallowed";
      if (isSwallowed) break;
      if (reached) [reached.start, reached.end] = [start, blockStart + record.end];
      yield { kind: "row", at: line, cells, ...(verdict === "odd" ? { note: "lines-in-quotes" } : {}) };
      line += lines;
      start = blockStart + record.end;
      afterDamage = false;
    }
    if (!isSwallowed && error === undefined) {
      // Blanks at the very end, of which a parser that trims makes no row.
      if (start < end) line += countLines(bytes.subarray(start, end));
      if (reached) reached.end = end;
      start = end;
      size = BLOCK;
      continue;
    }
    // A row that goes on after the block: give it the room to end.
    if (!isSwallowed && error === "CSV_QUOTE_NOT_CLOSED" && end < bytes.length && end - start < LONGEST) {
      size = Math.max(size, end - start) * 2;
      continue;
    }
    // After a damaged row a bare quote may be that row's end.
    const mayBeText = !isSwallowed && !afterDamage && error === "INVALID_OPENING_QUOTE";
    const [found, next] = mayBeText ? readOddLines(bytes, start, line, dialect, width) : [[], start];
    let odd = start;
    for (const record of found) {
      odd = lineEndAfter(bytes, odd + 1);
      if (reached) reached.end = odd;
      yield record;
    }
    line += found.length;
    start = next;
    if (found.length === 0) {
      const lineEnd = lineEndAfter(bytes, start + 1);
      if (reached) reached.end = lineEnd;
      yield { kind: "damaged", at: line, reason: reasonOfDamage(bytes.subarray(start, lineEnd), dialect) };
      afterDamage = true;
      line += 1;
      start = lineEnd;
    }
    // Where one row is damaged the next often is: small blocks, so that starting again is cheap.
    size = 4096;
  }
}

/**
 * The lines from here on that the parser stops at although they can be read: quotes after spaces, or quotes inside the text
 * of cells, which come in numbers. With them, where the next line starts.
 */
function readOddLines(
  bytes: Uint8Array,
  start: number,
  line: number,
  dialect: Dialect,
  width: number | undefined,
): [rows: CsvRecord[], next: number] {
  const rows: CsvRecord[] = [];
  let next = start;
  while (next < bytes.length) {
    const end = lineEndAfter(bytes, next + 1);
    const cells = readBareQuotes(bytes.subarray(next, end), dialect, width);
    if (cells === undefined) break;
    rows.push({ kind: "row", at: line + rows.length, cells, note: "bare-quote" });
    next = end;
  }
  if (rows.length > 0 || dialect.trim) return [rows, next];
  const end = lineEndAfter(bytes, start + 1);
  const trimmed = parseBlock(bytes.subarray(start, end), { ...dialect, trim: true });
  const cells = trimmed.error === undefined ? trimmed.records[0]?.cells : undefined;
  return cells ? [[{ kind: "row", at: line, cells, note: "space-before-quote" }], end] : [[], start];
}

/** How a delimited text is written. */
export interface Dialect {
  /** Undefined where every line is one cell. */
  readonly delimiter: string | undefined;
  readonly quote: '"' | "'";
  /** Doubled quotes inside quotes, or a backslash before them. */
  readonly escape: "double" | "backslash";
  /** Spaces around cells are no part of them: `a, "b, c"`. */
  readonly trim: boolean;
}

export interface Block {
  /** `end` is the byte after the row, its line break included. */
  readonly records: readonly { readonly cells: readonly string[]; readonly end: number }[];
  /** The parser's error code, where it stopped early. */
  readonly error: string | undefined;
}

/** Stands for the delimiter where there is none: a control character that no cell holds. */
const NO_DELIMITER = "\u001f";

/** Reads a stretch of text strictly, up to the first row whose quotes are wrong. Blank lines are rows of one empty cell. */
export function parseBlock(bytes: Uint8Array, dialect: Dialect): Block {
  const { records: plain, error } = plainLines(bytes, dialect);
  const start = plain.at(-1)?.end ?? 0;
  if (start === bytes.length || error !== undefined) return { records: plain, error };
  const rest = parseStrictly(bytes.subarray(start), dialect);
  const below = rest.records.map(({ cells, end }) => ({ cells, end: start + end }));
  return { records: [...plain, ...below], error: rest.error };
}

/**
 * The lines up to the first that needs the parser, or that it would stop at: nearly all of most files, and many times faster
 * without it, which is made anew for every damaged line.
 */
function plainLines(
  bytes: Uint8Array,
  { delimiter = NO_DELIMITER, quote, escape: escaping, trim }: Dialect,
): Block {
  const records: { cells: readonly string[]; end: number }[] = [];
  if (trim || delimiter === quote) return { records, error: undefined };
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const whole = decoder.decode(bytes);
  // Then a character stands where its byte does, and no line need be decoded by itself.
  const isPlain = whole.length === bytes.length;
  for (let start = 0; start < bytes.length; ) {
    const end = lineEndAfter(bytes, start + 1);
    let to = end;
    while (to > start && (bytes[to - 1] === LF || bytes[to - 1] === CR)) to -= 1;
    const line = isPlain ? whole.slice(start, to) : decoder.decode(bytes.subarray(start, to));
    const cells = line.includes(quote)
      ? escaping === "double" && quotedCells(line, delimiter, quote)
      : line.split(delimiter);
    if (typeof cells === "string") return { records, error: cells };
    if (!cells) break;
    records.push({ cells, end });
    start = end;
  }
  return { records, error: undefined };
}

/**
 * The cells of a line in which each is quoted as it should be or has no quote; the parser's error code where one is not;
 * undefined where one goes on below.
 */
function quotedCells(line: string, delimiter: string, quote: string): readonly string[] | string | undefined {
  const cells: string[] = [];
  for (let start = 0; ; ) {
    const isQuoted = line.startsWith(quote, start);
    const from = isQuoted ? start + 1 : start;
    let end = line.indexOf(isQuoted ? quote : delimiter, from);
    while (isQuoted && end >= 0 && line.startsWith(quote, end + 1)) end = line.indexOf(quote, end + 2);
    if (end < 0 && isQuoted) return undefined;
    const cell = line.slice(from, end < 0 ? line.length : end);
    if (!isQuoted && cell.includes(quote)) return "INVALID_OPENING_QUOTE";
    cells.push(isQuoted ? cell.replaceAll(quote + quote, quote) : cell);
    const after = end < 0 ? line.length : end + (isQuoted ? 1 : 0);
    if (after === line.length) return cells;
    // The parser takes a NUL after a quote for the end of the text.
    if (line[after] === "\0") return undefined;
    if (!line.startsWith(delimiter, after)) return "CSV_INVALID_CLOSING_QUOTE";
    start = after + delimiter.length;
  }
}

function parseStrictly(bytes: Uint8Array, { delimiter, quote, escape: escaping, trim }: Dialect): Block {
  const records: { cells: string[]; end: number }[] = [];
  try {
    parse(bytes, {
      delimiter: delimiter ?? NO_DELIMITER,
      quote,
      escape: escaping === "backslash" ? "\\" : quote,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      trim,
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

/** Lines inside quotes that are looked at to tell a long text from a quote that was never closed. */
const LOOK_INTO = 50;

const UNCLOSED = "a quote is opened and not closed on its line";
const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: UNCLOSED,
  CSV_INVALID_CLOSING_QUOTE: "text follows a closing quote",
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: "text follows a closing quote",
  INVALID_OPENING_QUOTE: "a quote stands inside an unquoted cell",
};

/** What is wrong with a line that cannot be read, in words. */
function reasonOfDamage(line: Uint8Array, dialect: Dialect): string {
  return REASONS[parseBlock(line, dialect).error ?? ""] ?? UNCLOSED;
}

/**
 * The cells of a line that holds quotes only inside its cells' text (`5" pipe`), which mean nothing there. Undefined where a
 * cell starts with a quote, where there is no quote, where a pair of quotes may hold a delimiter (`53"new, since 2021"`), and
 * where the number of cells is not `width`.
 */
function readBareQuotes(
  line: Uint8Array,
  { delimiter, quote, trim }: Dialect,
  width: number | undefined,
): string[] | undefined {
  const text = new TextDecoder().decode(line).replace(/[\r\n]+$/u, "");
  if (!text.includes(quote)) return undefined;
  const cells = delimiter === undefined ? [text] : text.split(delimiter);
  if (cells.length !== (width ?? cells.length)) return undefined;
  if (cells.some((cell) => cell.trimStart().startsWith(quote))) return undefined;
  if (delimiter !== undefined && holdsDelimiter(text, quote, delimiter)) return undefined;
  return trim ? cells.map((cell) => cell.trim()) : cells;
}

/** Whether a quote that may open, before a letter, and one that may close, at a cell's end, have a delimiter between them. */
function holdsDelimiter(text: string, quote: string, delimiter: string): boolean {
  const parts = text.split(quote);
  return parts.some((inside, i) => {
    const after = parts[i + 1];
    return (
      i > 0 &&
      after !== undefined &&
      /^\S/u.test(inside) &&
      !inside.startsWith(delimiter) &&
      inside.includes(delimiter) &&
      (after === "" || after.startsWith(delimiter))
    );
  });
}

/**
 * A row of several lines: `swallowed` where its number of cells is wrong and a later line of it has as many delimiters as a
 * row; `odd` where its number of cells is right all the same and a line inside it, or its first and its last, look like
 * rows; `whole` otherwise: its quotes hold a text of several lines.
 */
function judgeLines(
  raw: Uint8Array,
  cells: number,
  delimiter: string | undefined,
  width: number | undefined,
): "whole" | "odd" | "swallowed" {
  if (width === undefined || width < 2 || delimiter === undefined) return "whole";
  const looksLikeRow: boolean[] = [];
  for (let start = 0; start < raw.length && looksLikeRow.length < LOOK_INTO; ) {
    const end = lineEndAfter(raw, start + 1);
    looksLikeRow.push(count(raw, delimiter.charCodeAt(0), start, end) === width - 1);
    start = end;
  }
  if (cells !== width) return looksLikeRow.slice(1).includes(true) ? "swallowed" : "whole";
  const isOdd = looksLikeRow.slice(1, -1).includes(true) || (looksLikeRow[0]! && looksLikeRow.at(-1)!);
  return isOdd ? "odd" : "whole";
}

function count(bytes: Uint8Array, wanted: number, start: number, end: number): number {
  let found = 0;
  for (let i = start; i < end; i += 1) if (bytes[i] === wanted) found += 1;
  return found;
}

const VALUES: readonly RegExp[] = [
  // Numbers with either decimal mark, signs and percent signs, years and ranges of them.
  /^[+\-−–]?\d[\d\s.,'’]*%?$/u,
  /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T]\d{1,2}:\d{2}.*)?$/u,
  // Words, with commas only before a space as in "Korea, Rep."; between apostrophes they are quoted words.
  /^(?!'.*'$)(?:[^,;\t|^"]|, |,$)*$/u,
];

/** Share of cells that look like one value each; blank ones do. */
export function shareOfPlainCells(rows: readonly (readonly string[])[]): number {
  let [good, all] = [0, 0];
  for (const cells of rows) {
    all += cells.length;
    for (const cell of cells) {
      const text = cell.trim();
      if (text === "" || VALUES.some((value) => value.test(text))) good += 1;
    }
  }
  return all === 0 ? 0 : good / all;
}

/** The number that most of them are, the first of them where several are; undefined where there is none. */
export function commonest(widths: readonly number[]): number | undefined {
  return commonestOf(counted(widths));
}

/** The same of numbers that are counted already, in the order in which each came first. */
export function commonestOf(counts: ReadonlyMap<number, number>): number | undefined {
  let found: number | undefined;
  for (const [number, count] of counts) if (count > (counts.get(found ?? Number.NaN) ?? 0)) found = number;
  return found;
}

const LF = 10;
const CR = 13;

/** Where the line ends that holds the byte before `at`, its line break (LF, CR LF or CR) included. */
function lineEndAfter(bytes: Uint8Array, at: number): number {
  for (let i = Math.max(0, at - 1); i < bytes.length; i += 1) {
    if (bytes[i] === LF) return i + 1;
    if (bytes[i] === CR) return bytes[i + 1] === LF ? i + 2 : i + 1;
  }
  return bytes.length;
}

/** Line breaks in a stretch of text; at least 1, since the last line of a file may lack its break. */
export function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    if (bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF)) lines += 1;
  }
  return Math.max(1, lines);
}
