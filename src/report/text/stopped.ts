/** A text as a sentence: with the full stop of its script, unless it ends in one. */
export function stopped(text: string): string {
  if (/[.!?。！？]$/u.test(text)) return text;
  return `${text}${/\p{Script=Han}/u.test(text) ? "。" : "."}`;
}
