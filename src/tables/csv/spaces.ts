import { isYear } from "../layout/kinds.ts";
import type { Dialect } from "./block.ts";
import { type Cuts, cutsIn, drawnBy } from "./drawn.ts";
import { cellsLook, commonest } from "./look.ts";
import { readCsvRecords } from "./records.ts";

/** How spaces separate cells: each one, by the columns they are drawn up in, or runs of at least so many. */
export type Spacing = "each" | 1 | 2 | Cuts;

export type Quoting = Pick<Dialect, "quote" | "escape">;

export interface SpacedGuess {
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
export function guessSpaced(sample: Uint8Array, quoting: readonly Quoting[]): SpacedGuess | undefined {
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
  const looks = cellsLook(body);
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
