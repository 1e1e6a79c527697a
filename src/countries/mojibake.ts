import { bytesIn, CODE_PAGES, type CodePage, characterIn } from "../model/code-pages.ts";

/** A text written in the second page and read in the first. */
const mixed: readonly (readonly [CodePage, CodePage])[] = [
  ["windows-1252", "windows-1251"],
  ["windows-1251", "windows-1252"],
  ["windows-1252", "macintosh"],
  ["macintosh", "windows-1252"],
  ["windows-1252", "ibm850"],
  ["ibm850", "windows-1252"],
];

/**
 * What a garbled text may have been: UTF-8 that was read as something else, once or twice ("CÃ´te d'Ivoire"), or one code
 * page read as another. UTF-8 that decodes at all is certain enough; a code page counts only where the text cannot have
 * been meant as it stands, and becomes words that can.
 */
export function* repairs(text: string): Generator<string> {
  if (/^[\x00-\x7f]*$/.test(text)) return;
  for (const page of CODE_PAGES) {
    let once = text;
    for (let depth = 0; depth < 3; depth++) {
      const decoded = utf8(encode(once, page));
      if (decoded === undefined || decoded === once) break;
      yield decoded;
      once = decoded;
    }
  }
  if (plausible(text)) return;
  for (const [read, written] of mixed) {
    const bytes = encode(text, read);
    const decoded = bytes?.map((byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : characterIn(written, byte),
    );
    if (!decoded?.every((character) => character < "\x80" || /\p{L}/u.test(character))) continue;
    if (plausible(decoded.join(""))) yield decoded.join("");
  }
}

/** A control, ruling, degree or currency before a letter: in a short name it was a letter, as in "╫рф" (Чад). */
const sign = /(?:[\u0080-\u009f]|(?=[\u00a0-\u259f])[\p{So}\p{Sc}])(?=\p{L})/u;
/** Of more letters a name is sure enough whatever stands beside them. */
const FEW = 4;

/**
 * Can this not have been meant as it stands: UTF-8 that was read as something else, or a few letters with signs among them?
 */
export function isGarbled(text: string): boolean {
  if (/^[\x00-\x7f]*$/.test(text)) return false;
  if (sign.test(text) && (text.match(/\p{L}/gu) ?? []).length <= FEW) return true;
  if (plausible(text)) return false;
  return CODE_PAGES.some((page) => utf8(encode(text, page)) !== undefined);
}

/**
 * Signs or a second script within a word, a capital after a small letter ("MacaÚ") or between a capital and a small
 * one ("CÙte"), three accented Latin letters in a row ("Ðîññèÿ"): nobody writes words so.
 */
const implausible = [
  /\p{L}(?:[^\p{L}\p{M}\x00-\x7f’‘–—·\u00a0\u00ad…«»“”‹›•®™†‡¹²³]|[…«»“”‹›•®™†‡¹²³](?=\p{L}))/u,
  /[a-z][\u0400-\u04ff]|[\u0400-\u04ff][a-z]/iu,
  /\p{Ll}\p{Lu}|\p{Lu}(?![A-Z])\p{Lu}\p{Ll}/u,
  /[\u00c0-\u00ff]{3}/u,
];

function plausible(text: string): boolean {
  return !implausible.some((pattern) => pattern.test(text));
}

function encode(text: string, page: CodePage): readonly number[] | undefined {
  const known = bytesIn(page);
  const bytes: number[] = [];
  for (const character of text) {
    const byte = character < "\x80" ? character.charCodeAt(0) : known.get(character);
    // Windows-1252 and Latin-1 are read for one another everywhere; they differ in what 0x80 to 0x9f are.
    const latin1 = page === "windows-1252" && character < "\u0100" ? character.charCodeAt(0) : undefined;
    if (byte === undefined && latin1 === undefined) return undefined;
    bytes.push(byte ?? latin1!);
  }
  return bytes;
}

function utf8(bytes: readonly number[] | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""));
  } catch {
    return undefined;
  }
}
