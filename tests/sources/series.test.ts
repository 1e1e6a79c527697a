import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import { assemble } from "../../src/dataset/assemble.ts";
import { recognise } from "../../src/dataset/read.ts";
import type { ParsedFile } from "../../src/model/table.ts";
import { series } from "../../src/sources/series.ts";
import { observation } from "../dataset/make.ts";
import { parse } from "./parse-text.ts";

const HEADER = '"Country Name","Country Code","Indicator Name","Indicator Code","2020","2021","2022",""\n';
const GHANA = '"Ghana","GHA","Population, total","SP.POP.TOTL","31072940","","33475870",""\n';

function readParsed(file: ParsedFile) {
  const recognition = series.recognise(file);
  if (!recognition) throw new Error("not recognised");
  return series.read(file, recognition, { resolve });
}

async function read(text: string) {
  return readParsed(await parse("wdi.csv", text));
}

describe("series", () => {
  it("reads a year from each column of years, under the indicator's own code, with the place of the cell", async () => {
    const preamble = '"Data Source","World Development Indicators",\n\n"Last Updated Date","2024-06-28",\n\n';
    const { observations, problems } = await read(preamble + HEADER + GHANA);
    expect(observations).toEqual([
      {
        source: "series",
        layout: "series",
        file: "wdi.csv",
        country: "GHA",
        indicator: "SP.POP.TOTL",
        year: 2020,
        value: 31072940,
        locator: "line 6, column 5",
      },
      expect.objectContaining({ year: 2022, value: 33475870, locator: "line 6, column 7" }),
    ]);
    expect(problems).toEqual([]);
  });

  it.each([
    ["a DataBank export", HEADER.replaceAll("Indicator", "Series").replaceAll(/"(20\d\d)"/gu, '"$1 [YR$1]"')],
    ["a table without names", HEADER.replace("Country Name", "Remark")],
    ["a table without codes", HEADER.replace("Country Code", "Remark")],
  ])("reads %s", async (_what, header) => {
    const { observations } = await read(header + GHANA);
    expect(observations.map(({ country, year, value }) => [country, year, value])).toEqual([
      ["GHA", 2020, 31072940],
      ["GHA", 2022, 33475870],
    ]);
  });

  it.each([
    ["no years", HEADER.replace(/"20\d\d"/gu, '"Latest"')],
    ["no indicator code", HEADER.replace("Indicator Code", "Remark")],
    ["no country", HEADER.replace("Country Name", "Town").replace("Country Code", "Town Code")],
  ])("does not take a table with %s for one", async (_what, header) =>
    expect(series.recognise(await parse("wdi.csv", header + GHANA))).toBeUndefined(),
  );

  it("takes a table of one year for one", async () => {
    const text = HEADER.replace('"2021","2022"', '"Remark",""') + GHANA;
    const { observations } = await read(text);
    expect(observations.map(({ indicator, year, value }) => [indicator, year, value])).toEqual([
      ["SP.POP.TOTL", 2020, 31072940],
    ]);
  });

  it("goes before the wide table that its columns of years would also make", async () =>
    expect(recognise(await parse("wdi.csv", HEADER + GHANA))?.source.id).toBe("series"));

  it("reads Kosovo, old codes of the World Bank, and leaves aggregates out by name", async () => {
    const rows = [
      ["Kosovo", "KSV"],
      ["Romania", "ROM"],
      ["Euro area", "EMU"],
      ["World", "WLD"],
      ["Atlantis", "ATL"],
    ];
    const text = rows.map(([name, code]) => `"${name}","${code}","x","A.B","1","","",""\n`).join("");
    const { observations, unresolved } = await read(HEADER + text);
    expect(observations.map(({ country }) => country)).toEqual(["XKX", "ROU"]);
    expect(unresolved.map(({ name, match, locator }) => [name, match, locator])).toEqual([
      ["Euro area", "not-a-country", "line 4, column 1"],
      ["World", "not-a-country", "line 5, column 1"],
      ["Atlantis", "unknown", "line 6, column 1"],
    ]);
  });

  it("reads cells without a figure as missing, and flags what is no number", async () => {
    const { observations, problems } = await read(`${HEADER}"Peru","PER","x","A.B","..","about 5","6",""\n`);
    expect(observations.map(({ year, value }) => [year, value])).toEqual([[2022, 6]]);
    expect(problems).toEqual([
      expect.objectContaining({
        code: "no-figure-cells",
        message: "1 cell says that there is no figure: “..”; read as missing",
      }),
      expect.objectContaining({
        code: "bad-number",
        message: 'A.B of Peru for 2021 is "about 5", not a number; it was left out',
        locator: "line 2, column 6",
      }),
    ]);
  });

  it("takes neither of two figures of one country, indicator and year, and says where both stand", async () => {
    const { observations, problems } = await read(HEADER + GHANA + GHANA.replace("31072940", "31"));
    expect(observations.map(({ value }) => value)).toEqual([33475870]);
    expect(problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["disagreement", "line 2, column 5"],
      ["disagreement", "line 3, column 5"],
      // The other year is the same in both rows.
      ["repeated-figure", "line 3, column 7"],
    ]);
  });

  it("flags a row of figures without a country or an indicator, and passes over footnotes", async () => {
    const rows = `"","","x","A.B","1","","",""\n"Peru","PER","x","","1","","",""\n"Data from database","","","","","","",""\n`;
    const { observations, problems } = await read(HEADER + rows);
    expect(observations).toEqual([]);
    expect(problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["incomplete-row", "line 2, column 1"],
      ["incomplete-row", "line 3, column 4"],
    ]);
  });

  it("goes before a publisher's figure, as a user's other tables do", async () => {
    const own = (await read(HEADER + GHANA.replace("SP.POP.TOTL", "cpi.score"))).observations[0]!;
    const { observations, conflicts } = assemble([observation({ year: 2020 }), own]);
    expect(observations).toEqual([own]);
    expect(conflicts).toHaveLength(1);
  });

  it("reads a sheet of a workbook, with the sheet's places", () => {
    const rows = [
      ["Country Name", "Country Code", "Indicator Name", "Indicator Code", 2020, 2021, "2022"],
      ["Ghana", "GHA", "x", "A.B", 1.5, null, 3],
    ];
    const table = { name: "Data", hidden: false, rows: rows.map((cells, i) => ({ at: i + 4, cells })) };
    const { observations } = readParsed({ path: "wdi.xlsx", format: "xlsx", tables: [table], problems: [] });
    expect(observations.map(({ year, value, locator }) => [year, value, locator])).toEqual([
      [2020, 1.5, "Data!E5"],
      [2022, 3, "Data!G5"],
    ]);
  });
});
