import { beforeAll, describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import type { Resolution } from "../../src/model/country.ts";
import type { Cell, ParsedFile } from "../../src/model/table.ts";
import { clRating, fiw, fiwMismatches, prRating } from "../../src/sources/fiw.ts";
import { cells, itself, present, published } from "./published.ts";
import { delimited, workbook } from "./sheets.ts";

// Synthetic figures in the publisher's layout.
const HEADER = [
  "Country/Territory",
  "Region",
  "C/T",
  "Edition",
  "Status",
  "PR rating",
  "CL rating",
  "A1",
  "A",
  "B",
  "C",
  "Add Q",
  "Add A",
  "PR",
  "D",
  "E",
  "F",
  "G",
  "CL",
  "Total",
];
const row = (name: string, kind: string, edition: Cell, status: Cell, ...rest: Cell[]) => [
  name,
  "Region",
  kind,
  edition,
  status,
  ...rest,
];
/** Scores of a partly free country: ratings 3 and 3, PR 24, CL 35. */
const HALF: Cell[] = [3, 3, 4, 8, 9, 7, 0, "N/A", 24, 10, 8, 8, 9, 35, 59];

const book = (...rows: Cell[][]) =>
  workbook({
    Index: [
      ["The same indicators were present from FIW2013 through FIW2018."],
      ["PR Rating=Political Rights Rating"],
    ],
    "FIW13-31": [["Freedom in the World 2013-2031 Raw Data"], HEADER, ...rows],
  });

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

function read(file: ParsedFile, resolver: (name: string) => Resolution = few) {
  const recognition = fiw.recognise(file);
  expect(recognition).toBeDefined();
  return fiw.read(file, recognition!, { resolve: resolver });
}

describe("fiw", () => {
  it("reads an edition it has never seen, which describes the year before", () => {
    const { observations, problems } = read(book(row("Ghana", "c", 2031, "PF", ...HALF)));
    expect(problems).toEqual([]);
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
    expect(Object.fromEntries(observations.map(({ indicator, value }) => [indicator, value]))).toEqual({
      "fiw.pr": 24,
      "fiw.cl": 35,
      "fiw.total": 59,
      "fiw.pr-rating": 3,
      "fiw.cl-rating": 3,
      "fiw.a": 8,
      "fiw.b": 9,
      "fiw.c": 7,
      "fiw.d": 10,
      "fiw.e": 8,
      "fiw.f": 8,
      "fiw.g": 9,
      "fiw.status": "PF",
    });
  });

  it("keeps the newest edition as the vintage and each row's own in its note", () => {
    const { observations } = read(
      book(row("Ghana", "c", 2030, "PF", ...HALF), row("Ghana", "c", 2031, "PF", ...HALF)),
    );
    const total = observations.filter(({ indicator }) => indicator === "fiw.total");
    expect(total.map(({ year, vintage, note }) => [year, vintage, note])).toEqual([
      [2029, "2031", "Freedom in the World 2030 edition"],
      [2030, "2031", "Freedom in the World 2031 edition"],
    ]);
  });

  it("lists a territory without a code once, and keeps one that has a code", () => {
    const { observations, unresolved } = read(
      book(
        row("Crimea", "t", 2031, "PF", ...HALF),
        row("Hong Kong", "t", 2031, "PF", ...HALF),
        row("Taiwan", "t", 2030, "PF", ...HALF),
        row("Crimea", "t", 2030, "PF", ...HALF),
      ),
    );
    expect(unresolved.map(({ name, match, locator }) => [name, match, locator])).toEqual([
      ["Crimea", "not-a-country", "FIW13-31!A3"],
    ]);
    expect([...new Set(observations.map(({ country }) => country))]).toEqual(["HKG", "TWN"]);
  });

  it("never lets a territory stand for the state it was taken for", () => {
    const { observations, problems } = read(
      book(row("Half of Peru", "t", 2031, "PF", ...HALF), row("Peru", "c", 2031, "PF", ...HALF)),
    );
    expect(problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["territory-of-state", "FIW13-31!A3"],
    ]);
    expect(observations.every(({ locator }) => locator.endsWith("4"))).toBe(true);
  });

  it("keeps a political rights score below 0", () => {
    const { observations, problems } = read(
      book(row("Ghana", "c", 2031, "NF", 7, 7, 0, 0, 0, 0, 3, "N/A", -3, 1, 1, 1, 1, 4, 1)),
    );
    expect(problems).toEqual([]);
    expect(
      observations.filter(({ indicator }) => /pr$|total/u.test(indicator)).map(({ value }) => value),
    ).toEqual([-3, 1]);
  });

  it("names the cell that does not follow from its neighbours, and keeps the publisher's figure", () => {
    const wrong = row("Ghana", "c", 2031, "F", 2, 4, 4, 8, 9, 7, 0, "N/A", 24, 10, 8, 8, 9, 35, 60);
    const { observations, problems } = read(book(wrong));
    expect(
      problems.map(({ severity, code, locator, message }) => [severity, code, locator, message]),
    ).toEqual([
      [
        "warning",
        "inconsistent",
        "FIW13-31!T3",
        "GHA, 2031 edition: the total is 60, but 24 and 35 make 59; the publisher's figure was kept",
      ],
      [
        "warning",
        "inconsistent",
        "FIW13-31!F3",
        "GHA, 2031 edition: the political rights rating is 2, but a score of 24 rates 3; the publisher's figure was kept",
      ],
      [
        "warning",
        "inconsistent",
        "FIW13-31!G3",
        "GHA, 2031 edition: the civil liberties rating is 4, but a score of 35 rates 3; the publisher's figure was kept",
      ],
      [
        "warning",
        "inconsistent",
        "FIW13-31!E3",
        "GHA, 2031 edition: the status is F, but a mean rating of 3 is PF; the publisher's figure was kept",
      ],
    ]);
    expect(observations.find(({ indicator }) => indicator === "fiw.total")?.value).toBe(60);
    expect(observations.find(({ indicator }) => indicator === "fiw.status")?.value).toBe("F");
  });

  it("flags a bad number, an impossible score, an unknown status and a bad edition, and reads on", () => {
    const { observations, problems } = read(
      book(
        row("Ghana", "c", 2031, "Q", 3, 3, 4, 8, 9, 7, 0, "N/A", "x", 10, 8, 8, 90, 35, 59),
        row("Peru", "c", "next", "PF", ...HALF),
      ),
    );
    expect(problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["bad-number", "FIW13-31!N3"],
      ["out-of-scale", "FIW13-31!R3"],
      ["unknown-status", "FIW13-31!E3"],
      ["bad-year", "FIW13-31!D4"],
    ]);
    expect(observations.map(({ indicator }) => indicator)).not.toContain("fiw.pr");
    expect(observations.find(({ indicator }) => indicator === "fiw.cl")?.value).toBe(35);
  });

  it("reads the sheets of the aggregate-score workbook, one edition each", () => {
    const header = [
      "Country/Territory",
      "C/T?",
      "Status",
      "PR Rating",
      "CL Rating",
      "A Aggr",
      "PR Aggr",
      "CL Aggr",
      "Total Aggr",
    ];
    const file = workbook({
      FIW19: [header, ["Ghana", "c", "PF", 3, 3, 8, 24, 35, 59]],
      FIW18: [header, ["Ghana", "c", "PF", 3, 3, 8, 25, 35, 60]],
    });
    const { observations } = read(file);
    const pr = observations.filter(({ indicator }) => indicator === "fiw.pr");
    expect(pr.map(({ year, value, locator }) => [year, value, locator])).toEqual([
      [2018, 24, "FIW19!G2"],
      [2017, 25, "FIW18!G2"],
    ]);
    expect(observations.find(({ indicator }) => indicator === "fiw.a")?.value).toBe(8);
  });

  it("does not take one column of ratings for the publisher's file", () => {
    expect(fiw.recognise(delimited(["Country,Edition,Status,PR rating", "Ghana,2031,PF,3"]))).toBeUndefined();
  });

  it("fails loudly where the title is the publisher's and the columns are not", () => {
    const file = workbook({
      Data: [["Freedom in the World 2013-2031 Raw Data"], ["Land", "Wert"], ["Ghana", 1]],
    });
    expect(() => read(file)).toThrow(
      expect.objectContaining({
        code: "unknown-layout",
        where: { file: "folder/book.xlsx", locator: "Data!A1" },
      }),
    );
  });
});

describe("fiw rules", () => {
  // Freedom House's own bands, both ends of each.
  it.each([
    [
      prRating,
      [
        [40, 1],
        [36, 1],
        [35, 2],
        [30, 2],
        [29, 3],
        [24, 3],
        [23, 4],
        [18, 4],
        [17, 5],
        [12, 5],
        [11, 6],
        [6, 6],
        [5, 7],
        [-3, 7],
      ],
    ],
    [
      clRating,
      [
        [60, 1],
        [53, 1],
        [52, 2],
        [44, 2],
        [43, 3],
        [35, 3],
        [34, 4],
        [26, 4],
        [25, 5],
        [17, 5],
        [16, 6],
        [8, 6],
        [7, 7],
        [0, 7],
      ],
    ],
  ] as const)("%o rates both ends of every band as the publisher does", (rating, bands) => {
    for (const [score, expected] of bands) expect(rating(score), String(score)).toBe(expected);
  });

  it("judges nothing that it cannot see", () => {
    expect(fiwMismatches({ pr: 40, status: "NF", total: 1 })).toEqual([]);
  });
});

describe.skipIf(!present)("fiw on the publisher's file (needs ../shared/publisher-files)", () => {
  let file: ParsedFile;
  beforeAll(async () => {
    file = await published("fiw/All_data_FIW_2013-2025.xlsx");
  });

  it("gives all thirteen figures of 195 countries in thirteen editions, every one following from its neighbours", () => {
    const { observations, problems } = read(file, itself);
    expect(observations).toHaveLength(195 * 13 * 13);
    // Names taken for themselves are no codes of territories: 188 rows of territories are left out, and nothing is wrong.
    expect(problems.map(({ code }) => code)).toEqual(Array.from({ length: 188 }, () => "territory-of-state"));
  });

  it("equals the publisher's cell in every one of the cells read another way, and leaves coded territories only", () => {
    const at = new Map(
      read(file, resolve).observations.map((observation) => [observation.locator, observation]),
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
    const { observations, unresolved, problems } = read(file, resolve);
    expect(problems).toEqual([]);
    expect(unresolved.map(({ name }) => name)).toEqual([
      "Abkhazia",
      "Gaza Strip",
      "Indian Kashmir",
      "Northern Cyprus",
      "Pakistani Kashmir",
      "Russian-Occupied Territories of Ukraine",
      "Somaliland",
      "South Ossetia",
      "Tibet",
      "Transnistria",
      "West Bank",
      "Crimea",
      "Eastern Donbas",
      "Nagorno-Karabakh",
    ]);
    const countries = new Set(observations.map(({ country }) => country));
    expect(countries.size).toBe(198);
    for (const code of ["HKG", "PRI", "ESH", "XKX", "TWN"]) expect(countries, code).toContain(code);
    const perYear = (year: number) =>
      observations.filter((o) => o.year === year && o.indicator === "fiw.status").length;
    expect([2012, 2023, 2024].map(perYear)).toEqual([198, 197, 197]);
  });
});
