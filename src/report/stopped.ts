/** A text as a sentence: with a full stop, unless it ends in one. */
export function stopped(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}
