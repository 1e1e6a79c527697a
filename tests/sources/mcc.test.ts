import { describe, expect, it } from "vitest";
import { mcc } from "../../src/sources/mcc/index.ts";
import { anyName, knowing, parse } from "./parse-text.ts";
import { readBy, readCases } from "./read-cases.ts";

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

readCases("mcc.txt", { mcc: readBy(mcc, anyName) });

const TIDY = `Country,Indicator,Score,Median,Pass,Fiscal Year,GNI per capita (US$)
Aland,Political Rights,21,,Pass,FY2024,2340
Aland,Control of Corruption,0.12,0,Pass,FY2024,2340
Aland,Girls' Primary Education Completion Rate,71.5,72,Fail,FY2024,2340
Bland,Inflation,n/a,,,FY2024,
`;

it("mcc, tidy scorecards reads score, pass, median and fiscal year, and dates fiscal year N as N - 2", async () => {
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
  expect(find("mcc.gni-per-capita")).toMatchObject({
    year: 2022,
    value: 2340,
    unit: "US$",
    locator: "line 2, column 7",
  });
  expect(find("mcc.inflation")).toBeUndefined();
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
});

describe("mcc, the publisher's own export", () => {
  it("says of a printed figure its fiscal year and percentile rank", async () => {
    const text =
      "CountryCode, IndicatorCode, Year, Value, Display, PR, SE\nAL, ConCor, 2011, -0.611, -0.12, 0.41, 0.15\nAL, PolRig, 2011, 21, 21, 0.55, \nAL, GE, 2011, 14.4, 14, , \n";
    const { find, recognition } = await read("selection_indicators_fy13.csv", text);
    expect(recognition.layout).toBe("per-fiscal-year");
    const note = "MCC scorecard FY2013; percentile rank 0.41";
    expect(find("mcc.control-of-corruption")).toMatchObject({ vintage: "FY2013", note });
  });

  it("says where a file has no country's values", async () => {
    const text =
      "IndicatorCode, IncomeCategory, Year, Median, SE, Threshold\nPolRig, LIC, 2011, 17, , 17\nInfl, LIC, 2012, , , 15\nImmun, LMIC, 2011, 90, , \n";
    const { problems } = await read("indicators_threshold_fy13.csv", text);
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
