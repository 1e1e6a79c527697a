import { describe, expect, it } from "vitest";
import { readParsedFile } from "../../src/dataset/read.ts";
import type { Cell, ParsedFile } from "../../src/model/table.ts";
import { parse } from "../sources/parse-text.ts";
import { workbook } from "../sources/sheets.ts";
import { account } from "./account.ts";

/** The source, the flags with their places, and what nobody accounts for. */
function books(file: ParsedFile) {
  const reading = readParsedFile(file);
  const { counts, faults } = account(file, reading, reading.source ? { source: reading.source } : {});
  return {
    source: reading.source,
    observed: reading.observations.filter(({ value }) => value !== "none").length,
    flags: reading.problems.map(({ code, locator }) => `${code} ${locator}`),
    wrong: [...faults, ...counts.flatMap(({ unaccounted }) => unaccounted)],
  };
}

const WGI: Cell[][] = [
  ["codeindyr", "code", "countryname", "year", "indicator", "estimate", "stddev", "nsource", "pctrank"],
  ["", "GHA", "Ghana", 2031, "cc", 0.5, 0.1, 3, 9],
  ["", "GHA", "Ghana", 2031, "cc", 0.5, 0.1, 3, 9],
  ["", "GHA", "Ghana", 2031, "cc", 0.7, 0.2, 3, 9],
  ["", "", "", 2031, "cc", 0.9, 0.2, 3, 9],
  ["", "PER", "Peru", 2031, "cc", "..", 0.3, 3, 9],
  ["", "PER", "Peru", 2031, "xx", 0.4, 0.3, 3, 9],
  ["", "MLI", "Mali", 2031, "xx", 0.6, 0.3, 3, 9],
  ["", "TCD", "Chad", 2031, "cc", -0.6, 0.4, 3, 9],
];

const FIW: Cell[][] = [
  ["Country/Territory", "C/T", "Edition", "Status", "PR rating", "CL rating", "PR", "CL", "Total"],
  ["Ghana", "c", 2031, "F", 1, 2, 36, 47, 83],
  ["", "c", 2031, "F", 1, 1, 39, 58, 97],
  ["Peru", "c", "soon", "PF", 3, 3, 29, 42, 71],
  ["Utopia", "t", 2031, "", "", 7, "", 3, ""],
  ["Source: the publisher"],
];

const GSI: Cell[][] = [
  ["Walk Free 2031, Global Slavery Index 2031"],
  [
    "Country",
    "Estimated prevalence of modern slavery per 1,000 population",
    "Estimated number of people in modern slavery",
  ],
  ["Ghana", 2.9, 91_000],
  ["", 3.1, 70_000],
  ["Regional average", 3, ""],
];

const HISTORY: Cell[][] = [
  ["World Bank Analytical Classifications"],
  ["", "Bank's fiscal year:", "FY30", "FY31"],
  ["", "Data for calendar year :", 2028, 2029],
  ["", "Low income (L)", "<= 1,000", "<= 1,100"],
  ["GHA", "Ghana", "LM", "UM"],
  ["PER", "Peru", "..", "X"],
  ["", "", "L", "L"],
  ["", "Subtotal", "12", ""],
  ["MLI", "Mali", "L", ""],
];

describe("an adapter's accounts", () => {
  it.each<[string, ParsedFile, number, string[]]>([
    [
      "wgi",
      workbook({ Sheet1: WGI }),
      1,
      [
        "disagreement Sheet1!F4",
        "disagreement Sheet1!F2",
        "repeated-figure Sheet1!F3:G3",
        "left-out-with-figure Sheet1!G2,G4,G6",
        "incomplete-row Sheet1!C5",
        "unknown-dimension Sheet1!F7:G8",
      ],
    ],
    ["fiw", workbook({ FIW31: FIW }), 6, ["bad-year FIW31!C4", "incomplete-row FIW31!A3"]],
    [
      "gsi",
      workbook({ "GSI 2031": GSI, "GSI 2031 (2)": GSI }),
      2,
      ["table-not-read GSI 2031 (2)!A2", "incomplete-row GSI 2031!A4"],
    ],
    [
      "worldbank",
      workbook({ Copy: HISTORY, "Country Analytical History": [...HISTORY, ["TCD", "Chad", "L", "L"]] }),
      5,
      [
        "table-not-read Copy!C2",
        "unknown-income-group Country Analytical History!D6",
        "unclassified Country Analytical History!D9",
        "incomplete-row Country Analytical History!B7",
        "no-economy Country Analytical History!C8",
      ],
    ],
  ])("of %s add up where rows have no country, repeat, or are none", (source, file, observed, flags) => {
    expect(books(file)).toEqual({ source, observed, flags, wrong: [] });
  });

  it.each<[string, string, number, string[]]>([
    [
      "tip",
      "iso3,year,tier,origin\nGHA,2021,Tier 2,list-a\n,2021,Tier 3,list-a\nPER,2022,Tier 2,remainder\nMLI,2022,Tier 2 Watch List,list-a\n",
      3,
      ["incomplete-row line 3, column 1", "placement-derived line 4, column 3"],
    ],
    [
      "mcc",
      [
        "country,fiscal year,indicator,score,se,pass",
        "Ghana,FY30,Inflation,3.5,0.1,pass",
        "Ghana,FY30,Control of Corruption,..,0.2,",
        "Ghana,FY30,Political Rights,21,,fail",
        ",FY30,Rule of Law,0.4,0.1,pass",
        "Peru,next year,Rule of Law,0.4,0.1,pass",
        "Peru,FY30,Rule of Law,0.3,0.1,pass",
        "",
      ].join("\n"),
      6,
      [
        "bad-year line 6, column 2",
        "left-out-with-figure line 3, column 5",
        "incomplete-row line 5, column 1",
      ],
    ],
  ])("of %s add up in a text file too", async (source, text, observed, flags) => {
    expect(books(await parse("table.csv", text))).toEqual({ source, observed, flags, wrong: [] });
  });
});
