import { describe, expect, it } from "vitest";
import { assemble } from "../../src/dataset/assemble.ts";
import { evidenceAsOf } from "../../src/dataset/evidence.ts";
import { readParsedFile } from "../../src/dataset/read.ts";
import type { Observation } from "../../src/model/observation.ts";
import { present, published } from "../sources/published.ts";
import { dataset, observation } from "./make.ts";

const word = (source: string, layout: string, year: number, value: string): Observation =>
  observation({ indicator: "palermo.status", source, layout, year, value });
const status = (all: readonly Observation[], asOf: number, country = "GHA") =>
  evidenceAsOf(dataset(assemble(all).observations), asOf)
    .values({ indicator: "palermo.status", maxAge: 12 })
    .get(country)?.value;

describe("of what publishers say of one thing", () => {
  const all = [
    word("untc", "xml", 2017, "none"),
    word("ilab", "countries", 2022, "party"),
    word("ilab", "countries", 2014, "party"),
    word("ilab", "countries", 2015, "none"),
  ];

  it("the word about the newest year counts, whoever says it, and a later one takes back an earlier", () => {
    expect([2014, 2015, 2017, 2021, 2022].map((asOf) => status(all, asOf))).toEqual([
      "party",
      "none",
      "none",
      "none",
      "party",
    ]);
    expect(status(all.toReversed(), 2022)).toBe("party");
  });

  it("the treaty's depositary goes first about one year", () => {
    const both = [word("ilab", "countries", 2017, "none"), word("untc", "xml", 2017, "party")];
    expect([both, both.toReversed()].map((one) => status(one, 2017))).toEqual(["party", "party"]);
  });
});

describe.skipIf(!present)("the newest word on the Palermo Protocol (needs ../shared/publisher-files)", () => {
  it("has Bangladesh, Bhutan, the Comoros, Nepal and Pakistan as parties, and Uganda as signatory", {
    tags: "slow",
  }, async () => {
    const files = [
      "untc/XVIII-12-a.en.xml",
      "ilab/edition-2014/countries_for_app.xml",
      "ilab/edition-2015/countries_2015.xml",
      "ilab/edition-2022/countries_2021.xml",
      "palermo/entry_into_force_trb2024-34_excerpt.csv",
    ];
    const all: Observation[] = [];
    for (const path of files) all.push(...readParsedFile(await published(path)).observations);
    const as = (asOf: number) => (country: string) => status(all, asOf, country);
    const joined = ["BGD", "BTN", "COM", "NPL", "PAK"];
    expect(joined.map(as(2017))).toEqual(Array(5).fill("none"));
    expect(joined.map(as(2023))).toEqual(Array(5).fill("party"));
    // Signed in 2000 and not joined, says the Department of Labor in 2022; its Yes for the Congo of 2014 was taken back in 2015.
    expect(["UGA", "COG", "TON"].map(as(2023))).toEqual(["signatory", "signatory", "none"]);
    expect(as(2016)("COG")).toBe("signatory");
  });
});
