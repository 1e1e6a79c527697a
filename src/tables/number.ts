import type { Cell } from "../model/table.ts";
import { RAISED } from "./superscripts.ts";

/** What stands around a number and is no part of it: a mark that leads to a footnote, or characters that nobody sees. */
export type AroundNumber = "footnote" | "unseen";

/** What a cell that should hold a number turned out to be. */
export type NumberCell =
  | { readonly kind: "number"; readonly value: number; readonly around?: AroundNumber }
  /** Empty, or one of the marks publishers use for "no figure". */
  | { readonly kind: "missing" }
  | { readonly kind: "bad"; readonly text: string };

/** How a table writes its numbers, where that is known; decimal points otherwise. */
export interface NumberStyle {
  readonly decimal: "." | ",";
}

const MISSING =
  /^(?:|\.{1,3}|…|:|\*|-{1,3}|[‐-―−]|n\.?[/ ]?a\.?|n\.?[/ ]?d\.?|s\.?\/?[do]\.?|k\. ?a\.|н\.?\/?д\.?|#n\/a|nan|null|none|missing|unknown|unavailable|no data|(?:data )?not available|not applicable)$/iu;

/** All of them but the one that turns digits round: under it a reader sees 21 where 12 is stored. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202d\u2060-\u2069\ufeff]/gu;
const TURNED_ROUND = /\u202e/gu;
const MINUS = /^[\u2010-\u2013\u2212\ufe63\uff0d](?=[\d.,])/u;
const PERCENT = / ?[%％٪]$/u;
/** Marks that lead to a footnote: `*`, `†`, `[1]`, `[a]`, `(a)`, digits and letters above or below the line. */
const FOOTNOTES = new RegExp(
  `(?: ?(?:\\[[\\da-z]{1,3}\\]|\\([a-z]\\)|[*†‡§¶]|[${RAISED}]+(?:[,;] ?[${RAISED}]+)*))+$`,
  "iu",
);

/** Digits, point and comma as wide as the letters of East Asian text. */
const FULL_WIDTH = /[\uff10-\uff19\uff0c\uff0e]/gu;

/** No number that is meant to be read is longer. */
const LONGEST = 60;

/** With grouped thousands: one kind of separator throughout, every three digits. Nobody writes 0,234 for 234. */
const GROUPED = {
  ".": /^[+-]?[1-9]\d{0,2}([, '’])\d{3}(?:\1\d{3})*(?:\.\d+)?$/u,
  ",": /^[+-]?[1-9]\d{0,2}([. '’])\d{3}(?:\1\d{3})*(?:,\d+)?$/u,
};
const DIGITS = /^[+-]?\d+(?:\.\d+)?$/u;
/** Lakhs and crores: three digits, then pairs. */
const INDIAN = /^[+-]?[1-9]\d?(?:,\d\d)+,\d{3}(?:\.\d+)?$/u;
const PLAIN = {
  ".": /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu,
  ",": /^[+-]?(?:\d+,?\d*|,\d+)(?:e[+-]?\d+)?$/iu,
};

/** Whether a cell holds one of the marks publishers use for "no figure", with a footnote or without; a blank one does not. */
export function isMissingMark(cell: Cell): boolean {
  const text = String(cell ?? "").trim();
  // What nearly every cell is comes first: no mark is plain digits.
  if (text === "" || text.length > LONGEST || DIGITS.test(text)) return false;
  return isMissing(withoutInvisible(text));
}

/** The text with full-width digits, points and commas as plain ones. */
export function withPlainDigits(text: string): string {
  return text.replace(FULL_WIDTH, (mark) => mark.normalize("NFKC"));
}

/** Printable ASCII with single spaces inside: most cells by far, in which nothing is invisible. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/u;
/** No number is without one. */
const ANY_DIGIT = /[\d\uff10-\uff19]/u;

function withoutInvisible(text: string): string {
  if (TIDY.test(text)) return text;
  return text.replace(INVISIBLE, "").replace(/\s+/gu, " ").trim();
}

function isMissing(text: string): boolean {
  if (MISSING.test(text)) return true;
  const bare = text.replace(FOOTNOTES, "");
  return bare !== text && MISSING.test(bare);
}

/**
 * Reads a cell as a number the way a careful person would: an optional sign, digits, thousands grouped by comma, space or
 * apostrophe every three digits or as in India (`12,34,567`), a decimal point, an optional exponent, an optional percent sign (which is dropped: `7.5%`
 * is 7.5) and footnote marks (`12.5*`, `12.5 [1]`), which are dropped too, as are characters that nobody sees: `around` says which. Spaces of every kind, soft hyphens,
 * the several minus signs, and full-width digits are understood. `1,234` is 1234, and `1.234` is 1234 where decimal commas are written. Anything else (a range, a bound such as `<5`, a unit, `7,5` where decimal
 * points are written) is `bad`, never a guess.
 */
export function readNumber(cell: Cell | undefined, style: NumberStyle = { decimal: "." }): NumberCell {
  if (cell === null || cell === undefined) return { kind: "missing" };
  if (typeof cell === "number") {
    return Number.isFinite(cell) ? { kind: "number", value: cell } : { kind: "bad", text: String(cell) };
  }
  const plain = String(cell);
  if (plain.length <= LONGEST && DIGITS.test(plain)) return readDigits(plain, style.decimal);
  const text = withoutInvisible(plain).replace(TURNED_ROUND, "[U+202E]");
  if (text.length > LONGEST) return { kind: "bad", text };
  if (isMissing(text)) return { kind: "missing" };
  if (!ANY_DIGIT.test(text)) return { kind: "bad", text };
  const marked = withPlainDigits(text);
  const unmarked = marked.replace(FOOTNOTES, "");
  const bare = unmarked.replace(PERCENT, "").replace(FOOTNOTES, "");
  const digits = withoutGroups(bare.replace(MINUS, "-"), style.decimal);
  const value = digits === undefined ? Number.NaN : Number(digits);
  if (!Number.isFinite(value)) return { kind: "bad", text };
  if (bare !== marked.replace(PERCENT, "")) return { kind: "number", value, around: "footnote" };
  return plain.search(INVISIBLE) < 0
    ? { kind: "number", value }
    : { kind: "number", value, around: "unseen" };
}

/** The same with a decimal point, and where that makes no number of it with a decimal comma: whether it is one, not which. */
export function readEither(cell: Cell | undefined): NumberCell {
  const number = readNumber(cell);
  return number.kind === "bad" ? readNumber(cell, { decimal: "," }) : number;
}

/** What nearly every cell is; all that is told below of other texts comes to the same. */
function readDigits(text: string, decimal: NumberStyle["decimal"]): NumberCell {
  if (decimal === "." || !text.includes(".")) return { kind: "number", value: Number(text) };
  return GROUPED[decimal].test(text)
    ? { kind: "number", value: Number(text.replace(".", "")) }
    : { kind: "bad", text };
}

/** The text as JavaScript writes a number, or undefined where it is none. */
function withoutGroups(text: string, decimal: NumberStyle["decimal"]): string | undefined {
  const isGrouped = GROUPED[decimal].test(text) || (decimal === "." && INDIAN.test(text));
  if (!isGrouped && !PLAIN[decimal].test(text)) return undefined;
  const joined = isGrouped ? text.replace(decimal === "." ? /[, '’]/gu : /[. '’]/gu, "") : text;
  return joined.replace(",", ".");
}

/**
 * How a column (or a whole table) writes its numbers, told from the cells that only one style reads: `7,5`, `0,234` and
 * `1.234,5` speak for decimal commas, `7.5` and `1,234.5` for decimal points. Where both occur the majority is followed, and
 * the others stay unread. Undefined where nothing tells: `1,234` and `43` may be either.
 */
export function numberStyleOf(cells: Iterable<Cell | undefined>): NumberStyle | undefined {
  let [points, commas] = [0, 0];
  for (const cell of cells) {
    if (typeof cell !== "string" || !/[.,]/u.test(cell)) continue;
    const isPoint = readNumber(cell, { decimal: "." }).kind === "number";
    const isComma = readNumber(cell, { decimal: "," }).kind === "number";
    if (isPoint && !isComma) points += 1;
    if (isComma && !isPoint) commas += 1;
  }
  if (points === 0 && commas === 0) return undefined;
  return { decimal: commas > points ? "," : "." };
}

/**
 * What statistics programs store where there is no figure, and what no country's figure can be: R's NA as a whole number and the other
 * ends of whole numbers of 16, 32 and 64 bits, the 27 marks that Stata keeps below the end of 32 bits, 1e20 itself, which climate files write, and what is beyond 1e30, as
 * SAS's, netCDF's and SPSS's marks are.
 */
const NO_FIGURES: ReadonlySet<number> = new Set([
  -32_768,
  -(2 ** 31),
  -(2 ** 31) + 1,
  2 ** 32 - 1,
  1e20,
  -1e20,
  -(2 ** 63),
  2 ** 63,
  2 ** 64,
]);
const BEYOND = 1e30;
const [STATA_FIRST, STATA_LAST] = [2 ** 31 - 27, 2 ** 31 - 1];

/** Whether a number can be no figure: it is a mark for a missing one. */
export function isNoFigure(value: number): boolean {
  return (
    value >= BEYOND ||
    value <= -BEYOND ||
    (Number.isInteger(value) && value >= STATA_FIRST && value <= STATA_LAST) ||
    NO_FIGURES.has(value)
  );
}

/** 77, 88, 99, 96 to 98, 777, 998, also below 0; -9, -8, -7; the ends of whole numbers that figures reach, and Stata's marks below them. */
const CODE =
  /^-?(?:66+|77+|88+|99+|9+[678])$|^-[789]$|^-128$|^1(?:0[1-9]|1\d|2[0-7])$|^(?:3274[1-9]|327[56]\d|65535)$/u;
/** 99.9, -999.99. */
const NINES_BEHIND = /^-?9+\.9+$/u;
const NINES = /^-?999+(?:\.9+)?$|^-99+(?:\.9+)?$/u;

/** Whether data files often write a number where there is no figure, which it can be as well: 88 is Denmark's score of the CPI. */
export function mayBeMissingCode(value: number): boolean {
  const size = Math.abs(value);
  if (size < 7) return false;
  if (Number.isInteger(value)) return size < 1e6 && CODE.test(String(value));
  return size % 10 > 9.8 && NINES_BEHIND.test(String(value));
}

/** Whether it is a run of nines that, far outside the others and repeated, is no figure. */
export function isRunOfNines(value: number): boolean {
  return NINES.test(String(value));
}
