import { beforeAll, describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import type { ParsedFile } from "../../src/model/table.ts";
import type { Reading } from "../../src/sources/contract.ts";
import { wgi } from "../../src/sources/wgi.ts";
import { cells, codesOnly, present, published } from "./published.ts";
import { delimited, workbook } from "./sheets.ts";

function read(file: ParsedFile, resolver = codesOnly) {
  const recognition = wgi.recognise(file);
  expect(recognition).toBeDefined();
  return wgi.read(file, recognition!, { resolve: resolver });
}

const brief = ({ observations }: Reading) =>
  observations.map(({ country, indicator, year, value, se, locator }) => [
    country,
    indicator,
    year,
    value,
    se,
    locator,
  ]);

// Synthetic figures in the publisher's layouts.
const HEADER = [
  "codeindyr",
  "code",
  "countryname",
  "year",
  "indicator",
  "estimate",
  "stddev",
  "nsource",
  "pctrank",
];

describe("wgi", () => {
  it("reads the estimate with its standard error, a year newer than any at hand", () => {
    const file = workbook({
      Sheet1: [
        HEADER,
        ["GHAcc2031", "GHA", "Ghana", 2031, "cc", -0.12, 0.15, 9, 50],
        ["GHAva2030", "GHA", "Ghana", 2030, "va", 0.5, 0.11, 12, 60],
      ],
    });
    const reading = read(file);
    expect(reading.observations[0]).toEqual({
      source: "wgi",
      layout: "long",
      vintage: "2031",
      file: "folder/book.xlsx",
      country: "GHA",
      indicator: "wgi.cc",
      year: 2031,
      value: -0.12,
      unit: "standard normal units",
      se: 0.15,
      locator: "Sheet1!F2",
      note: "Worldwide Governance Indicators, series to 2031",
    });
    expect(brief(reading)[1]).toEqual(["GHA", "wgi.va", 2030, 0.5, 0.11, "Sheet1!F3"]);
  });

  it("takes .. for no figure: neither an observation nor a problem", () => {
    const { observations, problems } = read(
      workbook({
        S: [
          HEADER,
          ["", "ASM", "American Samoa", 2031, "cc", "..", "..", "..", ".."],
          ["", "GHA", "Ghana", 2031, "cc", 0, 0.1, 3, 9],
        ],
      }),
    );
    expect(observations.map(({ country, value }) => [country, value])).toEqual([["GHA", 0]]);
    expect(problems).toEqual([]);
  });

  it("resolves codes as the World Bank's, and falls back on the name", () => {
    const asked: [string, string | undefined][] = [];
    const file = workbook({
      S: [
        HEADER,
        ["", "ROM", "Romania", 2031, "cc", 0.1, 0.1, 3, 9],
        ["", "??", "Peru", 2031, "cc", 0.2, 0.1, 3, 9],
      ],
    });
    const { observations } = read(file, (name: string, options?: { scheme?: string }) => {
      asked.push([name, options?.scheme]);
      return name === "Peru"
        ? { input: name, match: "exact", iso3: "PER", suggestions: [] }
        : codesOnly(name);
    });
    expect(asked).toContainEqual(["ROM", "worldbank"]);
    expect(observations.map(({ country }) => country)).toEqual(["ROU", "PER"]);
  });

  it("reads renamed columns and long names of the dimensions", () => {
    const file = delimited([
      "Country Name,Country Code,Year,Indicator,Estimate,StdErr,Number of sources",
      "Ghana,GHA,2019,Control of Corruption,-0.1,0.12,9",
      "Ghana,GHA,2019,Political Stability and Absence of Violence/Terrorism,0.2,0.2,7",
      "Ghana,GHA,2019,GE.EST,0.3,0.2,7",
    ]);
    expect(brief(read(file))).toEqual([
      ["GHA", "wgi.cc", 2019, -0.1, 0.12, "line 2, column 5"],
      ["GHA", "wgi.pv", 2019, 0.2, 0.2, "line 3, column 5"],
      ["GHA", "wgi.ge", 2019, 0.3, 0.2, "line 4, column 5"],
    ]);
  });

  it("reads a sheet per dimension, with the estimate's own bounds and never the 0-100 score", () => {
    const header = [
      "Economy (name)",
      "Economy (code)",
      "Year",
      "Number of sources",
      "Governance estimate (approx. -2.5 to +2.5)",
      "Standard error (estimate)",
      "Lower threshold (90% conf. int. estimate)",
      "Upper threshold (90% conf. int. estimate)",
      "Governance score (0-100)",
      "Standard error (gov. score)",
    ];
    const file = workbook({
      Notes: [["About this file"]],
      rl: [header, ["Ghana", "GHA", 2031, 9, 0.1, 0.2, -0.2, 0.4, 52, 4]],
      rq: [header, ["Ghana", "GHA", 2031, 9, -0.1, 0.2, -0.4, 0.2, 48, 4]],
    });
    const { observations } = read(file);
    expect(
      observations.map(({ indicator, value, se, lower, upper }) => [indicator, value, se, lower, upper]),
    ).toEqual([
      ["wgi.rl", 0.1, 0.2, -0.2, 0.4],
      ["wgi.rq", -0.1, 0.2, -0.4, 0.2],
    ]);
  });

  it("reads the classic sheets with the years side by side", () => {
    const file = workbook({
      ControlofCorruption: [
        ["Worldwide Governance Indicators"],
        [],
        ["", "", 2018, "", "", 2019, "", ""],
        ["Country/Territory", "Code", "Estimate", "StdErr", "NumSrc", "Estimate", "StdErr", "NumSrc"],
        ["Ghana", "GHA", -0.1, 0.12, 9, -0.2, 0.13, 10],
        ["Aruba", "ABW", "#N/A", "#N/A", "#N/A", 1.2, 0.3, 1],
      ],
    });
    expect(wgi.recognise(file)?.layout).toBe("by-year");
    expect(brief(read(file))).toEqual([
      ["GHA", "wgi.cc", 2018, -0.1, 0.12, "ControlofCorruption!C5"],
      ["GHA", "wgi.cc", 2019, -0.2, 0.13, "ControlofCorruption!F5"],
      ["ABW", "wgi.cc", 2019, 1.2, 0.3, "ControlofCorruption!F6"],
    ]);
  });

  it("flags a bad number, a bad year and an unknown dimension with their places, and reads on", () => {
    const { observations, problems } = read(
      workbook({
        S: [
          HEADER,
          ["", "GHA", "Ghana", 2031, "cc", "minus one", 0.1, 3, 9],
          ["", "GHA", "Ghana", "soon", "cc", 0.1, 0.1, 3, 9],
          ["", "GHA", "Ghana", 2030, "cc", 61, 0.1, 3, 9],
          ["", "GHA", "Ghana", 2031, "xx", 0.1, 0.1, 3, 9],
          ["", "PER", "Peru", 2031, "xx", 0.1, 0.1, 3, 9],
          ["", "GHA", "Ghana", 2031, "rl", 0.1, "?", 3, 9],
        ],
      }),
    );
    expect(problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["bad-number", "S!F2"],
      ["bad-year", "S!D3"],
      ["out-of-scale", "S!F4"],
      ["bad-number", "S!G7"],
      ["left-out-with-figure", "S!G2,G4"],
      ["unknown-dimension", "S!F5:G6"],
    ]);
    expect(observations).toHaveLength(1);
    expect(observations[0]).toMatchObject({ indicator: "wgi.rl", value: 0.1 });
    expect(observations[0]).not.toHaveProperty("se");
  });

  it("does not take any table with an estimate and a year for the publisher's", () => {
    expect(wgi.recognise(delimited(["country,year,estimate", "Ghana,2019,1"]))).toBeUndefined();
    expect(
      wgi.recognise(delimited(["country,year,indicator,estimate,stddev", "Ghana,2019,poverty,1,2"])),
    ).toBeUndefined();
  });

  it("fails loudly where the key column is the publisher's and the estimate is gone", () => {
    const file = workbook({
      S: [
        ["codeindyr", "code", "year", "indicator", "score"],
        ["GHAcc2031", "GHA", 2031, "cc", 1],
      ],
    });
    expect(() => read(file)).toThrow(
      expect.objectContaining({
        code: "unknown-layout",
        where: { file: "folder/book.xlsx", locator: "S!A1" },
      }),
    );
  });
});

describe.skipIf(!present)("wgi on the publisher's file (needs ../shared/publisher-files)", () => {
  let file: ParsedFile;
  beforeAll(async () => {
    file = await published("wgi/wgidataset.xlsx");
  });

  it("gives one observation for every row with an estimate", () => {
    const { observations, problems, unresolved } = read(file);
    // 30,974 rows less those of the Netherlands Antilles, whose name says that they are no country of today.
    expect(observations).toHaveLength(30_914);
    const perYear = (year: number) => observations.filter((o) => o.year === year).length;
    expect([1996, 2002, 2013, 2023].map(perYear)).toEqual([1146, 1156, 1270, 1269]);
    expect(new Set(observations.map(({ country }) => country)).size).toBe(213);
    expect(observations.every(({ se }) => se !== undefined && se > 0)).toBe(true);
    expect(problems).toMatchObject([{ code: "code-and-name-disagree" }]);
    expect(unresolved.map(({ name }) => name)).toEqual(["Netherlands Antilles (former)"]);
  });

  it("equals the publisher's cell in every one of the cells read another way", () => {
    const { observations } = read(file);
    const at = new Map(observations.map((observation) => [observation.locator, observation]));
    const expected = cells("wgi-cells.txt");
    expect(expected.length).toBeGreaterThanOrEqual(60);
    for (const [place, country, year, dimension, estimate, se] of expected) {
      expect(at.get(place!), place).toMatchObject({
        country: resolve(country!).iso3,
        indicator: `wgi.${dimension}`,
        year: Number(year),
        value: Number(estimate),
        se: Number(se),
      });
    }
  });

  it("resolves the six old codes and every economy but the Netherlands Antilles", () => {
    const { observations, unresolved } = read(file, resolve);
    expect(unresolved.map(({ name }) => name)).toEqual(["Netherlands Antilles (former)"]);
    const countries = new Set(observations.map(({ country }) => country));
    for (const code of ["AND", "ROU", "COD", "TLS", "PSE", "XKX"]) expect(countries, code).toContain(code);
    expect(countries.size).toBe(213);
  });
});
