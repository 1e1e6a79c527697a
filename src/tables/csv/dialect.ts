import { isFigure, isYear } from "../layout/rows.ts";
import { commonest, type Dialect, readCsvRecords, shareOfPlainCells } from "./records.ts";

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
  const score = consistency * ((width - 1) / width) * shareOfPlainCells(body);
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

/** How spaces separate cells: each one, by the columns they are drawn up in, or runs of at least so many. */
export type Spacing = "each" | 1 | 2 | Cuts;

type Quoting = Pick<Dialect, "quote" | "escape">;

interface SpacedGuess {
  readonly spacing: Spacing;
  readonly dialect: Dialect;
  readonly width: number;
  /** Every line of the text is a row of the table, and no title has a space in it: no cell can be missing. */
  readonly isComplete: boolean;
  /** On the scale of the other delimiters' scores, at most 1. */
  readonly score: number;
  /** No cell holds anything that may be another delimiter. */
  readonly isSure: boolean;
}

/** Stands for a run of spaces: a control character that no cell holds. */
const RUN = 0x1f;
const [LF, CR, SPACE] = [10, 13, 32];

/** Of the marks for a missing figure those alone that no prose has for a word: "none" and "unknown" make no table of a text. */
const FIGURE = /^(?:[+\-−–]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:[.,]?\d+)%?|\.\.|-|–|n\/a|na)$/iu;
const REAL_FIGURE = /\d/u;

/**
 * Cells between spaces: words are too, so that far more is asked of a table than with any other delimiter. At least three
 * lines of equal width that are most of the text, a column of figures that is not the first, nothing else that might be a
 * delimiter, column titles or differing names, and columns each of figures or of words: prose has figures anywhere.
 */
function guessSpaced(sample: Uint8Array, quoting: readonly Quoting[]): SpacedGuess | undefined {
  let best: SpacedGuess | undefined;
  const cuts = cutsIn(new TextDecoder().decode(sample));
  const drawn = cuts && judgeSpacing(sample, cuts, quoting[0]!);
  for (const one of quoting) {
    // Where the columns are drawn up, runs of spaces hide the blank cells.
    for (const spacing of ["each", 2, 1] as const) {
      const guess = judgeSpacing(sample, spacing, one);
      if (drawn && spacing !== "each" && !guess?.isComplete) continue;
      if (guess && guess.score > (best?.score ?? 0) * 1.001) best = guess;
    }
  }
  return drawn && (best === undefined || drawn.score > best.score * 1.001) ? drawn : best;
}

function judgeSpacing(sample: Uint8Array, spacing: Spacing, quoting: Quoting): SpacedGuess | undefined {
  const dialect: Dialect = {
    ...quoting,
    delimiter: spacing === "each" ? " " : String.fromCharCode(RUN),
    trim: false,
  };
  const rows: (readonly string[])[] = [];
  let damaged = 0;
  for (const record of readCsvRecords(spacedBy(sample, spacing, quoting.quote), dialect)) {
    if (record.kind === "damaged") damaged += 1;
    else if (record.cells.some((cell) => cell.trim() !== "")) rows.push(record.cells);
  }
  const width = commonest(rows.map((cells) => cells.length).filter((cells) => cells > 1));
  if (width === undefined) return undefined;
  const widths = rows.map((cells) => cells.length);
  const region = rows.slice(widths.indexOf(width), widths.lastIndexOf(width) + 1);
  const body = region.filter((cells) => cells.length === width);
  const consistency = body.length / (region.length + damaged);
  // Blank titles, or many blank cells, are columns drawn up with spaces, whose blanks say nothing of where a cell belongs.
  const blank = body.flat().filter((cell) => cell === "").length;
  const isDrawn = body[0]?.slice(1).includes("") || blank * 4 > body.length * width;
  if (spacing === "each" && isDrawn) return undefined;
  const hasSpaces = body[0]?.some((title) => title.trim().includes(" ")) ?? false;
  if (typeof spacing === "number" && isUnderWider(rows, widths.indexOf(width))) return undefined;
  // Two titles that stand close look like one.
  if (spacing === 2 && hasSpaces && body.length < region.length + damaged) return undefined;
  if (body.length < 3 || consistency < 0.6 || body.length * 2 < rows.length) return undefined;
  const looks = shareOfPlainCells(body);
  const dangling = body.filter((cells) => cells.some((cell) => /[,;:|^\t]$|^[,;:|^\t]/u.test(cell))).length;
  if (looks < 0.95 || dangling * 10 > body.length || isProse(body) || !hasFigures(body, width))
    return undefined;
  const score = consistency * ((width - 1) / width) * looks;
  const isComplete = body.length === rows.length && damaged === 0 && !hasSpaces;
  return { spacing, dialect, width, score, isComplete, isSure: looks >= 0.98 && consistency >= 0.95 };
}

/** Rows of figures right below a row of more cells, their header, lack cells, and runs of spaces do not tell which. */
function isUnderWider(rows: readonly (readonly string[])[], first: number): boolean {
  const [above, own] = [rows[first - 1], rows[first]!];
  const isFigures = own.slice(1).some((cell) => REAL_FIGURE.test(cell) && FIGURE.test(cell) && !isYear(cell));
  return above !== undefined && above.length > own.length && isFigures;
}

/** Lines that end as sentences do, or words and figures in the same columns: one cell in twenty may be astray, and one in any case. */
function isProse(body: readonly (readonly string[])[]): boolean {
  const sentences = body.filter((cells) => /[\p{L}\p{N}][.!?]["”’»)\]]?$/u.test(cells.at(-1)!));
  if (sentences.length * 2 >= body.length) return true;
  let [stray, all] = [0, 0];
  for (const { cells, figures } of columnsOf(body)) {
    stray += Math.min(figures.length, cells.length - figures.length);
    all += cells.length;
  }
  return stray > Math.max(1, all / 20);
}

/** A column of figures after the first, below titles or beside names of which most differ. */
function hasFigures(body: readonly (readonly string[])[], width: number): boolean {
  const [titles, ...rest] = body as [readonly string[], ...(readonly string[])[]];
  const areTitles = new Set(titles).size === width;
  const areNames = new Set(body.map((row) => row[0])).size >= body.length * 0.8;
  return columnsOf(body).some(({ cells, figures }, column) => {
    if (column === 0 || figures.length < cells.length * 0.9) return false;
    if (figures.filter((cell) => REAL_FIGURE.test(cell)).length * 2 <= rest.length) return false;
    return areNames || (areTitles && !REAL_FIGURE.test(titles[column]!));
  });
}

/** Of each column, the cells below the first that hold anything, and those of them that are figures. */
function columnsOf([titles, ...rest]: readonly (readonly string[])[]) {
  return titles!.map((_, column) => {
    const cells = rest.map((row) => row[column]!.trim()).filter((cell) => cell !== "");
    return { cells, figures: cells.filter((cell) => FIGURE.test(cell)) };
  });
}

/**
 * Runs of spaces, outside quotes, as one control character each; spaces at both ends of a line are no cells. Lines stay
 * lines, so that places stay true.
 */
export function spacedBy(bytes: Uint8Array, spacing: Spacing, quote: Dialect["quote"]): Uint8Array {
  if (spacing === "each") return bytes;
  if (typeof spacing === "object") {
    return new TextEncoder().encode(drawnBy(new TextDecoder().decode(bytes), spacing));
  }
  const mark = quote.charCodeAt(0);
  const out = new Uint8Array(bytes.length);
  let length = 0;
  let isQuoted = false;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i]!;
    const atStart = length === 0 || out[length - 1] === LF || out[length - 1] === CR;
    if (byte === LF || byte === CR) isQuoted = false;
    if (byte === mark && (isQuoted || atStart || out[length - 1] === RUN)) isQuoted = !isQuoted;
    if (byte !== SPACE || isQuoted) {
      out[length++] = byte;
      i += 1;
      continue;
    }
    let end = i;
    while (bytes[end] === SPACE) end += 1;
    const atEnd = end === bytes.length || bytes[end] === LF || bytes[end] === CR;
    if (!atStart && !atEnd) {
      if (end - i >= spacing) out[length++] = RUN;
      else for (let n = i; n < end; n += 1) out[length++] = SPACE;
    }
    i = end;
  }
  return out.subarray(0, length);
}

/** Character columns that are blank in every line of a table whose columns are drawn up with spaces: where one cell ends. */
type Cuts = readonly number[];

/** Lines above and below the table, titles and notes, that may cross its gaps. */
const [TITLES, NOTES] = [6, 4];
const SEPARATOR = "\u001f";

/**
 * Where the columns of drawn-up text are cut. The first line of the table, its titles, must have a word in every column, so
 * that a gap below them is a blank cell and moves nothing. Undefined where the lines are not drawn up, or hold tabs or quotes.
 */
function cutsIn(text: string): Cuts | undefined {
  const lines = text.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== "");
  if (/["\t]/u.test(text) || lines.length < 3) return undefined;
  for (let first = 0; first < TITLES; first += 1) {
    for (let last = lines.length; last > lines.length - NOTES && last - first >= 3; last -= 1) {
      const table = lines.slice(first, last);
      const cuts = gapsOf(table);
      const titles = table[0]!;
      const words = [titles.trim().split(/ {2,}/u).length, titles.trim().split(/ +/u).length];
      const cells = cutAt(titles, cuts);
      if (cells && cells.length > 1 && words.includes(cells.length) && cells.every(isTitle)) return cuts;
    }
  }
  return undefined;
}

/** A row of figures is none of titles: what stands above it would be lost with the titles of the text. */
function isTitle(cell: string): boolean {
  return cell !== "" && (!isFigure(cell) || isYear(cell));
}

/** The middle of every stretch of characters that is blank in all lines, both ends left out. */
function gapsOf(lines: readonly string[]): Cuts {
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
  const isUsed = new Uint8Array(width + 1);
  for (const line of lines) for (let i = 0; i < line.length; i += 1) if (line[i] !== " ") isUsed[i] = 1;
  const cuts: number[] = [];
  let start = isUsed.indexOf(1);
  for (let i = start; i < width; i += 1) {
    if (isUsed[i] === 0 && start >= 0) {
      cuts.push(i);
      start = -1;
    } else if (isUsed[i] === 1) start = i;
  }
  return cuts;
}

/** The cells of a line; undefined where a word crosses a cut, as in titles and notes. */
function cutAt(line: string, cuts: Cuts): string[] | undefined {
  const cells: string[] = [];
  let start = 0;
  for (const cut of [...cuts, line.length]) {
    if (cut < line.length && line[cut] !== " ") return undefined;
    cells.push(line.slice(start, Math.max(start, cut)).trim());
    start = cut;
  }
  return cells;
}

/** The text with every cell's end marked by a control character. Lines stay lines; those that cross a cut stay whole. */
function drawnBy(text: string, cuts: Cuts): string {
  return text.replace(/[^\r\n]+/gu, (line) => cutAt(line, cuts)?.join(SEPARATOR) ?? line.trim());
}
