/** Control characters, but for line breaks and tabs, and marks that turn the direction of writing. */
const UNPRINTABLE =
  /(?!\u001b\[[\d;]*m)[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text for a terminal: what stands in files cannot move the cursor, clear the screen or turn letters round. Colour stays.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, "\ufffd");
}
