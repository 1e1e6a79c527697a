import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import { tidy } from "../../src/sources/tidy.ts";
import { anyName, knowing, parse } from "./parse-text.ts";

async function read(text: string, context = anyName) {
  const file = await parse("mine/figures.csv", text);
  const recognition = tidy.recognise(file);
  if (!recognition) throw new Error("not recognised");
  return { ...tidy.read(file, recognition, context), confidence: recognition.confidence };
}

describe("tidy", () => {
  it("reads country, indicator, year and value, with the place of the value", async () => {
    const { observations, confidence } = await read(
      "country,indicator,year,value\nGhana,cpi.score,2017,40\n",
    );
    expect(confidence).toBe(0.3);
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

  it("keeps categories as text, even the category none", async () => {
    const { observations, problems } = await read(
      "country,indicator,year,value\nGHA,palermo.status,2022,party\nSOM,palermo.status,2022,none\nXXX,palermo.status,2022,n/a\n",
    );
    expect(observations.map((o) => o.value)).toEqual(["party", "none"]);
    expect(problems).toEqual([expect.objectContaining({ code: "no-figure", withoutFigure: ["XXX"] })]);
  });

  it("reads rows of categories, which end in a blank error, as rows of the same table", async () => {
    const rows = ["GHA,a,7195,0.8", "GHA,b,medium,", "MLI,b,low,", "MLI,a,8736,0.6", "PER,a,-2440,0.1"];
    const { observations, problems } = await read(`country,indicator,value,se\n${rows.join("\n")}\n`);
    expect(observations.map(({ value }) => value)).toEqual([7195, "medium", "low", 8736, -2440]);
    expect(problems).toEqual([]);
  });

  it("flags a word among an indicator's numbers and reads the rest", async () => {
    const { observations, problems } = await read(
      "country,indicator,year,value\nGHA,a,2017,1\nGHA,b,2017,x\nMLI,a,2017,12..3\nPER,a,2017,none\n",
    );
    expect(observations.map((o) => [o.indicator, o.value])).toEqual([
      ["a", 1],
      ["b", "x"],
    ]);
    expect(problems).toEqual([
      expect.objectContaining({ code: "bad-number", locator: "line 4, column 4", severity: "warning" }),
      expect.objectContaining({ code: "no-figure", locator: "line 5, column 1", severity: "info" }),
    ]);
  });

  it("has no year without a year column, and leaves out a row with a bad year or, beside dated ones, without one", async () => {
    const none = await read("country,indicator,value\nGHA,a,1\n");
    expect(none.observations[0]).not.toHaveProperty("year");
    const { observations, problems } = await read(
      "country,indicator,year,value\nGHA,a,,1\nMLI,a,20x7,2\nPER,a,2017,3\n",
    );
    expect(observations.map(({ country, year }) => [country, year])).toEqual([["PER", 2017]]);
    expect(problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["no-year", "line 2, column 3"],
      ["bad-year", "line 3, column 3"],
    ]);
  });

  it("has no year where the column of years is blank throughout, which is said", async () => {
    const { observations, problems } = await read("country,indicator,year,value\nGHA,a,,1\nMLI,a, ,2\n");
    expect(observations.map((one) => [one.value, "year" in one])).toEqual([
      [1, false],
      [2, false],
    ]);
    expect(problems.map(({ code, locator }) => [code, locator])).toEqual([["no-years", "line 1, column 3"]]);
  });

  it.each(["Year", "Year(s)", "TIME_PERIOD", "Fiscal Year", "FY", "Time", "Reference year", "Data year"])(
    "takes the years of a column called %s",
    async (title) => {
      const { observations } = await read(`country,indicator,${title},value\nGHA,a,2017,1\n`);
      expect(observations.map(({ year }) => year)).toEqual([2017]);
    },
  );

  it("refuses a column of years without a title", async () => {
    await expect(
      read("country,indicator,,value\nGHA,a,2017,1\nMLI,a,2017/18,2\nPER,a,..,3\n"),
    ).rejects.toMatchObject({
      code: "years-not-named",
      where: { file: "mine/figures.csv", locator: "line 2, column 3" },
    });
    const others = await read("country,indicator,,value\nGHA,a,2017,1\nMLI,a,12,2\n");
    expect(others.problems, "which a column of other numbers is not").toEqual([]);
    const marks = await read("country,indicator,,value\nGHA,a,-,1\nMLI,a,..,2\n");
    expect(marks.problems, "nor one of marks for missing").toEqual([]);
  });

  it("says a column of what may be years under a title that does not tell", async () => {
    const { observations, problems } = await read("country,indicator,when,value\nGHA,a,2017,1\nMLI,a,,2\n");
    expect(observations.map((one) => "year" in one)).toEqual([false, false]);
    expect(problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["years-not-named", "line 1, column 3"],
    ]);
    const dated = await read("country,indicator,year,seen,value\nGHA,a,2017,2024,1\n");
    expect(dated.problems, "beside a column of years it is another thing").toEqual([]);
  });

  it("says a name of which letters are lost, which the others tell", async () => {
    const { observations, problems } = await read(
      "country,indicator,value\nC\ufffdte d'Ivoire,a,1\nPeru,a,2\n",
      {
        resolve,
      },
    );
    expect(observations.map(({ country }) => country)).toEqual(["CIV", "PER"]);
    expect(problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["lost-letters", "line 2, column 1"],
    ]);
  });

  it.each(["Name", "Nation", "Code", "State"])(
    "finds countries under %s where nothing surer names them",
    async (title) => {
      const alone = await read(`${title},indicator,value\nGhana,a,1\n`);
      expect(alone.observations.map((o) => [o.country, o.indicator, o.value])).toEqual([["Ghana", "a", 1]]);
      const beside = await read(`${title},country,indicator,value\nx,Ghana,a,1\n`);
      expect(beside.observations.map((o) => o.country)).toEqual(["Ghana"]);
    },
  );

  it("reads the first of two columns called value, and says that the other is left out", async () => {
    const { observations, problems } = await read("country,indicator,value,Value\nGHA,a,1,2\n");
    expect(observations.map(({ value }) => value)).toEqual([1]);
    expect(problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["repeated-column", "line 1, column 4"],
    ]);
  });

  it("reads a year by its name, and leaves out two years and years that no table of countries means", async () => {
    const rows = ["FY2017", "2017/18", "0001", "9999", "1799", "2100", "2017 [YR2017]"];
    const text = rows.map((year, i) => `GHA,a${i},${year},1\n`).join("");
    const { observations, problems } = await read(`country,indicator,year,value\n${text}`);
    expect(observations.map(({ indicator, year }) => [indicator, year])).toEqual([
      ["a0", 2017],
      ["a5", 2100],
      ["a6", 2017],
    ]);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ["fiscal-years", expect.stringContaining('"FY2017"')],
      ["bad-year", '"2017/18" spans two years; the row was left out.'],
      ["bad-year", '"0001" is not a plausible year; the row was left out.'],
      ["bad-year", '"9999" is not a plausible year; the row was left out.'],
      ["bad-year", '"1799" is not a plausible year; the row was left out.'],
    ]);
  });

  it("treats an empty value as missing, never as 0", async () => {
    const { observations, problems } = await read(
      "country,indicator,year,value\nGHA,a,2017,\nMLI,a,2017,0\n",
    );
    expect(observations.map((o) => [o.country, o.value])).toEqual([["MLI", 0]]);
    expect(problems).toEqual([expect.objectContaining({ code: "no-figure", withoutFigure: ["GHA"] })]);
  });

  it("lists a country that does not resolve, and flags a row without one", async () => {
    const { unresolved, problems, observations } = await read(
      "country,indicator,year,value\nAtlantis,a,2017,1\n,a,2017,2\nGHA,a,2017,3\n",
      knowing({ GHA: "GHA" }),
    );
    expect(unresolved).toEqual([expect.objectContaining({ name: "Atlantis", locator: "line 2, column 1" })]);
    expect(problems).toEqual([
      expect.objectContaining({ code: "incomplete-row", locator: "line 3, column 1" }),
    ]);
    expect(observations.map((o) => o.value)).toEqual([3]);
  });

  it("flags two values for one country, indicator and year, and takes neither, in whatever order", async () => {
    for (const [first, second] of [
      [1, 2],
      [2, 1],
    ]) {
      const { observations, problems } = await read(
        `country,indicator,year,value\nGHA,a,2017,${first}\nGHA,a,2017,${second}\nGHA,a,2017,${first}\nGHA,b,2017,5\nGHA,b,2017,5\n`,
      );
      expect(observations.map((o) => o.value)).toEqual([5]);
      expect(problems.map(({ code, locator, message }) => [code, locator, message])).toEqual([
        [
          "disagreement",
          "line 2, column 4",
          `a of GHA for 2017 is ${first} here and ${second} at line 3, column 4; neither was taken`,
        ],
        [
          "disagreement",
          "line 3, column 4",
          `a of GHA for 2017 is ${second} here and ${first} at line 2, column 4; neither was taken`,
        ],
        [
          "disagreement",
          "line 4, column 4",
          `a of GHA for 2017 is ${first} here and ${second} at line 3, column 4; neither was taken`,
        ],
        [
          "repeated-figure",
          "line 6, column 4",
          "1 cell repeats what was read from another place of this file; it was counted once",
        ],
      ]);
    }
  });

  it("takes a value that two rows give with different standard errors, and neither error", async () => {
    const { observations, problems } = await read(
      "country,indicator,year,value,se\nGHA,a,2017,1,0.5\nGHA,a,2017,1,0.7\n",
    );
    expect(observations.map((o) => [o.value, o.se])).toEqual([[1, undefined]]);
    expect(problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["left-out-with-figure", "lines 2-3, column 5"],
      ["disagreement", "line 3, column 4"],
    ]);
  });

  it("is recognised by its three headers only", async () => {
    expect(tidy.recognise(await parse("a.csv", "country,year,value\nGHA,2017,1\n"))).toBeUndefined();
    expect(tidy.recognise(await parse("a.csv", "country,indicator,year\nGHA,a,2017\n"))).toBeUndefined();
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
