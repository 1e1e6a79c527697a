import type { Cell } from "../model/table.ts";
import { RAISED } from "./raised.ts";

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
