import type { Problem } from "../model/problem.ts";
import { reasonOf, refuse } from "./refusal.ts";

/** Levels of nesting beyond which a document is no data that anybody would publish, and a danger to whoever walks it. */
const MAX_DEPTH = 500;
/** Values of a document, about: as many as may be held in memory. */
const MAX_VALUES = 3_000_000;
/** Characters of a document in which a mistake is looked for: it takes twenty readings. */
const MAX_SEARCHED = 2_000_000;

/**
 * Reads JSON. A key `__proto__` is dropped and said. Throws ShortlistError with line and column where the text is not JSON or
 * an object has a key twice, and for one that is nested more than 500 levels deep or holds more than three million values.
 */
export function readJson(text: string, path: string): { data: unknown; problems: Problem[] } {
  const { excess, keys } = measure(text);
  if (excess !== undefined) {
    throw refuse(path, {
      code: "too-large",
      what: `the JSON ${excess}: it was not read`,
      wayOut: "check where the file comes from",
    });
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    const at = text.length > MAX_SEARCHED ? undefined : findMistake(text);
    throw refuse(path, {
      code: "corrupt",
      what: `not valid JSON${at === undefined ? "" : `: ${mistakeAt(text, at)}`}`,
      wayOut: "download the file again; if it is the same, correct it at that place",
      ...(at === undefined ? {} : { locator: placeOf(text, at) }),
      cause,
    });
  }
  // Where a key stands twice the data has fewer of them than the text.
  const twice = countKeys(data) === keys ? undefined : findKeyTwice(text);
  if (twice !== undefined) {
    throw refuse(path, {
      code: "repeated-key",
      what: `the key ${JSON.stringify(twice.key.slice(0, 100))} stands twice in one object, first at ${placeOf(text, twice.first)}: which of its values counts cannot be told`,
      wayOut: "keep one of the two, or give one another name",
      locator: placeOf(text, twice.position),
    });
  }
  return { data, problems: dropPrototypeKeys(data, text, path) };
}

/**
 * Where a text stops being the beginning of a JSON document: the parser does not always say, but whether a beginning of it
 * could still go on can be asked, and asked by halves.
 */
function findMistake(text: string): number {
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (canGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return Math.min(good, text.length);
}

function mistakeAt(text: string, position: number): string {
  const [found] = text.slice(position, position + 2);
  if (found === undefined) return "it ends too early";
  return /[\p{C}\s]/u.test(found)
    ? `a character that must not stand there (U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")})`
    : `“${found}” must not stand there`;
}

function canGoOn(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (cause) {
    const reason = reasonOf(cause);
    const position = Number(/position (\d+)/u.exec(reason)?.[1] ?? -1);
    return position >= text.length || /end of JSON|[Uu]nterminated/u.test(reason);
  }
}

/** Line and column, 1-based, of a character. */
function placeOf(text: string, position: number): string {
  const lines = text.slice(0, position).split(/\r\n|\r|\n/u);
  return `line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
}

/**
 * What a text has too much of to be read, and how many keys it has: brackets, commas and colons outside of strings are
 * counted. Strings are skipped whole, so that this costs little beside parsing.
 */
function measure(text: string): { excess?: string; keys: number } {
  let [depth, values, keys] = [0, 0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x22) {
      i = endOfString(text, i);
    } else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      values += 1;
      if (depth > MAX_DEPTH) return { excess: `is nested more than ${MAX_DEPTH} levels deep`, keys };
    } else if (code === 0x5d || code === 0x7d) {
      depth -= 1;
    } else if (code === 0x2c) {
      values += 1;
    } else if (code === 0x3a) {
      keys += 1;
    }
    if (values > MAX_VALUES) return { excess: `holds more than ${MAX_VALUES / 1e6} million values`, keys };
  }
  return { keys };
}

function countKeys(data: unknown): number {
  let keys = 0;
  const left: object[] = [];
  const add = (value: unknown) => {
    if (typeof value === "object" && value !== null) left.push(value);
  };
  add(data);
  for (let value = left.pop(); value !== undefined; value = left.pop()) {
    if (Array.isArray(value)) {
      for (const inner of value) add(inner);
      continue;
    }
    const inner = Object.values(value);
    keys += inner.length;
    for (const one of inner) add(one);
  }
  return keys;
}

/**
 * The first key that comes twice in one object of a JSON text, however it is escaped: a parser keeps the last of its values
 * without a word. The text must be JSON. Every character is looked at once. Places are 0-based in the text.
 */
export function findKeyTwice(
  text: string,
): { readonly key: string; readonly first: number; readonly position: number } | undefined {
  /** The keys of every object that is open, with their places; undefined for a list. */
  const open: (Map<string, number> | undefined)[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x7b) open.push(new Map());
    else if (code === 0x5b) open.push(undefined);
    else if (code === 0x7d || code === 0x5d) open.pop();
    else if (code === 0x22) {
      const end = endOfString(text, i);
      const keys = open.at(-1);
      if (keys !== undefined && isColonNext(text, end + 1)) {
        const written = text.slice(i, end + 1);
        const key = written.includes("\\") ? (JSON.parse(written) as string) : written.slice(1, -1);
        const first = keys.get(key);
        if (first !== undefined) return { key, first, position: i };
        keys.set(key, i);
      }
      i = end;
    }
  }
  return undefined;
}

/** Where the string ends that begins at `start`: the place of its last quote, or the text's end. */
export function endOfString(text: string, start: number): number {
  let end = start;
  for (;;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === 0x5c) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
}

function isColonNext(text: string, from: number): boolean {
  let at = from;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return text.charCodeAt(at) === 0x3a;
}

const KEY = "__proto__";
/** The key itself, or the end of an escape of `_` that could spell it; plain searches, which cost next to nothing. */
const SIGNS = [KEY, "05f", "05F", "x5f", "x5F"];

/**
 * Deletes keys named `__proto__` from parsed data, in place, so that no later copy of an object can touch a prototype.
 * Says so, once. `text` is what the data was parsed from: nearly always a look at it is enough.
 */
export function dropPrototypeKeys(data: unknown, text: string, path: string): Problem[] {
  if (!SIGNS.some((sign) => text.includes(sign))) return [];
  let dropped = 0;
  const left: unknown[] = [data];
  const seen = new Set<unknown>();
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if (Object.hasOwn(value, KEY)) {
      delete (value as Record<string, unknown>)[KEY];
      dropped += 1;
    }
    for (const inner of Object.values(value)) left.push(inner);
  }
  if (dropped === 0) return [];
  const keys = dropped === 1 ? `a key named "${KEY}" was` : `${dropped} keys named "${KEY}" were`;
  const message = `${keys} dropped: no data needs such keys and they can do harm`;
  return [{ severity: "warning", code: "forbidden-key", message, file: path }];
}
