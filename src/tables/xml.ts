import type { Problem } from "../model/problem.ts";
import type { XmlElement } from "../model/table.ts";
import { refuse } from "./refusal.ts";
import { decodeEntities } from "./xml-scanner.ts";

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu;
const BARE_AMPERSAND = /&(?!(?:#\d+|#[xX][\da-fA-F]+|[A-Za-z_][\w.-]{0,100});)/gu;

/**
 * Reads an XML document, with the two faults forgiven that publishers' own exports show and that cannot change what an
 * element says: raw control bytes are dropped, and `&` without an entity stands for itself; both are said. Anything else
 * that is not well-formed (a file cut short, crossing tags) is an error with its line and column.
 *
 * Nothing is fetched or expanded: entities that a document declares stay as they are written.
 */
export function readXml(text: string, path: string): { root: XmlElement; problems: Problem[] } {
  const problems: Problem[] = [];
  const note = (code: string, message: string) =>
    problems.push({ severity: "info", code, message, file: path });
  const clean = text.replace(CONTROLS, "");
  if (clean.length < text.length) {
    note("control-bytes", `${text.length - clean.length} control bytes, which XML forbids, were dropped`);
  }
  const bare = countOf(BARE_AMPERSAND, clean);
  if (bare > 0) note("bare-ampersand", `${bare} "&" without an entity were read as they stand`);
  if (/<!ENTITY\s/u.test(clean)) {
    note("entities-not-expanded", "the document declares entities of its own; they were left as written");
  }
  try {
    return { root: parseXml(clean), problems };
  } catch (cause) {
    throw refusalOf(cause, clean, path);
  }
}

function refusalOf(cause: unknown, text: string, path: string): unknown {
  if (cause instanceof XmlMistake) {
    return refuse(path, {
      code: "corrupt",
      what: `the XML is not well-formed: ${cause.message.slice(0, 300)}`,
      wayOut: "download the file again; if it is the same, correct it at that place",
      locator: placeOf(text, cause.position),
    });
  }
  if (!(cause instanceof XmlExcess)) return cause;
  return refuse(path, {
    code: "too-large",
    what: `the XML cannot be read: ${cause.message}`,
    wayOut: "check where the file comes from, or save its table as .csv or .xlsx",
  });
}

function countOf(expression: RegExp, text: string): number {
  if (!text.includes("&")) return 0;
  expression.lastIndex = 0;
  let count = 0;
  while (expression.test(text)) count += 1;
  return count;
}

/** Line and column, 1-based, of a character. */
function placeOf(text: string, position: number): string {
  let [line, start] = [1, 0];
  for (let at = text.indexOf("\n"); at >= 0 && at < position; at = text.indexOf("\n", at + 1)) {
    line += 1;
    start = at + 1;
  }
  return `line ${line}, column ${position - start + 1}`;
}

/** Where an XML document stops being one, and why. */
class XmlMistake extends Error {
  /** 0-based place of the mistake in the text. */
  readonly position: number;

  constructor(message: string, position: number) {
    super(message);
    this.position = position;
  }
}

/** Why a well-formed document is not read. */
class XmlExcess extends Error {}

const MAX_DEPTH = 100;
/** Elements and attributes of a document: as many as may be held in memory. */
const MAX_COUNT = 1_000_000;

const NAME = /[A-Za-z_:\u0080-\uffff][\w:.\u0080-\uffff-]*/uy;
const ATTRIBUTE = /\s+([A-Za-z_:\u0080-\uffff][\w:.\u0080-\uffff-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;
const TAG_END = /\s*(\/?)>/uy;
/** A piece of a document type declaration that is skipped whole, or one of its brackets. */
const DOCTYPE_PIECE = /<!--|<\?|"[^"]*"|'[^']*'|[[\]<>]/gu;
const EXTERNAL = /<!ENTITY\s+(?:%\s*)?[^\s"'>]{1,200}\s+(?:SYSTEM|PUBLIC)\b/u;

/** Comments and the like: how they begin and end, and what they are. */
const ASIDES = [
  ["<!--", "-->", "comment"],
  ["<![CDATA[", "]]>", "CDATA section"],
  ["<?", "?>", "instruction"],
] as const;

interface OpenElement extends XmlElement {
  text: string;
  readonly children: OpenElement[];
}

/**
 * Reads the whole of an XML document. Entities that it declares stay as they are written, and nothing from outside is looked
 * at. Throws XmlMistake where it is not well-formed, XmlExcess where it is not read: an entity from elsewhere, more than 100
 * levels of nesting or a million elements and attributes.
 */
function parseXml(text: string): XmlElement {
  return new TreeParser(text).parse();
}

class TreeParser {
  readonly #open: OpenElement[] = [];
  #root: OpenElement | undefined;
  #at = 0;
  #count = 0;

  constructor(private readonly source: string) {}

  parse(): XmlElement {
    while (this.#at < this.source.length) {
      const next = this.source.indexOf("<", this.#at);
      this.#text(this.source.slice(this.#at, next < 0 ? undefined : next));
      if (next < 0) break;
      this.#at = next;
      this.#markup();
    }
    const open = this.#open.at(-1);
    if (open !== undefined) this.#fail(`<${open.name}> has no end`, this.source.length);
    return this.#root ?? this.#fail("it holds no element", this.source.length);
  }

  #text(text: string): void {
    const parent = this.#open.at(-1);
    if (parent !== undefined) parent.text += decodeEntities(text);
    else if (text.trim().replace("\ufeff", "") !== "")
      this.#fail("text stands outside of its element", this.#at);
  }

  #markup(): void {
    const source = this.source;
    for (const [start, end, what] of ASIDES) {
      if (!source.startsWith(start, this.#at)) continue;
      const close = source.indexOf(end, this.#at + start.length);
      if (close < 0) this.#fail(`a ${what} has no end`, this.#at);
      const parent = this.#open.at(-1);
      if (end === "]]>" && parent !== undefined) parent.text += source.slice(this.#at + start.length, close);
      this.#at = close + end.length;
      return;
    }
    if (source.startsWith("<!DOCTYPE", this.#at)) this.#doctype();
    else if (source.startsWith("</", this.#at)) this.#endTag();
    else this.#startTag();
  }

  #startTag(): void {
    const start = this.#at;
    const name = this.#match(NAME, start + 1)?.[0] ?? this.#fail("a tag has no name", start);
    if (this.#root !== undefined && this.#open.length === 0)
      this.#fail("a second element stands beside the first", start);
    if (this.#open.length >= MAX_DEPTH)
      throw new XmlExcess(`it is nested more than ${MAX_DEPTH} levels deep`);
    const attributes = this.#attributes(name);
    const [, empty] =
      this.#match(TAG_END, this.#at) ?? this.#fail(`the tag <${name}> is not well-formed`, this.#at);
    this.#countOne();
    const element: OpenElement = { name, attributes, text: "", children: [] };
    this.#open.at(-1)?.children.push(element);
    this.#root ??= element;
    if (empty === "") this.#open.push(element);
  }

  #attributes(name: string): Record<string, string> {
    const entries: [string, string][] = [];
    const seen = new Set<string>();
    for (;;) {
      const place = this.#at;
      const [, key, double, single] = this.#match(ATTRIBUTE, place) ?? [];
      // An object made from entries has no setter that a key could run.
      if (key === undefined) return entries.length === 0 ? {} : Object.fromEntries(entries);
      if (seen.has(key)) this.#fail(`<${name}> has the attribute ${key} twice`, place);
      seen.add(key);
      this.#countOne();
      entries.push([key, decodeEntities(double ?? single ?? "")]);
    }
  }

  #endTag(): void {
    const start = this.#at;
    const name = this.#match(NAME, start + 2)?.[0] ?? this.#fail("an end tag has no name", start);
    const open = this.#open.pop();
    if (open?.name !== name) {
      this.#fail(
        open === undefined ? `</${name}> ends nothing` : `</${name}> stands where <${open.name}> must end`,
        start,
      );
    }
    if (this.#match(TAG_END, this.#at)?.[1] !== "")
      this.#fail(`the tag </${name}> is not well-formed`, start);
    open!.text = open!.text.trim();
  }

  /** Skips the declaration, which may hold others in brackets. */
  #doctype(): void {
    const start = this.#at;
    let depth = 0;
    DOCTYPE_PIECE.lastIndex = start;
    for (let piece = DOCTYPE_PIECE.exec(this.source); piece; piece = DOCTYPE_PIECE.exec(this.source)) {
      if (piece[0] === "<!--" || piece[0] === "<?") {
        const end = piece[0] === "<?" ? "?>" : "-->";
        const close = this.source.indexOf(end, piece.index);
        if (close < 0) break;
        DOCTYPE_PIECE.lastIndex = close + end.length;
      } else if (piece[0] === "<" || piece[0] === "[") depth += 1;
      else if (piece[0] === ">" || piece[0] === "]") depth -= 1;
      if (depth > 0) continue;
      this.#at = DOCTYPE_PIECE.lastIndex;
      if (EXTERNAL.test(this.source.slice(start, this.#at))) {
        throw new XmlExcess("it takes in text from elsewhere (External entities), which is never fetched");
      }
      return;
    }
    this.#fail("the document type has no end", start);
  }

  #match(expression: RegExp, at: number): RegExpExecArray | undefined {
    expression.lastIndex = at;
    const found = expression.exec(this.source) ?? undefined;
    if (found !== undefined) this.#at = expression.lastIndex;
    return found;
  }

  #countOne(): void {
    this.#count += 1;
    if (this.#count > MAX_COUNT) throw new XmlExcess("it holds more than a million elements and attributes");
  }

  #fail(message: string, position: number): never {
    throw new XmlMistake(message, position);
  }
}
