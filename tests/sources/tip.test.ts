import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resolve as resolveCountry } from "../../src/countries/index.ts";
import type { ParsedFile } from "../../src/model/table.ts";
import type { ReadContext, Reading } from "../../src/sources/contract.ts";
import { tip } from "../../src/sources/tip.ts";
import { readFile } from "../../src/tables/read.ts";

// Every table below is invented, in the layout of the file it stands for.

const NAMES: Readonly<Record<string, string>> = {
  AAA: "AAA",
  BBB: "BBB",
  Aland: "AAA",
  Bland: "BBB",
  "Bland, Rep.": "BBB",
  Cland: "CCC",
};

const context: ReadContext = {
  resolve: (input) =>
    NAMES[input]
      ? { input, match: "exact", iso3: NAMES[input], suggestions: [] }
      : { input, match: "unknown", suggestions: [] },
};

const parse = (path: string, text: string): Promise<ParsedFile> =>
  readFile({ path, bytes: new TextEncoder().encode(text) });

async function read(path: string, text: string): Promise<Reading> {
  const file = await parse(path, text);
  return tip.read(file, tip.recognise(file)!, context);
}

const brief = (reading: Reading) =>
  reading.observations.map(({ country, year, value, locator }) => [country, year, value, locator]);

const UNION = "iso3,year,tier,origin\nAAA,2021,Tier 2 Watch List,list-a\nBBB,2022,Tier 1,list-b\n";
const KELLEY = [
  '"countryname","iso","year","ccode","tier"',
  '"Aland","AAA",2000,700,NA',
  '"Aland","AAA",2012,700,"Watchlist    "',
  '"Bland, Rep.","BBB",2012,701,"Tier 2    "',
  '"Bland, Rep.","BBB",2013,701,"Tier 3"',
].join("\n");
const WIKIPEDIA = [
  "Country,Location,2020 [13],2021 [14],2022 [15],Main article",
  "Aland,North,2w,2,1,Human trafficking in Aland",
  "Bland,South,-,3,,",
].join("\n");
const SINGLE = 'countryname,tier\nAland ,2.5\n"Bland, Rep.",3\nCland,666\n';

describe("the TIP adapter", () => {
  it("takes every mark for a missing figure that other tables have for no placement", async () => {
    const marks = ["n.a.", "…", "k. A.", "*", "not available"];
    for (const mark of marks) {
      const { observations, problems } = await read("tip.csv", `${UNION}AAA,2019,${mark},list-a\n`);
      expect([observations.length, problems], mark).toEqual([2, []]);
    }
  });

  it("says of a row with a placement that nothing in it names a country", async () => {
    const { observations, problems, unresolved } = await read("tip.csv", `${UNION},2019,Tier 1,list-a\n`);
    expect(problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["incomplete-row", "line 4, column 1"],
    ]);
    expect([observations.length, unresolved]).toEqual([2, []]);
  });

  it("tells each of the four layouts by its own headers and cells", async () => {
    const layouts = [];
    for (const text of [UNION, KELLEY, WIKIPEDIA, SINGLE]) {
      layouts.push(tip.recognise(await parse("anything.csv", text))?.layout);
    }
    expect(layouts).toEqual(["cleaned-union", "kelley-heiss", "wikipedia-table", "single-year"]);
  });

  it("leaves alone tables that only share some of the headers or hold other figures", async () => {
    for (const text of [
      "iso3,year,tier,origin\nAAA,2021,gold,x\nBBB,2021,silver,y\n",
      "country,indicator,year,value\nAAA,tip.tier,2021,Tier 1\n",
      "Country,Location,2020,2021\nAland,North,1,2\nBland,South,3,3\n",
      "Country,2020,2021\nAland,2w,17.5\nBland,30,12\n",
      "countryname,tier\nAland,gold\nBland,silver\n",
      "countryname,tier,gdp\nAland,2.5,10\nBland,1,12\n",
      "name,age\nx,1\n",
    ]) {
      expect(tip.recognise(await parse("tip_tiers.csv", text)), text).toBeUndefined();
    }
  });

  it("reads the cleaned union with the origin of every placement in its note", async () => {
    const reading = await read("u.csv", UNION);
    expect(brief(reading)).toEqual([
      ["AAA", 2021, "Tier 2 Watch List", "line 2, column 3"],
      ["BBB", 2022, "Tier 1", "line 3, column 3"],
    ]);
    expect(reading.observations[0]).toMatchObject({
      indicator: "tip.tier",
      source: "tip",
      layout: "cleaned-union",
      vintage: "2022",
      file: "u.csv",
      note: "Trafficking in Persons Report 2021, taken into the union from list-a",
    });
  });

  it("says of a placement that was worked out that it was, and by which list the others were placed", async () => {
    const reading = await read(
      "u.csv",
      "iso3,year,tier,origin\nAAA,2022,Tier 2,remainder\nBBB,2022,Tier 3,world-factbook\n",
    );
    expect(reading.observations.map(({ note, formula }) => [note, formula])).toEqual([
      [
        "Trafficking in Persons Report 2022, worked out, not printed in this form; taken into the union from remainder",
        'worked out by the file\'s author (origin "remainder")',
      ],
      ["Trafficking in Persons Report 2022, taken into the union from world-factbook", undefined],
    ]);
    expect(reading.problems).toMatchObject([{ code: "placement-derived", locator: "line 2, column 3" }]);
  });

  it("reads the placements under the names as published", async () => {
    const reading = await read(
      "p.csv",
      'published,year,tier\nAland,2025,Tier 1\n"Bland, Rep.",2025,Tier 2 Watch List\n',
    );
    expect(brief(reading)).toEqual([
      ["AAA", 2025, "Tier 1", "line 2, column 3"],
      ["BBB", 2025, "Tier 2 Watch List", "line 3, column 3"],
    ]);
    expect(reading.observations[0]).toMatchObject({ layout: "published-names", vintage: "2025" });
  });

  it("reads the Kelley-Heiss words in spite of trailing spaces, and NA as no placement", async () => {
    const reading = await read("k.csv", KELLEY);
    expect(brief(reading)).toEqual([
      ["AAA", 2012, "Tier 2 Watch List", "line 3, column 5"],
      ["BBB", 2012, "Tier 2", "line 4, column 5"],
      ["BBB", 2013, "Tier 3", "line 5, column 5"],
    ]);
    expect(reading.problems).toEqual([]);
  });

  it("follows neither the code nor a name that belongs to another country, and flags the row", async () => {
    const reading = await read("k.csv", KELLEY.replace('"Bland, Rep.","BBB",2013', '"Aland","BBB",2013'));
    expect(brief(reading).map(([, , , place]) => place)).not.toContain("line 5, column 5");
    expect(reading.problems).toMatchObject([{ code: "code-and-name-disagree", locator: "line 5, column 1" }]);
  });

  it("asks the name where the code is unknown, and lists a row that neither resolves", async () => {
    const reading = await read(
      "k.csv",
      `${KELLEY.replace('"BBB",2012', '"QQQ",2012')}\n"Nowhere","ZZZ",2013,9,"Tier 1    "`,
    );
    expect(brief(reading)).toContainEqual(["BBB", 2012, "Tier 2", "line 4, column 5"]);
    expect(reading.unresolved).toMatchObject([
      { name: "Nowhere", match: "unknown", locator: "line 6, column 1" },
    ]);
  });

  it("reads every year column of the Wikipedia table, with footnote marks, dashes and blanks", async () => {
    const reading = await read("w.csv", WIKIPEDIA);
    expect(brief(reading)).toEqual([
      ["AAA", 2020, "Tier 2 Watch List", "line 2, column 3"],
      ["AAA", 2021, "Tier 2", "line 2, column 4"],
      ["AAA", 2022, "Tier 1", "line 2, column 5"],
      ["BBB", 2021, "Tier 3", "line 3, column 4"],
    ]);
    expect(reading.problems).toEqual([]);
  });

  it("leaves out the Wikipedia column after a skipped year and says so, but reads the one that follows it", async () => {
    const reading = await read(
      "w.csv",
      "Country,Location,2020,2021 [14],2023 [15],2024 [16]\nAland,North,2w,2w,2w,1\nBland,South,3,3,3,2\n",
    );
    expect(brief(reading).map(([country, year, value]) => [country, year, value])).toEqual([
      ["AAA", 2020, "Tier 2 Watch List"],
      ["AAA", 2021, "Tier 2 Watch List"],
      ["AAA", 2024, "Tier 1"],
      ["BBB", 2020, "Tier 3"],
      ["BBB", 2021, "Tier 3"],
      ["BBB", 2024, "Tier 2"],
    ]);
    expect(reading.problems).toMatchObject([
      { severity: "info", code: "column-not-used", locator: "line 1, column 5" },
    ]);
    expect(reading.problems[0]?.message).toContain("no 2022");
  });

  it("leaves out a Wikipedia column that a tenth of the placed countries are blank in", async () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) => `${i % 2 ? "Aland" : "Bland"},North,2w,${i < 10 ? "" : "2"}`,
    );
    const reading = await read("w.csv", `Country,Location,2021,2022\n${rows.join("\n")}\n`);
    expect(new Set(reading.observations.map(({ year }) => year))).toEqual(new Set([2021]));
    expect(reading.problems).toMatchObject([
      { code: "column-not-used", locator: "line 1, column 4" },
      // The forty rows are of two invented countries.
      { code: "repeated-figure" },
    ]);
    expect(reading.problems[0]?.message).toContain("10 of the 40 countries");
  });

  it("reads the codes of the one-year table and takes its year from the file's name, saying so", async () => {
    const reading = await read("folder/tiers_2019.csv", SINGLE);
    expect(brief(reading)).toEqual([
      ["AAA", 2019, "Tier 2 Watch List", "line 2, column 2"],
      ["BBB", 2019, "Tier 3", "line 3, column 2"],
      ["CCC", 2019, "Special case", "line 4, column 2"],
    ]);
    expect(reading.problems).toMatchObject([{ severity: "info", code: "year-from-file-name" }]);
  });

  it("leaves the year of a one-year table absent where nothing gives one", async () => {
    for (const path of ["tiers.csv", "tiers_2001-2023.csv"]) {
      const reading = await read(path, SINGLE);
      expect(reading.observations).toHaveLength(3);
      expect(reading.observations.every((one) => !("year" in one))).toBe(true);
      expect(reading.problems).toMatchObject([{ severity: "warning", code: "no-year" }]);
    }
  });

  it("flags a placement or a year that cannot be one, leaves it out and reads the rest", async () => {
    const reading = await read(
      "u.csv",
      `${UNION}AAA,2020,Tier 9,x\nBBB,1987,Tier 2,x\n${Array.from({ length: 20 }, (_, i) => `AAA,${2001 + i},Tier 2,x`).join("\n")}`,
    );
    expect(reading.problems).toMatchObject([
      { severity: "warning", code: "unknown-tier", locator: "line 4, column 3", file: "u.csv" },
      { severity: "warning", code: "bad-year", locator: "line 5, column 2" },
    ]);
    expect(reading.observations).toHaveLength(22);
  });

  it("fails loudly, naming file and place, where a table of tiers has lost its year column", async () => {
    await expect(read("u.csv", "iso3,tier,origin\nAAA,Tier 1,x\n")).rejects.toMatchObject({
      code: "unknown-layout",
      where: { file: "u.csv", locator: "line 1, column 1" },
    });
  });

  it("puts the cleaned union before every re-coding", () => {
    const order = [...tip.layouts].sort((a, b) => b.precedence - a.precedence).map(({ id }) => id);
    expect(order).toEqual([
      "cleaned-union",
      "published-names",
      "kelley-heiss",
      "wikipedia-table",
      "single-year",
    ]);
  });
});

const folder = new URL("../../../shared/publisher-files/tip/", import.meta.url);

async function readReal(name: string): Promise<Reading> {
  const file = await readFile({ path: `tip/${name}`, bytes: readFileSync(new URL(name, folder)) });
  return tip.read(file, tip.recognise(file)!, { resolve: resolveCountry });
}

// Drawn at random from the files with Python's csv module; line numbers are that module's.
const DRAWN: Readonly<Record<string, readonly (readonly [string, number, string, string])[]>> = {
  "tip_tiers_2001-2023.csv": [
    ["COM", 2019, "Tier 3", "line 746, column 3"],
    ["CYP", 2016, "Tier 1", "line 822, column 3"],
    ["ESP", 2005, "Tier 1", "line 1006, column 3"],
    ["FJI", 2008, "Tier 3", "line 1088, column 3"],
    ["GMB", 2003, "Tier 2", "line 1246, column 3"],
    ["KAZ", 2003, "Tier 3", "line 1681, column 3"],
    ["LSO", 2017, "Tier 2", "line 1927, column 3"],
    ["MMR", 2003, "Tier 3", "line 2185, column 3"],
    ["NER", 2015, "Tier 2", "line 2370, column 3"],
    ["SLV", 2017, "Tier 2", "line 2937, column 3"],
    ["SSD", 2017, "Tier 3", "line 2965, column 3"],
    ["SUR", 2016, "Tier 3", "line 2984, column 3"],
    ["SYR", 2021, "Tier 3", "line 3103, column 3"],
    ["TCD", 2009, "Tier 3", "line 3109, column 3"],
  ],
  "tip_tiers_orig.csv": [
    ["BFA", 2001, "Tier 2", "line 429, column 5"],
    ["ECU", 2005, "Tier 3", "line 857, column 5"],
    ["GIN", 2015, "Tier 2 Watch List", "line 1171, column 5"],
    ["HKG", 2003, "Tier 1", "line 1244, column 5"],
    ["MWI", 2009, "Tier 2", "line 1761, column 5"],
    ["MEX", 2002, "Tier 2", "line 1890, column 5"],
    ["NPL", 2004, "Tier 2", "line 2028, column 5"],
    ["ROU", 2012, "Tier 2", "line 2358, column 5"],
    ["SDN", 2012, "Tier 3", "line 2730, column 5"],
    ["TLS", 2012, "Tier 2", "line 2901, column 5"],
    ["UGA", 2012, "Tier 2", "line 3036, column 5"],
    ["ARE", 2014, "Tier 2", "line 3072, column 5"],
    ["UZB", 2007, "Tier 3", "line 3100, column 5"],
    ["ZMB", 2005, "Tier 2", "line 3182, column 5"],
  ],
  "TIP_Tiers_overyears.csv": [
    ["AZE", 2020, "Tier 2 Watch List", "line 12, column 12"],
    ["BRA", 2014, "Tier 2", "line 25, column 6"],
    ["BDI", 2011, "Tier 2 Watch List", "line 30, column 3"],
    ["CUB", 2021, "Tier 3", "line 46, column 13"],
    ["GNB", 2015, "Tier 3", "line 72, column 7"],
    ["ITA", 2012, "Tier 1", "line 85, column 4"],
    ["JAM", 2011, "Tier 2", "line 86, column 3"],
    ["KGZ", 2017, "Tier 2", "line 96, column 9"],
    ["OMN", 2015, "Tier 2", "line 131, column 7"],
    ["SYC", 2015, "Tier 2", "line 150, column 7"],
    ["SVK", 2019, "Tier 2", "line 154, column 11"],
    ["SSD", 2016, "Tier 3", "line 158, column 8"],
    ["ESP", 2021, "Tier 1", "line 159, column 13"],
    ["UKR", 2021, "Tier 2", "line 178, column 13"],
  ],
  "tiers_2015.csv": [
    ["FJI", 2015, "Tier 2", "line 59, column 2"],
    ["GRC", 2015, "Tier 2", "line 62, column 2"],
    ["NER", 2015, "Tier 2", "line 92, column 2"],
    ["OMN", 2015, "Tier 2", "line 94, column 2"],
    ["PLW", 2015, "Tier 2", "line 95, column 2"],
    ["PHL", 2015, "Tier 2", "line 99, column 2"],
    ["TGO", 2015, "Tier 2", "line 113, column 2"],
    ["URY", 2015, "Tier 2", "line 118, column 2"],
    ["ZMB", 2015, "Tier 2", "line 120, column 2"],
    ["BGR", 2015, "Tier 2 Watch List", "line 124, column 2"],
    ["BLZ", 2015, "Tier 3", "line 167, column 2"],
    ["SOM", 2015, "Special case", "line 188, column 2"],
  ],
};

const LATER = new URL("tip_tiers_2022_2024_2025.csv", folder);

describe.skipIf(!existsSync(folder))(
  "the placements of 2022, 2024 and 2025 (needs ../shared/publisher-files)",
  () => {
    it("are those of every line, and those that were worked out are marked", async () => {
      const { observations, unresolved } = await readReal("tip_tiers_2022_2024_2025.csv");
      const lines = readFileSync(LATER, "utf8").trim().split("\n").slice(1);
      const rows = lines.map((line) => line.trim().split(","));
      expect(unresolved).toEqual([]);
      expect(observations.map(({ country, year, value }) => [country, String(year), value])).toEqual(
        rows.map(([iso3, year, tier]) => [iso3, year, tier]),
      );
      const worked = rows.map(([, , , origin]) => /remainder|derived/u.test(origin!));
      expect(observations.map(({ formula }) => formula !== undefined)).toEqual(worked);
      // 197 Tier 2 that are on no other list, 30 of Tier 1 carried over from 2021.
      expect(worked.filter(Boolean)).toHaveLength(227);
    });

    it("of 2025 are the same under the publisher's own spellings", async () => {
      const named = await readReal("tip_tiers_2025_published-names.csv");
      const union = await readReal("tip_tiers_2022_2024_2025.csv");
      const of = ({ observations }: Reading) =>
        observations
          .flatMap(({ country, year, value }) => (year === 2025 ? [`${country} ${value}`] : []))
          .sort();
      expect(named.unresolved).toEqual([]);
      expect(of(named)).toEqual(of(union));
      // 33 on Tier 1, 106 on Tier 2, 25 on the Watch List, 20 on Tier 3.
      expect(of(named)).toHaveLength(184);
    });
  },
);

// Counted with Python: filled placements, without the 2023 column of the Wikipedia table.
const COUNTS: Readonly<Record<string, number>> = {
  "tip_tiers_2001-2023.csv": 3543,
  "tip_tiers_orig.csv": 2251,
  "TIP_Tiers_overyears.csv": 2034,
  "tiers_2015.csv": 187,
};

describe.skipIf(!existsSync(folder))(
  "the TIP adapter on the files at hand (needs ../shared/publisher-files)",
  () => {
    for (const [name, cells] of Object.entries(DRAWN)) {
      it(`gives every placement of ${name} and the drawn cells as they stand`, async () => {
        const reading = await readReal(name);
        expect(reading.unresolved).toEqual([]);
        expect(reading.observations).toHaveLength(COUNTS[name]!);
        expect(brief(reading)).toEqual(expect.arrayContaining(cells.map((cell) => [...cell])));
      });
    }

    it("counts 105, 30, 26 and 24 placements for 2023 in the cleaned union", async () => {
      const placed = (await readReal("tip_tiers_2001-2023.csv")).observations.filter(
        ({ year }) => year === 2023,
      );
      const count = (tier: string) => placed.filter(({ value }) => value === tier).length;
      expect(["Tier 2", "Tier 1", "Tier 2 Watch List", "Tier 3"].map(count)).toEqual([105, 30, 26, 24]);
    });
  },
);
