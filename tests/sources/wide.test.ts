import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import type { ParsedFile } from "../../src/model/table.ts";
import type { ReadContext } from "../../src/sources/contract.ts";
import { wide } from "../../src/sources/wide/index.ts";
import { readFile } from "../../src/tables/read.ts";
import { anyName, knowing, parse } from "./parse-text.ts";

async function read(text: string, context = anyName) {
  return readParsed(await parse("mine.csv", text), context);
}

function readParsed(file: ParsedFile, context: ReadContext = anyName) {
  const recognition = wide.recognise(file);
  if (!recognition) throw new Error("not recognised");
  return { ...wide.read(file, recognition, context), confidence: recognition.confidence };
}

describe("a row among the data", () => {
  const above = "Country,Year,Score\nOman,2021,19.1\nFiji,2021,46.2\n";
  it.each([
    ["of an aggregate", "Sub-Saharan Africa,20x1,5-6\nLaos,2021,46.2\nCuba,2020,73.1\n"],
    [
      "without a country and a figure",
      'Peru,soon,<5\nViet Nam,2020,68.5\n,2022,\nMali,2019,24.5 [1]\nPE,2022,\nMalta,2022,"85,3"\nTogo,2022,47.5\n',
    ],
    [
      "without a country",
      'Peru,20x1,high\nMali,2022,"0,7"\nPeru,20x1,high\nGhana,99,<5\n,2020,"17,8"\nMalta,2022,"49,7"\nPeru,2020,"17,8"\nOman,,#REF!\n',
    ],
  ])("%s is no header of countries under no title", async (_, below) => {
    const indicators = await read(above + below).then(
      ({ observations }) => [...new Set(observations.map(({ indicator }) => indicator))],
      () => [],
    );
    expect(indicators).toEqual(["Score"]);
  });

  it("leaves the names of rows that R writes without a title", async () => {
    const { observations } = await read(",2021,2022\nGhana,1,2\nPeru,3,4\n");
    expect(observations.map(({ country, indicator }) => [country, indicator])).toHaveLength(4);
  });
});

describe("wide", () => {
  it("takes a column's trimmed header, unchanged, for the indicator", async () => {
    const { observations, confidence } = await read("Country, Development & Deprivation ,b\nGhana,3.5,2\n");
    expect(confidence).toBe(0.1);
    expect(observations).toEqual([
      {
        source: "wide",
        layout: "wide",
        file: "mine.csv",
        country: "Ghana",
        indicator: "Development & Deprivation",
        value: 3.5,
        locator: "line 2, column 2",
      },
      expect.objectContaining({ indicator: "b", value: 2, locator: "line 2, column 3" }),
    ]);
  });

  it("warns where a comma may group thousands or stand before decimals, and nothing tells which", async () => {
    const told = async (text: string) =>
      (await read(text)).problems.map(({ code, locator, message }) => [code, locator, message.slice(0, 40)]);
    expect(await told("Country;a\nGhana;1,234\nKenya;2,345\n")).toEqual([
      ["thousands-guessed", "line 2, column 2", '"a" has figures such as "1,234", and the'],
    ]);
    expect(await told("Country;a;b\nGhana;1,234;0,5\nKenya;2,345;7\n"), "b tells").toEqual([]);
    expect(await told('Country,a\nGhana,"1,234"\nKenya,"2,345,678"\n'), "two commas tell").toEqual([]);
    expect(await told("Country,a\nGhana,2\nKenya,1.234\n"), "so may a point").toEqual([
      ["thousands-guessed", "line 3, column 2", '"a" has figures such as "1.234", and the'],
    ]);
    expect(await told("Country,a\nGhana,0.123\nKenya,1.234\n"), "nobody writes 0.123 for 123").toEqual([]);
    expect(await told("Country,a,b\nGhana,1.234,12.5\nKenya,2.345,7\n"), "b tells").toEqual([]);
  });

  it("takes the year of a year column, and has none without", async () => {
    const { observations } = await read("iso3,Year,a\nGHA,2017,1\nGHA,2018,2\n");
    expect(observations.map((o) => [o.year, o.value])).toEqual([
      [2017, 1],
      [2018, 2],
    ]);
    expect((await read("iso3,a\nGHA,1\n")).observations[0]).not.toHaveProperty("year");
  });

  it.each([
    "country",
    "Country Name",
    "ISO3",
    "iso-3",
    "Code",
    "Name",
    "Economy",
    "Country/Territory",
    "uName",
    "Country code",
  ])("knows %s for a country column", async (header) => {
    expect((await read(`${header},a\nGHA,1\n`)).observations.map((o) => [o.country, o.indicator])).toEqual([
      ["GHA", "a"],
    ]);
  });

  it.each(["Land", "Region", "Area", "País"])("leaves %s to an explicit mapping", async (header) => {
    expect(wide.recognise(await parse("a.csv", `${header},a\nGHA,1\n`))).toBeUndefined();
  });

  it("uses code and name together, and reads neither as an indicator", async () => {
    const { observations, problems } = await read(
      "Name,Code,a\nGhana,GHA,1\nGhana,PER,2\n",
      knowing({ GHA: "GHA", PER: "PER", Ghana: "GHA" }),
    );
    expect(observations.map((o) => [o.country, o.indicator, o.value])).toEqual([["GHA", "a", 1]]);
    expect(problems.map((p) => [p.code, p.locator])).toEqual([
      ["code-and-name-disagree", "line 3, column 1"],
    ]);
  });

  it("takes a column of numbers called id for an indicator, not for country codes", async () => {
    const { observations } = await read("Country,id,a\nGHA,100,1\nPER,008,2\n");
    expect(observations.filter((o) => o.indicator === "id").map((o) => [o.country, o.value])).toEqual([
      ["GHA", 100],
      ["PER", 8],
    ]);
  });

  it("is not recognised without a column of numbers", async () => {
    expect(wide.recognise(await parse("a.csv", "country,capital\nGhana,Accra\n"))).toBeUndefined();
  });

  it("leaves a list of country codes alone, and takes no second code for an indicator", async () => {
    const list = "ISOAlpha2,ISOAlpha3,ISONumeric,Name\nGH,GHA,288,Ghana\nML,MLI,466,Mali\n";
    expect(wide.recognise(await parse("a.csv", list))).toBeUndefined();
    const { observations } = await read(
      "iso2,iso3,Country,a\nGH,GHA,Ghana,1\n",
      knowing({ GH: "GHA", GHA: "GHA", Ghana: "GHA" }),
    );
    expect(observations.map((o) => o.indicator)).toEqual(["a"]);
  });

  it("does not take a row of data for a header because of a word in it", async () => {
    const rows = "MasterID,Canonical,Type\n1,Avalon,state\n2,Ghana,9\n3,Mali,8\n";
    expect(wide.recognise(await parse("a.csv", rows))).toBeUndefined();
  });

  it("takes no footnote mark of a title into the id, and says so once", async () => {
    const titles = {
      "Prevalence²": "Prevalence",
      "cpi.score [1]": "cpi.score",
      "Will*": "Will",
      "Gini †": "Gini",
      "Share (%)¹": "Share (%)",
      "Rate³ (per 1,000)": "Rate (per 1,000)",
      "Deaths¹,²": "Deaths",
      Tierᵃ: "Tier",
    };
    const { observations, problems } = await read(
      `Country;${Object.keys(titles).join(";")}\nGHA;${"40;".repeat(8)}\nMLI;${"50;".repeat(8)}\n`,
    );
    expect([...new Set(observations.map((o) => o.indicator))]).toEqual(Object.values(titles));
    expect(problems.filter(({ code }) => code === "footnote-marks")).toMatchObject([
      { severity: "info", message: expect.stringContaining("the titles of 8 columns bear footnote marks") },
    ]);
  });

  it("keeps units, formulas, and marks that alone tell two columns apart", async () => {
    const titles = [
      "Area km²",
      "Area (m²)",
      "People per km² (2020)",
      "CO₂",
      "PM2.5",
      "R²",
      "Age",
      "Age²",
      "a*b",
    ];
    const row = titles.map((_, i) => i + 40).join(",");
    const { observations, problems } = await read(`Country,${titles.join(",")}\nGHA,${row}\nMLI,${row}\n`);
    expect([...new Set(observations.map((o) => o.indicator))]).toEqual(titles);
    expect(problems.map(({ code }) => code)).not.toContain("footnote-marks");
  });

  it("reads columns that are headed by years", async () => {
    const { observations } = await read("Country,2016,2017\nGHA,1,2\n");
    expect(observations.map((o) => [o.indicator, o.value])).toEqual([
      ["2016", 1],
      ["2017", 2],
    ]);
  });

  it("keeps text columns as categories and flags a word among numbers", async () => {
    const { observations, problems } = await read("country,group,a\nGHA,low,1\nMLI,low,two\nPER,high,3\n");
    expect(observations.filter((o) => o.indicator === "group").map((o) => o.value)).toEqual([
      "low",
      "low",
      "high",
    ]);
    expect(observations.filter((o) => o.indicator === "a").map((o) => o.value)).toEqual([1, 3]);
    expect(problems).toEqual([expect.objectContaining({ code: "bad-number", locator: "line 3, column 3" })]);
  });

  it("treats empty cells and publishers' marks as missing, never as 0", async () => {
    const { observations, problems } = await read("country,a,b\nGHA,,..\nMLI,1,2\nPER,n/a,0\n");
    expect(observations.map((o) => [o.country, o.indicator, o.value])).toEqual([
      ["MLI", "a", 1],
      ["MLI", "b", 2],
      ["PER", "b", 0],
    ]);
    expect(problems).toEqual([expect.objectContaining({ code: "no-figure", withoutFigure: ["GHA"] })]);
  });

  it("finds the header below a title and on a later sheet, and skips a footnote", () => {
    const file: ParsedFile = {
      path: "mine.xlsx",
      format: "xlsx",
      problems: [],
      tables: [
        { name: "About", hidden: false, rows: [{ at: 1, cells: ["My figures"] }] },
        {
          name: "Data",
          hidden: false,
          rows: [
            { at: 1, cells: ["My figures, 2024"] },
            { at: 3, cells: ["Country", "a"] },
            { at: 4, cells: ["GHA", 7] },
            { at: 6, cells: ["Source: my own"] },
          ],
        },
      ],
    };
    const { observations, unresolved } = readParsed(file);
    expect(observations.map((o) => [o.country, o.value, o.locator])).toEqual([["GHA", 7, "Data!B4"]]);
    expect(unresolved).toEqual([]);
  });

  it("leaves out a second column of the same name and says so", async () => {
    const { observations, problems } = await read("country,a,a\nGHA,1,2\n");
    expect(observations.map((o) => o.value)).toEqual([1]);
    expect(problems).toEqual([
      expect.objectContaining({ code: "repeated-column", locator: "line 1, column 3" }),
    ]);
  });

  it("warns where most rows name no country, and lists them", async () => {
    const { problems, unresolved } = await read("Name,a\nGHA,1\nAlpha,2\nBeta,3\n", knowing({ GHA: "GHA" }));
    expect(unresolved.map((u) => u.name)).toEqual(["Alpha", "Beta"]);
    expect(problems).toEqual([expect.objectContaining({ code: "few-countries", severity: "warning" })]);
    expect(problems[0]?.message).toContain("Only 1 of 3 rows");
  });
});

const GOLDEN = fileURLToPath(new URL("../../../shared/golden/", import.meta.url));

describe.skipIf(!existsSync(GOLDEN))("wide on the golden tables (needs ../shared/golden)", () => {
  async function golden(path: string) {
    return readParsed(await readFile({ path, bytes: new Uint8Array(readFileSync(GOLDEN + path)) }), {
      resolve,
    });
  }

  it("reads the HDI components of two years", async () => {
    const { observations } = await golden("hdi/hdi_components_2021_2022.csv");
    expect(
      observations.find((o) => o.country === "AFG" && o.indicator === "life_expectancy" && o.year === 2022),
    ).toMatchObject({
      value: 62.879,
      locator: "line 3, column 4",
    });
    // Empty in the file: no rank was published for 2021.
    expect(observations.find((o) => o.country === "AFG" && o.indicator === "hdi_rank_published")?.year).toBe(
      2022,
    );
  });

  it("reads the ASEM table by unit code", async () => {
    const { observations } = await golden("coinr/input/ASEM_iData.csv");
    expect(new Set(observations.map((o) => o.country)).size).toBe(51);
    expect(observations.find((o) => o.country === "AUT" && o.indicator === "LPI")?.value).toBe(
      4.0979850000000004,
    );
  });
});
