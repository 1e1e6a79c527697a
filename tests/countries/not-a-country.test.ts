import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";

const groups: Readonly<Record<string, readonly string[]>> = {
  "aggregates and regions": [
    "World",
    "Sub-Saharan Africa",
    "European Union",
    "OECD members",
    "Low income",
    "Lower middle income",
    "Heavily indebted poor countries (HIPC)",
    "Latin America & the Caribbean (IDA & IBRD countries)",
    "Euro area",
    "Africa",
    "Europe",
    "Middle East",
    "Channel Islands",
    "United Nations",
    "Afrique",
    "Европа",
    "非洲",
    "Unión Europea",
    "REGIONAL AVERAGE",
    "Total",
  ],
  "former states": [
    "Yugoslavia (former)",
    "Yugoslavia",
    "Czechoslovakia",
    "Serbia and Montenegro",
    "Serbia & Montenegro",
    "Netherlands Antilles (former)",
    "USSR",
    "U.S.S.R.",
    "Soviet Union",
    "German Democratic Republic",
    "Germany, East",
    "Yemen, Arab Republic of",
    "Vietnam, South",
    "СССР",
    "Югославия",
    "Sudan (former)",
    "Belgium-Luxembourg",
    "Zanzibar (former)",
    "Tanganyika",
  ],
  "parts of countries": [
    "England",
    "Scotland",
    "Northern Ireland",
    "Ireland, Northern",
    "Zanzibar",
    "Tanzania (Zanzibar)",
    "Kurdistan Region",
    "Republika Srpska",
    "Akrotiri",
    "Svalbard",
    "Bonaire",
    "Scotland, UK",
    "Wake Island",
  ],
  "disputed places and those that publishers score apart": [
    "Crimea",
    "Crimea, Ukraine",
    "Ukraine (Crimea)",
    "Northern Cyprus",
    "Cyprus, Northern",
    "Turkish Republic of Northern Cyprus",
    "Abkhazia",
    "South Ossetia",
    "Transnistria",
    "Somaliland",
    "Nagorno-Karabakh",
    "Indian Kashmir",
    "Pakistani Kashmir",
    "Kashmir (India)",
    "Gaza Strip",
    "Gaza",
    "West Bank",
    "Eastern Donbas",
    "Russian-Occupied Territories of Ukraine",
    "Tibet",
    "China (Tibet)",
    "Israeli-occupied territories",
    "Israel, West Bank and Gaza",
    "Palestine (Gaza)",
    "Paracel Islands",
  ],
};

describe("resolve, given what is no country", () => {
  for (const [group, names] of Object.entries(groups)) {
    it(`says so of ${group}, and why`, () => {
      for (const name of names) {
        const answer = resolve(name);
        expect(answer.match, name).toBe("not-a-country");
        expect(answer.iso3, name).toBeUndefined();
        expect(answer.note, name).toMatch(/./);
      }
    });
  }

  it("takes coded territories for what they are", () => {
    const territories = {
      ESH: "Western Sahara",
      HKG: "Hong Kong",
      PRI: "Puerto Rico",
      GRL: "Greenland",
      FLK: "Falkland Islands",
    };
    for (const [iso3, name] of Object.entries(territories)) expect(resolve(name).iso3, name).toBe(iso3);
  });
});
