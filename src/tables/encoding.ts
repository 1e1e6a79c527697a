import { bytesIn, type CodePage } from "../model/code-pages.ts";
import { counted } from "../model/collections.ts";
import type { Problem, Severity } from "../model/problem.ts";
import { decodeAs, guessEncoding, utf16Of } from "./encoding-guess.ts";
import { refuse } from "./refusal.ts";

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
  { encoding: asked, isName }: DecodeOptions = {},
): Decoded {
  const problems: Problem[] = [];
  const note = (severity: Severity, code: string, message: string) =>
    problems.push({ severity, code, message, file: path });
  const choice =
    asked === undefined ? choose(bytes, path, note, isName) : chooseAsked(bytes, path, asked, note);
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
function chooseAsked(bytes: Uint8Array, path: string, asked: string, note: Note): Choice {
  const encoding = encodingOf(asked, path);
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

/** Names people write that the WHATWG list of labels lacks. */
const ALIASES: Readonly<Record<string, string>> = {
  "latin-1": "windows-1252",
  western: "windows-1252",
  ansi: "windows-1252",
  macroman: "macintosh",
  "mac-roman": "macintosh",
  "utf8-bom": "utf-8",
  "utf-8-sig": "utf-8",
  utf16: "utf-16le",
  utf16le: "utf-16le",
  utf16be: "utf-16be",
  koi8r: "koi8-r",
};

/** Encodings that a refusal names; every label of the WHATWG Encoding Standard is taken. */
const COMMON =
  "utf-8, utf-16le, utf-16be, windows-1250, windows-1251, windows-1252, windows-1256, macintosh, koi8-r, gb18030";

/**
 * The WHATWG name of an encoding that a user names (`cp1251` is `windows-1251`, `latin1` is `windows-1252`). A label that
 * nobody knows is refused by name.
 */
export function encodingOf(label: string, path: string): string {
  const wanted = label.trim().toLowerCase().replaceAll("_", "-");
  const known = Object.hasOwn(ALIASES, wanted) ? ALIASES[wanted]! : wanted;
  for (const name of [known, known.replace(/^win-?(?=125\d$)/u, "windows-").replace(/^cp-/u, "cp")]) {
    try {
      const { encoding } = new TextDecoder(name);
      if (encoding !== "replacement" && encoding !== "x-user-defined") return encoding;
    } catch {
      // The next spelling may be known.
    }
  }
  throw refuse(path, {
    code: "unknown-encoding",
    what: `"${label}" is no encoding that is known`,
    wayOut: `give one of ${COMMON}, or another name of the WHATWG Encoding Standard; or leave it out and the encoding is told from the text`,
  });
}

/** What programs take UTF-8 for before they write it as UTF-8 a second time. */
const READ_AS = ["windows-1252", "macintosh", "windows-1251"] as const satisfies CodePage[];

/** More rounds than any file was seen to have gone through. */
const ROUNDS = 3;

/**
 * Characters that a second encoding hides: letters of Latin, Greek, Cyrillic, Hebrew and Arabic script, typographic
 * marks, East Asian text. A pair such as `É»` is UTF-8 too, for a letter of phonetics: that is left alone.
 */
const HIDDEN =
  /^[\p{M}\u00a0-\u017f\u0192\u0218-\u021b\u0370-\u06ff\u1e00-\u1eff\u2010-\u2044\u20ac\u2122\u2212\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7af\ufeff]+$/u;

const OUTSIDE_ASCII = /[^\x00-\x7f]+/g;

/** Text whose UTF-8 was encoded a second time (`CÃ´te dâ€™Ivoire`), as it was meant; and what it had been taken for. */
interface Undone {
  readonly text: string;
  readonly takenFor: string;
}

/**
 * Undoes a second (and third) encoding as UTF-8, where at least as many stretches outside ASCII look doubly encoded as do
 * not. Undefined where the text is as it should be.
 */
function undoSecondEncoding(text: string): Undone | undefined {
  let undone: Undone | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = undoOnce(undone?.text ?? text);
    if (next === undefined) break;
    undone = { text: next.text, takenFor: undone?.takenFor ?? next.takenFor };
  }
  return undone;
}

function undoOnce(text: string): Undone | undefined {
  const stretches = counted(text.match(OUTSIDE_ASCII) ?? []);
  let best: { takenFor: string; hits: number; meanings: Map<string, string> } | undefined;
  for (const takenFor of READ_AS) {
    const byteOf = bytesIn(takenFor);
    const meanings = new Map<string, string>();
    let [hits, misses] = [0, 0];
    for (const [stretch, times] of stretches) {
      const meant = meantBy(stretch, byteOf);
      if (meant === undefined) misses += times;
      else {
        hits += times;
        meanings.set(stretch, meant);
      }
    }
    if (hits > 0 && hits >= misses && hits > (best?.hits ?? 0)) best = { takenFor, hits, meanings };
  }
  if (best === undefined) return undefined;
  const { takenFor, meanings } = best;
  return { text: text.replace(OUTSIDE_ASCII, (stretch) => meanings.get(stretch) ?? stretch), takenFor };
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function meantBy(stretch: string, byteOf: ReadonlyMap<string, number>): string | undefined {
  const bytes: number[] = [];
  for (const character of stretch) {
    // A C1 control character stands for its own byte, as careless programs leave it.
    const byte =
      byteOf.get(character) ?? (/[\u0080-\u009f]/u.test(character) ? character.charCodeAt(0) : undefined);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  try {
    const meant = strict.decode(Uint8Array.from(bytes));
    return HIDDEN.test(meant) ? meant : undefined;
  } catch {
    return undefined;
  }
}
