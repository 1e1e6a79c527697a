import { describe, expect, it } from "vitest";
import type { ParsedFile } from "../../src/model/table.ts";
import { mcc } from "../../src/sources/mcc/index.ts";
import { anyName, knowing, parse } from "./parse-text.ts";

// All figures are synthetic: MCC's country values could not be had. The column names of MCC's own export are those that its
// published export code shows.

async function read(path: string, text: string, context = anyName) {
  const file = await parse(path, text);
  const recognition = mcc.recognise(file);
  if (!recognition) throw new Error("not recognised");
  const reading = mcc.read(file, recognition, context);
  const find = (indicator: string, country?: string) =>
    reading.observations.find(
      (o) => o.indicator === indicator && (country === undefined || o.country === country),
    );
  return { ...reading, find, recognition };
}

const TIDY = `Country,Indicator,Score,Median,Pass,Fiscal Year
Aland,Political Rights,21,,Pass,FY2024
Aland,Control of Corruption,0.12,0,Pass,FY2024
Aland,Girls' Primary Education Completion Rate,71.5,72,Fail,FY2024
Bland,Inflation,n/a,,,FY2024
`;

describe("mcc, tidy scorecards", () => {
  it("reads score, pass, median and fiscal year, and dates fiscal year N as N - 2", async () => {
    const { find, recognition, unresolved } = await read("x.csv", TIDY);
    expect(recognition.layout).toBe("scorecard-tidy");
    expect(unresolved).toEqual([]);
    expect(find("mcc.girls-primary-completion")).toMatchObject({
      country: "Aland",
      year: 2022,
      value: 71.5,
      unit: "%",
      vintage: "FY2024",
      layout: "scorecard-tidy",
      locator: "line 4, column 3",
      note: "MCC scorecard FY2024; median 72; not passed",
    });
    expect(find("mcc.girls-primary-completion.pass")).toMatchObject({
      value: "fail",
      locator: "line 4, column 5",
    });
    expect(find("mcc.political-rights.pass")?.value).toBe("pass");
    expect(find("mcc.inflation")).toBeUndefined();
  });

  it("reads the GNI per capita beside the scores, once a country however many rows repeat it", async () => {
    const [head, ...rows] = TIDY.trim().split("\n");
    const text = [`${head},GNI per capita (US$)`, ...rows.map((row) => `${row},"2,340"`)].join("\n");
    const { observations } = await read("x.csv", text);
    const gni = observations.filter(({ indicator }) => indicator === "mcc.gni-per-capita");
    expect(
      gni.map(({ country, year, value, unit, locator }) => [country, year, value, unit, locator]),
    ).toEqual([
      ["Aland", 2022, 2340, "US$", "line 2, column 7"],
      ["Bland", 2022, 2340, "US$", "line 5, column 7"],
    ]);
  });

  it("does not take a tidy table of the project's own ids, or one without a scorecard column", async () => {
    const own = "country,indicator,year,value\nAland,mcc.inflation,2022,3\nAland,mcc.rule-of-law,2022,1\n";
    expect(mcc.recognise(await parse("a.csv", own))).toBeUndefined();
    const plain = TIDY.replace("Median,Pass,Fiscal Year", "A,B,C");
    expect(mcc.recognise(await parse("b.csv", plain))).toBeUndefined();
  });

  it("flags a name that is no indicator, and a cell that is no number or no pass, and reads the rest", async () => {
    const { problems, observations } = await read(
      "x.csv",
      `${TIDY}Bland,Shoe Size,44,,Pass,FY2024\nBland,Trade Policy,high,,maybe,FY2024\n`,
    );
    expect(problems.map((p) => [p.code, p.locator])).toEqual([
      ["unknown-indicator", "line 6, column 2"],
      ["bad-number", "line 7, column 3"],
      ["bad-flag", "line 7, column 5"],
    ]);
    expect(observations).toHaveLength(6);
  });

  it("takes no fiscal year from a part of what stands there", async () => {
    const { observations, problems } = await read(
      "x.csv",
      TIDY.replace("0.12,0,Pass,FY2024", '0.12,0,Pass,FY20"24'),
    );
    expect(problems.map(({ code, locator }) => [code, locator])).toContainEqual([
      "bad-year",
      "line 3, column 6",
    ]);
    expect(observations.map(({ indicator }) => indicator)).not.toContain("mcc.control-of-corruption");
  });
});

const WIDE = `MCC scorecards (synthetic)
Country,ISO3,Scorecard Year,Political Rights,Political Rights (threshold),Political Rights - Pass,Immunization Rates,Girls' Lower Secondary Education Completion Rate,Education Expenditures,Favourite colour
Aland,ALA,2025,21,17,yes,88,64.2,4.1,blue
Source: invented,,,,,,,,,
`;

describe("mcc, wide scorecards", () => {
  it("reads one column an indicator, with its threshold and pass", async () => {
    const { find, recognition } = await read("x.csv", WIDE, knowing({ ALA: "ALA", Aland: "ALA" }));
    expect(recognition.layout).toBe("scorecard-wide");
    expect(find("mcc.political-rights")).toMatchObject({
      country: "ALA",
      year: 2023,
      value: 21,
      locator: "line 3, column 4",
      note: "MCC scorecard FY2025; threshold 17; passed",
    });
    expect(find("mcc.political-rights.pass")).toMatchObject({ value: "pass", locator: "line 3, column 6" });
  });

  it("keeps the education indicators from fiscal year 2024 on apart from the older ones", async () => {
    const { find } = await read("x.csv", WIDE, knowing({ ALA: "ALA", Aland: "ALA" }));
    expect(find("mcc.girls-lower-secondary-completion")?.value).toBe(64.2);
    expect(find("mcc.education-expenditures")?.value).toBe(4.1);
    expect(find("mcc.girls-secondary-enrolment")).toBeUndefined();
    expect(find("mcc.primary-education-expenditures")).toBeUndefined();
  });

  it("flags a column that is no indicator and skips a footnote", async () => {
    const { problems, unresolved } = await read("x.csv", WIDE, knowing({ ALA: "ALA", Aland: "ALA" }));
    expect(problems).toEqual([
      expect.objectContaining({
        code: "unknown-indicator",
        locator: "line 2, column 10",
        severity: "warning",
      }),
    ]);
    expect(unresolved).toEqual([]);
  });

  it("is not recognised by names that Freedom House and the Governance Indicators use too", async () => {
    const shared =
      "Country,Civil Liberties,Political Rights,Control of Corruption,Government Effectiveness,Rule of Law,Regulatory Quality,Inflation\nAland,1,2,3,4,5,6,7\n";
    expect(mcc.recognise(await parse("mcc.csv", shared))).toBeUndefined();
  });

  it("has no year where nothing states a fiscal year, and says so", async () => {
    const text = "Country,Child Health,Fiscal Policy,Trade Policy,Land Rights and Access\nAland,1,2,3,4\n";
    const { find, problems } = await read("x.csv", text);
    expect(problems.map(({ code, locator }) => [code, locator])).toEqual([["no-year", "line 1, column 1"]]);
    expect(find("mcc.child-health")).toMatchObject({ value: 1, note: "MCC scorecard" });
    expect(find("mcc.child-health")).not.toHaveProperty("year");
  });

  it("leaves out a row whose fiscal year is blank beside dated ones", async () => {
    const text =
      "Country,FY,Child Health,Fiscal Policy,Trade Policy,Inflation\nAland,FY30,1,2,3,4\nBland,,5,6,7,8\n";
    const { observations, problems } = await read("x.csv", text);
    expect(new Set(observations.map(({ country, year }) => `${country} ${year}`))).toEqual(
      new Set(["Aland 2028"]),
    );
    expect(problems.map(({ code, locator }) => [code, locator])).toEqual([["bad-year", "line 3, column 2"]]);
  });
});

describe("mcc, workbooks", () => {
  it("reads a sheet for each fiscal year, dated by the sheet's name", () => {
    const header = ["Country", "Child Health", "Fiscal Policy", "Trade Policy", "Inflation"];
    const sheet = (name: string, value: number) => ({
      name,
      hidden: false,
      rows: [
        { at: 1, cells: header },
        { at: 2, cells: ["Aland", value, 2, 3, 4] },
      ],
    });
    const file: ParsedFile = {
      path: "scorecards.xlsx",
      format: "xlsx",
      tables: [sheet("Notes", 0), sheet("FY2024", 60), sheet("FY2025", 61)].map((table, index) =>
        index === 0 ? { ...table, rows: [{ at: 1, cells: ["Scorecards"] }] } : table,
      ),
      problems: [],
    };
    const { observations } = mcc.read(file, mcc.recognise(file)!, anyName);
    expect(
      observations.filter((o) => o.indicator === "mcc.child-health").map((o) => [o.year, o.value, o.locator]),
    ).toEqual([
      [2022, 60, "FY2024!B2"],
      [2023, 61, "FY2025!B2"],
    ]);
  });
});

describe("mcc, the publisher's own export", () => {
  it("reads selection_indicators: comma-space, unquoted, empty for none, the printed figure first", async () => {
    const { find, recognition, problems } = await read(
      "selection_indicators_fy13.csv",
      [
        "CountryCode, IndicatorCode, Year, Value, Display, PR, SE",
        "AL, PolRig, 2011, 21, 21, 0.55, ",
        "AL, GE, 2011, 14.4, 14, , ",
        "AL, ConCor, 2011, -0.611, -0.12, 0.41, 0.15",
        "AL, Infl, 2012, , , , ",
        "",
      ].join("\n"),
    );
    expect(recognition.layout).toBe("per-fiscal-year");
    expect(find("mcc.control-of-corruption")).toMatchObject({
      country: "AL",
      year: 2011,
      value: -0.12,
      se: 0.15,
      vintage: "FY2013",
      locator: "line 4, column 5",
      note: "MCC scorecard FY2013; percentile rank 0.41",
    });
    expect(find("mcc.gender-in-the-economy")?.value).toBe(14);
    expect(find("mcc.inflation")).toBeUndefined();
    expect(problems).toEqual([
      expect.objectContaining({ code: "fiscal-year-from-name", severity: "info" }),
      // The figures as computed, beside those that are printed.
      expect.objectContaining({ code: "figure-as-printed", locator: "lines 2-4, column 4" }),
    ]);
  });

  it("reads lic_indicators and lmic_indicators by the database's column names", async () => {
    const { find, recognition } = await read(
      "lmic_indicators_fy13.csv",
      "CountryCode, PolRigDisplay, ImmunDisplay, GirlsSecAgg, CHDisplay, LRADisplay\nAL, 21, 93.5, 88, , 0.6\n",
    );
    expect(recognition.layout).toBe("per-fiscal-year");
    expect(find("mcc.immunization-rates")).toMatchObject({
      value: 93.5,
      year: 2011,
      locator: "line 2, column 3",
    });
    expect(find("mcc.girls-secondary-enrolment")?.value).toBe(88);
    expect(find("mcc.land-rights-and-access")?.value).toBe(0.6);
    expect(find("mcc.child-health")).toBeUndefined();
  });

  it("reads the file of one indicator by the short name that its columns begin with", async () => {
    const { find } = await read(
      "anything.csv",
      "CivLibCountryCode, CivLibYear, CivLibData, CivLibDisplay\nAL, 2011, 33, 33\nBL, 2011, , \n",
    );
    expect(find("mcc.civil-liberties")).toMatchObject({ country: "AL", year: 2011, value: 33 });
    expect(find("mcc.civil-liberties", "BL")).toBeUndefined();
  });

  it("reads the file of one indicator by its documented name where the columns are a scorecard's", async () => {
    const text = "country, score, median, pass\nAland, 0.31, 0.00, pass\n";
    const { find } = await read("mcc/control-of-corruption_fy24.csv", text);
    expect(find("mcc.control-of-corruption")).toMatchObject({ value: 0.31, year: 2022 });
    expect(mcc.recognise(await parse("corruption.csv", text))).toBeUndefined();
  });

  it("recognises the medians of income groups and reads no country from them", async () => {
    const { observations, problems, recognition } = await read(
      "indicators_threshold_fy13.csv",
      "IndicatorCode, IncomeCategory, Year, Median, SE, Threshold\nPolRig, LIC, 2011, 17, , 17\nInfl, LIC, 2012, , , 15\nImmun, LMIC, 2011, 90, , \n",
    );
    expect(recognition.layout).toBe("per-fiscal-year");
    expect(observations).toEqual([]);
    expect(problems).toContainEqual(expect.objectContaining({ code: "no-country-values", severity: "info" }));
  });
});

describe("mcc, names", () => {
  it.each([
    ["Girls’ Primary Education Completion Rate", "mcc.girls-primary-completion"],
    ["girls_primary_education_completion_rate", "mcc.girls-primary-completion"],
    ["Girls' Secondary Enrolment", "mcc.girls-secondary-enrolment"],
    ["Immunisation Rates Indicator", "mcc.immunization-rates"],
    ["Business Startup", "mcc.business-start-up"],
    ["LAND RIGHTS & ACCESS", "mcc.land-rights-and-access"],
    ["Education Expenditures", "mcc.education-expenditures"],
    ["Primary Education Expenditure", "mcc.primary-education-expenditures"],
  ])("knows %s as %s", async (name, id) => {
    const text = `Country,Indicator,Score,Pass\nAland,"${name}",1,pass\nAland,Child Health,1,pass\nAland,Fiscal Policy,1,pass\nAland,Trade Policy,1,pass\n`;
    expect((await read("x.csv", text)).observations[0]?.indicator).toBe(id);
  });

  it("has the 21 indicators of the method up to 2023 and three newer ones, each with a pass", () => {
    // And the GNI per capita that decides the income group.
    expect(mcc.indicators).toHaveLength(49);
    expect(new Set(mcc.indicators.map(({ id }) => id)).size).toBe(49);
  });
});
