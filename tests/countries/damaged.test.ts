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
    expect(resolve("\ufffdouth \ufffdorea").iso3).toBe("KOR");
    expect(resolve("S\ufffd\ufffd\ufffd\ufffd Korea").iso3).toBeUndefined();
    expect(resolve("Ni\ufffdger").iso3).toBeUndefined();
    expect(resolve("Austr\ufffd\ufffd\ufffda").iso3).toBeUndefined(); // Austria, Australia
  });
});
