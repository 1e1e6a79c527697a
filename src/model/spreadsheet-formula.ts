/**
 * Text that a spreadsheet would run as a formula, now or once it is saved as CSV: behind spaces, and with the full-width
 * marks of East Asian keyboards, too. It gets an apostrophe in front. Apostrophes there already count, so that taking one off always gives
 * back what was written.
 */
export const FORMULA = /^'*(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/u;

/** A text as it was before it got its apostrophe. */
export function withoutApostrophe(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
