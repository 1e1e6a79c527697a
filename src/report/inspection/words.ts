import { oneLine } from "./sample.ts";

/** `1 row`, `2 rows`. */
export function things(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The first `most` of some texts, and how many more there are. */
export function listed(texts: readonly string[], most: number, between = ", "): string {
  const shown = texts.slice(0, most).join(between);
  return texts.length > most ? `${shown} and ${texts.length - most} more` : shown;
}

export function quoted(text: string): string {
  return `“${oneLine(text, 60)}”`;
}
