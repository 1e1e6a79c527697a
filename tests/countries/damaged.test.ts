import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";

describe("resolve, given damaged text", () => {
  it("undoes UTF-8 that was read in another encoding, once or twice, and says so", () => {
    const names = {
      "CÃ´te d'Ivoire": "CIV", // as Windows-1252
      "SÃ£o TomÃ© and PrÃ\u00adncipe": "STP",
      "CÃƒÂ´te d'Ivoire": "CIV", // twice
      "CÃ\u0083Â´te d'Ivoire": "CIV", // twice, as Latin-1
      "C√¥te d'Ivoire": "CIV", // as MacRoman
      "C├┤te d'Ivoire": "CIV", // as code page 850
      "РљРёС‚Р°Р№": "CHN", // as Windows-1251
      "TÃ¼rkiye": "TUR",
    };
    for (const [name, iso3] of Object.entries(names)) {
      expect(resolve(name), name).toMatchObject({ match: "alias", iso3 });
      expect(resolve(name).note, name).toContain("wrongly decoded");
    }
  });

  it("undoes code pages that were read as one another", () => {
    const names = { Ðîññèÿ: "RUS", "Cфte d'Ivoire": "CIV", "C™te d'Ivoire": "CIV", "CÙte d'Ivoire": "CIV" };
    for (const [name, iso3] of Object.entries(names)) expect(resolve(name).iso3, name).toBe(iso3);
  });

  it("fills in lost characters where only one country fits", () => {
    const names = {
      "C\ufffdte d'Ivoire": "CIV",
      "C\ufffd\ufffdte d'Ivoire": "CIV",
      "S?o Tom? and Principe": "STP",
      "T?rkiye": "TUR",
    };
    for (const [name, iso3] of Object.entries(names))
      expect(resolve(name), name).toMatchObject({ match: "alias", iso3 });
  });

  it("does not fill in where more than one country fits, or where too little is left", () => {
    for (const name of ["\ufffdr\ufffdn", "M\ufffdl\ufffd", "\ufffd\ufffd\ufffd\ufffd\ufffd"]) {
      expect(resolve(name).iso3, name).toBeUndefined();
    }
    expect(resolve("S\ufffd\ufffd\ufffd\ufffd Korea").iso3).toBeUndefined();
    expect(resolve("Ni\ufffdger").iso3).toBeUndefined();
    expect(resolve("Austr\ufffd\ufffd\ufffda").iso3).toBeUndefined(); // Austria, Australia
    // Barém is Bahrain in Portuguese, BARMM a part of the Philippines: a letter that no encoding loses may be lost otherwise.
    expect(resolve("BAR?M").iso3).toBeUndefined();
  });

  it("fills in only what gets lost with an encoding: accented letters, apostrophes and dashes", () => {
    const names = {
      "Guinea?Bissau": "GNB",
      "C\ufffd\ufffdte d\ufffd\ufffd\ufffdIvoire": "CIV",
      "Cura?ao": "CUW",
      "M?xico": "MEX",
    };
    for (const [name, iso3] of Object.entries(names)) expect(resolve(name).iso3, name).toBe(iso3);
    // The towns of Mação, Polán, Cañar, Chinú, Râșca and Şiran, and letters that no encoding loses.
    for (const name of "Ma??o|Pol?n|Ca?ar|Chin\ufffd|R??ca|?iran|S?dan|Ch?na|\ufffdouth \ufffdorea".split(
      "|",
    ))
      expect(resolve(name).iso3, name).toBeUndefined();
  });

  it("takes no code out of Turkish that was read as Arabic, where letters have become marks of direction", () => {
    const asArabic = new TextDecoder("windows-1256");
    // Muş and şuşa in Windows-1254: ş is 0xfe, which is a mark of direction in Windows-1256.
    for (const bytes of [
      [0x4d, 0x75, 0xfe],
      [0xfe, 0x75, 0xfe, 0x61],
    ]) {
      const misread = asArabic.decode(Uint8Array.from(bytes));
      expect(resolve(misread).iso3, JSON.stringify(misread)).toBeUndefined();
    }
    expect(resolve("MU").iso3).toBe("MUS");
  });

  it("leaves words alone that may be meant as they stand, and those that only mojibake folds to a country", () => {
    // A city of Brazil, Anguilla in Kurdish, the demonym of Guam; the towns of Gabú and Libiš, garbled.
    for (const name of ["Macaé", "Angîla", "Guamés", "GabÃº", "GabÃ\u0083Âº", "LibiÅ¡"])
      expect(resolve(name).iso3, name).toBeUndefined();
  });

  it("takes nothing from what signs leave of a short name that was read in another code page", () => {
    // Чад, in Windows-1251 and in Mac Cyrillic; "Итого" (total) in Mac Cyrillic; the Belarusian РАСІЯ. What is left of them
    // would be Russia, Togo and Western Sahara.
    for (const name of ["╫рф", "\u0097рф", "€того", "Ŕ°ÁŚĎ"])
      expect(resolve(name).iso3, name).toBeUndefined();
    const names = { "🇲🇱 Mali": "MLI", "»Togo«": "TGO", "Iran°": "IRN", "• Peru": "PER" };
    for (const [name, iso3] of Object.entries(names)) expect(resolve(name).iso3, name).toBe(iso3);
  });

  it("takes a sign behind a capital with an accent for punctuation, though the two are UTF-8 of something", () => {
    const names = {
      "PERÚ…": "PER",
      "CANADÁ\u00ad": "CAN",
      "PERÚ¹": "PER",
      "É\u00adire": "IRL",
      "“PERÚ”": "PER",
    };
    for (const [name, iso3] of Object.entries(names)) expect(resolve(name).iso3, name).toBe(iso3);
  });
});
