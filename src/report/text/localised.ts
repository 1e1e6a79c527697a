import { isRecord, memoized } from "../../model/collections.ts";
import { listOf } from "../../model/list.ts";
import { hasOwnNotes } from "../../model/source.ts";
import { nameOf, type Remarks, reasonIn } from "../../model/translation.ts";
import type { Messages } from "../../words/index.ts";

/**
 * A document with its countries called as a language calls them, and indicators, lists and laws that come with the tool: they stand in it in
 * English, for programs. English gives it back as it is.
 */
export function localised<Document>(document: Document, words: Messages): Document {
  if (words.countryNames === undefined) return document;
  // Of a long document's texts, most stand in it for every country.
  const remarked = memoized((text: string) => withRemarks(text, words));
  return localisedPart(document, { words, remarked }) as Document;
}

/** A language, and what it makes of texts. */
interface Language {
  readonly words: Messages;
  /** Where readers' remarks may stand in it. */
  readonly remarked: (text: string) => string;
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

function localisedPart(part: unknown, language: Language, key = ""): unknown {
  if (typeof part === "number") return part;
  if (typeof part === "string") return FIELDS_WITH_REMARKS.has(key) ? language.remarked(part) : part;
  if (Array.isArray(part)) return replacedIn(part, (one) => localisedPart(one, language, key));
  if (!isRecord(part)) return part;
  const { words } = language;
  const countries = words.countryNames ?? {};
  const { country = part.code } = part;
  const name = typeof country === "string" ? (countries[country] ?? regionIn(words, country)) : undefined;
  const under = key;
  return replacedIn(part, (one, key) => {
    if (key === "name") return name ?? one;
    const named = typeof one === "string" ? namedIn(part, key, one, words) : undefined;
    if (named !== undefined) return named;
    if (key === "note" && isUsersNote(part)) return one;
    if (key === "title" && typeof one === "string")
      return withNotes(one, foundBy(part, under), language.remarked);
    // Of a gate; the profile's own section tells those of its nodes.
    if (key === "reason" && "authority" in part && typeof one === "string")
      return reasonIn(words, one, ["gates", String(part.gate ?? part.id), key]);
    if (key === "names" && isRecord(one)) return replacedIn(one, (own, code) => countries[code] ?? own);
    if (key === "sources" && isRecord(one)) return localisedPublishers(one, language);
    return localisedPart(one, language, key);
  });
}

/** As it is where nothing in it becomes another; a document is mostly figures, and is not copied for the few words in it. */
function replacedIn<Whole extends Readonly<Record<string, unknown>> | readonly unknown[]>(
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
function localisedPublishers(all: Readonly<Record<string, unknown>>, language: Language) {
  return replacedIn(
    all,
    (one, id) => language.words.names?.source(id, String(one)) ?? localisedPart(one, language, "publisher"),
  );
}

/** What is called by a name of the tool's: a gate's law, a list, an indicator, a node. */
function namedIn(
  { kind, id, indicator = id, gate = id }: Readonly<Record<string, unknown>>,
  key: string,
  text: string,
  words: Messages,
): string | undefined {
  if (key === "authority") return words.names?.law(String(gate), text);
  if (key === "note") return listOf(String(indicator)) && words.names?.list(text);
  if (key !== "title") return undefined;
  if (kind === "listed" || kind === "not-listed") return words.names?.list(text);
  return typeof indicator === "string" ? nameOf(words, indicator, text) : undefined;
}

/** Fields in which readers' remarks stand; all others stay: ids, names in files, categories, quotations. */
const FIELDS_WITH_REMARKS = new Set(["note", "formula", "publisher"]);

/** A gate's title for a country, with what that says of a figure: the notes of what was found. */
export function withNotes(title: string, found: readonly object[], tell: (note: string) => string): string {
  const notes = found.flatMap((one) => ("note" in one ? String(one.note) : []));
  return notes.reduce((said, note) => said.replace(note, () => tell(note)), title);
}

/** What a gate found. Of flags that come and go documents tell the title alone: the only note in one is that of a fall. */
function foundBy({ found, title }: Readonly<Record<string, unknown>>, under: string): readonly object[] {
  if (under !== "raised" && under !== "cleared") return Array.isArray(found) ? found : [];
  return (String(title).match(FALL) ?? []).map((note) => ({ note }));
}

const FALL = /(?<=^|[;,] |[(（])from -?\d+ in \d+ to -?\d+ in \d+(?=$|[;,)）])/u;

function regionIn({ names }: Messages, code: string): string | undefined {
  return code.startsWith("region:") ? names?.region(code.slice("region:".length)) : undefined;
}

/** Whether somebody wrote a figure's note: in a table of one's own, or an analyst. */
function isUsersNote({ source, saidBy }: Readonly<Record<string, unknown>>): boolean {
  const id = isRecord(source) ? source.id : source;
  return saidBy === "analyst" || (typeof id === "string" && hasOwnNotes(id));
}

/** A text of a reader's in a language: its remarks are told in that, a publisher's own words stay. */
export function withRemarks(text: string, words: Messages): string {
  return remarkParts(text, words)
    .map((part) => part.text)
    .join("");
}

/** Remarks that a language has words for: where they stand in a text, behind a comma or not, and each with its figures. */
interface Finder {
  readonly any: RegExp;
  readonly each: readonly { readonly is: RegExp; readonly remark: Remarks[number] }[];
}

const finders = new WeakMap<object, Finder>();

/** What a language has for readers' remarks, and what stands between two of them, or between what a publisher says and one. */
export interface RemarkWords {
  readonly remarks?: Remarks;
  readonly semicolon?: string;
  readonly comma?: string;
}

/** A part of a text: told anew where it is a remark that the language has words for; the rest is a publisher's, and stays. */
export interface RemarkPart {
  readonly text: string;
  readonly remark?: Remarks[number];
}

/** A text in its parts, together the whole of it. */
export function remarkParts(
  text: string,
  { remarks = [], semicolon = "; ", comma = ", " }: RemarkWords,
): RemarkPart[] {
  const { any, each } = finderOf(remarks);
  // Most texts have none, and `matchAll` makes its expression anew for each text.
  if (text.search(any) < 0) return [{ text }];
  const parts: RemarkPart[] = [];
  let end = 0;
  const rest = (to?: number) => {
    if (end < (to ?? text.length)) parts.push({ text: text.slice(end, to).replaceAll("; ", semicolon) });
  };
  for (const { 0: whole, 1: before = "", 2: found = "", index } of text.matchAll(any)) {
    const known = each.find(({ is }) => is.test(found));
    if (known === undefined) continue;
    const [, ...figures] = known.is.exec(found)!;
    let at = 0;
    rest(index);
    if (before !== "") parts.push({ text: comma });
    parts.push({ text: known.remark.own.replaceAll("#", () => figures[at++]!), remark: known.remark });
    end = index + whole.length;
  }
  if (parts.length === 0) return [{ text }];
  rest();
  return parts;
}

function finderOf(remarks: Remarks): Finder {
  let finder = finders.get(remarks);
  if (!finder) {
    // A longer one may begin as a shorter one does, and one that names its figure comes before one that takes any.
    const known = remarks.toSorted(
      ({ english: a }, { english: b }) => b.length - a.length || (a < b ? 1 : -1),
    );
    const pattern = (one: string) => one.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replaceAll("#", FIGURE);
    const any = known.map(({ english }) => pattern(english)).join("|");
    finder = {
      any: new RegExp(`(, )?(?<=^|[;,] |[(（]| (?=\\())(${any})(?=$|[;,)）]| \\()`, "gu"),
      each: known.map((remark) => ({ is: new RegExp(`^${pattern(remark.english)}$`, "u"), remark })),
    };
    finders.set(remarks, finder);
  }
  return finder;
}

/** A number, a date, or what a publisher has in quotes. */
const FIGURE = '(-?\\d[\\d-]*|"[^"]*")';

/** A text as a sentence: with the full stop of its script, unless it ends in one. */
export function withFullStop(text: string): string {
  if (/[.!?。！？]$/u.test(text)) return text;
  return `${text}${/\p{Script=Han}/u.test(text) ? "。" : "."}`;
}
