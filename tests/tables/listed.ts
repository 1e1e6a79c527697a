/** Texts that stand one after another between bars, over several lines: a table of tests whose rows are a word or two. */
export function listed(text: string): string[] {
  return text
    .trim()
    .split(/ \|(?: |\n\s*)/u)
    .map((one) => (one === "(nothing)" ? "" : one));
}
