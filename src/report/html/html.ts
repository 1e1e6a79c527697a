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
 * What HTML cannot hold or a reader cannot see: control characters, halves of a pair, characters that are none, and marks
 * that turn the direction of writing, with which a name could read as another one.
 */
const UNPRINTABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

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

function escaped(text: string): string {
  return text
    .replace(/\r\n?/gu, "\n")
    .replace(UNPRINTABLE, "\ufffd")
    .replace(/[&<>"']/gu, (mark) => ENTITIES[mark]!);
}
