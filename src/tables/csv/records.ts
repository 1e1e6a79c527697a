import { countLines, lineEndAfter } from "../text/lines.ts";
import { type Dialect, parseBlock } from "./block.ts";
import { judgeLines, readBareQuotes, reasonOfDamage } from "./damage.ts";

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
  /** Told, with each record, the byte after it, its line break included. */
  readonly reached?: { end: number };
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
      if (reached) reached.end = blockStart + record.end;
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
