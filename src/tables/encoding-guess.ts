import chardet from "chardet";
import { decodeAs } from "./single-byte.ts";

interface Candidate {
  readonly encoding: string;
  /** Names under which chardet knows it, or what it mostly confuses with it. */
  readonly known: readonly string[];
  /** Characters that are common in what is written in it. */
  readonly common: string;
  /** What speaks against it from the start: it is rarer in tables of countries than what it is mistaken for. */
  readonly against?: number;
}

const CYRILLIC = "оеаинтсрвлкмдОЕАИНТСРВЛКМД";

/** In order of preference where two fit equally well. */
const CANDIDATES: readonly Candidate[] = [
  {
    encoding: "windows-1252",
    known: ["ISO-8859-1", "windows-1252"],
    common: "éèáíóúñçãõôöüäåêâàëïîøæßÉÅÖÜÇÁÓ’–",
  },
  { encoding: "windows-1251", known: ["windows-1251"], common: CYRILLIC },
  {
    encoding: "windows-1250",
    known: ["ISO-8859-2", "windows-1250"],
    common: "łąęśżźćńščžýěřůňťőűăşţáéíóúöüäâîçëŁŚŻŠČŘŽÁÉÖÜ’–",
    against: 0.1,
  },
  { encoding: "macintosh", known: [], common: "éèáíóúñçãõôöüäåêâàëïîøæßÅÖÜÇ’–", against: 0.15 },
  { encoding: "koi8-r", known: ["KOI8-R"], common: CYRILLIC },
  { encoding: "windows-1256", known: ["windows-1256"], common: "اليمنورتبةدس" },
  {
    encoding: "windows-1253",
    known: ["ISO-8859-7", "windows-1253"],
    common: "αοιετσνηυρκλςάίόέ",
    against: 0.3,
  },
  { encoding: "windows-1255", known: ["ISO-8859-8", "windows-1255"], common: "יוהלארתבמנשק", against: 0.3 },
  { encoding: "gb18030", known: ["GB18030"], common: "国家中人民共和地区名年度阿尔利亚斯得分" },
  { encoding: "big5", known: ["Big5"], common: "國家中人民共和地區名年度阿爾利亞斯得分" },
  { encoding: "shift_jis", known: ["Shift_JIS"], common: "ンスアルイリラトシ国の年" },
  { encoding: "euc-kr", known: ["EUC-KR"], common: "이아나리스니국가도르" },
];

const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u,
];
/** How much chardet's own confidence (0 to 1) counts beside the look of the text. */
const CHARDET_WEIGHT = 0.5;

/**
 * The likeliest encoding of text that is not UTF-8. chardet counts letter sequences and is sure only of long texts; so each
 * candidate is also judged by the text it gives: letters of one script per word, capitals at the start of words, no
 * symbols inside them. Deterministic; windows-1252 where nothing speaks for another.
 */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = telling(bytes);
  const votes = new Map(
    chardet.analyse(sample).map(({ name, confidence }) => [String(name), confidence / 100]),
  );
  let best = { encoding: "windows-1252", score: Number.NEGATIVE_INFINITY };
  for (const { encoding, known, common, against = 0 } of CANDIDATES) {
    const vote = Math.max(0, ...known.map((name) => votes.get(name) ?? 0));
    const score = look(decodeAs(encoding, sample), common) + CHARDET_WEIGHT * vote - against;
    if (score > best.score + 1e-9) best = { encoding, score };
  }
  return best.encoding;
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

/** How natural a text looks: the mean over its characters outside ASCII, about -5 to 2. */
function look(text: string, common: string): number {
  const characters = [...text];
  let [sum, count] = [0, 0];
  for (const [i, character] of characters.entries()) {
    if (character <= "\x7f") continue;
    count += 1;
    sum += lookOf(character, characters[i - 1] ?? " ", characters[i + 1] ?? " ", common);
  }
  return count === 0 ? 0 : sum / count;
}

function lookOf(character: string, before: string, after: string, common: string): number {
  if (/[\ufffd\p{Cc}\p{Cn}\p{Co}]/u.test(character)) return -5;
  let score = common.includes(character) ? 0.5 : 0;
  if (!/\p{L}|\p{M}/u.test(character)) {
    if (/[’‘“”–—…«»\u00a0]/u.test(character)) return score + 0.5;
    const letters = Number(/\p{L}/u.test(before)) + Number(/\p{L}/u.test(after));
    return score - letters;
  }
  const script = SCRIPTS.find((one) => one.test(character));
  for (const neighbour of [before, after]) {
    if (!/\p{L}/u.test(neighbour)) continue;
    if (!script?.test(neighbour)) score -= 1.5;
    // Accented Latin letters stand alone among plain ones; letters of other scripts stand together.
    else if (script === SCRIPTS[0]) score += neighbour <= "\x7f" ? 0.5 : -0.5;
    else score += 0.5;
  }
  // Capitals start words; a capital after a small letter is the mark of a wrong reading, as is an accented letter alone.
  const rises = (first: string, second: string) => /\p{Ll}/u.test(first) && /\p{Lu}/u.test(second);
  if (rises(before, character) || rises(character, after)) score -= 2;
  if (script === SCRIPTS[0] && !/\p{L}/u.test(before + after)) score -= 0.5;
  return score;
}
