import { describe, expect, it } from "vitest";
import { agreement } from "../../src/countries/agreement.ts";
import { resolve } from "../../src/countries/index.ts";

const of = (name: string, code: string) => agreement(resolve(code), resolve(name));

describe("a name and the code beside it", () => {
  it.each([
    ["Ghana", "GHA", "GHA"],
    ["Ghana", "288", "GHA"],
    ["Côte d'Ivoire", "CI", "CIV"],
    ["Kosovo", "XKX", "XKX"],
    ["Romania", "ROM", "ROU"],
  ])("agree on %s, %s", (name, code, iso3) => expect(of(name, code)).toEqual({ iso3 }));

  it("agree where the one says which of the other's countries is meant", () => {
    expect(of("Congo", "COD")).toEqual({ iso3: "COD" });
    expect(of("Congo", "COG")).toEqual({ iso3: "COG" });
    expect(of("Korea", "KOR")).toEqual({ iso3: "KOR" });
    expect(of("Congo", "GHA")).toMatchObject({ match: "ambiguous" });
  });

  it("agree where the code is the country's in GEC or IOC and nobody's in ISO", () => {
    expect(of("Germany", "GER")).toEqual({ iso3: "DEU" });
    expect(of("Namibia", "NA")).toEqual({ iso3: "NAM" });
  });

  it("do not agree without a word where the name is longer than a code by a letter with an accent", () => {
    // "Tog" is Togo's code in IOC; "Togé" is a misspelt Togo.
    expect(of("Togé", "TGO")).toMatchObject({ iso3: "TGO", odd: { code: "misspelt-name" } });
    expect(of("Tog", "TGO")).toEqual({ iso3: "TGO" });
  });

  it.each([
    ["Africa", "AF", "not-a-country"],
    ["Asia", "AS", "not-a-country"],
    ["South America", "SA", "not-a-country"],
    ["Alabama", "AL", "not-a-country"],
    ["World", "WLF", "not-a-country"],
  ])("do not make a country of %s, %s", (name, code, match) => {
    expect(of(name, code)).toMatchObject({ match });
    expect(of(name, code)?.iso3).toBeUndefined();
  });

  it("do not settle each other where they are two countries, whichever is right", () => {
    expect(of("Nigeria", "NER")).toEqual({
      match: "ambiguous",
      why: 'the code "NER" is that of Niger, but the name "Nigeria" is that of Nigeria',
      suggestions: ["Niger", "Nigeria"],
    });
    // FIPS where ISO is expected: AS is American Samoa, GM the Gambia.
    expect(of("Australia", "AS")?.iso3).toBeUndefined();
    expect(of("Germany", "GM")?.iso3).toBeUndefined();
  });

  it("ask about a name that is misspelt, with what both may mean", () =>
    expect(of("Nigeira", "NER")).toMatchObject({
      match: "unknown",
      why: 'the code "NER" is that of Niger, but the name "Nigeira" is not known',
      suggestions: ["Niger", "Nigeria"],
    }));

  it("agree on a misspelt or garbled name that is near to no other country's than the code's, and say so", () => {
    expect(of("C魌e d'Ivoire", "CIV")).toMatchObject({ iso3: "CIV", odd: { code: "misspelt-name" } });
    expect(of("T黵kiye", "TUR")).toMatchObject({ iso3: "TUR", odd: { code: "misspelt-name" } });
    expect(of("Zimbabve", "ZWE")).toMatchObject({ iso3: "ZWE", odd: { code: "misspelt-name" } });
    // Near to Niger and Nigeria, to Austria and Australia.
    expect(of("Nigeira", "NGA")?.iso3).toBeUndefined();
    expect(of("Austrlia", "AUT")?.iso3).toBeUndefined();
    // In a language that is not read: what its code means is suggested first.
    expect(of("Saksa", "DEU")).toMatchObject({ match: "unknown" });
    expect(of("Saksa", "DEU")).toHaveProperty("suggestions.0", "Germany");
  });

  it("leave the name where the code is nobody's, and say that it is odd", () => {
    expect(of("Ghana", "XX")).toEqual({
      iso3: "GHA",
      odd: {
        code: "unknown-code",
        why: 'the code "XX" is none that is known, and the name "Ghana" was followed',
      },
    });
    expect(of("Ghana", "GHB")).toMatchObject({ iso3: "GHA", odd: { code: "unknown-code" } });
  });

  it("say nothing where neither is a country's", () => {
    expect(of("Atlantis", "ATL")).toBeUndefined();
    expect(of("Netherlands Antilles", "ANT")).toBeUndefined();
  });
});
