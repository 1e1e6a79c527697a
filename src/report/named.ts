import type { Messages } from "../locales/index.ts";
import { wordOf } from "../model/word-of.ts";

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
      return [key, renamed(one, words, key)];
    }),
  );
}

/** Fields in which readers' remarks stand, of a gate's title those that it is made of. */
const REMARKED = new Set(["note", "formula", "publisher", "title"]);

/** Fields by which something is found in a profile or a file: they stay, even where a column of one's own is called as something that ships. */
const FOUND_BY = new Set(["id", "indicator", "file", "locator"]);

const finders = new WeakMap<object, RegExp>();

/** A text in which the remarks that a language has words for are told in it; the rest of it is a publisher's, and stays. */
function remarked(text: string, words: Messages): string {
  const { remarks = {} } = words;
  let finder = finders.get(remarks);
  if (!finder) {
    const known = Object.keys(remarks).sort((a, b) => b.length - a.length);
    const any = known
      .map((one) => one.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replaceAll("#", NUMBER))
      .join("|");
    finder = new RegExp(`(?<=^|[;,] |\\(| (?=\\())(?:${any})(?=$|[;,)]| \\()`, "gu");
    finders.set(remarks, finder);
  }
  const told = text.replace(finder, (found) => {
    const figures = found.match(new RegExp(NUMBER, "gu")) ?? [];
    let [at, left] = [0, found];
    for (const one of figures) left = left.replace(one, "#");
    return remarks[left]?.replaceAll("#", () => figures[at++]!) ?? found;
  });
  return told === text ? text : told.replaceAll("; ", semicolonIn(words));
}

const NUMBER = "-?\\d[\\d-]*";

function isRecord(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}
