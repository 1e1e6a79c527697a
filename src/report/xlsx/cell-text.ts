import { FORMULA, withoutApostrophe } from "../../model/table.ts";

/** Most characters that a cell of a workbook takes. */
const LONGEST = 32_767;

/** What XML cannot hold: control characters, halves of a pair, two characters that are none. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text that workbooks take for an escaped character: `_x000D_`. */
const ESCAPE = /_(?=x[\da-f]{4}_)/giu;

/**
 * Text from outside as a cell's: typed as text, so that no spreadsheet evaluates it, with an apostrophe before what would
 * be a formula, as in our CSV, so that none evaluates what the sheet is exported to; without what XML cannot hold; cut at
 * the length that a cell takes.
 */
export function cellText(text: string): string {
  return asText(text).replace(ESCAPE, "_x005F_");
}

/** What is read back of a cell that was written of this text. */
export function textAsRead(text: string): string {
  return withoutApostrophe(asText(text));
}

function asText(text: string): string {
  const safe = text.replace(/\r\n?/gu, "\n").replace(NOT_XML, "\ufffd");
  const marked = FORMULA.test(safe) ? `'${safe}` : safe;
  return marked.length > LONGEST
    ? `${marked.slice(0, LONGEST - 1).replace(/\p{Surrogate}$/u, "")}\u2026`
    : marked;
}
