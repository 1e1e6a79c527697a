import type { CsvLog } from "./index.ts";
import { countLines, type Dialect, LONGEST, readCsvRecords } from "./records.ts";
import { RowOfCells, SlicedRow, type StreamRow } from "./stream-row.ts";

export interface StreamStart {
  readonly dialect: Dialect & { readonly delimiter: string };
  /** Cells of most rows, where that is known. */
  readonly width: number | undefined;
  /** Bytes before the first row (a byte order mark, a `sep=` line), and the line of that row. */
  readonly start: number;
  readonly line: number;
}

/** A row read the long way may look so far ahead; and so many bytes are read the long way before the short one is tried again. */
const AHEAD = 4 * LONGEST;
const LONG_WAY = 64 * 1024;
/** A line may not be longer: what is not yet read is held whole. */
const LONGEST_LINE = 16 * 1024 * 1024;
const [LF, CR] = [10, 13] as const;

/**
 * Reads delimited UTF-8 text row by row from blocks of bytes, each of which may be overwritten once the next is asked for.
 * Memory: a few blocks. Rows that need no judgement (cells
 * quoted or not, every quote where it belongs, all on one line) are told apart in place; any other is read by
 * `readCsvRecords`, so that both give the same rows and the same damaged lines.
 *
 * Throws StreamUnfit for text that is not clean UTF-8, holds NULs or a line longer than 16 MB, is damaged on most lines, or has spaces before
 * quotes that were not seen in its beginning.
 */
export async function readCsvStream(
  blocks: AsyncIterable<Uint8Array>,
  { dialect, width, start, line }: StreamStart,
  onRow: (row: StreamRow) => void,
  log: CsvLog,
): Promise<void> {
  const text = new Utf8Check();
  const reader = new WindowReader(dialect, width, line, onRow, log);
  const window = new Window();
  let skip = start;
  for await (const block of blocks) {
    text.check(block);
    window.add(block);
    const skipped = Math.min(skip, window.bytes.length);
    skip -= skipped;
    window.drop(skipped);
    if (skip === 0) window.drop(reader.read(window.bytes, false));
    if (window.bytes.length > LONGEST_LINE) throw new StreamUnfit("a line is longer than 16 MB");
  }
  text.finish();
  if (window.bytes.length === 0) return;
  window.add(new Uint8Array([LF]));
  reader.read(window.bytes, true);
}

/** Reads the whole rows of one stretch of text after the other. */
class WindowReader {
  readonly #row: SlicedRow;
  /** Backslashes before quotes, and spaces around cells, are for the long way only. */
  readonly #isPlain: boolean;
  readonly #delimiter: number;
  readonly #quote: number;
  #isDamagedBefore = false;
  #rows = 0;

  constructor(
    private readonly dialect: StreamStart["dialect"],
    private readonly width: number | undefined,
    private line: number,
    private readonly onRow: (row: StreamRow) => void,
    private readonly log: CsvLog,
  ) {
    this.#row = new SlicedRow(dialect.quote);
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#quote = dialect.quote.charCodeAt(0);
    this.#isPlain = !dialect.trim && dialect.escape === "double" && this.#delimiter < 128;
  }

  /** How many bytes were read; the rest must come again with what follows it. */
  read(bytes: Uint8Array, isLast: boolean): number {
    const limit = isLast ? bytes.length : wholeLines(bytes);
    this.#row.bytes = bytes;
    let at = 0;
    while (at < limit) {
      const end = this.#isPlain && !this.#isDamagedBefore ? this.#tellApart(bytes, at) : undefined;
      if (end !== undefined) {
        // A blank line is a row of one empty cell: no row at all.
        if (this.#row.width > 1 || !this.#row.isEmpty(0)) this.#give(this.#row);
        this.line += 1;
        at = end;
      } else if (!isLast && bytes.length - at < AHEAD) return at;
      else at = this.#readLongWay(bytes, at, isLast);
    }
    return at;
  }

  #give(row: StreamRow): void {
    this.#rows += 1;
    this.onRow(row);
  }

  /**
   * Tells the cells of the line apart that starts at a byte; returns where the next line starts, or undefined where a quote
   * stands in a place that needs judgement. The stretch must end with a line break.
   */
  #tellApart(bytes: Uint8Array, from: number): number | undefined {
    const row = this.#row;
    const [delimiter, quote] = [this.#delimiter, this.#quote];
    let { starts, ends, doubled } = row;
    let [cell, at] = [0, from];
    for (;;) {
      if (cell === starts.length) {
        row.grow();
        ({ starts, ends, doubled } = row);
      }
      let byte = bytes[at]!;
      if (byte === quote) {
        at += 1;
        starts[cell] = at;
        doubled[cell] = 0;
        for (;;) {
          byte = bytes[at]!;
          if (byte === quote) {
            if (bytes[at + 1] !== quote) break;
            doubled[cell] = 1;
            at += 2;
          } else if (byte === LF || byte === CR) return undefined;
          else at += 1;
        }
        ends[cell] = at;
        at += 1;
        byte = bytes[at]!;
        if (byte !== delimiter && byte !== LF && byte !== CR) return undefined;
      } else {
        starts[cell] = at;
        doubled[cell] = 0;
        while (byte !== delimiter && byte !== LF && byte !== CR) {
          if (byte === quote) return undefined;
          at += 1;
          byte = bytes[at]!;
        }
        ends[cell] = at;
      }
      cell += 1;
      at += 1;
      if (byte === delimiter) continue;
      row.at = this.line;
      row.width = cell;
      return byte === CR && bytes[at] === LF ? at + 1 : at;
    }
  }

  /** Reads on with the reader of damaged rows, until it has met a sound one some way further on; returns where it got to. */
  #readLongWay(bytes: Uint8Array, from: number, isLast: boolean): number {
    const reached = { start: from, end: from };
    const afterDamage = this.#isDamagedBefore;
    const start = { start: from, line: this.line, width: this.width, afterDamage, reached };
    let at = from;
    for (const record of readCsvRecords(bytes, this.dialect, start)) {
      this.#isDamagedBefore = record.kind === "damaged";
      if (record.kind === "damaged") {
        this.log.leftOut(record.at, record.reason);
        // Read whole, this is said.
        if (this.log.isHopeless(this.#rows)) throw new StreamUnfit("most rows are damaged");
        this.line += 1;
      } else {
        if (record.note === "space-before-quote") throw new StreamUnfit("spaces stand before quotes");
        if (record.note) this.log.odd(record.note, record.at);
        if (record.cells.some((cell) => cell.trim() !== "")) this.#give(new RowOfCells(record));
        this.line += countLines(bytes.subarray(at, reached.end));
      }
      at = reached.end;
      if (!isLast && bytes.length - at < AHEAD) break;
      if (this.#isPlain && at - from >= LONG_WAY && record.kind === "row" && !record.note) break;
    }
    // Further on in any case: of blanks at the very end no row is made.
    return Math.max(at, reached.end);
  }
}

/** Where the last whole line ends. A CR at the very end may be the first half of a line break. */
function wholeLines(bytes: Uint8Array): number {
  const newline = bytes.lastIndexOf(LF);
  if (newline >= 0) return newline + 1;
  return bytes.subarray(0, -1).lastIndexOf(CR) + 1;
}

/** Why a text cannot be read as a stream; read whole it may be readable, and what is wrong with it is then said. */
export class StreamUnfit extends Error {}

/** Bytes that have been given and not yet been read, in one buffer that is used over and over. */
class Window {
  #buffer = new Uint8Array(4 * 1024 * 1024);
  #from = 0;
  #to = 0;

  get bytes(): Uint8Array {
    return this.#buffer.subarray(this.#from, this.#to);
  }

  add(block: Uint8Array): void {
    const rest = this.bytes;
    if (this.#to + block.length > this.#buffer.length) {
      if (rest.length + block.length > this.#buffer.length) {
        const larger = new Uint8Array(2 * (rest.length + block.length));
        larger.set(rest);
        this.#buffer = larger;
      } else this.#buffer.copyWithin(0, this.#from, this.#to);
      [this.#from, this.#to] = [0, rest.length];
    }
    this.#buffer.set(block, this.#to);
    this.#to += block.length;
  }

  drop(bytes: number): void {
    this.#from += bytes;
  }
}

/** Holds a text against UTF-8 as it streams by. */
class Utf8Check {
  /** Small pieces: what is decoded is thrown away at once. */
  static readonly #PIECE = 64 * 1024;
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });

  check(block: Uint8Array): void {
    for (let at = 0; at < block.length; at += Utf8Check.#PIECE)
      this.#decode(block.subarray(at, at + Utf8Check.#PIECE));
  }

  finish(): void {
    this.#decode();
  }

  #decode(bytes?: Uint8Array): void {
    let decoded: string;
    try {
      decoded = this.#decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new StreamUnfit("the text is not UTF-8 throughout");
    }
    if (decoded.includes("\0")) throw new StreamUnfit("the text holds NUL characters");
  }
}
