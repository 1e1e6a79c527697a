import { parse } from "csv-parse/sync";
import { lineEndAfter } from "../text/lines.ts";

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
  for (let start = 0; start < bytes.length; ) {
    const end = lineEndAfter(bytes, start + 1);
    const line = decoder.decode(bytes.subarray(start, end)).replace(/[\r\n]+$/u, "");
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
