import type { Dialect } from "./block.ts";
import { cellsLook, commonest } from "./look.ts";
import { readCsvRecords } from "./records.ts";
import { guessSpaced, type Quoting, type Spacing } from "./spaces.ts";

/** A dialect, and how many cells most of its rows have; undefined for text without a table. */
export interface DialectGuess {
  readonly dialect: Dialect;
  readonly width: number | undefined;
  /** Where spaces separate the cells; the text is to be read as `spacedBy` gives it. */
  readonly spacing?: Spacing;
}

/** In order of preference where two fit equally well. */
const DELIMITERS = [",", ";", "\t", "|", "^"] as const;
const SAMPLE_BYTES = 64 * 1024;
const SAMPLE_LINES = 300;
/** Bytes in which a line `sep=;` ends. */
const LONGEST_SETTING = 16;

/**
 * Tells how a delimited text is written, by trying each delimiter and quote on its first 300 lines and keeping the one whose rows
 * make the best table: a stretch of rows of equal width (lines before and after it, titles and footnotes, do not count),
 * wide rather than narrow, whose cells look like single values (after CleverCSV's consistency measure: van den Burg,
 * Nazábal and Sutton, 2019). A text in which no delimiter makes a table is read as one cell a line.
 *
 * Spaces are tried last: they win where nothing else makes a table, or where no cell between them holds anything else that
 * may be a delimiter (`Ghana 43,5 12,1`).
 *
 * `delimiter` fixes it where it is known, from a `sep=` line.
 */
function guessDialect(bytes: Uint8Array, delimiter?: string): DialectGuess {
  const sample = sampleOf(bytes);
  let best: DialectGuess = {
    dialect: { delimiter, quote: '"', escape: "double", trim: false },
    width: undefined,
  };
  let bestScore = 0;
  for (const dialect of candidates(sample, delimiter)) {
    const { score, width, trim } = judge(sample, dialect);
    if (score > bestScore * 1.001) {
      bestScore = score;
      best = { dialect: { ...dialect, trim }, width };
    }
  }
  const spaced = delimiter === undefined ? guessSpaced(sample, quotingIn(sample, " ")) : undefined;
  return spaced && (bestScore === 0 || spaced.isSure) ? spaced : best;
}

function candidates(sample: Uint8Array, known: string | undefined): Dialect[] {
  return quotingIn(sample, known === " " ? " " : ",;\\t|^").flatMap((quoting) =>
    (known === undefined ? DELIMITERS : [known]).map((delimiter) => ({ ...quoting, delimiter, trim: false })),
  );
}

/**
 * Quotes and escapes that the text shows, between delimiters of a class. Single quotes are apostrophes unless they open and close cells.
 * A backslash before a quote may escape it, or end a text that is quoted: both are tried.
 */
function quotingIn(sample: Uint8Array, delimiters: string): Quoting[] {
  const text = new TextDecoder("windows-1252").decode(sample);
  const between = `[${delimiters}\\r\\n]`;
  // Spaces that are delimiters themselves need no run of others: each would be tried as the start of the rest of it.
  const spaces = delimiters === " " ? "" : " *";
  const single = new RegExp(`(?:^|${between})${spaces}'[^'\\r\\n]*'${spaces}(?=${between}|$)`, "u");
  return (single.test(text) ? (['"', "'"] as const) : (['"'] as const)).flatMap((quote): Quoting[] => {
    const plain = { quote, escape: "double" } as const;
    return text.includes(`\\${quote}`) ? [plain, { quote, escape: "backslash" }] : [plain];
  });
}

/**
 * Where the rows of a delimited text begin, and how it is written: a first line `sep=;` is obeyed, and everything else is
 * told from the text.
 */
export function guessStart(
  bytes: Uint8Array,
): DialectGuess & { readonly start: number; readonly line: number } {
  const beginning = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, LONGEST_SETTING));
  const setting = /^"?sep=(.)"?(?:\r\n|\r|\n|$)/iu.exec(beginning);
  const start = setting ? new TextEncoder().encode(setting[0]).length : 0;
  return { ...guessDialect(bytes.subarray(start), setting?.[1]), start, line: setting ? 2 : 1 };
}

/** The first lines, whole ones where they are not longer than the whole sample may be. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  let end = 0;
  let lines = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    if (lines === SAMPLE_LINES || i === SAMPLE_BYTES)
      return bytes.subarray(0, end === 0 ? SAMPLE_BYTES : end);
    if (bytes[i] !== 10 && !(bytes[i] === 13 && bytes[i + 1] !== 10)) continue;
    lines += 1;
    end = i + 1;
  }
  return bytes;
}

function judge(sample: Uint8Array, dialect: Dialect) {
  const rows: (readonly string[])[] = [];
  let [damaged, trim] = [0, false];
  for (const record of readCsvRecords(sample, dialect)) {
    if (record.kind === "damaged") damaged += 1;
    else if (record.cells.some((cell) => cell.trim() !== "")) rows.push(record.cells);
    if (record.kind === "row" && record.note === "space-before-quote") trim = true;
    // A quote inside a cell speaks a little against quoting.
    if (record.kind === "row" && record.note === "bare-quote") damaged += 0.5;
  }
  const table = findTable(rows.map((cells) => cells.length));
  if (table === undefined) return { score: 0, width: undefined, trim };
  const { width, first, last } = table;
  const region = rows.slice(first, last + 1);
  const body = region.filter((cells) => cells.length === width);
  const consistency = body.length / (region.length + damaged);
  const score = consistency * ((width - 1) / width) * cellsLook(body);
  return { score, width, trim: trim || isPadded(body) };
}

/** A space stands after every delimiter: `Ghana, GHA, 43`. */
function isPadded(body: readonly (readonly string[])[]): boolean {
  const cells = body.flatMap(([, ...rest]) => rest.filter((cell) => cell.trim() !== ""));
  return cells.length > 0 && cells.every((cell) => cell.startsWith(" "));
}

/**
 * The width (2 or more) of the longest stretch of rows of equal width, and its first and last row. Two rows make a table of
 * three columns, three one of two; fewer only where there is nothing else. Where no rows are equal, all must have the delimiter.
 */
function findTable(widths: readonly number[]): { width: number; first: number; last: number } | undefined {
  let best: { width: number; first: number; rows: number } | undefined;
  for (let first = 0; first < widths.length; ) {
    const width = widths[first]!;
    let end = first + 1;
    while (end < widths.length && widths[end] === width) end += 1;
    const rows = end - first;
    const isEnough = rows === widths.length || rows >= (width > 2 ? 2 : 3);
    if (width > 1 && isEnough && rows * width > (best ? best.rows * best.width : 0))
      best = { width, first, rows };
    first = end;
  }
  const width = best?.width ?? (widths.every((cells) => cells > 1) ? commonest(widths) : undefined);
  if (width === undefined) return undefined;
  return { width, first: widths.indexOf(width), last: widths.lastIndexOf(width) };
}
