import { describe, expect, it } from "vitest";
import { type Mapping, readMapped } from "../../src/sources/user/mapping.ts";
import { anyName, knowing, parse } from "./parse-text.ts";
import { workbook } from "./sheets.ts";

async function read(text: string, mapping: Mapping, context = anyName) {
  return readMapped(await parse("f.csv", text), mapping, context);
}

const FILE = "Land,Score 2017 ,Rang\nGhana,40,81\nPeru,37,96\n";
const MAPPING: Mapping = {
  countryColumn: "Land",
  values: [{ column: "Score 2017", indicator: "cpi.score" }],
  year: 2017,
};

describe("an explicit column mapping", () => {
  it("reads the mapped columns only, under the indicator and year given", async () => {
    const { observations, problems } = await read(FILE, MAPPING);
    expect(observations).toEqual([
      {
        source: "wide",
        layout: "mapped",
        file: "f.csv",
        country: "Ghana",
        indicator: "cpi.score",
        year: 2017,
        value: 40,
        locator: "line 2, column 2",
        note: "column Score 2017, mapped by the user",
      },
      expect.objectContaining({ country: "Peru", value: 37 }),
    ]);
    expect(problems).toMatchObject([
      {
        severity: "info",
        code: "columns-not-mapped",
        message: '1 column is not mapped and was not read: "Rang"',
        locator: "line 1, column 3",
      },
    ]);
  });

  it("names no column that says whose a row is, or which rows are read", async () => {
    const text = "Land,ISO3,Score 2017,Art,Rest\nGhana,GHA,40,total,x\nPeru,PER,37,total,y\n";
    const where = [{ column: "#4", value: "total" }];
    const known = knowing({ Ghana: "GHA", GHA: "GHA", Peru: "PER", PER: "PER" });
    const { problems } = await read(text, MAPPING, { ...known, where });
    expect(problems.map(({ message }) => message)).toEqual([
      '1 column is not mapped and was not read: "Rest"',
    ]);
  });

  it("says where its header stands again with a title less: the figures below may be of something else", () => {
    const mapping = { ...MAPPING, values: [...MAPPING.values, { column: "Rang", indicator: "cpi.rank" }] };
    const table = [
      ["Land", "Score 2017", "Rang"],
      ["Ghana", 40, 81],
      ["Land", "", "Rang"],
      ["Peru", 37, 96],
    ];
    const { problems } = readMapped(workbook({ Data: table }), mapping, anyName);
    expect(problems.map(({ code, locator }) => [code, locator])).toContainEqual([
      "titles-missing",
      "Data!A3",
    ]);
  });

  it("reads a file without a header by position, its first row included", async () => {
    const { observations } = await read("Ghana,40\nPeru,37\n", {
      countryColumn: "#1",
      values: [{ column: "#2", indicator: "cpi.score" }],
    });
    expect(observations.map((o) => [o.country, o.value, o.locator])).toEqual([
      ["Ghana", 40, "line 1, column 2"],
      ["Peru", 37, "line 2, column 2"],
    ]);
    expect(observations[0]).not.toHaveProperty("year");
  });

  it("takes a position next to a header, and a year column before a fixed year", async () => {
    const { observations } = await read("Jahr,Land,Wert\n2018,Ghana,41\n,Peru,37\n", {
      countryColumn: "land",
      values: [{ column: "#3", indicator: "x" }],
      year: 2017,
      yearColumn: "Jahr",
    });
    expect(observations.map((o) => [o.country, o.year, o.value])).toEqual([
      ["Ghana", 2018, 41],
      ["Peru", 2017, 37],
    ]);
  });

  it("reads several values, finds a header below a title, and flags what is no number", async () => {
    const { observations, problems } = await read(
      "Eigene Tabelle\nLand,a,b\nGhana,1,2\nPeru,x,4\nMali,5,\n",
      {
        countryColumn: "Land",
        values: [
          { column: "a", indicator: "my.a" },
          { column: "b", indicator: "my.b" },
        ],
      },
    );
    expect(observations.map((o) => [o.country, o.indicator, o.value])).toEqual([
      ["Ghana", "my.a", 1],
      ["Ghana", "my.b", 2],
      ["Peru", "my.b", 4],
      ["Mali", "my.a", 5],
    ]);
    expect(problems).toEqual([expect.objectContaining({ code: "bad-number", locator: "line 4, column 2" })]);
  });

  it("lists a country that does not resolve", async () => {
    const { unresolved } = await read(FILE, MAPPING, knowing({ Ghana: "GHA" }));
    expect(unresolved).toEqual([expect.objectContaining({ name: "Peru", locator: "line 3, column 1" })]);
  });

  it("refuses a column that is not there, naming those that are and the nearest", async () => {
    await expect(
      read(FILE, { ...MAPPING, values: [{ column: "Skore 2017", indicator: "cpi.score" }] }),
    ).rejects.toMatchObject({
      code: "no-column",
      message: 'there is no column "Skore 2017"; the columns are "Land", "Score 2017", "Rang"',
      where: { file: "f.csv", locator: "line 1, column 1" },
      wayOut: expect.stringContaining('did you mean "Score 2017"?'),
    });
    await expect(read(FILE, { ...MAPPING, countryColumn: "Staat" })).rejects.toMatchObject({
      code: "no-column",
    });
  });

  it("refuses one of two columns of the same title, and takes one by its position", async () => {
    const text = "Land,Score 2017,Score 2017\nGhana,1,2\n";
    await expect(read(text, MAPPING)).rejects.toMatchObject({
      code: "repeated-column",
      where: { file: "f.csv", locator: "line 1, column 3" },
      wayOut: expect.stringContaining("#3"),
    });
    const second = { ...MAPPING, values: [{ column: "#3", indicator: "cpi.score" }] };
    expect((await read(text, second)).observations.map(({ value }) => value)).toEqual([2]);
    const exact = await read("Land,SCORE 2017,Score 2017\nGhana,1,2\n", MAPPING);
    expect(
      exact.observations.map(({ value }) => value),
      "the title as it is written",
    ).toEqual([2]);
  });

  it("keeps how a figure is marked, and what the file says of the mark", async () => {
    const text = "Land,Score 2017\nGhana,43*\nPeru,32†\nMali,41\n* provisional,\n";
    const { observations } = await read(text, MAPPING);
    expect(observations.map(({ value, note }) => [value, note])).toEqual([
      [43, "column Score 2017, mapped by the user; written as “43*”, “* provisional”"],
      [32, "column Score 2017, mapped by the user; written as “32†”"],
      [41, "column Score 2017, mapped by the user"],
    ]);
  });

  it("says a column of what may be years that no option names", async () => {
    const text = "Land,Vuosi,Score 2017\nGhana,2017,1\nPeru,2017,2\n";
    const of = async (more: object) => {
      const { year: _, ...mapping } = MAPPING;
      const { problems } = await read(text, { ...mapping, ...more });
      return problems
        .filter(({ code }) => code !== "columns-not-mapped")
        .map(({ code, locator }) => [code, locator]);
    };
    expect(await of({})).toEqual([["years-not-named", "line 1, column 2"]]);
    expect(await of({ yearColumn: "Vuosi" })).toEqual([]);
    expect(await of({ year: 2017 })).toEqual([]);
  });

  it("refuses a position beyond the last column", () =>
    expect(read(FILE, { ...MAPPING, countryColumn: "#9" })).rejects.toMatchObject({
      code: "no-column",
      message: expect.stringContaining("has 3 columns"),
      wayOut: "give a position from #1 to #3",
    }));

  it("refuses a file without a table", async () => {
    const file = await parse("f.json", '{"a": 1}');
    expect(() => readMapped(file, MAPPING, anyName)).toThrowError(/no table/u);
  });
});
