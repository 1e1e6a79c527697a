import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import { ShortlistError } from "../../src/model/problem.ts";
import { readFile } from "../../src/tables/read.ts";
import { listed } from "./listed.ts";
import { cellsOf, read, refusalOf } from "./read-fixture.ts";

/** Bytes of text in an encoding of one byte a character, by the bytes of its characters outside ASCII. */
function encode(text: string, high: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from(text, (character) => high[character] ?? character.charCodeAt(0));
}

const utf16 = (text: string, littleEndian: boolean, mark = true) => {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return new Uint8Array(littleEndian ? bytes : bytes.swap16());
};
const ROWS = [
  ["country", "score"],
  ["Côte d’Ivoire", "40"],
  ["São Tomé", "45"],
];
const TEXT = ROWS.map((cells) => cells.join(",")).join("\n");
const WESTERN = { ô: 0xf4, "’": 0x92, ã: 0xe3, é: 0xe9, "–": 0x96, Å: 0xc5, ü: 0xfc };

describe("the encoding of text", () => {
  it("is told by a byte order mark, for UTF-8 and both kinds of UTF-16", async () => {
    for (const [encoding, bytes] of [
      ["utf-8", new TextEncoder().encode(`\ufeff${TEXT}`)],
      ["utf-16le", utf16(TEXT, true)],
      ["utf-16be", utf16(TEXT, false)],
    ] as const) {
      const file = await read("a.csv", bytes);
      expect(file.encoding).toBe(encoding);
      expect(cellsOf(file)).toEqual(ROWS);
      expect(file.problems).toEqual([]);
    }
  });

  it("is UTF-8 where every byte fits, without a word", async () => {
    const file = await read("a.csv", TEXT);
    expect(file.encoding).toBe("utf-8");
    expect(file.problems).toEqual([]);
  });

  it("is UTF-16 without a mark where every other byte is zero, and that is said", async () => {
    const file = await read("a.csv", utf16(TEXT, true, false));
    expect(file.encoding).toBe("utf-16le");
    expect(cellsOf(file)).toEqual(ROWS);
    expect(file.problems).toMatchObject([{ severity: "info", code: "encoding-guessed", file: "a.csv" }]);
  });

  it("is Windows-1252 for Western text, its quotes and dashes included, and that is said", async () => {
    const file = await read("a.csv", encode(TEXT, WESTERN));
    expect(file.encoding).toBe("windows-1252");
    expect(cellsOf(file)).toEqual(ROWS);
    expect(file.problems).toMatchObject([{ severity: "info", code: "encoding-guessed" }]);
  });

  it("is told for one name among plain ones", async () => {
    for (const name of ["Türkiye", "Åland", "São Tomé", "Curaçao", "Réunion"]) {
      const text = `country,score\nGhana,1\n${name},2\n`;
      const file = await read("a.csv", encode(text, { ...WESTERN, ç: 0xe7 }));
      expect(cellsOf(file)[2]).toEqual([name, "2"]);
    }
  });

  it("is Windows-1254 for Turkish text, whose letters Windows-1252 would make Icelandic", async () => {
    const text =
      "Ülke;Puan\nFildişi Sahili;40\nKırgızistan;27\nÇekya;57\nKaradağ;46\nİspanya;60\nGürcistan;53\n";
    const turkish = { Ü: 0xdc, ü: 0xfc, ş: 0xfe, ı: 0xfd, Ç: 0xc7, ğ: 0xf0, İ: 0xdd };
    const file = await read("a.csv", encode(text, turkish));
    expect(file.encoding).toBe("windows-1254");
    expect(cellsOf(file).map(([name]) => name)).toEqual(
      listed(`
      Ülke | Fildişi Sahili | Kırgızistan | Çekya | Karadağ | İspanya | Gürcistan`),
    );
    const icelandic = { Þ: 0xde, ý: 0xfd, í: 0xed, þ: 0xfe, ó: 0xf3, ð: 0xf0, Í: 0xcd, á: 0xe1 };
    const other = await read(
      "a.csv",
      encode("Land;Stig\nÞýskaland;80\nSvíþjóð;82\nÍsland;72\nÍtalía;56\nSpánn;60\n", icelandic),
    );
    expect(other.encoding).toBe("windows-1252");
  });

  it("is said to be in doubt where another fits nearly as well and gives other names", async () => {
    // One letter that is ı in Turkish and ý in Icelandic, in a name that nobody knows.
    const file = await read("a.csv", encode("Ort,Wert\nKýpr,40\nMali,27\n", { ý: 0xfd }));
    expect(file.problems).toEqual([
      expect.objectContaining({
        severity: "warning",
        code: "encoding-guessed",
        message: expect.stringMatching(
          /by a guess, and windows-125\d is nearly as likely: .* give --encoding windows-125\d$/u,
        ),
      }),
    ]);
  });

  it("is the one in which the names are known", async () => {
    const isName = (text: string) => text === "Grönland" || text === "Österreich";
    const bytes = encode("Land;Wert\nGrönland;40\nÖsterreich;27\n", { ö: 0x9a, Ö: 0x85 });
    const file = await readFile({ path: "a.csv", bytes }, { isName });
    expect(file.encoding).toBe("macintosh");
    expect(cellsOf(file)).toContainEqual(["Grönland", "40"]);
  });

  it("is Windows-1251 or KOI8-R for Russian text", async () => {
    const text = "страна;балл\nРоссия;26\nГана;43\nПЕРУ;33\n";
    const cp1251 = Uint8Array.from(text, (c) =>
      c > "\x7f" ? c.charCodeAt(0) - 0x0410 + 0xc0 : c.charCodeAt(0),
    );
    const file = await read("a.csv", cp1251);
    expect(file.encoding).toBe("windows-1251");
    expect(cellsOf(file)[1]).toEqual(["Россия", "26"]);
    // Bytes from Unicode's KOI8-R table, small letters from 0xC0, capitals from 0xE0.
    const order = "юабцдефгхийклмнопярстужвьызшэщчъ";
    const koi8 = Uint8Array.from(text, (c) => {
      const at = order.indexOf(c.toLowerCase());
      if (at < 0) return c.charCodeAt(0);
      return at + (c === c.toLowerCase() ? 0xc0 : 0xe0);
    });
    const russian = await read("a.csv", koi8);
    expect(russian.encoding).toBe("koi8-r");
    expect(cellsOf(russian)[2]).toEqual(["Гана", "43"]);
  });

  it("stays UTF-8 where a byte or two are damaged, and the line is named", async () => {
    const bytes = new TextEncoder().encode("country,score\nCôte d’Ivoire,40\nSão Tomé,45\nGh*na,43\n");
    bytes[bytes.indexOf("*".charCodeAt(0))] = 0xff;
    const file = await read("a.csv", bytes);
    expect(file.encoding).toBe("utf-8");
    expect(cellsOf(file)[3]).toEqual(["Gh\ufffdna", "43"]);
    expect(file.problems).toMatchObject([{ severity: "warning", code: "bad-bytes" }]);
    expect(file.problems[0]!.message).toMatch(/on line 4$/u);
  });

  it("is the one that an XML document declares for itself", async () => {
    const file = await read(
      "a.xml",
      encode('<?xml version="1.0" encoding="iso-8859-1"?>\n<a>Côte d’Ivoire</a>', WESTERN),
    );
    expect(file.encoding).toBe("windows-1252");
    expect(file.root!.text).toBe("Côte d’Ivoire");
    expect(file.problems).toEqual([]);
  });

  it("is guessed with a warning where an XML document is not the UTF-8 that it declares", async () => {
    const file = await read(
      "a.xml",
      encode('<?xml version="1.0" encoding="utf-8"?>\n<a>São Tomé</a>', WESTERN),
    );
    expect(file.root!.text).toBe("São Tomé");
    expect(file.problems).toMatchObject([{ severity: "warning", code: "encoding-guessed" }]);
  });

  it.each([
    ["Russian", "страна;балл\nРоссия;26\nКот-д’Ивуар;40\n"],
    ["Arabic", "البلد;الدرجة\nمصر;35\nالمغرب;38\n"],
    ["Chinese", "国家;得分\n中国;42\n日本;73\n"],
    ["Greek", "χώρα;βαθμός\nΕλλάδα;49\nΚύπρος;53\n"],
    ["Japanese", "国;スコア\nインド;38\nウクライナ;36\nノルウェー;81\nスウェーデン;80\n"],
  ])("is UTF-16 without a mark for %s text too, whichever byte comes first", async (_, text) => {
    for (const littleEndian of [true, false]) {
      const file = await read("a.csv", utf16(text, littleEndian, false));
      expect(file.encoding).toBe(littleEndian ? "utf-16le" : "utf-16be");
      expect(cellsOf(file)).toEqual(
        text
          .trim()
          .split("\n")
          .map((line) => line.split(";")),
      );
      expect(file.problems.map(({ code }) => code)).toContain("encoding-guessed");
    }
  });

  it.each([
    ["UTF-8 taken for Windows-1252", "CÃ´te dâ€™Ivoire", "SÃ£o TomÃ©"],
    [
      "UTF-8 taken for Latin-1",
      "C\u00c3\u00b4te d\u00e2\u0080\u0099Ivoire",
      "S\u00c3\u00a3o Tom\u00c3\u00a9",
    ],
    ["UTF-8 taken for MacRoman", "C√¥te d‚ÄôIvoire", "S√£o Tom√©"],
    ["UTF-8 taken for Windows-1252 twice", "CÃƒÂ´te dÃ¢â‚¬â„¢Ivoire", "SÃƒÂ£o TomÃƒÂ©"],
  ])("is set right where it was encoded twice, and that is said: %s", async (_, first, second) => {
    const file = await read("a.csv", `country,score\n${first},40\n${second},45\nGhana,43\n`);
    expect(cellsOf(file)).toEqual([...ROWS, ["Ghana", "43"]]);
    expect(file.problems).toMatchObject([{ severity: "warning", code: "encoded-twice" }]);
  });

  it("is set right where Russian was encoded twice", async () => {
    const text = "страна,балл\nРоссия,26\nЧили,66\n";
    const twice = new TextDecoder("windows-1251").decode(new TextEncoder().encode(text));
    expect(cellsOf(await read("a.csv", twice))[1]).toEqual(["Россия", "26"]);
  });

  it.each(
    listed(`
      Côte d’Ivoire | MARCHÉ «CAFÉ» | Â | São Tomé & Príncipe | Curaçao | Åland | Россия | naïve – “Ã”`),
  )("is left alone where nothing was encoded twice: %s", async (name) => {
    const file = await read("a.csv", `country,score\n${name},40\nGhana,43\n`);
    expect(cellsOf(file)[1]).toEqual([name, "40"]);
    expect(file.problems).toEqual([]);
  });

  it("leaves letters in two parts (NFD) as they are; they name the same country", async () => {
    const name = "Côte d’Ivoire".normalize("NFD");
    const file = await read("a.csv", `country,score\n${name},40\n`);
    expect(cellsOf(file)[1]).toEqual([name, "40"]);
    expect(resolve(name).iso3).toBe("CIV");
  });

  it("does not stumble over a few NUL characters, which are dropped and said", async () => {
    const file = await read("a.csv", `country,score\nGha\0na,43\n${"Peru,33\n".repeat(20)}`);
    expect(cellsOf(file)[1]).toEqual(["Ghana", "43"]);
    expect(file.problems).toMatchObject([{ severity: "warning", code: "null-bytes" }]);
  });

  it("does not take a small file with many NUL characters for binary data", async () => {
    const file = await read("a.csv", "cou\0ntry,sc\0ore\nGha\0na,4\x003\nPe\0ru,33\0\n\0\0\0\0");
    expect(cellsOf(file)).toEqual([
      ["country", "score"],
      ["Ghana", "43"],
      ["Peru", "33"],
    ]);
    expect(file.problems).toMatchObject([{ severity: "warning", code: "null-bytes" }]);
  });

  it("is refused where it is UTF-32", async () => {
    const error = await refusalOf("a.csv", Uint8Array.from([0, 0, 0xfe, 0xff, 0, 0, 0, 65]));
    expect(error.wayOut).toMatch(/UTF-8/u);
  });
});

describe("an encoding that the user names", () => {
  const open = (bytes: Uint8Array, encoding: string) => readFile({ path: "a.csv", bytes }, { encoding });

  it.each(["windows-1252", "cp1252", "latin1", "Latin-1", "ISO_8859-1", "ANSI"])(
    "holds, without a word, by the label %s",
    async (label) => {
      const file = await open(encode(TEXT, WESTERN), label);
      expect(file.encoding).toBe("windows-1252");
      expect(cellsOf(file)).toEqual(ROWS);
      expect(file.problems).toEqual([]);
    },
  );

  it.each([
    ["mac-roman", "macintosh", { ô: 0x99, "’": 0xd5, ã: 0x8b, é: 0x8e }],
    ["MacRoman", "macintosh", { ô: 0x99, "’": 0xd5, ã: 0x8b, é: 0x8e }],
  ])("may be one that is hard to guess: %s", async (label, encoding, high) => {
    const file = await open(encode(TEXT, high), label);
    expect(file.encoding).toBe(encoding);
    expect(cellsOf(file)).toEqual(ROWS);
  });

  it("makes text of bytes that look like none", async () => {
    const text = "中\n国\n";
    expect(cellsOf(await open(utf16(text, false, false), "utf-16be"))).toEqual([["中"], ["国"]]);
  });

  it("holds against a byte order mark, which is said", async () => {
    const file = await open(new TextEncoder().encode("\ufeffa,b\n1,2\n"), "windows-1252");
    expect(file.encoding).toBe("windows-1252");
    expect(file.problems).toMatchObject([{ severity: "warning", code: "encoding-overridden" }]);
  });

  it("says where bytes do not fit it", async () => {
    const file = await open(encode(TEXT, WESTERN), "utf-8");
    expect(file.problems).toMatchObject([{ severity: "warning", code: "bad-bytes" }]);
  });

  it.each(["utf-9", "klingon", "", "x-user-defined"])(
    "is refused by name where nobody knows it: %j",
    async (label) => {
      const error = await open(encode(TEXT, WESTERN), label).catch((cause: unknown) => cause);
      expect(error).toBeInstanceOf(ShortlistError);
      expect(error).toMatchObject({
        code: "unknown-encoding",
        message: `"${label}" is no encoding that is known`,
      });
      expect((error as ShortlistError).wayOut).toMatch(/windows-1251/u);
    },
  );
});
