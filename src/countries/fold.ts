import { simplify } from "./traditional.ts";

/** Combining marks of Latin, Greek and Cyrillic letters, Arabic vowel points and stretching. */
const marks = /[\u0300-\u036f\u0640\u064b-\u065f\u0670]/g;
/** Apostrophes, quotes and letters that look like them, and characters without width: they join, others part. */
const joiners = /['’‘‛`´ʻʼʽʹʾʿ′“”"„«»\u00ad\u200b-\u200f\u2060\ufeff]/g;
const separators = /[^\p{L}\p{N}\p{M}]+/gu;

/** Letters that no decomposition takes apart. */
const plain: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ħ: "h",
  ς: "σ",
  ک: "ك",
  ی: "ي",
  ى: "ي",
  ة: "ه",
};
const special = /[ßæœøđðþłıħςکیىة]/g;

/** Words that are written in several ways, each with the way that keys use. */
const words: ReadonlyMap<string, string> = new Map([
  ["st", "saint"],
  ["ste", "saint"],
  ["sainte", "saint"],
  ["rep", "republic"],
  ["dem", "democratic"],
  ["isl", "islands"],
  ["isls", "islands"],
  ["isds", "islands"],
  ["is", "islands"],
  ["terr", "territory"],
]);
/** Words that a name is the same name without. */
const dropped: ReadonlySet<string> = new Set(["the", "and"]);

/**
 * The key under which a spelling is looked up: compatibility forms, case, accents, punctuation, spaces, "the", "and",
 * "St.", a few abbreviations and traditional characters make no difference. Accents go only from keys of four letters or more, so that `Áo`
 * stays apart from `AO`. Returns "" where nothing but punctuation was given.
 */
export function fold(text: string): string {
  const decomposed = simplify(text.replace(joiners, "").normalize("NFKD").toLowerCase());
  const key = join(unaccented(decomposed));
  if (key.length >= 4 || /^[a-z0-9]*$/.test(decomposed)) return key;
  return join(decomposed).normalize("NFC");
}

/** A small letter without its accent, whatever the length of the name. */
export function bare(letter: string): string {
  return unaccented(letter.normalize("NFKD"));
}

/** Small decomposed letters without their accents. */
function unaccented(decomposed: string): string {
  return decomposed.replace(marks, "").replace(special, (letter) => plain[letter]!);
}

/**
 * The key of a spelling in Latin letters with its accents, apostrophes and hyphens left in ("côted'ivoire"), which are
 * what gets lost when text changes its encoding; `fold` of it is the key. The key alone where there are none.
 */
export function foldMarked(text: string): string {
  const key = fold(text);
  if (!/^[a-z]{4,}$/.test(key)) return key;
  const written = text
    .normalize("NFC")
    .toLowerCase()
    .replace(joiners, "'")
    .replace(/[‐‑‒–—]/g, "-");
  const marked = written
    .split(/[^\p{L}\p{M}\p{N}'-]+/u)
    .flatMap((word) => word.split(/(?=-)/))
    .map((word) => {
      const [hyphen, letters] = word.startsWith("-") ? ["-", word.slice(1)] : ["", word];
      const plainWord = bare(letters).replaceAll("'", "");
      if (dropped.has(plainWord)) return "";
      return hyphen + (words.get(plainWord) ?? letters);
    })
    .join("")
    .replace(/^[-']+|[-']+$/g, "");
  return fold(marked.replaceAll("-", "")) === key ? marked : key;
}

/** The key with every word kept: what a spelling without spaces folds to. */
export function foldWhole(text: string): string {
  return fold(text.replace(joiners, "").replace(separators, ""));
}

function join(text: string): string {
  const tokens = text.split(separators).filter((token) => token !== "");
  if (tokens.length === 1) return tokens[0]!;
  const kept = tokens.filter((token) => !dropped.has(token));
  return (kept.length > 0 ? kept : tokens).map((token) => words.get(token) ?? token).join("");
}
