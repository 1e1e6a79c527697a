import type { Messages } from "../../locales/index.ts";
import { oneLine } from "./sample.ts";

/** The first `most` of some texts, and how many more there are. */
export function first(texts: readonly string[], most: number) {
  return { shown: texts.slice(0, most), more: Math.max(0, texts.length - most) };
}

/** A text of a file as it stands within a sentence. */
export function short(text: string): string {
  return oneLine(text, 60);
}

export function quoted(text: string, { inspection }: Messages): string {
  return inspection.quoted(short(text));
}
