import { visible } from "../text/visible.ts";

/** Markup that may go into a page as it is: only `html` makes it. */
export interface Html {
  toString(): string;
  readonly [MARKUP]: true;
}

declare const MARKUP: unique symbol;

class Markup {
  declare readonly [MARKUP]: true;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template: text and numbers are escaped, markup is not, and what is absent leaves nothing. */
type Part = string | number | Html | undefined | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * A template whose values are escaped for text and for quoted attributes alike: nothing that came from a file can open a
 * tag, close an attribute or start an entity. Attributes must be quoted in the template.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Html {
  let text = parts[0]!;
  values.forEach((value, i) => {
    text += markup(value) + parts[i + 1]!;
  });
  return new Markup(text);
}

function markup(part: Part): string {
  if (part === undefined) return "";
  if (part instanceof Markup) return part.toString();
  return Array.isArray(part) ? part.map(markup).join("") : escaped(String(part));
}

/** Text that is written as it is, as most of a page of many figures is: asking costs less than looking for each mark. */
const PLAIN_TEXT = /^[\n\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2212]*$/u;
const MARKS = /[&<>"']/u;

function escaped(text: string): string {
  if (PLAIN_TEXT.test(text) && !MARKS.test(text)) return text;
  return visible(text.replace(/\r\n?/gu, "\n")).replace(/[&<>"']/gu, (mark) => ENTITIES[mark]!);
}

/** The texts between the tags of markup, but for space. */
export function textsIn(part: Html): string[] {
  const plain = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => MARKED.get(entity)!);
  return part
    .toString()
    .split(/<[^>]*>/u)
    .filter((text) => text.trim() !== "")
    .map(plain);
}

/** An attribute: with quotes, without, or its name alone. */
const ATTRIBUTE = /\s([\w:-]+)(?:=(?:"([^"]*)"|([^\s"'>]+)))?/gu;

/**
 * Markup as a page reads it back from its own document (`page/view/seal.tsx`): each start tag with its attributes, and the texts, in their
 * order and without space. Tags that a browser closes by itself make no difference.
 */
export function readBack(part: Html): string {
  const piece = (text: string) => {
    if (text.startsWith("</")) return "";
    if (!text.startsWith("<")) return text;
    return text.replace(ATTRIBUTE, (_, name, quoted, bare) => `${name}="${quoted ?? bare ?? ""}"`);
  };
  const pieces = part
    .toString()
    .split(/(<[^>]*>)/u)
    .map(piece);
  const plain = pieces.join("").replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => MARKED.get(entity)!);
  return plain.replace(/\s+/gu, "");
}

const MARKED = new Map(Object.entries(ENTITIES).map(([mark, entity]) => [entity, mark]));
