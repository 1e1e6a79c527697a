import chardet from "chardet";
import { characterIn } from "../model/code-pages.ts";
import { counted, memoized } from "../model/collections.ts";
import { spread } from "./layout/rows.ts";

interface Candidate {
  readonly encoding: string;
  /** Names under which chardet knows it, or what it mostly confuses with it. */
  readonly known: readonly string[];
  /** What speaks against it from the start: it is rarer in tables of countries than what it is mistaken for. */
  readonly against?: number;
}

/** In order of preference where two fit equally well. */
const CANDIDATES: readonly Candidate[] = [
  { encoding: "windows-1252", known: ["ISO-8859-1", "windows-1252"] },
  { encoding: "windows-1251", known: ["windows-1251"] },
  { encoding: "windows-1250", known: ["ISO-8859-2", "windows-1250"], against: 0.1 },
  { encoding: "macintosh", known: [], against: 0.15 },
  { encoding: "windows-1254", known: ["ISO-8859-9", "windows-1254"], against: 0.1 },
  { encoding: "koi8-r", known: ["KOI8-R"] },
  { encoding: "windows-1256", known: ["windows-1256"] },
  { encoding: "iso-8859-2", known: ["ISO-8859-2"], against: 0.15 },
  { encoding: "windows-1253", known: ["ISO-8859-7", "windows-1253"], against: 0.2 },
  { encoding: "windows-1255", known: ["ISO-8859-8", "windows-1255"], against: 0.2 },
  { encoding: "windows-1257", known: [], against: 0.2 },
  { encoding: "ibm866", known: [], against: 0.2 },
  { encoding: "x-mac-cyrillic", known: [], against: 0.2 },
  { encoding: "gb18030", known: ["GB18030"] },
  { encoding: "big5", known: ["Big5"] },
  { encoding: "shift_jis", known: ["Shift_JIS"] },
  { encoding: "euc-kr", known: ["EUC-KR"], against: 0.1 },
];

/** How much chardet's own confidence (0 to 1) counts beside the look of the text. */
const CHARDET_WEIGHT = 0.2;

/** How much it counts that all names that tell are known in a reading, and in it alone. */
const NAMES_WEIGHT = 3;

/** Two readings this close to each other are both possible. */
const CLOSE = 0.12;

/** Texts that are asked about. */
const ASKED = 40;

/** An encoding that was guessed, and another that fits nearly as well and gives another text, where there is one. */
export interface EncodingGuess {
  readonly encoding: string;
  readonly rival?: string;
}

/**
 * The likeliest encoding of text that is not UTF-8. chardet counts letter sequences and is sure only of long texts; so each
 * candidate is also judged by the text it gives: letters of one script per word and of one language, capitals at the start of
 * words, no symbols inside them; and by the names in it that are known (`isName`), which tell most surely.
 * Deterministic; windows-1252 where nothing speaks for another.
 */
export function guessEncoding(bytes: Uint8Array, isName?: (text: string) => boolean): EncodingGuess {
  const sample = telling(bytes);
  const votes = new Map(
    chardet.analyse(sample).map(({ name, confidence }) => [String(name), confidence / 100]),
  );
  const judged = CANDIDATES.map(({ encoding, known, against = 0 }) => {
    const vote = Math.max(0, ...known.map((name) => votes.get(name) ?? 0));
    const text = decodeAs(encoding, sample);
    const looks = Math.max(...LETTERS[encoding]!.map((letters) => look(text, letters)));
    const names = isName ? NAMES_WEIGHT * shareOfNames(text, isName) : 0;
    return { encoding, text, score: looks + CHARDET_WEIGHT * vote + names - against };
  });
  const [best, ...others] = judged.toSorted((a, b) => b.score - a.score);
  const rival = others.find(({ text, score }) => score > best!.score - CLOSE && text !== best!.text);
  return { encoding: best!.encoding, ...(rival ? { rival: rival.encoding } : {}) };
}

/** Of the cells with a letter outside ASCII, those that are names. */
function shareOfNames(text: string, isName: (text: string) => boolean): number {
  const cells = text.split(/[\n,;\t|^"]+/u).map((cell) => cell.trim());
  const asked = spread(
    [...new Set(cells.filter((cell) => cell.length < 60 && /[^\x00-\x7f]/u.test(cell)))],
    ASKED,
  );
  return asked.length === 0 ? 0 : asked.filter(isName).length / asked.length;
}

/** The lines that hold a byte outside ASCII, up to 16 KB of them. */
function telling(bytes: Uint8Array): Uint8Array {
  const kept: number[] = [];
  for (let start = 0; start < bytes.length && kept.length < 16_384; ) {
    let end = start;
    let isTelling = false;
    while (end < bytes.length && end - start < 4096 && bytes[end] !== 10 && bytes[end] !== 13) {
      isTelling ||= bytes[end]! > 127;
      end += 1;
    }
    if (isTelling) kept.push(...bytes.subarray(start, end), 10);
    start = Math.max(end, start) + 1;
  }
  return Uint8Array.from(kept);
}

/** What a character is, as far as looks go. */
interface Kind {
  readonly isOdd: boolean;
  readonly isQuote: boolean;
  readonly isLetter: boolean;
  readonly isMark: boolean;
  readonly isSmall: boolean;
  readonly isCapital: boolean;
  /** Of `SCRIPTS`, whether it is one of each. */
  readonly scripts: readonly boolean[];
}

/** Scripts of names; the mark of a long vowel is of the Japanese ones. */
const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u,
];

/** Asked once of each character: a text has few, and each is looked at in every encoding and language. */
const kindOf = memoized(
  (character: string): Kind => ({
    isOdd: /[\ufffd\p{Cc}\p{Cn}\p{Co}]/u.test(character),
    isQuote: /[’‘“”–—…«»\u00a0]/u.test(character),
    isLetter: /\p{L}/u.test(character),
    isMark: /\p{M}/u.test(character),
    isSmall: /\p{Ll}/u.test(character),
    isCapital: /\p{Lu}/u.test(character),
    scripts: SCRIPTS.map((script) => script.test(character)),
  }),
);

/** How natural a text looks: the mean over its characters outside ASCII, about -5 to 2. */
function look(text: string, common: string): number {
  const characters = [...text];
  let [sum, count] = [0, 0];
  for (const [i, character] of characters.entries()) {
    if (character <= "\x7f") continue;
    count += 1;
    const isCommon = common.includes(character) || common.includes(character.toLowerCase());
    const neighbours = [characters[i - 1] ?? " ", characters[i + 1] ?? " "] as const;
    sum += lookOf(kindOf(character), isCommon, neighbours);
  }
  return count === 0 ? 0 : sum / count;
}

function lookOf(kind: Kind, isCommon: boolean, neighbours: readonly [string, string]): number {
  if (kind.isOdd) return -5;
  const [isLatin] = kind.scripts;
  const [before, after] = [kindOf(neighbours[0]), kindOf(neighbours[1])];
  let score = isCommon ? 1 : isLatin ? -0.5 : 0;
  if (!kind.isLetter && !kind.isMark) {
    if (kind.isQuote) return score + 0.5;
    return score - (Number(before.isLetter) + Number(after.isLetter));
  }
  const script = kind.scripts.indexOf(true);
  for (const [i, neighbour] of [before, after].entries()) {
    if (!neighbour.isLetter) continue;
    if (!neighbour.scripts[script]) score -= 1.5;
    // Accented Latin letters stand alone among plain ones; letters of other scripts stand together.
    else if (isLatin) score += neighbours[i]! <= "\x7f" ? 0.5 : -0.5;
    else score += 0.5;
  }
  // Capitals start words; a capital after a small letter is the mark of a wrong reading, as is an accented letter alone.
  const rises = (first: Kind, second: Kind) => first.isSmall && second.isCapital;
  if (rises(before, kind) || rises(kind, after)) score -= 2;
  if (isLatin && !before.isLetter && !after.isLetter) score -= 0.5;
  return score;
}

const CYRILLIC = "оеаинтсрвлкмд";

/** Letters outside ASCII of the languages that are written in an encoding, the common ones of those that have many. */
const WESTERN = {
  "names in English": "éôçåüãíáóñè’",
  French: "éèêëàâçîïôûùüœæ’",
  Spanish: "áéíóúñü",
  Portuguese: "áâãàçéêíóôõú",
  German: "äöüß–",
  Italian: "àèéìòù’",
  Dutch: "ëïéèöüç",
  Nordic: "åäöæøé",
  Icelandic: "áðéíóúýþæö",
} as const;

const CENTRAL = {
  Polish: "ąćęłńóśźż",
  Czech: "áčďéěíňóřšťúůýž",
  Slovak: "áäčďéíĺľňóôŕšťúýž",
  Hungarian: "áéíóöőúüű",
  Romanian: "ăâîşţ",
  Croatian: "čćđšž",
} as const;

/**
 * What is written in each encoding: letters that are common in texts of one language each. Most texts are of one language,
 * so that an encoding whose letters are all of one alphabet is likelier than one that gives some of each.
 */
const LETTERS: Readonly<Record<string, readonly string[]>> = {
  "windows-1252": Object.values(WESTERN),
  "windows-1254": ["çğıöşüâîİ"],
  "windows-1250": Object.values(CENTRAL),
  "iso-8859-2": Object.values(CENTRAL),
  macintosh: Object.values(WESTERN),
  "windows-1257": ["ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"],
  "windows-1251": [CYRILLIC],
  "koi8-r": [CYRILLIC],
  ibm866: [CYRILLIC],
  "x-mac-cyrillic": [CYRILLIC],
  "windows-1256": ["اليمنورتبةدس"],
  "windows-1253": ["αοιετσνηυρκλςάίόέ"],
  "windows-1255": ["יוהלארתבמנשקםן"],
  gb18030: ["国家中人民共和地区名年度阿尔利亚斯得分"],
  big5: ["國家中人民共和地區名年度阿爾利亞斯得分"],
  shift_jis: ["ンスアルイリラトシ国の年"],
  "euc-kr": ["이아나리스니국가도르"],
};

/** Bytes that are looked at. */
const SAMPLE = 16_384;

type Wide = "utf-16le" | "utf-16be";

/**
 * UTF-16 without a byte order mark, told by its NUL bytes: digits, delimiters, spaces and line breaks have one each, all on
 * even or all on odd places, in whatever script the words are; and what comes out must be text. Undefined for anything else.
 */
export function utf16Of(bytes: Uint8Array): Wide | undefined {
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  const nuls = [0, 0];
  for (let i = 0; i < sample.length; i += 1) if (sample[i] === 0) nuls[i % 2]! += 1;
  const [even, odd] = nuls as [number, number];
  const half = sample.length / 2;
  if (half < 2) return undefined;
  if (odd > half * 0.05 && even < odd * 0.05 && isText(sample, "utf-16le")) return "utf-16le";
  if (even > half * 0.05 && odd < even * 0.05 && isText(sample, "utf-16be")) return "utf-16be";
  return undefined;
}

/** Letters, figures, marks, signs and line breaks, but for a stray character in a hundred. */
function isText(sample: Uint8Array, encoding: Wide): boolean {
  const text = new TextDecoder(encoding).decode(sample);
  const odd = text.match(/[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\r\n\t\u200b-\u200f\ufeff]/gu)?.length ?? 0;
  return odd <= text.length * 0.01 + 1 && writesFew(text);
}

/** Words of three scripts at most: bytes that are no UTF-16 come out as letters of all the world. */
function writesFew(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const blocks = counted(
    letters.map((letter) => WIDE_SCRIPTS.find((one) => one.test(letter))?.source ?? "other"),
  );
  const other = blocks.get("other") ?? 0;
  return blocks.size <= 4 && other <= letters.length * 0.05;
}

const WIDE_SCRIPTS: readonly RegExp[] = [
  ...SCRIPTS,
  /\p{Script=Devanagari}/u,
  /\p{Script=Thai}/u,
  /[\p{Script=Georgian}\p{Script=Armenian}]/u,
];

/**
 * Decodes bytes by a WHATWG encoding name. Some versions of Node decode windows-1252 as plain Latin-1, which turns its
 * quotes, dashes and `Š Ž Œ` into control characters; here they come out right on every platform.
 */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  if (encoding !== "windows-1252") return text;
  return text.replace(/[\u0080-\u009f]/gu, (character) =>
    characterIn("windows-1252", character.charCodeAt(0)),
  );
}
