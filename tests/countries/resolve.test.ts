import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";

/** Every name has to be the country's. */
const expected: Readonly<Record<string, readonly string[]>> = {
  COG: [
    "Congo (the)",
    "Congo, Rep.",
    "Republic of the Congo",
    "Congo-Brazzaville",
    "Congo (Brazzaville)",
    "Congo, The",
  ],
  COD: [
    "Congo, Dem. Rep.",
    "Congo (Kinshasa)",
    "DR Congo",
    "DRC",
    "Zaire",
    "Congo (the Democratic Republic of the)",
    "Congo, The Democratic Republic of the",
  ],
  KOR: ["Korea, South", "Korea, Rep.", "Republic of Korea", "South Korea", "Korea (the Republic of)"],
  PRK: [
    "Korea, Dem. Rep.",
    "North Korea",
    "Korea, Democratic People’s Republic of",
    "Korea, Dem. People's Rep.",
    "DPRK",
  ],
  GIN: ["Guinea", "Guinea-Conakry"],
  GNB: ["Guinea-Bissau", "Guinea Bissau", "Guinea, Bissau"],
  GNQ: ["Equatorial Guinea", "Guinea, Equatorial"],
  PNG: ["Papua New Guinea"],
  DMA: ["Dominica"],
  DOM: ["Dominican Republic", "Dominican Rep.", "The Dominican"],
  NER: ["Niger", "Niger (the)", "Republic of the Niger"],
  NGA: ["Nigeria"],
  SOM: ["Somalia, Fed. Rep."],
  FSM: ["Micronesia", "Micronesia, Fed. Sts.", "Micronesia (Federated States of)"],
  WSM: ["Samoa", "Western Samoa"],
  ASM: ["American Samoa", "Samoa, American"],
  GEO: ["Georgia"],
  IRL: ["Ireland", "Republic of Ireland", "Éire"],
  MAC: ["Macau", "Macao SAR, China"],
  HKG: ["Hong Kong (China)", "Hong Kong SAR, China", "China, Hong Kong SAR"],
  MMR: ["Burma", "Myanmar (Burma)", "Burma/Myanmar"],
  SWZ: ["Swaziland", "eSwatini"],
  TUR: ["Turkiye", "Türkiye", "Turkey"],
  CPV: ["Cape Verde", "Cabo Verde"],
  MKD: ["Macedonia, the former Yugoslav Republic of", "Macedonia", "FYROM"],
  BOL: ["Bolivia, Plurinational State of", "Bolivia (Plurinational State of)", "Bolivia"],
  CHN: [
    "China, People's Republic",
    "China, People's Republic of",
    "China<superscript>1</superscript>",
    "China¹",
    "PRC",
  ],
  TWN: ["Taiwan, Province of China", "Republic of China", "China, Republic of", "Chinese Taipei"],
  VCT: ["Saint Vincentand the Grenadines", "St. Vincent & the Grenadines"],
  GMB: ["The Gambia", "Gambia, The", "Gambia (the)"],
  VAT: ["Holy See (Vatican City)", "Vatican", "Holy See"],
  XKX: ["Kosovo 1/", "Kosovo*", "Kosovo [1]", "Kosovo (under UNSCR 1244/99)"],
  VEN: ["Venezuela, RB", "Venezuela (Bolivarian Republic of)"],
  EGY: ["Egypt, Arab Rep."],
  ABW: ["ABW: Aruba", "Aruba (ABW)", "AW - Aruba", "Aruba (Netherlands)"],
  SAU: ["Saudi Arabia (KSA)"],
  PSE: [
    "West Bank and Gaza",
    "West Bank & Gaza Strip",
    "Palestinian Territory, Occupied",
    "State of Palestine",
  ],
  CIV: ["C&#244;te d&#39;Ivoire", "C&ocirc;te d'Ivoire", "Cote d Ivoire", "Ivory Coast", "COTE D'IVOIRE"],
  USA: ["U.S.", "U.S.A.", "United States (the)", "The United States"],
  GBR: ["U.K.", "Great Britain", "United Kingdom of Great Britain and Northern Ireland (the)"],
  KEN: ["Kenya, Republic of", "Kenya Republic of", "Republic of Kenya", "1. Kenya", "Kenya 2, 3"],
  JEY: ["Jersey, Channel Islands", "Jersey (UK)"],
  LKA: ["Sri Lanka", "Ceylon", "SRILANKA"],
};

describe("resolve, given a name", () => {
  for (const [iso3, names] of Object.entries(expected)) {
    it(`finds ${iso3} under ${names.length} names, ${names[0]} the first`, () => {
      for (const name of names) {
        const answer = resolve(name);
        expect(answer.iso3, name).toBe(iso3);
        expect(["exact", "alias"], name).toContain(answer.match);
        expect(answer.input).toBe(name);
        expect(answer.suggestions).toEqual([]);
      }
    });
  }

  it("calls official and short ISO names exact, and every other spelling an alias", () => {
    for (const name of [
      "Bolivia (Plurinational State of)",
      "Kingdom of Sweden",
      "Côte d'Ivoire",
      "cote divoire",
    ]) {
      expect(resolve(name).match, name).toBe("exact");
    }
    for (const name of ["Bolivia", "Ivory Coast", "Schweden", "Burma"])
      expect(resolve(name).match, name).toBe("alias");
  });

  it("gives the English name, and says how it read what it did not take as it stood", () => {
    expect(resolve("Schweden")).toEqual({
      input: "Schweden",
      match: "alias",
      iso3: "SWE",
      name: "Sweden",
      suggestions: [],
    });
    expect(resolve("China¹").note).toBe('read as "China"');
  });

  it("gives the choices of an ambiguous name and takes none", () => {
    const both = {
      Congo: ["Democratic Republic of the Congo", "Republic of the Congo"],
      "The Congo": ["Democratic Republic of the Congo", "Republic of the Congo"],
      Korea: ["North Korea", "South Korea"],
      Corée: ["North Korea", "South Korea"],
      "Virgin Islands": ["British Virgin Islands", "United States Virgin Islands"],
      Guiana: ["French Guiana", "Guyana"],
    };
    for (const [name, choices] of Object.entries(both)) {
      const answer = resolve(name);
      expect(answer, name).toMatchObject({ match: "ambiguous" });
      expect(answer.iso3).toBeUndefined();
      expect([...answer.suggestions].sort(), name).toEqual(choices);
    }
  });

  it("calls two halves that disagree ambiguous", () => {
    for (const text of ["ABW: Austria", "Niger/Nigeria", "Georgia, USA", "GEO (Ghana)"]) {
      expect(resolve(text), text).toMatchObject({ match: "ambiguous" });
      expect(resolve(text).suggestions, text).toHaveLength(2);
    }
  });

  it("does not take a country out of a longer text", () => {
    const texts = [
      "New Jersey",
      "New Mexico",
      "Mexico City",
      "Niger Delta",
      "Jordan River",
      "Paris, France",
      "South Jordan",
    ];
    for (const text of [
      ...texts,
      "Source: World Bank",
      "Gulf of Guinea",
      "Baja California",
      "Luxembourg City",
    ]) {
      expect(resolve(text).iso3, text).toBeUndefined();
    }
  });

  it("suggests near misses, nearest first, and never takes them", () => {
    expect(resolve("Frnace")).toMatchObject({ match: "unknown", suggestions: ["France"] });
    expect(resolve("Afganhistan").suggestions[0]).toBe("Afghanistan");
    expect(resolve("Republic of Kenyaa").suggestions[0]).toBe("Kenya");
    expect(resolve("Австралея").suggestions[0]).toBe("Australia");
    expect(resolve("Frnace").note).toBe("no such name; did you mean France?");
  });

  it("has nothing to suggest for what is like no country", () => {
    expect(resolve("Atlantis and Lemuria")).toEqual({
      input: "Atlantis and Lemuria",
      match: "unknown",
      note: "no country has this name or code",
      suggestions: [],
    });
  });

  it("finds no country in missing marks", () => {
    for (const mark of [
      "",
      " ",
      "..",
      "...",
      "N/A",
      "n/a",
      "n.a.",
      "-",
      "–",
      "—",
      "#N/A",
      "null",
      "\u00a0",
      "?",
    ]) {
      expect(resolve(mark), mark).toMatchObject({ match: "unknown" });
    }
  });

  it("does not look at texts too long for a name", () => {
    expect(resolve("China".padEnd(100_000)).iso3).toBe("CHN");
    expect(resolve(`${"(".repeat(50_000)}China`)).toMatchObject({ match: "unknown", suggestions: [] });
  });
});
