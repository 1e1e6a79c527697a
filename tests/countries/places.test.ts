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

  it("lets the country win where a part is called like one", () => {
    const called = `LUX Luxembourg|DJI Djibouti|SGP Singapore|MCO Monaco|KWT Kuwait|PAN Panamá|GTM Guatemala|SMR San Marino|MEX
      México|NER Niger|GEO Georgia|MLI Mali|BLZ Belize|TUN تونس|DZA الجزائر|SLV Salvador|LUX Люксембург`;
    for (const [, iso3, name] of called.matchAll(/([A-Z]{3})\s+([^|]+)/g))
      expect(resolve(name!).iso3, name).toBe(iso3);
  });

  it("takes such a part for none where a word that no state bears stands beside it", () => {
    for (const name of `Province of Luxembourg|Provincia de Luxemburgo|Guatemala Department|Panama Province|Provincia de
      Granada|Mali Prefecture|Santa Elena Province|محافظة الكويت|Московский район`.split("|"))
      expect(resolve(name.replace(/\s+/g, " ")).match, name).not.toMatch(/exact|alias/);
    expect(resolve("Province of Luxembourg").match).toBe("not-a-country");
    // "State of", "Republic of" and "Territory" are states' words too.
    for (const [name, iso3] of [
      ["State of Kuwait", "KWT"],
      ["Republic of Niger", "NER"],
      ["Taiwan, Province of China", "TWN"],
      ["Taiwan Province", "TWN"],
      ["Hong Kong Special Administrative Region", "HKG"],
      ["Palestinian Territory", "PSE"],
    ])
      expect(resolve(name!).iso3, name).toBe(iso3);
  });

  it("leaves a city that says which of two countries is meant to the names that are known", () => {
    expect(resolve("Congo (Kinshasa)").iso3).toBe("COD");
    expect(resolve("Congo, Brazzaville").iso3).toBe("COG");
    expect(resolve("Guinea (Conakry)").iso3).toBe("GIN");
    // CLDR's names of the two, with what publishers write behind a name.
    expect(resolve("Congo - Kinshasa (COD)").iso3).toBe("COD");
    expect(resolve("Конго - Браззавиль [CG]").iso3).toBe("COG");
    expect(resolve("Congo - Kinshasa (COG)").iso3, "which contradicts itself").toBeUndefined();
    expect(resolve("Taipei, China").iso3).toBe("TWN");
    expect(resolve("Korea (Seoul)").match).toBe("unknown");
    // What the World Factbook calls the Minor Outlying Islands; its file's code says which entity that is.
    expect(resolve("Baker Island, Howland Island, Jarvis Island, Johnston Atoll").match).toBe("unknown");
    expect(resolve("San Salvador").match, "not the code San beside Salvador").toBe("not-a-country");
  });

  it("keeps codes, marks of missing values and near misses as they were", () => {
    expect(resolve("Est").iso3).toBe("EST");
    expect(resolve("Ba").iso3).toBe("BIH");
    for (const nothing of ["NaN", "nan", "NA", "n/a", "-", "Van", "Sud"])
      expect(resolve(nothing).match, nothing).toBe("unknown");
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
])("says all that %s is", (name, note) => {
  expect(resolve(name)).toMatchObject({ match: "not-a-country", note });
});
