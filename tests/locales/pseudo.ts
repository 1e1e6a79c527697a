import { en, type Messages } from "../../src/locales/en/index.ts";
import { type Block, isItem, plainText, type Report, spansOf } from "../../src/report/blocks.ts";

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
export function bracketed(given: (text: string) => void): Messages {
  const texts = (arg: unknown): string[] =>
    typeof arg === "string" ? [arg] : Array.isArray(arg) ? arg.flatMap(texts) : [];
  const wrapped = (part: unknown): unknown => {
    if (typeof part === "string") return `${OPEN}${part}${CLOSE}`;
    if (Array.isArray(part)) return part.map(wrapped);
    if (typeof part === "function")
      return (...args: unknown[]) => {
        for (const text of args.flatMap(texts)) given(text);
        return wrapped(part(...args));
      };
    return Object.fromEntries(Object.entries(part as object).map(([key, one]) => [key, wrapped(one)]));
  };
  const { language, numbers, ...messages } = en;
  return { ...(wrapped(messages) as Messages), language, numbers };
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
      return [plainText(block.text)];
    case "list":
      return block.items.flatMap((item) =>
        isItem(item) ? [item.text, ...(item.below ?? [])].map(plainText) : [plainText(item)],
      );
    case "table":
      return [...block.columns.map(({ title }) => title), ...block.rows.flat().map(plainText)];
    case "forms":
      return block.forms.flatMap((form) => [
        ...form.columns.map(({ title }) => title),
        ...form.rows().flat().map(plainText),
        ...form.notes().map(plainText),
      ]);
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
const ENGLISH = new Set(["missing", "reading", "observed", "said", "together", "message", "words", "change"]);

/** Fields whose values are codes, which nobody reads. */
const CODES = new Set(["status", "statusBefore", "statusAfter", "outcome", "effect", "kind", "code"]);

/** What documents bear of the outside world: names, titles, units, places. Their English sentences are none of it. */
export function dataIn(document: unknown, found = new Set<string>()): Set<string> {
  if (typeof document === "string") found.add(document);
  else if (Array.isArray(document)) for (const one of document) dataIn(one, found);
  else if (typeof document === "object" && document !== null)
    for (const [key, one] of Object.entries(document)) {
      // A cause's title, a failure's reason and a reference's label are made of the codes beside them.
      const made =
        (key === "title" && "sources" in document && "cause" in document) ||
        (key === "reason" && "cause" in document) ||
        (key === "label" && "score" in document) ||
        (key === "notes" && "basis" in document);
      if (!ENGLISH.has(key) && !(CODES.has(key) && typeof one === "string") && !made) dataIn(one, found);
      if (key === "titles") for (const id of Object.keys(one as object)) found.add(id);
    }
  return found;
}
