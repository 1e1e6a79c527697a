import type { Messages } from "../../locales/index.ts";
import { isRecord, memoized } from "../../model/collections.ts";
import { hasOwnNotes } from "../../model/source.ts";
import { reasonIn, wordOf } from "../../model/translation.ts";
import { remarkParts } from "./remarks.ts";

/**
 * A document with its countries called as a language calls them, and indicators, lists and laws that come with the tool: they stand in it in
 * English, for programs. English gives it back as it is.
 */
export function named<Document>(document: Document, words: Messages): Document {
  if (words.countryNames === undefined) return document;
  // Of a long document's texts, most stand in it for every country.
  const [told, remarked] = [
    memoized((text: string) => wordOf(words.shipped, text) ?? text),
    memoized((text: string) =>
      words.asWritten?.has(text) ? text : (wordOf(words.shipped, text) ?? withRemarks(text, words)),
    ),
  ];
  return renamed(document, { words, told, remarked }) as Document;
}

/** A language, and what it makes of texts. */
interface Language {
  readonly words: Messages;
  told(text: string): string;
  /** Where readers' remarks may stand in it. */
  remarked(text: string): string;
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

function renamed(part: unknown, language: Language, key = ""): unknown {
  if (typeof part === "number") return part;
  if (typeof part === "string") {
    if (REMARKED.has(key)) return language.remarked(part);
    return TOLD.has(key) ? language.told(part) : part;
  }
  if (Array.isArray(part)) return changed(part, (one) => renamed(one, language, key));
  if (!isRecord(part)) return part;
  const { words } = language;
  const names = words.countryNames ?? {};
  const { country = part.code } = part;
  const name = typeof country === "string" ? names[country] : undefined;
  const under = key;
  return changed(part, (one, key) => {
    if (key === "name") return name ?? (isRegion(part) ? language.told(String(one)) : one);
    if (key === "note" && isOnesOwn(part)) return one;
    // A title in several languages.
    if (key === "en") return renamed(one, language, under);
    // Of a gate; the profile's own section tells those of its nodes.
    if (key === "reason" && "authority" in part && typeof one === "string") return reasonIn(words, one);
    if (key === "names" && isRecord(one)) return changed(one, (own, code) => names[code] ?? own);
    if (key === "sources" && isRecord(one)) return publishers(one, language);
    return renamed(one, language, key);
  });
}

/** As it is where nothing in it becomes another; a document is mostly figures, and is not copied for the few words in it. */
function changed<Whole extends Readonly<Record<string, unknown>> | readonly unknown[]>(
  whole: Whole,
  become: (one: unknown, key: string) => unknown,
): Whole {
  let made: Record<string, unknown> | undefined;
  for (const key of Object.keys(whole)) {
    const one = (whole as Readonly<Record<string, unknown>>)[key];
    const now = become(one, key);
    if (now === one) continue;
    made ??= (Array.isArray(whole) ? [...whole] : { ...whole }) as Record<string, unknown>;
    made[key] = now;
  }
  return (made as Whole | undefined) ?? whole;
}

/** Of causes: publishers by the ids of their sources. */
function publishers(all: Readonly<Record<string, unknown>>, language: Language) {
  return changed(all, (one) => renamed(one, language, "publisher"));
}

/** Fields in which readers' remarks stand, of a gate's title those that it is made of. */
const REMARKED = new Set(["note", "formula", "publisher", "title"]);

/** Other fields in which what ships may be called by its English. All others stay: ids, names in files, categories, quotations. */
const TOLD = new Set(["authority", "meaning"]);

function isRegion({ code }: Readonly<Record<string, unknown>>): boolean {
  return typeof code === "string" && code.startsWith("region:");
}

/** Whether somebody wrote a figure's note: in a table of one's own, or an analyst. */
function isOnesOwn({ source, saidBy }: Readonly<Record<string, unknown>>): boolean {
  const id = isRecord(source) ? source.id : source;
  return saidBy === "analyst" || (typeof id === "string" && hasOwnNotes(id));
}

function withRemarks(text: string, words: Messages): string {
  return remarkParts(text, words)
    .map((part) => part.text)
    .join("");
}
