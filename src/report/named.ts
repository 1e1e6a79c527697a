import type { Messages } from "../locales/index.ts";
import { wordOf } from "../model/word-of.ts";
import { remarkParts } from "./remarks.ts";

/**
 * A document with its countries called as a language calls them, and indicators, lists and laws that come with the tool: they stand in it in
 * English, for programs. English gives it back as it is.
 */
export function named<Document>(document: Document, words: Messages): Document {
  return words.countryNames === undefined ? document : (renamed(document, words) as Document);
}

/** What stands between a label and what it labels. */
export function colonIn({ colon = ": " }: Messages): string {
  return colon;
}

/** What stands between the parts of a cell or a line. */
export function semicolonIn({ semicolon = "; " }: Messages): string {
  return semicolon;
}

/** What stands between a title and what is said of it, or between a few of a kind. */
export function commaIn({ comma = ", " }: Messages): string {
  return comma;
}

function renamed(part: unknown, words: Messages, key = ""): unknown {
  if (FOUND_BY.has(key)) return part;
  if (typeof part === "string")
    return wordOf(words.shipped, part) ?? (REMARKED.has(key) ? remarked(part, words) : part);
  if (Array.isArray(part)) return part.map((one) => renamed(one, words, key));
  if (typeof part !== "object" || part === null) return part;
  const names = words.countryNames ?? {};
  const { country = (part as { code?: unknown }).code } = part as { country?: unknown };
  const name = typeof country === "string" ? names[country] : undefined;
  return Object.fromEntries(
    Object.entries(part).map(([key, one]) => {
      if (key === "name" && name !== undefined) return [key, name];
      if (key === "names" && isRecord(one))
        return [
          key,
          Object.fromEntries(Object.entries(one).map(([code, own]) => [code, names[code] ?? own])),
        ];
      if (key === "sources" && isRecord(one)) return [key, publishers(one, words)];
      return [key, renamed(one, words, key)];
    }),
  );
}

/** Of causes: publishers by the ids of their sources. */
function publishers(all: Readonly<Record<string, unknown>>, words: Messages) {
  return Object.fromEntries(Object.entries(all).map(([id, one]) => [id, renamed(one, words, "publisher")]));
}

/** Fields in which readers' remarks stand, of a gate's title those that it is made of. */
const REMARKED = new Set(["note", "formula", "publisher", "title"]);

/** Fields by which something is found in a profile or a file: they stay, even where a column of one's own is called as something that ships. */
const FOUND_BY = new Set(["id", "indicator", "file", "locator"]);

function remarked(text: string, words: Messages): string {
  return remarkParts(text, words)
    .map((part) => part.text)
    .join("");
}

function isRecord(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}
