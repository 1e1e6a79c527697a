import type { Problem, Severity } from "../../model/problem.ts";
import { refuse } from "../refusal.ts";
import { guessEncoding } from "./guess.ts";
import { encodingOf } from "./label.ts";
import { decodeAs } from "./single-byte.ts";
import { undoSecondEncoding } from "./twice.ts";
import { utf16Of } from "./wide.ts";

export interface Decoded {
  readonly text: string;
  /** What it was decoded as, by the WHATWG name: `utf-8`, `windows-1252` … */
  readonly encoding: string;
  readonly problems: readonly Problem[];
}

export interface DecodeOptions {
  /** Any label of the WHATWG Encoding Standard; another is refused. */
  readonly encoding?: string;
  /** Is the text the name of one of the things (countries) that such texts name? Known names tell an encoding best. */
  readonly isName?: (text: string) => boolean;
}

/**
 * Bytes as text. In this order: the encoding that the user names; a byte order mark; the encoding that an XML document
 * declares for itself; UTF-16 without a mark; UTF-8 where every byte fits; UTF-8 with a damaged character or two; a guess,
 * which is said. NUL characters are dropped, and UTF-8 that was encoded twice is set right; both are said too.
 */
export function decodeText(
  bytes: Uint8Array,
  path: string,
  { encoding: named, isName }: DecodeOptions = {},
): Decoded {
  const problems: Problem[] = [];
  const note = (severity: Severity, code: string, message: string) =>
    problems.push({ severity, code, message, file: path });
  const choice =
    named === undefined ? choose(bytes, path, note, isName) : chooseNamed(bytes, path, named, note);
  const { encoding, start, text: whole = decodeAs(encoding, bytes.subarray(start)) } = choice;
  let text = whole.replace(/^\ufeff+/u, "");
  if (text.includes("\0")) {
    const clean = text.replaceAll("\0", "");
    note("warning", "null-bytes", `${text.length - clean.length} NUL characters were dropped`);
    text = clean;
  }
  const undone = encoding === "utf-8" ? undoSecondEncoding(text) : undefined;
  if (undone) {
    const message = `the text was UTF-8 already when it was taken for ${undone.takenFor} and encoded again; that was undone`;
    note("warning", "encoded-twice", message);
    text = undone.text;
  }
  return { text, encoding, problems };
}

/** What the user says holds, even against a byte order mark, which is then left out and said. */
function chooseNamed(bytes: Uint8Array, path: string, named: string, note: Note): Choice {
  const encoding = encodingOf(named, path);
  const mark = byteOrderMark(bytes);
  if (mark && mark.encoding !== encoding && mark.encoding !== "utf-32") {
    const message = `the text has the byte order mark of ${mark.encoding}, but was read as ${encoding} as asked`;
    note("warning", "encoding-overridden", message);
  }
  if (encoding === "utf-8") sayDamage(bytes, note);
  return { encoding, start: mark?.encoding === encoding ? mark.start : 0 };
}

type Note = (severity: Severity, code: string, message: string) => void;

interface Choice {
  readonly encoding: string;
  /** Length of the byte order mark. */
  readonly start: number;
  /** Where the choice took decoding it all. */
  readonly text?: string;
}

function choose(bytes: Uint8Array, path: string, note: Note, isName: DecodeOptions["isName"]): Choice {
  const mark = byteOrderMark(bytes);
  if (mark?.encoding === "utf-32") {
    throw refuse(path, {
      code: "unsupported-encoding",
      what: "the file is text in UTF-32",
      wayOut: "save it as UTF-8",
    });
  }
  if (mark) {
    if (mark.encoding === "utf-8") sayDamage(bytes, note);
    return mark;
  }
  const declared = declaredEncoding(bytes);
  if (declared && declared !== "utf-8") return { encoding: declared, start: 0 };
  const wide = utf16Of(bytes);
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
  const { encoding, rival } = guessEncoding(bytes, isName);
  const what = `the text is not ${declared ? "the UTF-8 that it says it is" : "UTF-8"}; it was read as ${encoding}, by a guess`;
  const doubt = rival
    ? `, and ${rival} is nearly as likely: where names look wrong, give --encoding ${rival}`
    : "";
  note(declared || rival ? "warning" : "info", "encoding-guessed", what + doubt);
  return { encoding, start: 0 };
}

function byteOrderMark(bytes: Uint8Array): Choice | undefined {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) {
    return { encoding: "utf-32", start: 4 };
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
