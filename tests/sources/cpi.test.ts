import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import { cpi } from "../../src/sources/cpi.ts";
import { listed } from "../tables/listed.ts";
import { cells, codesOnly, itself, present, published } from "./published.ts";
import { drawn, figuresOf, flagsOf, readBy, readCases } from "./read-cases.ts";

// Synthetic figures in the publisher's layouts.
const HEADER =
  "Country / Territory | ISO3 | Region | CPI 2031 score | Rank | Standard error | Number of sources | Lower CI | Upper CI | CPIA";
const newer = drawn(`
[CPI 2031] Corruption Perceptions Index 2031: Global scores
Embargoed until 30 January 2032

${HEADER}
Ghana | GHA | SSA | 43 | 70 | 1.5 | 9 | 40.5 | 45.5 | 44
Peru | PER | AME | | 121 | 1.2 | 8 | | |
GLOBAL AVERAGE | | | 43.1
Source: the publisher
[CPI Timeseries 2030 - 2031] Corruption Perceptions Index 2031: Score timeseries

Country / Territory | ISO3 | Region | CPI score 2031 | Rank 2031 | Sources 2031 | Standard error 2031 | CPI score 2030 | Rank 2030 | Sources 2030 | Standard error 2030
Ghana | GHA | SSA | 43 | 70 | 9 | 1.5 | 41 | 72 | 8 | 1.75
Kosovo | KSV | ECA | | | | | 39 | 80 | 7 | 2`);
const readCodes = readBy(cpi, { resolve: codesOnly });
const readNames = readBy(cpi, { resolve: itself });

describe("cpi", () => {
  readCases("cpi.txt", { codes: readCodes, names: readNames });

  it("reads an edition it has never seen, with the header in another row, and takes the year from the header", () => {
    const { observations } = readCodes(newer);
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
  });

  it("reads the years of the time series, each once, leaves out a country without a score, and lists an average once", () => {
    const reading = readCodes(newer);
    expect(figuresOf(reading)).toEqual(
      listed(`
      GHA 2031 cpi.score 43 ± 1.5 [40.5, 45.5] @CPI 2031!D5 | GHA 2031 cpi.sources 9 @CPI 2031!G5 |
      GHA 2030 cpi.score 41 ± 1.75 @CPI Timeseries 2030 - 2031!H4 |
      GHA 2030 cpi.sources 8 @CPI Timeseries 2030 - 2031!J4 |
      XKX 2030 cpi.score 39 ± 2 @CPI Timeseries 2030 - 2031!H5 |
      XKX 2030 cpi.sources 7 @CPI Timeseries 2030 - 2031!J5`),
    );
    expect(reading.unresolved).toMatchObject([{ name: "GLOBAL AVERAGE", locator: "CPI 2031!A7" }]);
  });

  it("asks the resolver for the World Bank's codes, since Kosovo may be KSV", () => {
    const asked: [string, string | undefined][] = [];
    const resolve = (name: string, options?: { scheme?: string }) => {
      asked.push([name, options?.scheme]);
      return codesOnly(name);
    };
    readBy(cpi, { resolve })(newer);
    expect(asked).toContainEqual(["KSV", "worldbank"]);
  });

  it("names both figures and both places of a disagreement", () => {
    const { problems } = readCodes(
      drawn(`[Series] Country | ISO3 | CPI score 2030 | CPI score 2029 // Ghana | GHA | 42 | 39
[Main] Country | ISO3 | CPI Score 2030 | Rank | standard error | number of sources // Ghana | GHA | 43 | 1 | 1 | 9`),
    );
    expect(problems.map(({ message }) => message)).toContain(
      "cpi.score of GHA for 2030 is 43 at Main!C2 and 42 here; the first was kept",
    );
  });

  it("says where a name that several countries have was settled by the code in its row", () => {
    const rows = ["Congo | COD | SSA | 20 | 160 | 1.5 | 9", "Ghana | GHA | SSA | 43 | 70 | 1.5 | 9"];
    const title = "Corruption Perceptions Index 2031: Global scores";
    const reading = readBy(cpi, { resolve })(drawn([`[CPI 2031] ${title}`, HEADER, ...rows].join("\n")));
    expect(reading.observations.map(({ country }) => country)).toContain("COD");
    expect(flagsOf(reading, true)).toContain("info name-settled-by-code CPI 2031!A3");
  });
});

describe.skipIf(!present)("cpi on the publisher's files (needs ../shared/publisher-files)", () => {
  const files = {
    "cpi2023.csv": { layout: "scores-table", scores: { 2023: 180 } },
    "CPI2022_GlobalResultsTrends.xlsx": {
      layout: "results-and-trends",
      scores: { 2012: 175, 2013: 176, 2014: 174, 2015: 168, 2016: 176, ...eachYear(2017, 2022, 180) },
    },
    "CPI2017.xlsx": {
      layout: "results-and-trends",
      scores: { 2012: 176, 2013: 177, 2014: 175, 2015: 168, 2016: 176, 2017: 180 },
    },
    "CPI2012.xlsx": { layout: "merged-header", scores: { 2012: 176 } },
  };

  const readerOf = (name: string) => (name === "CPI2012.xlsx" ? readNames : readCodes);

  it.each(Object.entries(files))(
    "%s gives every country and year once, as many as its cells say",
    async (name, expected) => {
      const file = await published(`cpi/${name}`);
      const { observations, problems } = readerOf(name)(file);
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
      const { observations } = readerOf(name)(await published(`cpi/${name}`));
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
      const { unresolved } = readBy(cpi, { resolve })(await published(`cpi/${name}`));
      missed.push(...unresolved.map((miss) => `${name} ${miss.locator}: ${miss.name}`));
    }
    expect(missed).toEqual([
      "CPI2017.xlsx CPI 2017!A185: GLOBAL AVARAGE",
      "CPI2017.xlsx Sub-Saharan Africa!A54: REGIONAL AVERAGE",
    ]);
  });
});

function eachYear(from: number, to: number, count: number): Readonly<Record<number, number>> {
  return Object.fromEntries(Array.from({ length: to - from + 1 }, (_, i) => [from + i, count]));
}
