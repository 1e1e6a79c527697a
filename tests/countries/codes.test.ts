import { describe, expect, it } from "vitest";
import { countries, resolve } from "../../src/countries/index.ts";

const iso3 = (code: string, scheme?: "gec" | "ioc" | "worldbank") =>
  resolve(code, scheme === undefined ? {} : { scheme }).iso3;

describe("resolve, given a code", () => {
  it("takes every alpha-2, alpha-3 and numeric code of ISO 3166-1 as exact, but for NA", () => {
    for (const entity of countries()) {
      for (const code of [entity.iso3, entity.iso2, entity.numeric, entity.iso3.toLowerCase()]) {
        if (code === undefined || code === "NA") continue;
        expect(resolve(code), code).toMatchObject({ match: "exact", iso3: entity.iso3 });
      }
    }
  });

  it("takes NA for a missing value, and says what it could be", () => {
    for (const mark of ["NA", "na", " NA "]) {
      const answer = resolve(mark);
      expect(answer).toMatchObject({ match: "unknown", suggestions: ["Namibia"] });
      expect(answer.iso3).toBeUndefined();
      expect(answer.note).toContain("NAM");
    }
    expect(iso3("NAM")).toBe("NAM");
  });

  it("takes digits only where there are three of them", () => {
    expect(iso3("004")).toBe("AFG");
    for (const digits of ["4", "04", "0004", "4.0", "840.0", "12"])
      expect(iso3(digits), digits).toBeUndefined();
  });

  it("takes codes only in plain ASCII, so that Vietnamese names of Austria, the United States and Belgium stay apart", () => {
    for (const name of ["Áo", "Mỹ", "Bỉ", "A\u0301o", "Ý", "Úc"]) {
      expect(resolve(name), name).toMatchObject({ match: "unknown" });
    }
    expect(resolve("Nga")).toMatchObject({ match: "ambiguous", suggestions: ["Nigeria", "Russia"] });
    expect(iso3("NGA")).toBe("NGA");
    expect(iso3("ＡＯ")).toBeUndefined();
    expect(iso3("АО")).toBeUndefined(); // Cyrillic
  });

  it("takes the World Bank's old codes and Kosovo's several", () => {
    const old = { ADO: "AND", ROM: "ROU", ZAR: "COD", TMP: "TLS", WBG: "PSE", KSV: "XKX" };
    for (const [code, country] of Object.entries(old)) {
      expect(resolve(code), code).toMatchObject({ match: "alias", iso3: country });
      expect(iso3(code, "worldbank"), code).toBe(country);
    }
    // UVK is the IMF's, RKS the government's, KSO the Department of Labor's of 2014.
    for (const code of ["XKX", "XK", "XKV", "KOS", "UVK", "RKS", "KSO"]) expect(iso3(code), code).toBe("XKX");
  });

  it("takes UNK, which marks the unknown, for Kosovo only where the World Bank speaks", () => {
    expect(iso3("UNK")).toBeUndefined();
    expect(iso3("UNK", "worldbank")).toBe("XKX");
  });

  it("reads two letters as GEC and nothing else where a source uses GEC", () => {
    expect(iso3("AU")).toBe("AUS");
    expect(iso3("AU", "gec")).toBe("AUT");
    expect(iso3("as", "gec")).toBe("AUS");
    expect(iso3("CG", "gec")).toBe("COD");
    expect(iso3("CF", "gec")).toBe("COG");
    expect(iso3("NI", "gec")).toBe("NGA");
    expect(iso3("NG", "gec")).toBe("NER");
    expect(iso3("KV", "gec")).toBe("XKX");
    expect(iso3("CC", "gec")).toBe("CUW");
    expect(resolve("BQ", { scheme: "gec" }).match).toBe("not-a-country"); // Navassa Island; in ISO, BES
    expect(resolve("DE", { scheme: "gec" }).match).toBe("unknown");
    expect(resolve("GZ", { scheme: "gec" }).match).toBe("not-a-country");
    expect(resolve("XX", { scheme: "gec" }).match).toBe("not-a-country");
    expect(iso3("DEU", "gec")).toBe("DEU");
    expect(iso3("Germany", "gec")).toBe("DEU");
  });

  it("reads three letters as IOC and nothing else where a source uses IOC", () => {
    expect(iso3("BRN")).toBe("BRN");
    expect(iso3("BRN", "ioc")).toBe("BHR");
    expect(iso3("BRU", "ioc")).toBe("BRN");
    expect(iso3("NIG", "ioc")).toBe("NER");
    expect(iso3("NGR", "ioc")).toBe("NGA");
    expect(iso3("ANT", "ioc")).toBe("ATG");
    expect(resolve("DEU", { scheme: "ioc" }).match).toBe("unknown");
    expect(resolve("URS", { scheme: "ioc" }).match).toBe("not-a-country");
    expect(iso3("Switzerland", "ioc")).toBe("CHE");
  });

  it("only suggests what GEC and IOC codes mean where no source says that it uses them", () => {
    expect(resolve("GER")).toMatchObject({ match: "unknown", suggestions: ["Germany"] });
    expect(resolve("SUI")).toMatchObject({ match: "unknown", suggestions: ["Switzerland"] });
    expect(resolve("UV")).toMatchObject({ match: "unknown", suggestions: ["Burkina Faso"] });
  });

  it("knows codes of aggregates and of former states as no country", () => {
    for (const code of ["WLD", "SSF", "EUU", "OED", "LIC", "ANT", "YUG", "SCG", "CSK", "SUN", "DDR", "891"]) {
      expect(resolve(code).match, code).toBe("not-a-country");
    }
  });

  it("does not reach into the tables' own properties", () => {
    for (const name of ["constructor", "__proto__", "toString"]) {
      for (const scheme of ["gec", "ioc", "worldbank"] as const) expect(iso3(name, scheme)).toBeUndefined();
    }
  });
});
