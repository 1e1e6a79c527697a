import { describe, expect, it } from "vitest";
import { countries, resolve } from "../../src/countries/index.ts";

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
  });

  it("takes the World Bank's old codes and Kosovo's several", () => {
    const old = { ADO: "AND", ROM: "ROU", ZAR: "COD", TMP: "TLS", WBG: "PSE", KSV: "XKX" };
    for (const [code, country] of Object.entries(old)) {
      expect(resolve(code), code).toMatchObject({ match: "alias", iso3: country });
    }
  });

  it("gives the choices of what is ambiguous as a code", () =>
    expect(resolve("Nga").suggestions).toEqual(["Nigeria", "Russia"]));

  it("only suggests what GEC and IOC codes mean where no source says that it uses them", () => {
    expect(resolve("GER")).toMatchObject({ match: "unknown", suggestions: ["Germany"] });
    expect(resolve("SUI")).toMatchObject({ match: "unknown", suggestions: ["Switzerland"] });
    expect(resolve("UV")).toMatchObject({ match: "unknown", suggestions: ["Burkina Faso"] });
  });
});
