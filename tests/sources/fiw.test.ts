import { beforeAll, describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import type { Resolution } from "../../src/model/country.ts";
import type { ParsedFile } from "../../src/model/table.ts";
import { clRating, fiw, fiwMismatches, prRating } from "../../src/sources/fiw.ts";
import { listed } from "../tables/listed.ts";
import { cells, itself, present, published } from "./published.ts";
import { drawn, figuresOf, readBy, readCases } from "./read-cases.ts";

// Synthetic figures in the publisher's layout: scores of a partly free country, ratings 3 and 3, PR 24, CL 35.
const HALF = "3 | 3 | 4 | 8 | 9 | 7 | 0 | N/A | 24 | 10 | 8 | 8 | 9 | 35 | 59";
const book = (...rows: readonly string[]) =>
  drawn(`[Index] The same indicators were present from FIW2013 through FIW2018. // PR Rating=Political Rights Rating
[FIW13-31] Freedom in the World 2013-2031 Raw Data
Country/Territory | Region | C/T | Edition | Status | PR rating | CL rating | A1 | A | B | C | Add Q | Add A | PR | D | E | F | G | CL | Total
${rows.join("\n")}`);

const CODES: Record<string, string> = {
  Ghana: "GHA",
  Peru: "PER",
  "Hong Kong": "HKG",
  Taiwan: "TWN",
  Kosovo: "XKX",
  "Half of Peru": "PER",
};
const few = (name: string): Resolution => {
  const iso3 = CODES[name];
  return iso3 === undefined
    ? { input: name, match: "not-a-country", suggestions: [] }
    : { input: name, match: "exact", iso3, suggestions: [] };
};

const read = readBy(fiw, { resolve: few });

describe("fiw", () => {
  readCases("fiw.txt", {
    few: read,
    totals: (file) => {
      const reading = read(file);
      return {
        ...reading,
        observations: reading.observations.filter((one) => one.indicator === "fiw.total"),
      };
    },
  });

  it("reads an edition it has never seen, which describes the year before", () => {
    const reading = read(book(`Ghana | R | c | 2031 | PF | ${HALF}`));
    const { observations } = reading;
    expect(reading.problems).toEqual([]);
    expect(observations[0]).toEqual({
      source: "fiw",
      layout: "all-data",
      vintage: "2031",
      file: "folder/book.xlsx",
      country: "GHA",
      indicator: "fiw.pr",
      year: 2030,
      value: 24,
      unit: "points",
      locator: "FIW13-31!N3",
      note: "Freedom in the World 2031 edition",
    });
    const scores =
      "pr 24; cl 35; total 59; pr-rating 3; cl-rating 3; a 8; b 9; c 7; d 10; e 8; f 8; g 9; status PF";
    const expected = scores.split("; ").map((score) => `GHA 2030 fiw.${score}`);
    expect(figuresOf(reading, false).sort()).toEqual(expected.sort());
  });

  it("keeps the newest edition as the vintage and each row's own in its note", () => {
    const rows = [2030, 2031].map((edition) => `Ghana | R | c | ${edition} | PF | ${HALF}`);
    const { observations } = read(book(...rows));
    const total = observations.filter(({ indicator }) => indicator === "fiw.total");
    expect(total.map(({ year, vintage, note }) => [year, vintage, note])).toEqual([
      [2029, "2031", "Freedom in the World 2030 edition"],
      [2030, "2031", "Freedom in the World 2031 edition"],
    ]);
  });
});

describe("fiw rules", () => {
  // Freedom House's own bands, both ends of each, from rating 1 to rating 7.
  it.each([
    [prRating, "40-36 35-30 29-24 23-18 17-12 11-6 5--3"],
    [clRating, "60-53 52-44 43-35 34-26 25-17 16-8 7-0"],
  ])("%o rates both ends of every band as the publisher does", (rating, bands) => {
    const ends = bands.split(" ").map((band) => /^(\d+)-(-?\d+)$/u.exec(band)!.slice(1).map(Number));
    expect(ends.map((scores) => scores.map(rating))).toEqual([1, 2, 3, 4, 5, 6, 7].map((one) => [one, one]));
  });

  it("judges nothing that it cannot see", () =>
    expect(fiwMismatches({ pr: 40, status: "NF", total: 1 })).toEqual([]));

  it("says what does not follow, and from what", () => {
    const { problems } = read(
      book("Ghana | R | c | 2031 | F | 2 | 4 | 4 | 8 | 9 | 7 | 0 | N/A | 24 | 10 | 8 | 8 | 9 | 35 | 60"),
    );
    const figures = problems.map(({ message }) =>
      message
        .match(/\b(?:\d+|P?F)\b/gu)!
        .slice(1)
        .join(" "),
    );
    expect(figures).toEqual(["60 24 35 59", "2 24 3", "4 35 3", "F 3 PF"]);
  });
});

describe.skipIf(!present)("fiw on the publisher's file (needs ../shared/publisher-files)", () => {
  let file: ParsedFile;
  beforeAll(async () => {
    file = await published("fiw/All_data_FIW_2013-2025.xlsx");
  });

  it("gives all thirteen figures of 195 countries in thirteen editions, every one following from its neighbours", () => {
    const { observations, problems } = readBy(fiw, { resolve: itself })(file);
    expect(observations).toHaveLength(195 * 13 * 13);
    // Names taken for themselves are no codes of territories: 188 rows of territories are left out, and nothing is wrong.
    expect(problems.map(({ code }) => code)).toEqual(Array.from({ length: 188 }, () => "territory-of-state"));
  });

  it("equals the publisher's cell in every one of the cells read another way, and leaves coded territories only", () => {
    const at = new Map(
      readBy(fiw, { resolve })(file).observations.map((observation) => [observation.locator, observation]),
    );
    const expected = cells("fiw-cells.txt");
    expect(expected.length).toBeGreaterThanOrEqual(60);
    let kept = 0;
    for (const [place, name, year, id, value] of expected) {
      const country = resolve(name!).iso3;
      const found = at.get(place!);
      if (country === undefined) {
        expect(found, `${place} ${name}`).toBeUndefined();
        continue;
      }
      kept += 1;
      expect(found, place).toMatchObject({
        country,
        indicator: `fiw.${id}`,
        year: Number(year),
        value: id === "status" ? value : Number(value),
      });
    }
    expect(kept).toBeGreaterThanOrEqual(60);
  });

  it("resolves 195 countries and three coded territories, and lists the fourteen territories without a code", () => {
    const { observations, unresolved, problems } = readBy(fiw, { resolve })(file);
    expect(problems).toEqual([]);
    expect(unresolved.map(({ name }) => name)).toEqual(
      listed(`
      Abkhazia | Gaza Strip | Indian Kashmir | Northern Cyprus | Pakistani Kashmir |
      Russian-Occupied Territories of Ukraine | Somaliland | South Ossetia | Tibet | Transnistria |
      West Bank | Crimea | Eastern Donbas | Nagorno-Karabakh`),
    );
    const countries = new Set(observations.map(({ country }) => country));
    expect(countries.size).toBe(198);
    for (const code of ["HKG", "PRI", "ESH", "XKX", "TWN"]) expect(countries, code).toContain(code);
    const perYear = (year: number) =>
      observations.filter((o) => o.year === year && o.indicator === "fiw.status").length;
    expect([2012, 2023, 2024].map(perYear)).toEqual([198, 197, 197]);
  });
});
