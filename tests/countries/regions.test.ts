import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import {
  countries,
  membersOf,
  regionNamed,
  regions,
  regionsOf as regionsAround,
} from "../../src/countries/reference.ts";
import { published } from "../sources/published.ts";

const BUREAUS = ["AF", "EAP", "EUR", "NEA", "SCA", "WHA"];
const regionsOf = (iso3: string) => regionsAround(iso3).map(({ code }) => code);
const members = (code: string) => membersOf(regionNamed(code)!);
const bureauOf = (iso3: string) => regionsOf(iso3).find((code) => BUREAUS.includes(code));

describe("regions", () => {
  it("are found by code and by name, in any case; a bureau also without the words that they all have", () => {
    const found = (text: string) => regionNamed(text)?.code;
    expect(["202", "Sub-Saharan Africa", "WESTERN  africa", "caribbean"].map(found)).toEqual([
      "202",
      "202",
      "011",
      "029",
    ]);
    expect(
      ["AF", "af", "Bureau of African Affairs", "near eastern affairs", "Western Hemisphere"].map(found),
    ).toEqual(["AF", "AF", "AF", "NEA", "WHA"]);
    expect(
      [
        "East Asia and the Pacific",
        "East Asia & Pacific",
        "Europe and Eurasia",
        "Near East",
        "South and Central Asia",
        "Africa",
      ].map(found),
    ).toEqual(["EAP", "EAP", "EUR", "NEA", "SCA", "002"]);
    expect(["Ghana", "GHA", "", "001", "Affairs"].map(found)).toEqual(Array(5).fill(undefined));
  });

  it("have every coded entity in M49, but Antarctica, and every state but the United States in a bureau", () => {
    for (const { iso3, standing } of countries()) {
      expect(
        regionsOf(iso3).some((code) => /^\d{3}$/u.test(code)),
        iso3,
      ).toBe(iso3 !== "ATA");
      if (standing === "state") expect(bureauOf(iso3) !== undefined, iso3).toBe(iso3 !== "USA");
    }
  });

  it("hold one another: a country of Western Africa is in Sub-Saharan Africa and in Africa", () => {
    expect(regionsOf("GHA")).toEqual(["011", "202", "002", "AF"]);
    expect(regionsOf("SDN")).toEqual(["015", "002", "AF"]);
    expect(members("011")).toContain("GHA");
    // M49 counts 54 states of Africa, and Western Sahara, French and British possessions.
    const states = new Set(countries().flatMap(({ iso3, standing }) => (standing === "state" ? [iso3] : [])));
    expect(members("002").filter((iso3) => states.has(iso3))).toHaveLength(54);
  });

  it("have no two of one name or code", () => {
    const words = regions().flatMap(({ code, name }) => [code, name.toLowerCase()]);
    expect(new Set(words).size).toBe(words.length);
  });
});

const folder = new URL("../../../shared/publisher-files/", import.meta.url);

/** By a publisher's own region the countries that it puts there, by what they are in here. */
type Groups = Record<string, Record<string, string[]>>;
function add(groups: Groups, region: string, own: string, iso3: string): void {
  const there = groups[region] ?? {};
  groups[region] = { ...there, [own]: [...new Set(there[own]).add(iso3)] };
}
const keys = (groups: Groups) =>
  Object.fromEntries(
    Object.entries(groups).map(([region, own]) => [region, Object.keys(own).sort().join(" ")]),
  );

describe.skipIf(!existsSync(folder))(
  "the bureaus, given publishers' own files (needs ../shared/publisher-files)",
  () => {
    const textOf = (name: string) => readFileSync(new URL(name, folder), "utf8");

    it("are the regions of ForeignAssistance.gov, for every country that it names", () => {
      const groups: Groups = {};
      for (const line of textOf("us-assistance/us_foreign_aid_country.csv").split(/\r?\n/u).slice(1)) {
        const [code, , , region] = line.match(/"[^"]*"|[^,]+/gu) ?? [];
        const iso3 = code === "CS-KM" ? "XKX" : code!;
        if (region !== undefined && regionsOf(iso3).length > 0)
          add(groups, region, bureauOf(iso3) ?? "none", iso3);
      }
      expect(keys(groups)).toEqual({
        "Western Hemisphere": "WHA",
        "South and Central Asia": "SCA",
        "Sub-Saharan Africa": "AF",
        "Europe and Eurasia": "EUR",
        "Middle East and North Africa": "NEA",
        "East Asia and Oceania": "EAP",
      });
    });

    it("make up the regions of the Corruption Perceptions Index, the United States with the Americas", () => {
      const groups: Groups = {};
      for (const line of textOf("cpi/cpi2023.csv").split(/\r?\n/u).slice(1)) {
        const [, code, region] = line.match(/"[^"]*"|[^,]+/gu) ?? [];
        const iso3 = code === "KSV" ? "XKX" : code!;
        if (region !== undefined) add(groups, region, bureauOf(iso3) ?? iso3, iso3);
      }
      expect(keys(groups)).toEqual({
        "WE/EU": "EUR",
        ECA: "EUR SCA",
        AP: "EAP SCA",
        MENA: "NEA",
        SSA: "AF",
        AME: "USA WHA",
      });
      expect(groups.ECA!.SCA).toEqual(expect.arrayContaining([...members("143")]));
      expect(groups.AP!.SCA!.filter((iso3) => regionsOf(iso3).includes("143"))).toEqual([]);
    });

    it("and M49 make up the regions of Freedom in the World", async () => {
      const { tables } = await published("fiw/All_data_FIW_2013-2025.xlsx");
      const groups: Groups = {};
      for (const { rows } of tables) {
        for (const { cells } of rows) {
          const [name, region, kind, edition] = cells;
          const iso3 = kind === "c" && edition === 2025 ? resolve(String(name)).iso3 : undefined;
          if (iso3 !== undefined) add(groups, String(region), bureauOf(iso3) ?? iso3, iso3);
        }
      }
      expect(keys(groups)).toEqual({
        Africa: "AF NEA",
        Americas: "USA WHA",
        Asia: "EAP SCA",
        Eurasia: "EUR SCA",
        Europe: "EUR",
        "Middle East": "NEA",
      });
      // Freedom House has North Africa with one or the other.
      for (const iso3 of groups.Africa!.NEA!) expect(regionsOf(iso3), iso3).toContain("015");
      for (const iso3 of groups.Eurasia!.SCA!) expect(regionsOf(iso3), iso3).toContain("143");
    });
  },
);
