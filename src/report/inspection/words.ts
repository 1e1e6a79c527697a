import { wrap } from "../wrap.ts";
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

/** A paragraph under a heading: two spaces from the left, its further lines four. */
export function indented(text: string, width: number): string[] {
  return wrap(text, width - 4).map((line, i) => `${i === 0 ? "  " : "    "}${line}`);
}

export function quoted(text: string): string {
  return `“${oneLine(text, 60)}”`;
}
