import type { Problem, Severity } from "../model/problem.ts";
import { utf16Of } from "./content.ts";
import { guessEncoding } from "./encoding-guess.ts";
import { refuse } from "./refusal.ts";
import { decodeAs } from "./single-byte.ts";

export interface Decoded {
  readonly text: string;
  /** What it was decoded as, by the WHATWG name: `utf-8`, `windows-1252` … */
  readonly encoding: string;
  readonly problems: readonly Problem[];
}

/**
 * Bytes as text. In this order: a byte order mark; the encoding that an XML document declares for itself; UTF-8 where every
 * byte fits; UTF-8 with a damaged character or two; a guess, which is said. NUL characters are dropped, which is said too.
 */
export function decodeText(bytes: Uint8Array, path: string): Decoded {
  const problems: Problem[] = [];
  const note = (severity: Severity, code: string, message: string) =>
    problems.push({ severity, code, message, file: path });
  const { encoding, start, text = decodeAs(encoding, bytes.subarray(start)) } = choose(bytes, path, note);
  if (!text.includes("\0")) return { text, encoding, problems };
  const clean = text.replaceAll("\0", "");
  note("warning", "null-bytes", `${text.length - clean.length} NUL characters were dropped`);
  return { text: clean, encoding, problems };
}

type Note = (severity: Severity, code: string, message: string) => void;

interface Choice {
  readonly encoding: string;
  /** Length of the byte order mark. */
  readonly start: number;
  /** Where the choice took decoding it all. */
  readonly text?: string;
}

function choose(bytes: Uint8Array, path: string, note: Note): Choice {
  const mark = byteOrderMark(bytes, path);
  if (mark) {
    if (mark.encoding === "utf-8") sayDamage(bytes, note);
    return mark;
  }
  const declared = declaredEncoding(bytes);
  if (declared && declared !== "utf-8") return { encoding: declared, start: 0 };
  const wide = utf16Of(bytes.subarray(0, 4096));
  if (wide) {
    note("info", "encoding-guessed", `the text looks like ${wide} without a byte order mark and was read so`);
    return { encoding: wide, start: 0 };
  }
  const text = wholeUtf8(bytes);
  if (text !== undefined) return { encoding: "utf-8", start: 0, text };
  if (isDamagedUtf8(bytes)) {
    sayDamage(bytes, note);
    return { encoding: "utf-8", start: 0 };
  }
  const encoding = guessEncoding(bytes);
  note(
    declared ? "warning" : "info",
    "encoding-guessed",
    `the text is not ${declared ? "the UTF-8 that it says it is" : "UTF-8"}; it was read as ${encoding}, by a guess`,
  );
  return { encoding, start: 0 };
}

function byteOrderMark(bytes: Uint8Array, path: string): Choice | undefined {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) {
    throw refuse(path, {
      code: "unsupported-encoding",
      what: "the file is text in UTF-32",
      wayOut: "save it as UTF-8",
    });
  }
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", start: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", start: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", start: 2 };
  return undefined;
}

/** The encoding in `<?xml … encoding="…"?>`, where there is one that can be read. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = decodeAs("windows-1252", bytes.subarray(0, 200));
  const label = /^\s*<\?xml\s[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/u.exec(start)?.[1];
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    // Such a declaration cannot be true, or it could not have been read.
    return encoding.startsWith("utf-16") ? undefined : encoding;
  } catch {
    return undefined;
  }
}

function wholeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Characters outside ASCII that are whole UTF-8 are no accident: beside many of them, a bad byte is damage. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const bad = text.match(/\ufffd/gu)?.length ?? 0;
  const good = text.match(/[^\x00-\x7f\ufffd]/gu)?.length ?? 0;
  return good >= 4 * bad;
}

function sayDamage(bytes: Uint8Array, note: Note): void {
  const text = new TextDecoder("utf-8").decode(bytes);
  const first = text.indexOf("\ufffd");
  if (first < 0) return;
  const line = text.slice(0, first).split(/\r\n|\r|\n/u).length;
  note("warning", "bad-bytes", `the text is UTF-8 but for some bytes, the first of them on line ${line}`);
}
