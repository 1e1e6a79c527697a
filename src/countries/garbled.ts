import { bytesIn, CODE_PAGES, type CodePage, characterIn } from "../model/code-pages.ts";
import { type Entry, entries, markedEntries } from "./names-and-codes.ts";
import { partNames } from "./parts.ts";
import { bare, fold } from "./spelling.ts";

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

/** Stands for a lost character while the rest of the name is folded; no name has it. */
const lost = "ꙮ";

/**
 * The one thing that a name with lost characters ("C\ufffdte d'Ivoire", "S?o Tom? and Principe") can be. Only what is not
 * ASCII gets lost, so a spelling fits where it has an accented letter, an apostrophe or a dash; "S?dan" is not Sudan.
 * Every spelling that fits has to stand for the same country, and nothing else may have the name by losing any letters.
 * Four letters have to be left, and two for each that is lost.
 */
export function restored(text: string): Entry | undefined {
  const marked = text
    .replace(/\ufffd/g, lost)
    .replace(/\?+(?=\p{L})|(?<=\p{L}{2})\?(?=\s\p{L})/gu, (marks) => lost.repeat(marks.length));
  if (!marked.includes(lost)) return undefined;
  const key = fold(marked);
  const kept = key.replaceAll(lost, "").length;
  if (kept < 4 || kept < 2 * (key.length - kept)) return undefined;
  let found: Entry | undefined;
  shelves ??= load();
  for (const [spelling, entry] of shelves.get(key[0]!) ?? shelves.get(lost)!) {
    if (!mayFit(spelling, key) || !pattern(spelling).test(key)) continue;
    if (!("iso3" in entry) || (found && "iso3" in found && found.iso3 !== entry.iso3)) return undefined;
    found = entry;
  }
  if (found === undefined || !("iso3" in found) || mayBeElse(key, kept, found.iso3)) return undefined;
  return { match: "alias", iso3: found.iso3 };
}

/**
 * Whether anything else has this name with any letters where some are lost: a mark for each, or for its bytes. Of four letters
 * that are left, parts of countries count too: "BAR?M" is Barém or BARMM. "M?xico" is not given up for Moxico in Angola.
 */
function mayBeElse(key: string, kept: number, iso3: string): boolean {
  const any = new RegExp(`^${key.replace(/ꙮ+/gu, (marks) => `.{1,${marks.length}}`)}$`, "u");
  for (const [spelling, entry] of entries()) {
    if (any.test(spelling) && !("iso3" in entry && entry.iso3 === iso3)) return true;
  }
  if (kept > 4) return false;
  for (const part of partNames()) if (any.test(part) && !entries().has(part)) return true;
  return false;
}

type Marked = ReturnType<typeof markedEntries>;
let shelves: ReadonlyMap<string, Marked> | undefined;

/** The spellings that may fit a key that begins with a letter: those that do too, and those whose first may be lost. */
function load(): ReadonlyMap<string, Marked> {
  const all = markedEntries();
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const isPlain = (letter: string) => letter >= "a" && letter <= "z";
  return new Map([
    [lost, all],
    ...letters.map((letter): [string, Marked] => [
      letter,
      all.filter(([spelling]) => spelling[0] === letter || !isPlain(spelling[0]!)),
    ]),
  ]);
}

/** A cheap look that leaves few spellings for the pattern: do both begin alike, as far as neither has a gap or mark? */
function mayFit(spelling: string, key: string): boolean {
  for (let at = 0; at < spelling.length && at < key.length; at++) {
    const [written, given] = [spelling[at]!, key[at]!];
    if (written < "a" || written > "z" || given === lost) return true;
    if (written !== given) return false;
  }
  return key.length > spelling.length;
}

const patterns = new Map<string, RegExp>();

/** A character is lost as one mark, or as one for each of its bytes in UTF-8. */
function pattern(spelling: string): RegExp {
  const known = patterns.get(spelling);
  if (known) return known;
  const parts = [...spelling].map((character) => {
    if (character === "'" || character === "-") return `${lost}{0,3}`;
    if (character < "\x80") return character;
    return `(?:${bare(character)}|${lost}{1,${character < "\u0800" ? 2 : 3}})`;
  });
  const made = new RegExp(`^${parts.join("")}$`, "u");
  patterns.set(spelling, made);
  return made;
}
