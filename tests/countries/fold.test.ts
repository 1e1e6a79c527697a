import { describe, expect, it } from "vitest";
import { entries } from "../../src/countries/names-and-codes.ts";
import { fold, foldEveryWord, foldMarked } from "../../src/countries/spelling.ts";

describe("fold", () => {
  it("drops case, spaces, punctuation, 'the' and 'and'", () => {
    expect(fold("  The  TURKS & Caicos\u00a0Islands. ")).toBe("turkscaicosislands");
    expect(fold("Turks and Caicos Islands")).toBe("turkscaicosislands");
  });

  it("writes saints, islands and republics out", () => {
    expect(fold("St. Lucia")).toBe(fold("Saint Lucia"));
    expect(fold("Ste-Lucie")).toBe(fold("Sainte Lucie"));
    expect(fold("Marshall Is.")).toBe(fold("Marshall Islands"));
    expect(fold("Dem. Rep. Congo")).toBe(fold("Democratic Republic Congo"));
  });

  it("drops accents and compatibility forms from keys of four letters or more", () => {
    expect(fold("Côte d’Ivoire")).toBe("cotedivoire");
    expect(fold("Cote\u0302 d'Ivoire")).toBe("cotedivoire");
    expect(fold("Ｆｒａｎｃｅ")).toBe("france");
    expect(fold("Österreich")).toBe("osterreich");
    expect(fold("Færøerne")).toBe("faeroerne");
  });

  it("keeps accents in keys of up to three letters", () => {
    expect(fold("Áo")).toBe("áo");
    expect(fold("A\u0301o")).toBe("áo");
    expect(fold("Irã")).toBe("irã");
  });

  it("keeps the signs of scripts in which they are letters", () => {
    expect(fold("ไทย")).toBe("ไทย");
    expect(fold("भारत")).toBe("भारत");
  });

  it("writes Chinese in simplified characters", () => {
    expect(fold("衣索比亞聯邦民主共和國")).toBe(fold("衣索比亚联邦民主共和国"));
    expect(fold("馬紹爾羣島")).toBe(fold("马绍尔群岛"));
  });

  it("gives an article that is the whole name back", () => expect(fold("The")).toBe("the"));

  it("gives nothing for nothing but punctuation", () => expect(fold(" – ...")).toBe(""));

  it("keeps every word on request, for spellings without spaces", () => {
    expect(foldEveryWord("Trinidad and Tobago")).toBe("trinidadandtobago");
    expect(foldEveryWord("Congo (the)")).toBe("congothe");
  });

  it("leaves accents, apostrophes and hyphens in on request, and gives the same key without them", () => {
    expect(foldMarked("Côte d’Ivoire")).toBe("côted'ivoire");
    expect(foldMarked("Guinea–Bissau")).toBe("guinea-bissau");
    expect(foldMarked("St. Barthélemy")).toBe("saintbarthélemy");
    expect(foldMarked("Kenya")).toBe("kenya");
    for (const name of "Côte d’Ivoire|Guinea–Bissau|Å-la|Þýskaland|Österreich|São Tomé and Príncipe".split(
      "|",
    ))
      expect(fold(foldMarked(name).replaceAll("-", "")), name).toBe(fold(name));
  });

  it("leaves the shipped keys as they are: the table was built with this very fold", () =>
    expect([...entries().keys()].filter((key) => fold(key) !== key)).toEqual([]));
});
