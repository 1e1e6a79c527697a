import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";

const part = (country: string) => `a part of ${country}, and never taken for the whole`;

describe("resolve, given a part of a country", () => {
  it.each([
    ["Germany", "Bavaria|Bayern|Bavière|Baviera|Бавария|巴伐利亚|بافاريا|Freistaat Bayern|München|Munich"],
    ["France", "Bretagne|Brittany|Île-de-France|Ile de France|Lyon|Alsace"],
    ["Spain", "Catalonia|Catalunya|Cataluña|Katalonien|Каталония|Euskadi|Sevilla"],
    ["China", "Guangdong|广东|广东省|廣東省|Guangdong Province|Guangdong Sheng|Hubei Province, China|北京市"],
    ["Russia", "Московская область|Moskovskaya oblast|Moskovskaja oblast'|Republic of Tatarstan|Москва"],
    ["Brazil", "São Paulo|Sao Paulo|Estado de São Paulo|São Paulo (Brazil)|Сан-Паулу"],
    ["Egypt", "Cairo|القاهرة|محافظة القاهرة|Le Caire"],
    ["Poland", "Mazowieckie|Warszawa|Warsaw|Варшава"],
    ["the United States", "Texas|Austin, Texas, USA|California|Nueva York|Техас"],
    ["the United Arab Emirates", "Dubai|دبي"],
    ["Nigeria", "Niger State|Lagos, Nigeria|Lagos (Nigeria)"],
    ["the Philippines", "Davao (Region XI)|Manila"],
    ["the Democratic Republic of the Congo", "Nord-Kivu|Kinshasa"],
  ])("says of parts of %s that they are one, in any language", (country, names) => {
    for (const name of names.split("|")) {
      const { match, note, iso3 } = resolve(name);
      // Bavaria and Texas were states, too.
      expect([match, note?.split("; also ").at(-1), iso3], name).toEqual([
        "not-a-country",
        part(country),
        undefined,
      ]);
    }
  });

  it("names all the countries that have a part of this name, or none if they are many", () => {
    expect(resolve("Córdoba").note).toBe(
      "a name of parts of Argentina, Colombia and Spain, and never taken for a country",
    );
    expect(resolve("Central").note).toBe(
      "a name of parts of several countries, and never taken for a country",
    );
    expect(resolve("Paris, Texas").note).toBe(
      "part of a coded country or territory, and never taken for the whole",
    );
  });

  it("suggests the country where such a part is near to its name", () => {
    expect(resolve("Tunis").suggestions, "Tunisia in half a dozen languages").toContain("Tunisia");
    expect(resolve("Columbia").suggestions).toContain("Colombia");
    expect(resolve("GER").suggestions).toEqual(["Germany"]);
  });

  it("says of disputed places only that they are", () => {
    for (const name of `Crimea|Автономная Республика Крым|Avtonomna Respublika Krym|Abkhazia|Azad Kashmir|Transnistria|Tibet|西藏自治区|
      Laâyoune-Sakia El Hamra|Jerusalem`.split("|")) {
      const { match, note } = resolve(name.trim());
      expect([match, note], name).toEqual([
        "not-a-country",
        "a disputed place or one that publishers score apart; it is never taken for a state that claims it",
      ]);
    }
  });
});

it.each([
  ["Hispaniola", "a name of parts of the Dominican Republic and Haiti, and never taken for a country"],
  [
    "Tanganyika",
    "a former state or territory, which no code of today covers; also a name of parts of the Democratic Republic of the Congo and Tanzania, and never taken for a country",
  ],
  [
    "Танганьика",
    "a former state or territory, which no code of today covers; also a part of the Democratic Republic of the Congo, and never taken for the whole",
  ],
  [
    "Hanover",
    "a former state or territory, which no code of today covers; also a part of Jamaica, and never taken for the whole",
  ],
  ["Tanganica", "a former state or territory, which no code of today covers"],
  ["Germania Est", "a former state or territory, which no code of today covers"],
  ["民主德国", "a former state or territory, which no code of today covers"],
])("says all that %s is", (name, note) =>
  expect(resolve(name)).toMatchObject({ match: "not-a-country", note }),
);
