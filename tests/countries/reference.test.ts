import { describe, expect, it } from "vitest";
import { countries, country, isTerritory, resolve } from "../../src/countries/index.ts";
import { countryToTheLetter } from "../../src/countries/reference.ts";

describe("countries", () => {
  it("lists the 249 entities of ISO 3166-1 and Kosovo, by alpha-3 code", () => {
    const codes = countries().map(({ iso3 }) => iso3);
    expect(codes).toHaveLength(250);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(new Set(countries().map(({ iso2 }) => iso2)).size).toBe(250);
  });

  it("gives every entity but Kosovo a numeric code of three digits", () => {
    const odd = countries().filter(({ numeric }) => !/^\d{3}$/.test(numeric ?? ""));
    expect(odd).toEqual([{ iso3: "XKX", iso2: "XK", name: "Kosovo", standing: "state" }]);
    expect(country("AFG")?.numeric).toBe("004");
  });

  it("calls 193 UN members, the Holy See, Palestine, Kosovo and Taiwan states, and the other 53 territories", () => {
    expect(countries().filter(({ standing }) => standing === "state")).toHaveLength(197);
    for (const iso3 of ["VAT", "PSE", "XKX", "TWN", "USA", "SSD", "MNE", "TUV", "AND"]) {
      expect(isTerritory(iso3), iso3).toBe(false);
    }
    for (const iso3 of ["ESH", "HKG", "MAC", "PRI", "GRL", "COK", "NIU", "ATA", "JEY", "CUW", "UMI", "ALA"]) {
      expect(isTerritory(iso3), iso3).toBe(true);
    }
  });

  it("names every entity once", () => {
    const names = countries().map(({ name }) => name);
    expect(names.every((name) => name.length > 3)).toBe(true);
    expect(new Set(names).size).toBe(250);
    expect(country("CIV")?.name).toBe("Côte d'Ivoire");
  });

  it("knows no country by another code", () => {
    expect(country("KSV")).toBeUndefined();
    expect(country("afg")).toBeUndefined();
    expect(isTerritory("QQQ")).toBe(false);
  });

  it("knows by its own English name and alpha-3 code whom the resolver knows by them, and nobody else", () => {
    for (const { iso3, iso2, name } of countries()) {
      expect([countryToTheLetter(iso3), countryToTheLetter(name)], name).toEqual([
        resolve(iso3).iso3,
        resolve(name).iso3,
      ]);
      expect(countryToTheLetter(iso3)).toBe(iso3);
      for (const other of [iso2, name.toLowerCase(), ` ${name}`, `${name} `])
        expect(countryToTheLetter(other), other).toBeUndefined();
    }
  });
});
