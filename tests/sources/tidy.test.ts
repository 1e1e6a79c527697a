import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import { tidy } from "../../src/sources/tidy.ts";
import { listed } from "../tables/listed.ts";
import { anyName, knowing, parse } from "./parse-text.ts";
import { figuresOf, readBy, readCases } from "./read-cases.ts";

async function read(text: string) {
  return readBy(tidy, anyName)(await parse("mine/figures.csv", text));
}

describe("tidy", () => {
  readCases("tidy.txt", {
    tidy: readBy(tidy, anyName),
    known: readBy(tidy, knowing({ GHA: "GHA" })),
    resolved: readBy(tidy, { resolve }),
  });

  it("reads country, indicator, year and value, with the place of the value", async () => {
    const file = await parse("mine/figures.csv", "country,indicator,year,value\nGhana,cpi.score,2017,40\n");
    expect(tidy.recognise(file)!.confidence).toBe(0.3);
    const { observations } = readBy(tidy, anyName)(file);
    expect(observations).toEqual([
      {
        source: "tidy",
        layout: "tidy",
        file: "mine/figures.csv",
        country: "Ghana",
        indicator: "cpi.score",
        year: 2017,
        value: 40,
        locator: "line 2, column 4",
      },
    ]);
  });

  it("reads unit, standard error, bounds and note, in any order of columns", async () => {
    const { observations } = await read(
      "note,value,upper,lower,se,unit,year,country,indicator\nmine,40,43.2,36.8,1.95,points,2017,GHA,cpi.score\n",
    );
    expect(observations[0]).toMatchObject({
      unit: "points",
      se: 1.95,
      lower: 36.8,
      upper: 43.2,
      note: "mine",
    });
  });

  it("names the user's file and cell, and keeps the row's own provenance in the note", async () => {
    const { observations } = await read(
      "country,indicator,year,value,source,file,locator,note\nGHA,cpi.score,2017,41,cpi,CPI2017.xlsx,CPI 2017!D90,edited\n",
    );
    expect(observations[0]).toMatchObject({
      source: "tidy",
      file: "mine/figures.csv",
      locator: "line 2, column 4",
      note: "edited; according to the table from cpi, CPI2017.xlsx, CPI 2017!D90",
    });
  });

  it.each(listed("Year | Year(s) | TIME_PERIOD | Fiscal Year | FY | Time | Reference year | Data year"))(
    "takes the years of a column called %s",
    async (title) => {
      const reading = await read(`country,indicator,${title},value\nGHA,a,2017,1\n`);
      expect(figuresOf(reading, false)).toEqual(["GHA 2017 a 1"]);
    },
  );

  it.each(["Name", "Nation", "Code", "State"])(
    "finds countries under %s where nothing surer names them",
    async (title) => {
      const alone = await read(`${title},indicator,value\nGhana,a,1\n`);
      const beside = await read(`${title},country,indicator,value\nx,Ghana,a,1\n`);
      for (const reading of [alone, beside]) expect(figuresOf(reading, false)).toEqual(["Ghana - a 1"]);
    },
  );

  it("gives each of two values that differ the place of the other", async () => {
    const { problems } = await read("country,indicator,year,value\nGHA,a,2017,1\nGHA,a,2017,2\n");
    expect(problems.map(({ message }) => /is (\d) here and (\d) at (.*);/u.exec(message)?.slice(1))).toEqual([
      ["1", "2", "line 3, column 4"],
      ["2", "1", "line 2, column 4"],
    ]);
  });

  it("reads when a figure was measured, exactly or at the latest, and says what does not tell", async () => {
    const { observations, problems } = await read(
      "country,indicator,year,value,measured\nGHA,a,2022,1,2014\nTGO,a,2022,2,<=2014\nBEN,a,2022,3,\nNER,a,2022,4,2023\nMLI,a,2022,5,spring\n",
    );
    expect(observations.map(({ measured, atLatest }) => [measured, atLatest])).toEqual([
      [2014, undefined],
      [2014, true],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(problems).toMatchObject([{ code: "bad-measured", locator: "lines 5-6, column 5" }]);
  });
});
