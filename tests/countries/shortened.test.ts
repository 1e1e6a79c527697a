import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";

describe("a note on a name that resolves", () => {
  it("says that it is a former one, or another place's too", () => {
    expect(resolve("Swaziland")).toMatchObject({ iso3: "SWZ", note: "a former name" });
    expect(resolve("Zaire")).toMatchObject({ iso3: "COD", note: "a former name" });
    expect(resolve("Georgia")).toMatchObject({
      iso3: "GEO",
      note: "also the name of a state of the United States",
    });
    expect(resolve("Eswatini")).not.toHaveProperty("note");
  });

  it.each([
    [
      "FSM",
      "region of the Pacific",
      "Micronesia|Micronésie|Micronésia|Микронезия|密克罗尼西亚|ميكرونيزيا|Mikronesien",
    ],
    [
      "MAF",
      "of which Sint Maarten",
      "Saint Martin|St. Martin|St Martin|Saint-Martin|San Martín|Сен-Мартен|圣马丁",
    ],
    ["SXM", "of which Saint Martin", "Sint Maarten|St. Maarten|Saint Maarten|Синт-Мартен"],
    ["IRL", "Northern Ireland", "Ireland|Irlande|Irlanda|Ирландия|爱尔兰"],
    ["LUX", "province of Belgium", "Luxembourg|Luxemburgo|Luxemburg|Люксембург|卢森堡"],
    ["NER", "state of Nigeria", "Niger|Níger|Нигер|尼日尔|Niger (the)"],
    ["GEO", "state of the United States", "Georgia|Géorgie|Geórgia"],
    ["GBR", "without Northern Ireland", "Great Britain|Grande-Bretagne|Gran Bretaña|Grã-Bretanha"],
    ["ARE", "a former name", "Trucial States"],
    ["ARE", "a former name", "Trucial Coast"],
    ["ARE", "a former name", "Договорный Оман"],
    ["BEN", "a former name", "Daomé"],
    ["COD", "a former name", "比属刚果"],
    ["MDA", "a former name", "Молдавия"],
    ["THA", "a former name", "Sião"],
    [
      "DEU",
      "a former name",
      "West Germany|Germany, West|Germany (West)|Allemagne de l'Ouest|Alemania Occidental|Alemanha Ocidental|Западная Германия|西德|Westdeutschland|Germania Ovest|West-Duitsland|ألمانيا الغربية|Alemania del Oeste|German Federal Republic",
    ],
    ["MMR", "a former name", "Burma|Birmanie|Birmania|Birmânia|Бирма|Union of Burma"],
    ["COD", "a former name", "Zaire|Zaïre|Заир|扎伊尔|Republic of Zaire|Congo belge"],
    ["LKA", "a former name", "Ceylon|Ceylan|Ceilán|Ceilão|Цейлон|锡兰"],
    ["SWZ", "a former name", "Swazilandia|Suazilândia|Свазиленд|Kingdom of Swaziland"],
    ["BFA", "a former name", "Haute-Volta|Alto Volta|Верхняя Вольта|上沃尔特|République de Haute-Volta"],
  ])("says so of every name of %s that means %s, in whatever language", (iso3, note, names) => {
    for (const name of names.split("|"))
      expect(resolve(name), name).toMatchObject({ iso3, note: expect.stringContaining(note) });
  });

  it.each([
    "North Macedonia",
    "Macedonia del Norte",
    "Nordmazedonien",
    "Republic of Ireland",
    "Saint Martin (French part)",
    "Germany",
    "Allemagne",
    "Federated States of Micronesia",
  ])("is not on %s", (name) => expect(resolve(name)).not.toHaveProperty("note"));
});
