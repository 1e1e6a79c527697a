import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { resolve } from "../../src/countries/index.ts";
import { wide } from "../../src/sources/wide/index.ts";
import { readFile } from "../../src/tables/read.ts";
import { listed } from "../tables/listed.ts";
import { anyName, knowing, parse } from "./parse-text.ts";
import { figuresOf, readBy, readCases } from "./read-cases.ts";

const read = readBy(wide, anyName);
const readText = async (text: string) => read(await parse("mine.csv", text));

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
    const indicators = await readText(above + below).then(
      ({ observations }) => [...new Set(observations.map(({ indicator }) => indicator))],
      () => [],
    );
    expect(indicators).toEqual(["Score"]);
  });
});

describe("wide", () => {
  readCases("wide.txt", {
    wide: read,
    known: readBy(wide, knowing({ GH: "GHA", GHA: "GHA", PER: "PER", Ghana: "GHA" })),
  });

  it("takes a column's trimmed header, unchanged, for the indicator", async () => {
    const file = await parse("mine.csv", "Country, Development & Deprivation ,b\nGhana,3.5,2\n");
    expect(wide.recognise(file)!.confidence).toBe(0.1);
    const { observations } = read(file);
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

  it.each(
    listed(`country | Country Name | ISO3 | iso-3 | Code | Name | Economy | Country/Territory | uName |
      Country code`),
  )("knows %s for a country column", async (header) =>
    expect(figuresOf(await readText(`${header},a\nGHA,1\n`), false)).toEqual(["GHA - a 1"]),
  );

  it.each(["Land", "Region", "Area", "País"])("leaves %s to an explicit mapping", async (header) =>
    expect(wide.recognise(await parse("a.csv", `${header},a\nGHA,1\n`))).toBeUndefined(),
  );

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
    const { observations, problems } = await readText(
      `Country;${Object.keys(titles).join(";")}\nGHA;${"40;".repeat(8)}\nMLI;${"50;".repeat(8)}\n`,
    );
    expect([...new Set(observations.map((o) => o.indicator))]).toEqual(Object.values(titles));
    expect(problems.filter(({ code }) => code === "footnote-marks")).toMatchObject([
      { severity: "info", message: expect.stringContaining("the titles of 8 columns bear footnote marks") },
    ]);
  });

  it("keeps units, formulas, and marks that alone tell two columns apart", async () => {
    const titles = listed(
      "Area km² | Area (m²) | People per km² (2020) | CO₂ | PM2.5 | R² | Age | Age² | a*b",
    );
    const row = titles.map((_, i) => i + 40).join(",");
    const { observations, problems } = await readText(
      `Country,${titles.join(",")}\nGHA,${row}\nMLI,${row}\n`,
    );
    expect([...new Set(observations.map((o) => o.indicator))]).toEqual(titles);
    expect(problems.map(({ code }) => code)).not.toContain("footnote-marks");
  });
});

const GOLDEN = fileURLToPath(new URL("../../../shared/golden/", import.meta.url));

describe.skipIf(!existsSync(GOLDEN))("wide on the golden tables (needs ../shared/golden)", () => {
  async function golden(path: string) {
    const file = await readFile({ path, bytes: new Uint8Array(readFileSync(GOLDEN + path)) });
    return readBy(wide, { resolve })(file);
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
