import countries from "i18n-iso-countries";
import { describe, expect, it } from "vitest";
import { resolve } from "../../../src/countries/index.ts";
import { readFile } from "../../../src/tables/read.ts";
import { SEED, sample } from "../seed.ts";

/** Encodings that can write the language, by the reader's names for them. */
const LANGUAGES: readonly (readonly [language: string, ...encodings: string[]])[] = [
  ["fr", "windows-1252", "macintosh"],
  ["es", "windows-1252", "macintosh"],
  ["pt", "windows-1252", "macintosh"],
  ["de", "windows-1252", "macintosh"],
  ["sv", "windows-1252"],
  ["tr", "windows-1254"],
  ["pl", "windows-1250"],
  ["cs", "windows-1250"],
  ["hu", "windows-1250"],
  ["hr", "windows-1250"],
  ["ru", "windows-1251", "koi8-r", "iso-8859-5", "ibm866", "x-mac-cyrillic"],
  ["bg", "windows-1251"],
  ["uk", "windows-1251", "koi8-u"],
  ["el", "windows-1253"],
  ["ar", "windows-1256"],
  ["he", "windows-1255"],
  ["zh", "gb18030", "big5"],
  ["ja", "shift_jis", "euc-jp"],
  ["ko", "euc-kr"],
];

/** Names in a file: one to five by the seed, and all. One name a file is the hardest to guess. Every day a sixteenth of the files. */
const SIZES = [1 + (SEED % 5), 300];

/** The bytes of each character, from the decoder: one byte, or two. */
function encoderOf(encoding: string): (text: string) => Uint8Array | undefined {
  const known = ENCODERS.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly number[]>();
  const put = (...bytes: number[]) => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if ([...text].length === 1 && !table.has(text)) table.set(text, bytes);
    } catch {
      // No character has these bytes.
    }
  };
  for (let a = 0; a < 256; a += 1) put(a);
  if (/^(?:gb|big5|shift|euc)/u.test(encoding)) {
    for (let a = 0x81; a < 0xff; a += 1) for (let b = 0x40; b < 0xff; b += 1) put(a, b);
  }
  const encode = (text: string) => {
    const bytes = [...text].map((character) => table.get(character));
    return bytes.includes(undefined) ? undefined : Uint8Array.from((bytes as number[][]).flat());
  };
  ENCODERS.set(encoding, encode);
  return encode;
}

const ENCODERS = new Map<string, (text: string) => Uint8Array | undefined>();

/** Rare enough in tables of countries that they are read only where they are named. */
const NEVER_GUESSED = ["iso-8859-5", "koi8-u", "euc-jp"];

const CASES = LANGUAGES.flatMap(([language, ...encodings]) =>
  encodings.map((encoding) => [encoding, language] as const),
);

// Hungarian in windows-1250 and Hebrew in windows-1255 are told by chardet alone: without its vote both are read wrong.
const GUESSED = CASES.filter(([encoding]) => !NEVER_GUESSED.includes(encoding));

/** Tables of the language's names of countries that the encoding can write, so many a file; with each its true code. */
function* files(language: string, encoding: string, size: number) {
  const encode = encoderOf(encoding);
  const names = Object.entries(countries.getNames(language, { select: "official" }))
    .map(([alpha2, name]) => [countries.alpha2ToAlpha3(alpha2)!, name] as const)
    .filter(([, name]) => !/[,"\n]/u.test(name) && /[^\x00-\x7f]/u.test(name) && encode(name));
  for (let start = 0; start < names.length; start += size) {
    const rows = names.slice(start, start + size);
    const text = `country,score\nGhana,43\nPeru,33\n${rows.map(([, name]) => `${name},12\n`).join("")}`;
    yield { rows, bytes: encode(text)! };
  }
}

describe("an encoding that is guessed", () => {
  it.each(CASES)(
    "%s (%s): never makes another country of a name, and is said to be guessed",
    { tags: "slow" },
    async (encoding, language) => {
      for (const size of SIZES) {
        for (const { rows, bytes } of sample(sample([...files(language, encoding, size)]))) {
          const file = await readFile({ path: "a.csv", bytes });
          expect(file.problems.map(({ code }) => code)).toContain("encoding-guessed");
          const read = file.tables.flatMap((table) => table.rows).filter(({ at }) => at > 3);
          for (const { at, cells } of read) {
            const [iso3, name] = rows[at - 4]!;
            const found = resolve(String(cells[0])).iso3;
            // What the name as it should be means to the resolver is no matter of the encoding.
            if (found !== undefined && found !== resolve(name).iso3)
              expect([name, cells[0], found]).toEqual([name, cells[0], iso3]);
          }
        }
      }
    },
  );

  it.each(GUESSED)("%s (%s): is guessed right of a table of countries", async (encoding, language) => {
    for (const { rows, bytes } of files(language, encoding, 300)) {
      const file = await readFile({ path: "a.csv", bytes });
      const names = file.tables[0]!.rows.slice(3).map(({ cells }) => cells[0]);
      expect(names).toEqual(rows.map(([, name]) => name));
    }
  });

  it.each(CASES)("%s (%s): is read right where it is named", async (encoding, language) => {
    for (const { rows, bytes } of files(language, encoding, 300)) {
      const file = await readFile({ path: "a.csv", bytes }, { encoding });
      const names = file.tables[0]!.rows.slice(3).map(({ cells }) => cells[0]);
      expect(names).toEqual(rows.map(([, name]) => name));
      expect(file.encoding).toBe(encoding);
      expect(file.problems).toEqual([]);
    }
  });
});
