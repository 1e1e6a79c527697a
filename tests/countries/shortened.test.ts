import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";

const code = (text: string) => resolve(text).iso3;

describe("names as statistical tables shorten them", () => {
  it.each([
    ["United Arab Em.", "ARE"],
    ["Utd. Arab Em.", "ARE"],
    ["Br. Indian Ocean Terr.", "IOT"],
    ["Occ. Palestinian Terr.", "PSE"],
    ["Dominican Rep.", "DOM"],
    ["Micronesia, Fed. Sts.", "FSM"],
    ["Bosnia & Herz.", "BIH"],
    ["St. Vin. & Gren.", "VCT"],
    ["Dem. Rep. Congo", "COD"],
  ])("“%s” is %s", (text, iso3) => {
    expect(code(text)).toBe(iso3);
  });
});

describe("a territory with the state that holds it", () => {
  it.each([
    ["Greenland (Den.)", "GRL"],
    ["Aruba (Neth.)", "ABW"],
    ["New Caledonia (Fr.)", "NCL"],
    ["Bermuda (U.K.)", "BMU"],
    ["France, Martinique", "MTQ"],
    ["Denmark, Faroe Islands", "FRO"],
    ["Netherlands, Aruba", "ABW"],
  ])("“%s” is %s", (text, iso3) => {
    expect(code(text)).toBe(iso3);
  });

  it.each(["France, Germany", "Greenland (Fr.)", "France, Greenland", "Denmark (Greenland)"])(
    "“%s” stays open: the one does not hold the other, or stands where it may be meant itself",
    (text) => {
      expect(code(text)).toBeUndefined();
    },
  );
});

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
});
