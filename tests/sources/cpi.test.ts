import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import type { ParsedFile } from "../../src/model/table.ts";
import { cpi } from "../../src/sources/cpi.ts";
import { cells, codesOnly, itself, present, published } from "./published.ts";
import { delimited, workbook } from "./sheets.ts";

// Synthetic figures in the publisher's layouts.
const HEADER = [
  "Country / Territory",
  "ISO3",
  "Region",
  "CPI 2031 score",
  "Rank",
  "Standard error",
  "Number of sources",
  "Lower CI",
  "Upper CI",
  "Some Bank CPIA",
];
const SERIES = [
  "Country / Territory",
  "ISO3",
  "Region",
  "CPI score 2031",
  "Rank 2031",
  "Sources 2031",
  "Standard error 2031",
  "CPI score 2030",
  "Rank 2030",
  "Sources 2030",
  "Standard error 2030",
];
const newer = workbook({
  "CPI 2031": [
    ["Corruption Perceptions Index 2031: Global scores"],
    ["Embargoed until 30 January 2032"],
    [],
    HEADER,
    ["Ghana", "GHA", "SSA", 43, 70, 1.5, 9, 40.5, 45.5, 44],
    ["Peru", "PER", "AME", "", 121, 1.2, 8, "", "", ""],
    ["GLOBAL AVERAGE", "", "", 43.1],
    ["Source: the publisher"],
  ],
  "CPI Timeseries 2030 - 2031": [
    ["Corruption Perceptions Index 2031: Score timeseries"],
    [],
    SERIES,
    ["Ghana", "GHA", "SSA", 43, 70, 9, 1.5, 41, 72, 8, 1.75],
    ["Kosovo", "KSV", "ECA", "", "", "", "", 39, 80, 7, 2],
  ],
});

function read(file: ParsedFile, resolver = codesOnly) {
  const recognition = cpi.recognise(file);
  expect(recognition).toBeDefined();
  return cpi.read(file, recognition!, { resolve: resolver });
}

describe("cpi", () => {
  it("reads an edition it has never seen, with the header in another row, and takes the year from the header", () => {
    const { observations } = read(newer);
    expect(observations[0]).toEqual({
      source: "cpi",
      layout: "results-and-trends",
      vintage: "2031",
      file: "folder/book.xlsx",
      country: "GHA",
      indicator: "cpi.score",
      year: 2031,
      value: 43,
      unit: "points",
      se: 1.5,
      lower: 40.5,
      upper: 45.5,
      locator: "CPI 2031!D5",
      note: "Corruption Perceptions Index 2031 edition",
    });
    expect(observations[1]).toMatchObject({ indicator: "cpi.sources", value: 9, locator: "CPI 2031!G5" });
  });

  it("reads the years of the time series and takes each once", () => {
    const scores = read(newer).observations.filter(({ indicator }) => indicator === "cpi.score");
    expect(
      scores.map(({ country, year, value, se, locator }) => [country, year, value, se, locator]),
    ).toEqual([
      ["GHA", 2031, 43, 1.5, "CPI 2031!D5"],
      ["GHA", 2030, 41, 1.75, "CPI Timeseries 2030 - 2031!H4"],
      ["XKX", 2030, 39, 2, "CPI Timeseries 2030 - 2031!H5"],
    ]);
  });

  it("leaves a country without a score out, and lists an average once as no country", () => {
    const { observations, unresolved } = read(newer);
    expect(observations.some(({ country }) => country === "PER")).toBe(false);
    expect(unresolved.map(({ name, locator }) => [name, locator])).toEqual([
      ["GLOBAL AVERAGE", "CPI 2031!A7"],
    ]);
  });

  it("asks the resolver for the World Bank's codes, since Kosovo may be KSV", () => {
    const asked: [string, string | undefined][] = [];
    read(newer, (name: string, options?: { scheme?: string }) => {
      asked.push([name, options?.scheme]);
      return codesOnly(name);
    });
    expect(asked).toContainEqual(["KSV", "worldbank"]);
  });

  it("lets the main table win over the time series and over regional sheets, and names both places of a disagreement", () => {
    const file = workbook({
      Region: [
        ["Country", "ISO3", "CPI Score 2030", "Standard error 2030", "Sources"],
        ["Ghana", "GHA", 40, 1, 9],
      ],
      Series: [
        ["Country", "ISO3", "CPI score 2030", "CPI score 2029"],
        ["Ghana", "GHA", 42, 39],
      ],
      Main: [
        ["Country", "ISO3", "CPI Score 2030", "Rank ", "standard error", "number of sources"],
        ["Ghana", "GHA", 43, 1, 1, 9],
        ["Peru", "PER", 38, 2, 1, 8],
      ],
    });
    const { observations, problems } = read(file);
    const ghana = observations.filter(
      ({ country, indicator }) => country === "GHA" && indicator === "cpi.score",
    );
    expect(ghana.map(({ year, value, locator }) => [year, value, locator])).toEqual([
      [2030, 43, "Main!C2"],
      [2029, 39, "Series!D2"],
    ]);
    expect(problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["disagreement", "Series!C2"],
      ["disagreement", "Region!C2"],
      ["left-out-with-figure", "Region!D2"],
      ["repeated-figure", "Region!E2"],
    ]);
    expect(problems[0]!.message).toBe(
      "cpi.score of GHA for 2030 is 43 at Main!C2 and 42 here; the first was kept",
    );
  });

  it("reads side-by-side comparisons block by block, never a score across blocks", () => {
    const file = workbook({
      Main: [
        ["Country", "ISO3", "CPI 2030", "Standard error", "Sources"],
        ["Ghana", "GHA", 43, 1, 9],
        ["Peru", "PER", 38, 1, 8],
      ],
      Changes: [
        ["Country", "ISO3", "CPI 2030", "CPI 2012", "", "Country", "ISO3", "CPI 2030", "CPI 2013"],
        ["Ghana", "GHA", 43, 45, "", "Peru", "PER", 38, 36],
      ],
    });
    const { observations, problems } = read(file);
    expect(problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["repeated-figure", "Changes!C2,H2"],
    ]);
    const old = observations.filter(({ year }) => year !== 2030);
    expect(old.map(({ country, year, value }) => [country, year, value])).toEqual([
      ["GHA", 2012, 45],
      ["PER", 2013, 36],
    ]);
  });

  it("takes a column called as the countries are, with no score beside it, for a slip in the table at its left", () => {
    const file = workbook({
      Main: [
        ["Country", "ISO3", "CPI score 2030", "Country", "Standard error", "Sources"],
        ["Ghana", "GHA", 43, 72, 1, 9],
      ],
    });
    // Which of the two columns names the countries is not for the program to choose.
    expect(() => read(file)).toThrow(expect.objectContaining({ code: "repeated-column" }));
  });

  it("takes the year of a row from the row where there is a column for it, whatever the title above says", () => {
    const file = workbook({
      "CPI 2031": [
        ["Country", "ISO3", "CPI 2031 score", "Standard error", "Sources"],
        ["Ghana", "GHA", 43, 1, 9],
      ],
      "CPI Historical": [
        ["Corruption Perceptions Index: historical data 2012-2030"],
        [
          "Country",
          "ISO3",
          "Year",
          "CPI score",
          "Standard error",
          "Number of sources",
          "Lower CI",
          "Upper CI",
        ],
        ["Ghana", "GHA", 2012, 45, 2, 8, 42, 48],
        ["Ghana", "GHA", 2031, 43, 1, 9, 41, 45],
        ["Ghana", "GHA", "soon", 44, 1, 9, 41, 45],
        ["Peru", "PER", 2012, 38, 2, 8, 36, 40],
        ["Peru", "PER", 2011, 3.4, 0.2, 8, 3, 4],
        ["", "", 2012, 50, 2, 8, 45, 55],
      ],
    });
    const { observations, problems } = read(file);
    expect(observations.filter(({ indicator }) => indicator === "cpi.score")).toMatchObject([
      { country: "GHA", year: 2031, value: 43, locator: "CPI 2031!C2" },
      { country: "GHA", year: 2012, value: 45, se: 2, lower: 42, upper: 48, locator: "CPI Historical!D3" },
      { country: "PER", year: 2012, value: 38, locator: "CPI Historical!D6" },
    ]);
    expect(problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["bad-year", "CPI Historical!C5"],
      ["repeated-figure", "CPI Historical!D4,F4"],
      ["left-out-with-figure", "CPI Historical!E4,G4:H4"],
      ["not-comparable", "CPI Historical!D7:H7"],
      ["incomplete-row", "CPI Historical!A8"],
    ]);
  });

  it("reads the merged two-row header without codes, and takes the 0 of an unused source for nothing", () => {
    const file = workbook({
      "CPI 2012": [
        [
          "Country Rank",
          "Country / Territory",
          "",
          "CPI 2012 Score",
          "",
          "Surveys Used",
          "Standard Error",
          "90% Confidence interval",
          "",
          "Scores range",
          "",
          "Data sources",
        ],
        ["", "", "", "", "", "", "", "Lower", "Upper", "MIN", "MAX", "AFDB", "BF (SGI)"],
        [1, "Ghana", "AF", 45, "", 9, 2, 42, 48, 30, 60, 0, 45],
      ],
    });
    expect(cpi.recognise(file)).toEqual({ layout: "merged-header", confidence: 0.95 });
    const { observations } = read(file, itself);
    expect(observations).toHaveLength(2);
    expect(observations[0]).toMatchObject({
      country: "Ghana",
      year: 2012,
      value: 45,
      se: 2,
      lower: 42,
      upper: 48,
      locator: "CPI 2012!D3",
    });
    expect(observations[1]).toMatchObject({ indicator: "cpi.sources", value: 9, locator: "CPI 2012!F3" });
  });

  it("takes the year from the title, then from the sheet's name, where the header has none", () => {
    const table = [
      ["Country", "ISO3", "CPI score", "Standard error", "Number of sources"],
      ["Ghana", "GHA", 43, 1, 9],
    ];
    const titled = workbook({ Sheet1: [["Corruption Perceptions Index 2030: Global scores"], ...table] });
    expect(read(titled).observations[0]!.year).toBe(2030);
    expect(read(workbook({ CPI2029: table })).observations[0]!.year).toBe(2029);
  });

  it("flags what is not a number, what is outside 0 to 100 and too few sources, with the place, and reads on", () => {
    const file = delimited([
      "Country / Territory,ISO3,Region,CPI score 2031,Rank,Standard error,Number of sources,Lower CI,Upper CI",
      "Ghana,GHA,SSA,forty,1,1,9,1,2",
      "Peru,PER,AME,380,1,1,8,1,2",
      "Togo,TGO,SSA,31,1,x,2,30,32",
    ]);
    const { observations, problems } = read(file);
    expect(problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["bad-number", "line 2, column 4"],
      ["out-of-scale", "line 3, column 4"],
      ["bad-number", "line 4, column 6"],
      ["too-few-sources", "line 4, column 7"],
      ["left-out-with-figure", "lines 2-3, columns 6-9"],
    ]);
    expect(observations.map(({ country, indicator, value }) => [country, indicator, value])).toEqual([
      ["TGO", "cpi.score", 31],
      ["TGO", "cpi.sources", 2],
    ]);
    expect(observations[0]).not.toHaveProperty("se");
  });

  it("leaves out the years before 2012, whose scale was another, and says so", () => {
    const file = workbook({
      S: [
        ["Country", "ISO3", "CPI 2012", "Standard error 2012", "Sources 2012", "CPI 2011"],
        ["Ghana", "GHA", 45, 1, 9, 3.9],
      ],
    });
    const { observations, problems } = read(file);
    expect(observations.map(({ year }) => year)).toEqual([2012, 2012]);
    expect(problems.map(({ code }) => code)).toEqual(["not-comparable"]);
  });

  it("does not take a table with one column named like a score for the publisher's file", () => {
    expect(cpi.recognise(delimited(["Country,ISO3,CPI score 2030", "Ghana,GHA,43"]))).toBeUndefined();
    expect(cpi.recognise(delimited(["Country,CPI,Standard error", "Ghana,103.2,1"]))).toBeUndefined();
  });

  it("fails loudly where the title is the publisher's and the columns are not", () => {
    const file = workbook({
      A: [["Corruption Perceptions Index 2031: Global scores"], ["Land", "Wert"], ["Ghana", 43]],
    });
    expect(() => read(file)).toThrow(
      expect.objectContaining({
        code: "unknown-layout",
        where: { file: "folder/book.xlsx", locator: "A!A1" },
      }),
    );
  });
});

describe.skipIf(!present)("cpi on the publisher's files (needs ../shared/publisher-files)", () => {
  const files = {
    "cpi2023.csv": { layout: "scores-table", scores: { 2023: 180 } },
    "CPI2022_GlobalResultsTrends.xlsx": {
      layout: "results-and-trends",
      scores: {
        2012: 175,
        2013: 176,
        2014: 174,
        2015: 168,
        2016: 176,
        2017: 180,
        2018: 180,
        2019: 180,
        2020: 180,
        2021: 180,
        2022: 180,
      },
    },
    "CPI2017.xlsx": {
      layout: "results-and-trends",
      scores: { 2012: 176, 2013: 177, 2014: 175, 2015: 168, 2016: 176, 2017: 180 },
    },
    "CPI2012.xlsx": { layout: "merged-header", scores: { 2012: 176 } },
  };

  it.each(Object.entries(files))(
    "%s gives every country and year once, as many as its cells say",
    async (name, expected) => {
      const file = await published(`cpi/${name}`);
      const { observations, problems } = read(file, name === "CPI2012.xlsx" ? itself : codesOnly);
      expect(cpi.recognise(file)?.layout).toBe(expected.layout);
      const scores = observations.filter(({ indicator }) => indicator === "cpi.score");
      const perYear: Record<number, number> = {};
      for (const { year } of scores) perYear[year!] = (perYear[year!] ?? 0) + 1;
      expect(perYear).toEqual(expected.scores);
      expect(new Set(scores.map(({ country, year }) => `${country} ${year}`)).size).toBe(scores.length);
      expect(scores.every(({ se }) => se !== undefined)).toBe(true);
      // The scores of the edition stand in the series, too, and in the sheets of regions.
      const isRepeated = expected.layout === "results-and-trends";
      // Every edition calls the Republic of the Congo “Congo”; that of 2012 has no codes to settle it.
      const settled = name === "CPI2012.xlsx" ? [] : ["name-settled-by-code"];
      expect(problems.map(({ code }) => code).sort()).toEqual([
        ...settled,
        ...(isRepeated ? ["repeated-figure"] : []),
      ]);
    },
  );

  it("equals the publisher's cell in every one of the cells read another way", async () => {
    const expected = cells("cpi-cells.txt");
    expect(expected.length).toBeGreaterThanOrEqual(60);
    for (const name of Object.keys(files)) {
      const { observations } = read(
        await published(`cpi/${name}`),
        name === "CPI2012.xlsx" ? itself : codesOnly,
      );
      for (const [, place, country, year, score, se, sources, lower, upper] of expected.filter(
        ([file]) => file === name,
      )) {
        const found = observations.find(
          ({ locator, indicator }) => locator === place && indicator === "cpi.score",
        );
        expect(found, `${name} ${place}`).toMatchObject({
          country,
          year: Number(year),
          value: Number(score),
          se: Number(se),
        });
        expect(found!.lower).toBe(lower === undefined ? undefined : Number(lower));
        expect(found!.upper).toBe(upper === undefined ? undefined : Number(upper));
        const counted = observations.find(
          (o) => o.indicator === "cpi.sources" && o.country === country && o.year === Number(year),
        );
        expect(counted?.value, `${name} ${place}`).toBe(Number(sources));
      }
    }
  });

  it("resolves every country, the publisher's own misspelling too, and lists the averages", async () => {
    const missed: string[] = [];
    for (const name of Object.keys(files)) {
      const { unresolved } = read(await published(`cpi/${name}`), resolve);
      missed.push(...unresolved.map((miss) => `${name} ${miss.locator}: ${miss.name}`));
    }
    expect(missed).toEqual([
      "CPI2017.xlsx CPI 2017!A185: GLOBAL AVARAGE",
      "CPI2017.xlsx Sub-Saharan Africa!A54: REGIONAL AVERAGE",
    ]);
  });
});

it("says where a name that several countries have was settled by the code in its row", async () => {
  const table = workbook({
    "CPI 2031": [
      ["Corruption Perceptions Index 2031: Global scores"],
      HEADER,
      ["Congo", "COD", "SSA", 20, 160, 1.5, 9, 17.5, 22.5, 24],
      ["Ghana", "GHA", "SSA", 43, 70, 1.5, 9, 40.5, 45.5, 44],
    ],
  });
  const { observations, problems } = read(table, resolve);
  expect(observations.map(({ country }) => country)).toContain("COD");
  expect(problems).toContainEqual(
    expect.objectContaining({
      severity: "info",
      code: "name-settled-by-code",
      message: expect.stringMatching(/“Congo” as .*, by “COD” \(1 row\)/u),
      locator: "CPI 2031!A3",
    }),
  );
});
