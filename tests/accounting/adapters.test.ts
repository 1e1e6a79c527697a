import { describe, expect, it } from "vitest";
import { type FileReading, readParsedFile } from "../../src/dataset/read.ts";
import type { ShortlistError } from "../../src/model/problem.ts";
import type { Cell, ParsedFile } from "../../src/model/table.ts";
import { parse } from "../sources/parse-text.ts";
import { workbook } from "../sources/sheets.ts";
import { account } from "./account.ts";

/** What is said of cells: every table here is an extract of a few rows, which is said of each as a whole. */
function ofCells({ problems }: FileReading): FileReading["problems"] {
  const ofTable = problems.filter(({ code }) => code === "table-may-be-cut");
  expect(new Set(ofTable.map(({ severity }) => severity))).toEqual(
    new Set(ofTable.length > 0 ? ["info"] : []),
  );
  return problems.filter((one) => !ofTable.includes(one));
}

/** The source, the flags with their places, and what nobody accounts for. */
function books(file: ParsedFile) {
  const reading = readParsedFile(file);
  const { counts, faults } = account(file, reading, reading.source ? { source: reading.source } : {});
  return {
    source: reading.source,
    observed: reading.observations.filter(({ value }) => value !== "none").length,
    flags: ofCells(reading).map(({ code, locator }) => `${code} ${locator}`),
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
  ])("of %s add up where rows have no country, repeat, or are none", (source, file, observed, flags) =>
    expect(books(file)).toEqual({ source, observed, flags, wrong: [] }),
  );

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
  ])("of %s add up in a text file too", async (source, text, observed, flags) =>
    expect(books(await parse("table.csv", text))).toEqual({ source, observed, flags, wrong: [] }),
  );
});

describe("a publisher's workbook with other sheets", () => {
  it("says in one problem from which of those with countries no figure was taken", () => {
    const file = workbook({
      Index: [["PR", "political rights"], ["CL", "civil liberties"], ["Ghana"]],
      FIW31: FIW.slice(0, 2),
      "FIW31 (2)": [["Peru", "c", 2031, "PF", 3, 3, 29, 42, 71]],
      Codes: [
        ["", "Code"],
        ["MLI", 7],
      ],
    });
    const reading = readParsedFile(file);
    const [problems, { observations }] = [ofCells(reading), reading];
    expect(observations.every(({ locator }) => locator.startsWith("FIW31!"))).toBe(true);
    expect(problems.map(({ severity, code, locator }) => [severity, code, locator])).toEqual([
      ["info", "table-not-read", "FIW31 (2)!A1; Codes!A2"],
    ]);
    expect(problems[0]!.message).toBe(
      'no figure was taken from 2 sheets in which countries stand: "FIW31 (2)", "Codes"',
    );
  });

  it("says nothing more of one that was compared, or of which its adapter speaks", () => {
    const codes = (file: ParsedFile) => ofCells(readParsedFile(file)).map(({ code }) => code);
    const twice = workbook({ FIW31: FIW.slice(0, 2), Copy: FIW.slice(0, 2) });
    expect(codes(twice)).toEqual(["repeated-figure"]);
    const laidOut = workbook({ "GSI 2031": GSI.slice(0, 3), "GSI 2031 (2)": GSI.slice(0, 3) });
    expect(codes(laidOut)).toEqual(["table-not-read"]);
  });

  it("names twenty of them and counts the rest", () => {
    const more = Object.fromEntries(Array.from({ length: 23 }, (_, i) => [`More ${i}`, [["Peru", 7]]]));
    const [problem] = ofCells(readParsedFile(workbook({ FIW31: FIW.slice(0, 2), ...more })));
    expect(problem!.message).toContain('23 sheets in which countries stand: "More 0", ');
    expect(problem!.message).toContain('"More 19", 3 more');
  });
});

describe("a publisher's table with one title over two columns, one of which is read", () => {
  /** The title of a column once more, at the end of the header. */
  const again = (rows: Cell[][], header: number, column: number) =>
    workbook({ S: rows.map((row, i) => (i === header ? [...row, row[column]!] : row)) });
  const refusal = (file: ParsedFile) => {
    try {
      readParsedFile(file);
    } catch (error) {
      const { code, where } = error as ShortlistError;
      return [code, where?.locator];
    }
    return "read";
  };
  const CLASS: Cell[][] = [
    ["Economy", "Code", "Region", "Income group", "Lending category"],
    ["Ghana", "GHA", "Africa", "Low income", "IDA"],
  ];

  it.each<[string, Cell[][], number, number, string]>([
    ["fiw", FIW, 0, 6, "S!G1; S!J1"],
    ["wgi", WGI, 0, 5, "S!F1; S!J1"],
    ["gsi", GSI, 1, 1, "S!B2; S!D2"],
    ["worldbank", CLASS, 0, 3, "S!D1; S!F1"],
  ])("is refused: %s", (_source, rows, header, column, places) =>
    expect(refusal(again(rows, header, column))).toEqual(["repeated-column", places]),
  );

  it.each([
    ["tip", "iso3,year,tier,origin,tier\nGHA,2021,Tier 2,list-a,Tier 3\n", 3, 5],
    ["mcc", "country,year,indicator,score,se,pass,score\nMali,FY30,Inflation,3,1,pass,4\n", 4, 7],
    ["cpi", "Country,ISO3,CPI score 2023,Standard error,Sources,CPI score 2023\nMali,MLI,30,2,5,31\n", 3, 6],
  ])("is refused in a text file: %s", async (_source, text, first, second) => {
    const extra = text.startsWith("country,year")
      ? `${text}Mali,FY30,Rule of Law,1,1,pass,2\nMali,FY30,Political Rights,1,1,pass,2\n`
      : text;
    expect(refusal(await parse("table.csv", extra))).toEqual([
      "repeated-column",
      `line 1, column ${first}; line 1, column ${second}`,
    ]);
  });

  it("is read where the column is none of those that are read", () =>
    expect(refusal(again(CLASS, 0, 2))).toBe("read"));
});

describe("two figures of one country and year in one publisher's file", () => {
  const HISTORY_TWICE: Cell[][] = [
    ["World Bank Analytical Classifications"],
    ["", "Bank's fiscal year:", "FY31"],
    ["", "Data for calendar year :", 2029],
    ["GHA", "Ghana", "LM"],
    ["PER", "Peru", "UM"],
    ["GHA", "Ghana", "L"],
  ];
  const CLASS_TWICE: Cell[][] = [
    ["Economy", "Code", "Region", "Income group", "Lending category"],
    ["Ghana", "GHA", "Africa", "Low income", "IDA"],
    ["Peru", "PER", "America", "High income", "IBRD"],
    ["Ghana", "GHA", "Africa", "High income", "IDA"],
  ];

  it.each<[string, ParsedFile | Promise<ParsedFile>, string[]]>([
    ["wb.income", workbook({ S: HISTORY_TWICE }), ["S!C6", "S!C4"]],
    ["wb.income", workbook({ S: CLASS_TWICE }), ["S!D4", "S!D2"]],
    [
      "tip.tier",
      parse(
        "a.csv",
        "iso3,year,tier,origin\nGHA,2021,Tier 2,list\nPER,2021,Tier 2,list\nGHA,2021,Tier 3,list\n",
      ),
      ["line 4, column 3", "line 2, column 3"],
    ],
    [
      "palermo.status",
      parse(
        "a.csv",
        'Participant,Signature,"Ratification, Accession(a)"\nGhana,,21 Aug 2002 a\nPeru,12 Dec 2000,23 Jan 2002\nGhana,12 Dec 2000,\n',
      ),
      ["line 4, column 2", "line 2, column 3"],
    ],
    [
      "ilab.advancement",
      parse(
        "a.xml",
        `<Countries>${[
          ["Ghana", "Moderate"],
          ["Peru", "Minimal"],
          ["Ghana", "Minimal"],
        ]
          .map(
            ([name, level]) =>
              `<Country><Name>${name}</Name><Advancement_Level>${level} Advancement</Advancement_Level><Suggested_Actions/></Country>`,
          )
          .join("")}</Countries>`,
      ),
      ["Country[3]/Advancement_Level", "Country[1]/Advancement_Level"],
    ],
  ])("are both left out and flagged: %s", async (indicator, file, places) => {
    const { observations, problems } = readParsedFile(await file);
    const of = observations.filter((one) => one.indicator === indicator && one.value !== "none");
    expect(of.map(({ country }) => country)).toEqual(["PER"]);
    expect(problems.flatMap(({ code, locator }) => (code === "disagreement" ? [locator] : []))).toEqual(
      places,
    );
  });
});
