import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resolve as resolveCountry } from "../../src/countries/index.ts";
import type { Cell, ParsedFile, Table } from "../../src/model/table.ts";
import type { ReadContext, Reading } from "../../src/sources/contract.ts";
import { worldbank } from "../../src/sources/worldbank/index.ts";
import { readFile } from "../../src/tables/read.ts";

// Every workbook below is invented, in the layout of the file it stands for.

const NAMES: Readonly<Record<string, string>> = {
  AAA: "AAA",
  BBB: "BBB",
  CCC: "CCC",
  Aland: "AAA",
  "Bland, Rep.": "BBB",
  Cland: "CCC",
};

const asked: [string, string | undefined][] = [];
const context: ReadContext = {
  resolve: (input, options) => {
    asked.push([input, options?.scheme]);
    const iso3 = input === "OLD" && options?.scheme === "worldbank" ? "CCC" : NAMES[input];
    return iso3
      ? { input, match: "exact", iso3, suggestions: [] }
      : { input, match: input === "Arab World" ? "not-a-country" : "unknown", suggestions: [] };
  },
};

/** A sheet from its rows; row numbers run from `from`, and empty rows are dropped as the readers do. */
function sheet(
  name: string,
  rows: readonly (readonly Cell[])[],
  options: { from?: number; hidden?: boolean } = {},
): Table {
  const { from = 1, hidden = false } = options;
  return {
    name,
    hidden,
    rows: rows
      .map((cells, i) => ({ at: from + i, cells }))
      .filter(({ cells }) => cells.some((cell) => cell !== null)),
  };
}

const workbook = (...tables: Table[]): ParsedFile => ({
  path: "wb/file.xlsx",
  format: "xlsx",
  tables,
  problems: [],
});

function read(file: ParsedFile): Reading {
  return worldbank.read(file, worldbank.recognise(file)!, context);
}

const brief = (reading: Reading) =>
  reading.observations.map(({ country, year, value, locator }) => [country, year, value, locator]);

const HISTORY_ROWS: readonly (readonly Cell[])[] = [
  [null, "World Bank Analytical Classifications"],
  [null, null],
  [null, "Bank's fiscal year:", "FY99", "FY00", "FY24"],
  [null, "Data for calendar year :", 1997, 1998, "2022"],
  [null, "Low income (L)", "<= 785", "<= 760", "<= 1,135"],
  [null],
  ["AAA", "Aland", "L", "..", "LM"],
  ["BBB", "Bland, Rep.", "LM*", "UM", "H"],
  ["CCC", "Cland", "UM", "H"],
  [null, "* At this time there were two Blands; combined they would have been LM."],
  [null],
  ["YUG", "Bland and Cland (former)", "LM"],
  [null, "Note: classes are set each year on July 1."],
];
const HISTORY = sheet("Country Analytical History", HISTORY_ROWS);
const THRESHOLDS = sheet("Thresholds", [
  ["Bank's fiscal year:", "FY99", "FY00"],
  ["Data for calendar year :", 1997, 1998],
  ["II. IDA Eligibility", "<= 625", ".."],
]);
const COPIED = sheet("Country_cat", [
  ["ISO3", "COUNTRY", "FY99", "FY00"],
  ["AAA", "Aland", "H", "H"],
]);
const PARAMETERS = sheet("Parameters", [["Fiscal Year", "FY21"]], { hidden: true });

const CLASS_ROWS: readonly (readonly Cell[])[] = [
  ["Economy", "Code", "Region", "Income group", "Lending category", "Other (EMU or HIPC)"],
  ["Aland", "AAA", "North", "Low income", "IDA", "HIPC"],
  ["Bland, Rep.", "BBB", "South", "Lower middle income", "IBRD"],
  ["Cland", "CCC", "South", null, "IBRD"],
  [null],
  ["Arab World", "ARB"],
];
const CLASS = sheet("List of economies", CLASS_ROWS);
const notes = (...texts: string[]) =>
  sheet(
    "Notes",
    texts.map((text) => [text]),
  );
const SET = "Income classifications set on 1 July 2024 remain in effect until 1 July 2025.";

describe("the World Bank adapter on the history", () => {
  it("finds the sheet by what it holds, among sheets of thresholds, copies and hidden ones", () => {
    const file = workbook(PARAMETERS, COPIED, THRESHOLDS, HISTORY);
    expect(worldbank.recognise(file)).toMatchObject({ layout: "oghist" });
    expect(worldbank.recognise(workbook(THRESHOLDS, COPIED))).toBeUndefined();
    expect(new Set(read(file).observations.map(({ locator }) => locator.split("!")[0]))).toEqual(
      new Set(["Country Analytical History"]),
    );
  });

  it("gives the data year of every class, nothing for the mark of the unclassified, and quotes the footnote", () => {
    const reading = read(workbook(HISTORY));
    expect(brief(reading)).toEqual([
      ["AAA", 1997, "low", "Country Analytical History!C7"],
      ["AAA", 2022, "lower-middle", "Country Analytical History!E7"],
      ["BBB", 1997, "lower-middle", "Country Analytical History!C8"],
      ["BBB", 1998, "upper-middle", "Country Analytical History!D8"],
      ["BBB", 2022, "high", "Country Analytical History!E8"],
      ["CCC", 1997, "upper-middle", "Country Analytical History!C9"],
      ["CCC", 1998, "high", "Country Analytical History!D9"],
    ]);
    expect(reading.observations[2]).toMatchObject({
      indicator: "wb.income",
      source: "worldbank",
      layout: "oghist",
      vintage: "2024",
      note: "class of fiscal year 1999 by the GNI per capita of 1997, World Bank OGHIST to fiscal year 2024; footnote * At this time there were two Blands; combined they would have been LM.",
    });
  });

  it("lists a former state by its name, whatever country its code might be", () => {
    expect(read(workbook(HISTORY)).unresolved).toMatchObject([
      { name: "Bland and Cland (former)", locator: "Country Analytical History!B12" },
    ]);
  });

  it("names the blank cells of a country that is listed but not classified", () => {
    expect(read(workbook(HISTORY)).problems).toMatchObject([
      {
        severity: "info",
        code: "unclassified",
        message: expect.stringContaining("FY2024 (Country Analytical History!E9)"),
        locator: "Country Analytical History!E9",
      },
    ]);
  });

  it("reads the publisher's old codes as such", () => {
    const rows = HISTORY_ROWS.map((row) => (row[0] === "CCC" ? ["OLD", "Cland", "UM", "H", "H"] : row));
    asked.length = 0;
    expect(brief(read(workbook(sheet("S", rows))))).toContainEqual(["CCC", 2022, "high", "S!E9"]);
    expect(asked).toContainEqual(["OLD", "worldbank"]);
  });

  it("reads a layout one year newer, moved down and with columns swapped and added", () => {
    const newer = HISTORY_ROWS.map(([code = null, name = null, ...rest], i) => [
      name,
      "x",
      code,
      ...rest,
      ...(i === 2 ? ["FY25"] : i === 3 ? [2023] : i === 6 ? ["UM"] : []),
    ]);
    const reading = read(workbook(sheet("History", newer, { from: 4 })));
    expect(brief(reading)).toContainEqual(["AAA", 2023, "upper-middle", "History!G10"]);
    expect(reading.observations[0]?.vintage).toBe("2025");
  });

  it("flags a class that is none and a data year that does not fit, and reads the rest", () => {
    const rows = HISTORY_ROWS.map((row, i) =>
      i === 3
        ? [null, "Data for calendar year :", 1997, 1999, 2022]
        : i === 6
          ? ["AAA", "Aland", "XX", "L", "LM"]
          : row,
    );
    const reading = read(workbook(sheet("S", rows)));
    expect(reading.problems.filter(({ severity }) => severity === "warning")).toMatchObject([
      { code: "odd-data-year", locator: "S!D4" },
      { code: "unknown-income-group", locator: "S!C7" },
    ]);
    expect(brief(reading)).toContainEqual(["AAA", 1999, "low", "S!D7"]);
  });

  it("fails loudly, naming file and place, where the history has lost its years", () => {
    const rows = HISTORY_ROWS.filter((_, i) => i !== 2);
    expect(() => read(workbook(sheet("S", rows)))).toThrowError(
      expect.objectContaining({ code: "unknown-layout", where: { file: "wb/file.xlsx", locator: "S!A1" } }),
    );
  });
});

describe("the World Bank adapter on the list of economies", () => {
  it("reads the groups for the data year of the fiscal year that the notes state", () => {
    const reading = read(workbook(CLASS, notes(SET)));
    expect(brief(reading)).toEqual([
      ["AAA", 2023, "low", "List of economies!D2"],
      ["BBB", 2023, "lower-middle", "List of economies!D3"],
    ]);
    expect(reading.observations[0]).toMatchObject({ layout: "class", vintage: "2025" });
    expect(reading.problems[0]).toMatchObject({
      severity: "info",
      code: "year-from-text",
      locator: "Notes!A1",
    });
  });

  it("names the cell of a country left unclassified and lists aggregates", () => {
    const reading = read(workbook(CLASS, notes(SET)));
    expect(reading.problems[1]).toMatchObject({ code: "unclassified", locator: "List of economies!D4" });
    expect(reading.unresolved).toMatchObject([
      { name: "Arab World", match: "not-a-country", locator: "List of economies!A6" },
    ]);
  });

  it("takes the year from each of the ways in which the publisher states it, and never from a country's past", () => {
    for (const [text, year] of [
      [SET, 2023],
      ["Classifications remain in effect until July 1, 2026.", 2024],
      ["World Bank list of economies (June 2018)", 2017],
      ["For the current 2021 fiscal year, low-income economies are those …", 2019],
      ["divided among income groups according to 2020 gross national income (GNI) per capita", 2020],
    ] as const) {
      expect(read(workbook(CLASS, notes(text))).observations[0]?.year, text).toBe(year);
    }
    const silent = read(workbook(CLASS, notes("Aland was classified as upper middle income for FY17.")));
    expect(silent.observations.every((one) => !("year" in one))).toBe(true);
    expect(silent.problems[0]).toMatchObject({ severity: "warning", code: "no-year" });
  });

  it("takes the year from the file's name where only that gives it, and says so", () => {
    const reading = read({ ...workbook(CLASS), path: "wb/CLASS_FY24.xlsx" });
    expect(reading.observations[0]?.year).toBe(2022);
    expect(reading.problems[0]?.message).toContain("only the file's name");
  });

  it("says so where two statements of the year disagree, and follows the date that the classes were set on", () => {
    const reading = read(
      workbook(CLASS, notes("according to 2024 gross national income (GNI) per capita", SET)),
    );
    expect(reading.observations[0]?.year).toBe(2023);
    expect(reading.problems).toContainEqual(
      expect.objectContaining({ severity: "info", code: "year-conflict", locator: "Notes!A1" }),
    );
  });

  it("skips title rows, the publisher's spacer row and notes under the list", () => {
    const older = [
      ["World Bank list of economies (July 2019)"],
      [null],
      [null, null, "Economy", "Code", "X", "Region", "Income group", "Lending category"],
      [null, null, "x", "x", "x", "x", "x", "x"],
      [1, null, "Aland", "AAA", null, "North", "High income: nonOECD", ".."],
      [null, null, "This table classifies all member countries."],
    ];
    const reading = read(workbook(sheet("List", older)));
    expect(brief(reading)).toEqual([["AAA", 2018, "high", "List!G5"]]);
    expect(reading.unresolved).toEqual([]);
  });

  it("reads an economy whose code is an x, and says that the code is none", () => {
    const rows = CLASS_ROWS.map((row, i) => (i === 1 ? ["Aland", "x", "North", "Low income", "IDA"] : row));
    const reading = read(workbook(sheet("List", rows), notes(SET)));
    expect(brief(reading)).toContainEqual(["AAA", 2023, "low", "List!D2"]);
    expect(reading.problems).toContainEqual(
      expect.objectContaining({ severity: "warning", code: "unknown-code", locator: "List!A2" }),
    );
  });

  it("says which other sheets list economies and were not read, hidden ones too", () => {
    const reading = read(
      workbook(
        sheet("Kept", CLASS_ROWS, { hidden: true }),
        CLASS,
        sheet("Old", CLASS_ROWS, { from: 3 }),
        notes(SET),
      ),
    );
    expect(new Set(reading.observations.map(({ locator }) => locator.split("!")[0]))).toEqual(
      new Set(["List of economies"]),
    );
    expect(
      reading.problems.filter(({ code }) => code === "table-not-read").map(({ locator }) => locator),
    ).toEqual(["Kept!A1", "Old!A3"]);
  });

  it("flags a group that is none, and reads the rest", () => {
    const rows = CLASS_ROWS.map((row, i) => (i === 1 ? ["Aland", "AAA", "North", "Rich", "IDA"] : row));
    const reading = read(workbook(sheet("List", rows), notes(SET)));
    expect(reading.problems).toContainEqual(
      expect.objectContaining({ severity: "warning", code: "unknown-income-group", locator: "List!D2" }),
    );
    expect(reading.observations).toHaveLength(1);
  });

  it("fails loudly, naming file and place, where the income group is gone", () => {
    const rows = CLASS_ROWS.map((row) => row.filter((_, i) => i !== 3));
    expect(() => read(workbook(sheet("List", rows)))).toThrowError(
      expect.objectContaining({
        code: "unknown-layout",
        where: { file: "wb/file.xlsx", locator: "List!A1" },
      }),
    );
  });

  it("leaves alone a table with some of the headers only", () => {
    const other = sheet("S", [
      ["Economy", "Code", "Income group"],
      ["Aland", "AAA", "Low income"],
    ]);
    expect(worldbank.recognise(workbook(other))).toBeUndefined();
  });

  it("comes after the history where both hold a year", () => {
    const precedence = new Map(worldbank.layouts.map((layout) => [layout.id, layout.precedence]));
    expect(precedence.get("oghist")!).toBeGreaterThan(precedence.get("class")!);
  });
});

const folder = new URL("../../../shared/publisher-files/worldbank/", import.meta.url);

async function readReal(name: string): Promise<Reading> {
  const file = await readFile({ path: `worldbank/${name}`, bytes: readFileSync(new URL(name, folder)) });
  return worldbank.read(file, worldbank.recognise(file)!, { resolve: resolveCountry });
}

// Drawn at random with Python from the workbooks' own XML parts.
const HISTORY_CELLS = [
  ["GTM", 1990, "lower-middle", "F92"],
  ["SYC", 2010, "upper-middle", "Z181"],
  ["SLE", 2008, "low", "X182"],
  ["LBN", 2006, "upper-middle", "V122"],
  ["URY", 2007, "upper-middle", "W220"],
  ["CHL", 2000, "upper-middle", "P52"],
  ["WSM", 1996, "lower-middle", "L175"],
  ["SAU", 1993, "upper-middle", "I178"],
  ["SDN", 1999, "low", "O197"],
  ["URY", 2006, "upper-middle", "V220"],
  ["BDI", 2007, "low", "W43"],
  ["GUM", 1996, "high", "L91"],
  ["HRV", 2022, "high", "AL60"],
  ["NLD", 1993, "high", "I151"],
  ["WSM", 2018, "upper-middle", "AH175"],
  ["BGD", 1998, "low", "N27"],
  ["BTN", 2017, "lower-middle", "AG34"],
  ["UKR", 2006, "lower-middle", "V216"],
  ["CHN", 1996, "low", "L53"],
  ["AFG", 2023, "low", "AM12"],
  ["ZWE", 2017, "low", "AG229"],
  ["CAN", 2018, "high", "AH47"],
  ["PRK", 2010, "low", "Z115"],
  ["SRB", 2007, "upper-middle", "W180"],
  ["DOM", 2002, "lower-middle", "R68"],
  ["GUY", 2003, "lower-middle", "S95"],
  ["DJI", 2017, "lower-middle", "AG66"],
  ["BLZ", 1989, "lower-middle", "E31"],
  ["CRI", 1995, "lower-middle", "K58"],
  ["THA", 2004, "lower-middle", "T205"],
  ["FIN", 2014, "high", "AD79"],
  ["ECU", 1996, "lower-middle", "L69"],
  ["YEM", 1987, "lower-middle", "C227"],
  ["MYT", 1990, "high", "F234"],
].map(([country, year, value, cell]) => [country, year, value, `Country Analytical History!${cell}`]);
const CLASS_CELLS = [
  ["SSD", 2021, "low", "D179"],
  ["MAC", 2021, "high", "D120"],
  ["PLW", 2021, "upper-middle", "D156"],
  ["GAB", 2021, "upper-middle", "D69"],
  ["MDG", 2021, "low", "D125"],
  ["MOZ", 2021, "low", "D136"],
  ["LCA", 2021, "upper-middle", "D113"],
  ["SEN", 2021, "lower-middle", "D171"],
  ["KWT", 2021, "high", "D108"],
  ["DJI", 2021, "lower-middle", "D53"],
  ["ZMB", 2021, "low", "D218"],
  ["BGR", 2021, "upper-middle", "D20"],
  ["GRD", 2021, "upper-middle", "D79"],
  ["GIB", 2021, "high", "D73"],
].map(([country, year, value, cell]) => [country, year, value, `List of economies!${cell}`]);

describe.skipIf(!existsSync(folder))(
  "the World Bank adapter on the files at hand (needs ../shared/publisher-files)",
  () => {
    it("gives every class of the history and the drawn cells as they stand", async () => {
      const reading = await readReal("OGHIST.xlsx");
      expect(brief(reading)).toEqual(expect.arrayContaining(HISTORY_CELLS));
      expect(reading.observations.every(({ vintage }) => vintage === "2025")).toBe(true);
      // 218 economies hold 7,595 classes; the 37 of the Channel Islands are nobody's, Mayotte's 21 stand among the former ones.
      expect(reading.observations).toHaveLength(7595 - 37 + 21);
      expect(reading.unresolved.map(({ name }) => name)).toEqual([
        "Channel Islands",
        "Czechoslovakia (former)",
        "Netherlands Antilles (former)",
        "Serbia and Montenegro (former)",
        "USSR (former)",
        "Yugoslavia (former)",
      ]);
    });

    it("says that Venezuela has no class from fiscal year 2022 on, in both files", async () => {
      const history = await readReal("OGHIST.xlsx");
      expect(history.problems).toContainEqual(
        expect.objectContaining({ code: "unclassified", locator: "Country Analytical History!AJ223" }),
      );
      const list = await readReal("CLASS.xlsx");
      expect(list.problems).toContainEqual(
        expect.objectContaining({ code: "unclassified", locator: "List of economies!D209" }),
      );
      const venezuela = [...history.observations, ...list.observations].filter(
        ({ country }) => country === "VEN",
      );
      expect(Math.max(...venezuela.map(({ year }) => year!))).toBe(2019);
    });

    it("gives the 216 groups of the list, none of its aggregates, and the drawn cells as they stand", async () => {
      const reading = await readReal("CLASS.xlsx");
      // 217 economies, of which Venezuela is unclassified and the Channel Islands are nobody's: Python counts 80, 28, 54, 54.
      const count = (group: string) => reading.observations.filter(({ value }) => value === group).length;
      expect(["high", "low", "lower-middle", "upper-middle"].map(count)).toEqual([80, 28, 54, 54]);
      expect(brief(reading)).toEqual(expect.arrayContaining(CLASS_CELLS));
      expect(
        reading.unresolved.filter(({ locator }) => Number(/\d+$/u.exec(locator)?.[0]) < 220),
      ).toMatchObject([{ name: "Channel Islands", match: "not-a-country" }]);
      expect(reading.problems).toContainEqual(
        expect.objectContaining({ code: "year-conflict", locator: "Notes!A2" }),
      );
    });

    it("finds both files of one mind on the year that they share", async () => {
      const history = (await readReal("OGHIST.xlsx")).observations.filter(({ year }) => year === 2021);
      const list = (await readReal("CLASS.xlsx")).observations;
      const pairs = (observations: Reading["observations"]) =>
        observations.map(({ country, value }) => `${country} ${value}`).sort();
      expect(pairs(list)).toEqual(pairs(history));
    });
  },
);
