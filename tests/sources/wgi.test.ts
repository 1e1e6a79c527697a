import { beforeAll, describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import type { ParsedFile } from "../../src/model/table.ts";
import { wgi } from "../../src/sources/wgi.ts";
import { cells, codesOnly, present, published } from "./published.ts";
import { drawn, figuresOf, readBy, readCases } from "./read-cases.ts";

const read = readBy(wgi, { resolve: codesOnly });

// Synthetic figures in the publisher's layouts.
const HEADER = "codeindyr | code | countryname | year | indicator | estimate | stddev | nsource | pctrank";

describe("wgi", () => {
  readCases("wgi.txt", { codes: read });

  it("reads the estimate with its standard error, a year newer than any at hand", () => {
    const rows = [
      "GHAcc2031 | GHA | Ghana | 2031 | cc | -0.12 | 0.15 | 9 | 50",
      "GHAva2030 | GHA | Ghana | 2030 | va | 0.5 | 0.11 | 12 | 60",
    ];
    const reading = read(drawn(["[Sheet1]", HEADER, ...rows].join("\n")));
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
    expect(figuresOf(reading)[1]).toBe("GHA 2030 wgi.va 0.5 ± 0.11 @Sheet1!F3");
  });

  it("tells the classic sheets, a dimension each, from the long table", () => {
    const classic =
      "[ControlofCorruption] | | 2018 | |\nCountry/Territory | Code | Estimate | StdErr | NumSrc\nGhana | GHA | -0.1 | 0.12 | 9";
    expect(wgi.recognise(drawn(classic))?.layout).toBe("by-year");
    expect(wgi.recognise(drawn(`[S] ${HEADER}\n | GHA | Ghana | 2031 | cc | 0 | 0.1 | 3 | 9`))?.layout).toBe(
      "long",
    );
  });

  it("resolves codes as the World Bank's, and falls back on the name", () => {
    const asked: [string, string | undefined][] = [];
    const rows = [
      " | ROM | Romania | 2031 | cc | 0.1 | 0.1 | 3 | 9",
      " | ?? | Peru | 2031 | cc | 0.2 | 0.1 | 3 | 9",
    ];
    const reading = readBy(wgi, {
      resolve: (name, options) => {
        asked.push([name, options?.scheme]);
        return name === "Peru"
          ? { input: name, match: "exact", iso3: "PER", suggestions: [] }
          : codesOnly(name);
      },
    })(drawn(["[S]", HEADER, ...rows].join("\n")));
    expect(asked).toContainEqual(["ROM", "worldbank"]);
    expect(figuresOf(reading, false)).toEqual(["ROU 2031 wgi.cc 0.1 ± 0.1", "PER 2031 wgi.cc 0.2 ± 0.1"]);
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
    const { observations, unresolved } = readBy(wgi, { resolve })(file);
    expect(unresolved.map(({ name }) => name)).toEqual(["Netherlands Antilles (former)"]);
    const countries = new Set(observations.map(({ country }) => country));
    for (const code of ["AND", "ROU", "COD", "TLS", "PSE", "XKX"]) expect(countries, code).toContain(code);
    expect(countries.size).toBe(213);
  });
});
