import { describe, expect, it } from "vitest";
import { resolve as resolveCountry } from "../../src/countries/index.ts";
import type { ReadContext, Reading } from "../../src/sources/contract.ts";
import { worldbank } from "../../src/sources/worldbank/index.ts";
import { listed } from "../tables/listed.ts";
import { present, published } from "./published.ts";
import { drawn, flagsOf, readBy } from "./read-cases.ts";

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
const read = readBy(worldbank, context);

/** Classes as rows, with the place in their sheet. */
const classesOf = (reading: Pick<Reading, "observations">) =>
  reading.observations.map((one) => `${one.country} ${one.year ?? "-"} ${one.value} ${one.locator}`);
const drawnFrom = (sheet: string, cells: string) =>
  listed(cells).map((cell) => cell.replace(/ (\S+)$/u, ` ${sheet}!$1`));

const HISTORY = `
 | World Bank Analytical Classifications
 |
 | Bank's fiscal year: | FY99 | FY00 | FY24
 | Data for calendar year : | 1997 | 1998 | '2022
 | Low income (L) | <= 785 | <= 760 | <= 1,135
 |
AAA | Aland | L | .. | LM
BBB | Bland, Rep. | LM* | UM | H
CCC | Cland | UM | H
 | * At this time there were two Blands; combined they would have been LM.
 |
YUG | Bland and Cland (former) | LM
 | Note: classes are set each year on July 1.`.slice(1);
const ECONOMIES = `
Economy | Code | Region | Income group | Lending category | Other (EMU or HIPC)
Aland | AAA | North | Low income | IDA | HIPC
Bland, Rep. | BBB | South | Lower middle income | IBRD
Cland | CCC | South | | IBRD

Arab World | ARB`.slice(1);
const SET = "Income classifications set on 1 July 2024 remain in effect until 1 July 2025.";
const history = (from = "", to = "") => read(drawn(`[S] ${HISTORY.replace(from, to)}`));
const list = (note = SET, from = "", to = "", path?: string) =>
  read(drawn(`[List] ${ECONOMIES.replace(from, to)}${note === "" ? "" : `\n[Notes] ${note}`}`, path));

describe("the World Bank adapter on the history", () => {
  it("finds the sheet by what it holds, among sheets of thresholds, copies and hidden ones", () => {
    const others = `[Parameters (hidden)] Fiscal Year | FY21
[Country_cat] ISO3 | COUNTRY | FY99 | FY00 // AAA | Aland | H | H
[Thresholds] Bank's fiscal year: | FY99 | FY00 // Data for calendar year : | 1997 | 1998 // II. IDA Eligibility | <= 625 | ..`;
    const file = drawn(`${others}\n[History] ${HISTORY}`);
    expect(worldbank.recognise(file)).toMatchObject({ layout: "oghist" });
    expect(worldbank.recognise(drawn(others))).toBeUndefined();
    const sheets = read(file).observations.map(({ locator }) => locator.split("!")[0]);
    expect(new Set(sheets)).toEqual(new Set(["History"]));
  });

  it("gives the data year of every class, nothing for the mark of the unclassified, and quotes the footnote", () => {
    const reading = history();
    expect(classesOf(reading)).toEqual(
      drawnFrom(
        "S",
        `AAA 1997 low C7 | AAA 2022 lower-middle E7 | BBB 1997 lower-middle C8 | BBB 1998 upper-middle D8 |
        BBB 2022 high E8 | CCC 1997 upper-middle C9 | CCC 1998 high D9`,
      ),
    );
    expect(reading.observations[2]).toMatchObject({
      indicator: "wb.income",
      source: "worldbank",
      layout: "oghist",
      vintage: "2024",
      note: "class of fiscal year 1999 by the GNI per capita of 1997, World Bank OGHIST to fiscal year 2024; footnote * At this time there were two Blands; combined they would have been LM.",
    });
  });

  it("lists a former state by its name, and names the blank cells of a country that is not classified", () => {
    expect(history()).toMatchObject({
      unresolved: [{ name: "Bland and Cland (former)", locator: "S!B12" }],
      problems: [
        {
          severity: "info",
          code: "unclassified",
          message: expect.stringContaining("FY2024 (S!E9)"),
          locator: "S!E9",
        },
      ],
    });
  });

  it("reads the publisher's old codes as such", () => {
    asked.length = 0;
    expect(classesOf(history("CCC | Cland | UM | H", "OLD | Cland | UM | H | H"))).toContain(
      "CCC 2022 high S!E9",
    );
    expect(asked).toContainEqual(["OLD", "worldbank"]);
  });

  it("reads a layout one year newer, moved down and with columns swapped and added", () => {
    const added = ["", "", "FY25", "2023", "", "", "UM"];
    const newer = HISTORY.split("\n").map((row, i) => {
      const [code, name = "", ...rest] = row.split("|");
      return [name, "x", code, ...rest, ...(added[i] ? [added[i]] : [])].join(" | ");
    });
    const reading = read(drawn(`[History]\n${"\n".repeat(3)}${newer.join("\n")}`));
    expect(classesOf(reading)).toContain("AAA 2023 upper-middle History!G10");
    expect(reading.observations[0]?.vintage).toBe("2025");
  });

  it("flags a class that is none and a data year that does not fit, and reads the rest", () => {
    const rows = HISTORY.replace("1998 | '2022", "1999 | 2022").replace("L | .. | LM", "XX | L | LM");
    const reading = read(drawn(`[S] ${rows}`));
    expect(flagsOf(reading, true).filter((flag) => flag.startsWith("warning"))).toEqual([
      "warning odd-data-year S!D4",
      "warning unknown-income-group S!C7",
    ]);
    expect(classesOf(reading)).toContain("AAA 1999 low S!D7");
  });

  it("fails loudly, naming file and place, where the history has lost its years", () => {
    const where = { file: "folder/book.xlsx", locator: "S!A1" };
    expect(() => history(" | Bank's fiscal year: | FY99 | FY00 | FY24\n")).toThrowError(
      expect.objectContaining({ code: "unknown-layout", where }),
    );
  });
});

describe("the World Bank adapter on the list of economies", () => {
  it("reads the groups for the data year of the fiscal year that the notes state, and lists aggregates", () => {
    const reading = list();
    expect(classesOf(reading)).toEqual(drawnFrom("List", "AAA 2023 low D2 | BBB 2023 lower-middle D3"));
    expect(reading.observations[0]).toMatchObject({ layout: "class", vintage: "2025" });
    expect(flagsOf(reading, true)).toEqual(["info year-from-text Notes!A1", "info unclassified List!D4"]);
    expect(reading.unresolved).toMatchObject([
      { name: "Arab World", match: "not-a-country", locator: "List!A6" },
    ]);
  });

  it.each([
    ["Classifications remain in effect until July 1, 2026.", 2024],
    ["World Bank list of economies (June 2018)", 2017],
    ["For the current 2021 fiscal year, low-income economies are those …", 2019],
    ["divided among income groups according to 2020 gross national income (GNI) per capita", 2020],
  ])("takes the year from each of the ways in which the publisher states it: %s", (text, year) =>
    expect(list(text).observations[0]?.year).toBe(year),
  );

  it("takes no year from a country's past", () => {
    const silent = list("Aland was classified as upper middle income for FY17.");
    expect(silent.observations.every((one) => !("year" in one))).toBe(true);
    expect(silent.problems[0]).toMatchObject({ severity: "warning", code: "no-year" });
  });

  it("takes the year from the file's name where only that gives it, and says so", () => {
    const reading = list("", "", "", "wb/CLASS_FY24.xlsx");
    expect(reading.observations[0]?.year).toBe(2022);
    expect(reading.problems[0]?.message).toContain("only the file's name");
  });

  it("says so where two statements of the year disagree, and follows the date that the classes were set on", () => {
    const reading = list(`according to 2024 gross national income (GNI) per capita\n${SET}`);
    expect(reading.observations[0]?.year).toBe(2023);
    expect(flagsOf(reading, true)).toContain("info year-conflict Notes!A1");
  });

  it("skips title rows, the publisher's spacer row and notes under the list", () => {
    const older = `World Bank list of economies (July 2019)

 | | Economy | Code | X | Region | Income group | Lending category
 | | x | x | x | x | x | x
1 | | Aland | AAA | | North | High income: nonOECD | ..
 | | This table classifies all member countries.`;
    const reading = read(drawn(`[List] ${older}`));
    expect(classesOf(reading)).toEqual(["AAA 2018 high List!G5"]);
    expect(reading.unresolved).toEqual([]);
  });

  it("reads an economy whose code is an x, and says that the code is none", () => {
    const reading = list(SET, "Aland | AAA", "Aland | x");
    expect(classesOf(reading)).toContain("AAA 2023 low List!D2");
    expect(flagsOf(reading, true)).toContain("warning unknown-code List!A2");
  });

  it("says which other sheets list economies and were not read, hidden ones too", () => {
    const file = drawn(
      `[Kept (hidden)] ${ECONOMIES}\n[List] ${ECONOMIES}\n[Old]\n\n\n${ECONOMIES}\n[Notes] ${SET}`,
    );
    const reading = read(file);
    expect(new Set(reading.observations.map(({ locator }) => locator.split("!")[0]))).toEqual(
      new Set(["List"]),
    );
    expect(flagsOf(reading).filter((flag) => flag.startsWith("table-not-read"))).toEqual([
      "table-not-read Kept!A1",
      "table-not-read Old!A3",
    ]);
  });

  it("flags a group that is none, and reads the rest", () => {
    const reading = list(SET, "Low income", "Rich");
    expect(flagsOf(reading, true)).toContain("warning unknown-income-group List!D2");
    expect(reading.observations).toHaveLength(1);
  });

  it("fails loudly, naming file and place, where the income group is gone", () => {
    const where = { file: "folder/book.xlsx", locator: "List!A1" };
    expect(() => list(SET, " | Income group")).toThrowError(
      expect.objectContaining({ code: "unknown-layout", where }),
    );
  });

  it("leaves alone a table with some of the headers only", () => {
    const other = drawn("[S] Economy | Code | Income group // Aland | AAA | Low income");
    expect(worldbank.recognise(other)).toBeUndefined();
  });

  it("comes after the history where both hold a year", () => {
    const precedence = new Map(worldbank.layouts.map((layout) => [layout.id, layout.precedence]));
    expect(precedence.get("oghist")!).toBeGreaterThan(precedence.get("class")!);
  });
});

async function readReal(name: string) {
  const file = await published(`worldbank/${name}`);
  return readBy(worldbank, { resolve: resolveCountry })(file);
}

// Drawn at random with Python from the workbooks' own XML parts.
const HISTORY_CELLS = `
  GTM 1990 lower-middle F92 | SYC 2010 upper-middle Z181 | SLE 2008 low X182 | LBN 2006 upper-middle V122 |
  URY 2007 upper-middle W220 | CHL 2000 upper-middle P52 | WSM 1996 lower-middle L175 |
  SAU 1993 upper-middle I178 | SDN 1999 low O197 | URY 2006 upper-middle V220 | BDI 2007 low W43 |
  GUM 1996 high L91 | HRV 2022 high AL60 | NLD 1993 high I151 | WSM 2018 upper-middle AH175 |
  BGD 1998 low N27 | BTN 2017 lower-middle AG34 | UKR 2006 lower-middle V216 | CHN 1996 low L53 |
  AFG 2023 low AM12 | ZWE 2017 low AG229 | CAN 2018 high AH47 | PRK 2010 low Z115 |
  SRB 2007 upper-middle W180 | DOM 2002 lower-middle R68 | GUY 2003 lower-middle S95 |
  DJI 2017 lower-middle AG66 | BLZ 1989 lower-middle E31 | CRI 1995 lower-middle K58 |
  THA 2004 lower-middle T205 | FIN 2014 high AD79 | ECU 1996 lower-middle L69 | YEM 1987 lower-middle C227 |
  MYT 1990 high F234`;
const CLASS_CELLS = `
  SSD 2021 low D179 | MAC 2021 high D120 | PLW 2021 upper-middle D156 | GAB 2021 upper-middle D69 |
  MDG 2021 low D125 | MOZ 2021 low D136 | LCA 2021 upper-middle D113 | SEN 2021 lower-middle D171 |
  KWT 2021 high D108 | DJI 2021 lower-middle D53 | ZMB 2021 low D218 | BGR 2021 upper-middle D20 |
  GRD 2021 upper-middle D79 | GIB 2021 high D73`;

describe.skipIf(!present)(
  "the World Bank adapter on the files at hand (needs ../shared/publisher-files)",
  () => {
    it("gives every class of the history and the drawn cells as they stand", async () => {
      const reading = await readReal("OGHIST.xlsx");
      expect(classesOf(reading)).toEqual(
        expect.arrayContaining(drawnFrom("Country Analytical History", HISTORY_CELLS)),
      );
      expect(reading.observations.every(({ vintage }) => vintage === "2025")).toBe(true);
      // 218 economies hold 7,595 classes; the 37 of the Channel Islands are nobody's, Mayotte's 21 stand among the former ones.
      expect(reading.observations).toHaveLength(7595 - 37 + 21);
      expect(reading.unresolved.map(({ name }) => name)).toEqual(
        listed(`
        Channel Islands | Czechoslovakia (former) | Netherlands Antilles (former) |
        Serbia and Montenegro (former) | USSR (former) | Yugoslavia (former)`),
      );
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
      expect(classesOf(reading)).toEqual(expect.arrayContaining(drawnFrom("List of economies", CLASS_CELLS)));
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
