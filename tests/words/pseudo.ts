import { afterAll, beforeAll } from "vitest";
import { type Block, isItem, plainText, type Report, spansOf } from "../../src/report/blocks.ts";
import { en } from "../../src/words/en/index.ts";
import { languages, type Translation } from "../../src/words/index.ts";

const [OPEN, CLOSE] = ["\u27e6", "\u27e7"];

/** A text without what stands in brackets. */
export function outside(text: string): string {
  let [depth, left] = [0, ""];
  for (const letter of text) {
    if (letter === OPEN) depth += 1;
    else if (letter === CLOSE) depth -= 1;
    else if (depth === 0) left += letter;
  }
  return left;
}

/**
 * A language in which every message is the English one in brackets, made from the catalogue alone.
 *
 * @param given is told every text that a message is given, before it stands in brackets
 */
function bracketed(given: (text: string) => void): Translation {
  const texts = (arg: unknown): string[] =>
    typeof arg === "string" ? [arg] : Array.isArray(arg) ? arg.flatMap(texts) : [];
  const argumentsIn = (arg: unknown): unknown =>
    typeof arg === "object" && arg !== null
      ? Object.entries(arg).flatMap(([key, value]) => (CODES.has(key) ? [] : [value]))
      : arg;
  const wrapped = (part: unknown): unknown => {
    if (typeof part === "string") return `${OPEN}${part}${CLOSE}`;
    if (Array.isArray(part)) return part.map(wrapped);
    if (typeof part === "function")
      return (...args: unknown[]) => {
        for (const text of args.map(argumentsIn).flatMap(texts)) given(text);
        return wrapped(part(...args));
      };
    return Object.fromEntries(Object.entries(part as object).map(([key, one]) => [key, wrapped(one)]));
  };
  const { language: _, numbers, ...messages } = en;
  return { ...(wrapped(messages) as Translation), language: BRACKETS, numbers };
}

/** Code of the language of brackets. */
export const BRACKETS = "zz";

/**
 * Adds the language of brackets to those that runs can be told in, while a file's tests run and no longer: other files share the process, and
 * all of them are read before the tests of the first one run.
 *
 * @returns `given`: what its messages are given; `during`: has the language for what a file does while it is read
 */
export function inBrackets(): {
  readonly words: Translation;
  readonly given: Set<string>;
  during<T>(work: () => Promise<T>): Promise<T>;
} {
  const given = new Set<string>();
  const words = bracketed((text) => given.add(text));
  const language = { language: BRACKETS, load: async () => words };
  const add = () => void languages.push(language);
  const remove = () => void languages.splice(languages.indexOf(language), 1);
  beforeAll(add);
  afterAll(remove);
  const during = async <T>(work: () => Promise<T>): Promise<T> => {
    add();
    try {
      return await work();
    } finally {
      remove();
    }
  };
  return { words, given, during };
}

/** What is English in every language, beside help, errors and what a command says on the way; each with its reason. The list may only shrink. */
export const ENGLISH = {
  readers: "what readers find odd in a file is told in English, like their errors",
  places: "places in a file are told as its readers tell them",
  profileSheet: "the sheets Profile and Review are forms that are read back, and the same in every language",
} as const;

/** What of drawn texts stands outside of the brackets and is neither data nor excused, and which reasons were needed. */
export interface Found {
  readonly leaks: readonly string[];
  readonly used: readonly string[];
}

/**
 * What bypasses the catalogue.
 *
 * @param texts what was drawn, and what messages were given
 * @param documents what was drawn: its names, titles and places are nobody's language
 * @param excused texts that are English in every language, by the reason
 */
export function bypassing(
  texts: Iterable<string>,
  documents: readonly unknown[],
  excused: Readonly<Record<string, readonly string[]>>,
): Found {
  const data = [...documents.reduce<Set<string>>((found, one) => dataIn(one, found), new Set())]
    .filter((text) => /\p{L}/u.test(text))
    // A hash is told by its first digits.
    .flatMap((text) => (/^[0-9a-f]{64}$/u.test(text) ? [text, text.slice(0, 12)] : [text]))
    .sort((a, b) => b.length - a.length);
  const [used, leaks] = [new Set<string>(), new Set<string>()];
  for (const text of new Set(texts)) {
    // Families of indicators, as ids: `fiw.*`; and the first digits of a hash.
    let left = outside(text).replaceAll(/[\w-]+\.\*|\b[\da-f]{12}\b/gu, "");
    for (const [why, english] of Object.entries(excused))
      for (const one of english)
        if (left.toLowerCase().includes(one.toLowerCase())) {
          used.add(why);
          left = "";
        }
    for (const one of data) if (left.includes(one) && /\p{L}/u.test(left)) left = left.replaceAll(one, "");
    if (/\p{L}/u.test(left)) leaks.add(text);
  }
  return { leaks: [...leaks], used: [...used].sort() };
}

/** The texts of a page, of its attributes too. What stands out in a sentence is a part of it. */
export function textsOfPage(page: string): string[] {
  const body = page.replace(/<style>.*?<\/style>|<\/?(?:strong|code)>/gsu, "");
  const attributes = [...body.matchAll(/ (?:data-l|aria-label|title|alt)="([^"]*)"/gu)].map(
    ([, text]) => text!,
  );
  return [...body.split(/<[^>]*>/u), ...attributes].map((text) =>
    text.replace(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => ENTITIES[name]!),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** The lines of Markdown, its marks taken away. */
export function textsOfMarkdown(text: string): string[] {
  return text
    .replace(/<\/?(?:details|summary)>/gu, "\n")
    .replace(/\\([^\p{L}\p{N}\s])/gu, "$1")
    .split("\n");
}

/** Every text of a document: both media of it, of tables that have several forms all. */
export function textsOf({ title = "", lead = [], blocks, verdict = "" }: Report): string[] {
  return [title, ...lead, verdict].map(plainText).concat(blocks.flatMap(inBlock));
}

function inBlock(block: Block): string[] {
  switch (block.kind) {
    case "section":
      return [plainText(block.title), plainText(block.aside ?? ""), ...block.blocks.flatMap(inBlock)];
    case "paragraph":
    case "note":
      // Commands are the same in every language.
      return [spansOf(block.text).filter((span) => typeof span === "string" || span.role !== "code")].map(
        plainText,
      );
    case "list":
      return block.items.flatMap((item) =>
        isItem(item) ? [item.text, ...(item.below ?? [])].map(plainText) : [plainText(item)],
      );
    case "table":
      return [...block.columns.map(({ title }) => title), ...block.rows.flat().map(plainText)];
    case "tree":
      return block.nodes.flatMap(function inNode({ text, below = [], children = [] }): string[] {
        const spans = spansOf(text).map((span) => (typeof span === "string" ? span : span.text));
        return [...spans, ...below.map(plainText), ...children.flatMap(inNode)];
      });
    case "command":
      return [];
    case "either":
      return [...block.screen, ...block.page].flatMap(inBlock);
  }
}

/** Fields of documents that say in English what codes beside them say. */
const IN_ENGLISH = new Set([
  "missing",
  "reading",
  "observed",
  "said",
  "together",
  "message",
  "words",
  "change",
]);

/** Fields whose values are codes, which nobody reads. */
const CODES = new Set(["status", "statusBefore", "statusAfter", "outcome", "effect", "kind", "code"]);

/** What documents bear of the outside world: names, titles, units, places. Their English sentences are none of it. */
export function dataIn(document: unknown, found = new Set<string>()): Set<string> {
  if (typeof document === "string") found.add(document);
  else if (Array.isArray(document)) for (const one of document) dataIn(one, found);
  else if (typeof document === "object" && document !== null)
    for (const [key, one] of Object.entries(document)) {
      // Most of a document is figures.
      if (typeof one === "number") continue;
      // A cause's title, a failure's reason and a reference's label are made of the codes beside them.
      const made =
        (key === "title" && "sources" in document && "cause" in document) ||
        (key === "reason" && "cause" in document) ||
        (key === "label" && ("score" in document || "spearman" in document)) ||
        // For when a list is complete: beside it in codes.
        (key === "lack" && typeof one === "string") ||
        (key === "notes" && "basis" in document);
      if (!IN_ENGLISH.has(key) && !(CODES.has(key) && typeof one === "string") && !made) dataIn(one, found);
      if (key === "titles") for (const id of Object.keys(one as object)) found.add(id);
    }
  return found;
}
