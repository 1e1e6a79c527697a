/** What is told of an XML document as it goes by. Names come without their prefix, text with its entities decoded. */
export interface XmlHandler {
  /** `attributes` is what stands between the name and the end of the tag; `readAttribute` looks into it. */
  open(name: string, attributes: string): void;
  /** A piece of an element's own text, which may come in several. */
  text?(piece: string): void;
  close?(name: string): void;
}

/** Why a document cannot be read on: it is damaged, or more than may be. */
export class XmlFault extends Error {
  constructor(
    message: string,
    readonly code: "corrupt" | "too-large" = "corrupt",
  ) {
    super(message);
  }
}

/** Longest tag, in characters: a tag is held as a whole. */
const MAX_TAG = 1024 * 1024;
const MAX_DEPTH = 200;
/** Elements, comments and instructions of one document: more than the largest part that is read can hold of honest cells. */
const MAX_COUNT = 12_000_000;
/** Longest entity, `&#x10FFFF;` and the zeros that some writers put before the digits. */
const MAX_ENTITY = 16;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;

/**
 * Reads an XML document that comes in pieces, in memory that does not grow with it. It is for the parts of workbooks, which
 * may be large; a document of its own is read by `readXml`. Nothing is fetched or expanded: a document type declaration,
 * the only way to declare entities, is a fault, as no workbook has one.
 */
export class XmlScanner {
  /** Names of the elements that are open, as they are written. */
  readonly #stack: string[] = [];
  #count = 0;
  /** What could not be told without the next piece. */
  #rest = "";
  /** The end of the comment, instruction or CDATA section that is open. */
  #until: "" | "-->" | "?>" | "]]>" = "";
  #hasRoot = false;

  constructor(private readonly handler: XmlHandler) {}

  push(piece: string): void {
    const source = this.#rest === "" ? piece : this.#rest + piece;
    let at = 0;
    while (at < source.length) {
      const next =
        this.#until !== ""
          ? this.#skip(source, at)
          : source.charCodeAt(at) === LESS
            ? this.#markup(source, at)
            : this.#text(source, at);
      if (next === undefined) break;
      at = next;
    }
    this.#rest = source.slice(at);
  }

  /** Ends the document; a fault where it is cut short. */
  end(): void {
    const rest = this.#rest;
    this.#rest = "";
    if (this.#until === "" && !rest.startsWith("<") && this.#stack.length === 0 && this.#hasRoot) return;
    throw new XmlFault("is cut short");
  }

  /** Text from `at` to the next tag. Undefined where its end must be waited for; so below. */
  #text(source: string, at: number): number | undefined {
    let end = source.indexOf("<", at);
    let next: number | undefined = end;
    if (end < 0) {
      // An entity may go on in the next piece.
      const ampersand = source.lastIndexOf("&");
      const isOpen =
        ampersand >= at && source.length - ampersand < MAX_ENTITY && !source.includes(";", ampersand);
      end = isOpen ? ampersand : source.length;
      next = isOpen && end === at ? undefined : end;
    }
    if (end > at && this.#stack.length > 0) this.handler.text?.(decodeEntities(source.slice(at, end)));
    return next;
  }

  #markup(source: string, at: number): number | undefined {
    const second = source.charCodeAt(at + 1);
    if (Number.isNaN(second)) return undefined;
    if (second === SLASH) return this.#endTag(source, at);
    this.#count += 1;
    if (this.#count > MAX_COUNT)
      throw new XmlFault(`holds more than ${MAX_COUNT / 1e6} million elements`, "too-large");
    if (second === 0x3f) {
      this.#until = "?>";
      return at + 2;
    }
    return second === 0x21 ? this.#declaration(source, at) : this.#startTag(source, at);
  }

  #declaration(source: string, at: number): number | undefined {
    const start = source.slice(at, at + 9);
    if (start.startsWith("<!--")) {
      this.#until = "-->";
      return at + 4;
    }
    if (start === "<![CDATA[") {
      this.#until = "]]>";
      return at + 9;
    }
    if ("<![CDATA[".startsWith(start) || "<!--".startsWith(start)) return undefined;
    throw new XmlFault("declares a document type, which no workbook does: it was not read");
  }

  #skip(source: string, at: number): number | undefined {
    const until = this.#until;
    const found = source.indexOf(until, at);
    const end = found >= 0 ? found : Math.max(at, source.length - until.length + 1);
    if (until === "]]>" && end > at && this.#stack.length > 0) this.handler.text?.(source.slice(at, end));
    if (found < 0) return end > at ? end : undefined;
    this.#until = "";
    return end + until.length;
  }

  #startTag(source: string, at: number): number | undefined {
    const end = endOfTag(source, at + 1);
    if (end < 0 || end - at > MAX_TAG) return waitForTag(source, at);
    const nameEnd = endOfName(source, at + 1, end);
    const name = source.slice(at + 1, nameEnd);
    const local = localName(name);
    if (local === "") throw new XmlFault("is not well-formed: a tag has no name");
    if (this.#stack.length >= MAX_DEPTH)
      throw new XmlFault(`is nested more than ${MAX_DEPTH} levels deep`, "too-large");
    const isEmpty = source.charCodeAt(end - 1) === SLASH;
    this.#hasRoot = true;
    this.handler.open(local, nameEnd < end ? source.slice(nameEnd, isEmpty ? end - 1 : end) : "");
    if (isEmpty) this.handler.close?.(local);
    else this.#stack.push(name);
    return end + 1;
  }

  #endTag(source: string, at: number): number | undefined {
    const open = this.#stack.at(-1) ?? "";
    let end = at + 2 + open.length;
    // Nearly always it is just the name that is open.
    if (source.charCodeAt(end) !== GREATER) end = source.indexOf(">", at);
    if (end < 0) return waitForTag(source, at);
    if (
      open === "" ||
      !source.startsWith(open, at + 2) ||
      source.slice(at + 2 + open.length, end).trim() !== ""
    ) {
      const name = source.slice(at + 2, Math.min(end, at + 42));
      throw new XmlFault(`is not well-formed: </${name}> ends what <${open.slice(0, 40)}> began`);
    }
    this.#stack.pop();
    this.handler.close?.(localName(open));
    return end + 1;
  }
}

function waitForTag(source: string, at: number): undefined {
  if (source.length - at > MAX_TAG)
    throw new XmlFault(`holds a tag of more than ${MAX_TAG} characters`, "too-large");
}

/** Where a tag ends: the first `>` outside of quotes; -1 where it is not there yet. */
function endOfTag(source: string, start: number): number {
  for (let at = start; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === GREATER) return at;
    if (code === 0x22 || code === 0x27) {
      at = source.indexOf(code === 0x22 ? '"' : "'", at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

function endOfName(source: string, start: number, end: number): number {
  let at = start;
  for (; at < end; at += 1) {
    const code = source.charCodeAt(at);
    if (code <= 0x20 || code === SLASH) break;
  }
  return at;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The value of one attribute, by its name as it is written; undefined where there is none. */
export function readAttribute(attributes: string, name: string): string | undefined {
  for (let at = 0; at < attributes.length; ) {
    const equals = attributes.indexOf("=", at);
    if (equals < 0) return undefined;
    let start = equals + 1;
    while (attributes.charCodeAt(start) <= 0x20) start += 1;
    const quote = attributes.charAt(start);
    if (quote !== '"' && quote !== "'") return undefined;
    const end = attributes.indexOf(quote, start + 1);
    if (end < 0) return undefined;
    if (attributes.slice(at, equals).trim() === name) return decodeEntities(attributes.slice(start + 1, end));
    at = end + 1;
  }
  return undefined;
}

/** The value of an attribute whose name has a prefix, whichever it is (`r:id`). */
export function readPrefixed(attributes: string, name: string): string | undefined {
  const [, prefixed] = new RegExp(`(?:^|\\s)([\\w.-]{1,40}:${name})\\s{0,9}=`, "u").exec(attributes) ?? [];
  return prefixed === undefined ? undefined : readAttribute(attributes, prefixed);
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Decodes XML's own five entities and numeric references, once and in one pass: `&amp;lt;` is the text `&lt;`. Anything
 * else stays as written, entities that a document declares for itself included, so that no text can grow by decoding.
 */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,4}));/gu,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      const isText = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isText ? String.fromCodePoint(code) : whole;
    },
  );
}
