import { describe, expect, it } from "vitest";
import { countries, resolve } from "../../src/countries/index.ts";
import { readMappedFile, readParsedFile, readSourceFile } from "../../src/dataset/read.ts";
import type { Cell } from "../../src/model/table.ts";
import { series } from "../../src/sources/series.ts";
import { tidy } from "../../src/sources/tidy.ts";
import { readMapped } from "../../src/sources/user/mapping.ts";
import { wide } from "../../src/sources/wide/index.ts";
import { read } from "../tables/read-fixture.ts";
import { makeWorkbook } from "../tables/workbook-fixture.ts";
import { rawStream, record, u16, u32 } from "../tables/xls-raw-fixture.ts";
import { drawn, figuresOf, flagsOf, readBy } from "./read-cases.ts";

/** A workbook of one sheet, "S", from its rows as text; what ends in a percent sign is a number that is shown so. */
function bytesOf(rows: string, ...merged: readonly string[]) {
  const list = merged.map((range) => `<mergeCell ref="${range}"/>`).join("");
  const behind = merged.length === 0 ? "" : `<mergeCells>${list}</mergeCells>`;
  return makeWorkbook({ sheets: [{ name: "S", rows: sheetRows(rows), behind }], formats: ["0%"] });
}
const book = (rows: string, ...merged: readonly string[]) => read("a.xlsx", bytesOf(rows, ...merged));

function sheetRows(text: string): string {
  const cells = drawn(`[S] ${text}`).tables[0]!.rows.map(({ at, cells }) => {
    const written = cells.map((cell, c) => cellXml(`r="${String.fromCharCode(65 + c)}${at}"`, cell));
    return `<row r="${at}">${written.join("")}</row>`;
  });
  return cells.join("");
}

function cellXml(place: string, cell: Cell): string {
  if (cell === null) return `<c ${place}/>`;
  if (typeof cell === "number") return `<c ${place}><v>${cell}</v></c>`;
  const [, percent] = /^(-?[\d.]+)%$/u.exec(String(cell)) ?? [];
  if (percent !== undefined) return `<c ${place} s="1"><v>${Number(`${percent}e-2`)}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t>${cell}</t></is></c>`;
}

const readers = {
  wide: readBy(wide, { resolve }),
  tidy: readBy(tidy, { resolve }),
  series: readBy(series, { resolve }),
};
type Reading = Parameters<typeof figuresOf>[0] & Parameters<typeof flagsOf>[0];
const shown = (reading: Reading) => ({ figures: figuresOf(reading), said: flagsOf(reading) });

describe("merged cells of a user's workbook", () => {
  it.each([
    [
      "a country that is merged over its rows is that of every one of them, which is said once",
      "wide",
      "Country | Year | Rate // Kenya | 2019 | 41 // | 2020 | 42 // | 2021 | 43 // Ghana | 2019 | 51 // | 2020 | 52",
      ["A2:A4", "A5:A6"],
      [
        ...["KEN 2019 Rate 41 @S!C2", "KEN 2020 Rate 42 @S!C3", "KEN 2021 Rate 43 @S!C4"],
        ...["GHA 2019 Rate 51 @S!C5", "GHA 2020 Rate 52 @S!C6"],
      ],
      ["merged-cells S!A2"],
    ],
    [
      "a merged year and a merged indicator are those of their rows in a tidy table",
      "tidy",
      "Country | Indicator | Year | Value // Kenya | a.b | 2019 | 1 // Ghana | | | 2 // Peru | | | 3",
      ["B2:B4", "C2:C4"],
      ["KEN 2019 a.b 1 @S!D2", "GHA 2019 a.b 2 @S!D3", "PER 2019 a.b 3 @S!D4"],
      ["merged-cells S!B2"],
    ],
    [
      "one figure is never made several: it is read where it is stored, and the others are said",
      "wide",
      "Country | Rate | Rank // Kenya | 41 | 1 // Ghana | | 2 // Peru | 43 |",
      ["B2:B3", "B4:C4"],
      ["KEN - Rate 41 @S!B2", "KEN - Rank 1 @S!C2", "GHA - Rank 2 @S!C3", "PER - Rate 43 @S!B4"],
      ["merged-figure S!B2", "merged-figure S!B4"],
    ],
    [
      "a year is given to no column at its right",
      "tidy",
      "Country | Indicator | Year | Value // Kenya | a.b | 2019 | // Ghana | a.b | 2019 | 7",
      ["C2:D2"],
      ["GHA 2019 a.b 7 @S!D3"],
      ["no-figure S!A2", "merged-figure S!C2"],
    ],
    [
      "a head over two columns names both: the second is flagged where no row below tells them apart",
      "wide",
      "Country | Rate | // Kenya | 41 | 1 // Ghana | 42 | 2",
      ["B1:C1"],
      ["KEN - Rate 41 @S!B2", "GHA - Rate 42 @S!B3"],
      ["repeated-column S!C1", "merged-cells S!B1"],
    ],
    [
      "what a cell holds that they cover is said, and read",
      "wide",
      "Country | Rate // Kenya | 41 // Ghana | 42",
      ["A2:A3"],
      ["KEN - Rate 41 @S!B2", "GHA - Rate 42 @S!B3"],
      ["covered-cell S!A3"],
    ],
  ] as const)("%s", async (_rule, how, rows, merged, figures, said) =>
    expect(shown(readers[how](await book(rows, ...merged)))).toEqual({ figures, said }),
  );

  it("hold in a table of series and in a mapped one, by name and by position", async () => {
    const rows =
      "Country Name | Indicator Code | '2019 | '2020 | '2021 // Kenya | a.b | 1 | 2 | 3 // | c.d | 4 | 5 | 6";
    const file = await book(rows, "A2:A3");
    expect(readers.series(file).observations.map(({ country }) => country)).toEqual(Array(6).fill("KEN"));
    for (const [countryColumn, column, indicators] of [
      ["Country Name", "2019", "Indicator Code"],
      ["#1", "#3", "#2"],
    ] as const) {
      const mapping = { countryColumn, values: [{ column, indicator: "x.y" }], year: 2019 };
      // Both rows are Kenya's now, so that only the column of indicators tells them apart.
      expect(() => readMapped(file, mapping, { resolve })).toThrowError(`"${indicators}"`);
      const where = [{ column: indicators, value: "c.d" }];
      const { figures, said } = shown(readMapped(file, mapping, { resolve, where }));
      expect(figures).toEqual(["KEN 2019 x.y 4 @S!C3"]);
      expect(said).toContain("merged-cells S!A2");
    }
  });

  it("give a word to every year that it is merged over", async () => {
    const rows =
      "Country | Tier 2019 | Tier 2020 // Kenya | Tier 2 | // Ghana | Tier 1 | Tier 2 // Peru | 1 | 1";
    const { figures } = shown(readers.wide(await book(rows, "B2:C2")));
    expect(figures).toContain("KEN - Tier 2020 Tier 2 @S!C2");
  });

  it("leave headings between the rows, titles above and notes below as they stand", async () => {
    const rows = `Rates of some countries | | // Country | Rate | Share // Africa | | // Kenya | 41 | 3 // Ghana | 42 | 4
      Peru | 44 | 4 // Source: invented | |`;
    const { figures, said } = shown(readers.wide(await book(rows, "A1:C1", "A3:C3", "A7:C7")));
    expect(figures).toEqual(figuresOf(readers.wide(await book(rows))));
    expect(figures).toHaveLength(6);
    expect(said).toEqual([]);
  });

  it("join a head to the titles below it, as without the merge", async () => {
    const rows = `Country | CPI | | GDP | // | 2019 | 2020 | 2019 | 2020 // Kenya | 1 | 2 | 3 | 4 // Ghana | 5 | 6 | 7 | 8`;
    const merged = shown(readers.wide(await book(rows, "A1:A2", "B1:C1", "D1:E1")));
    const kenya = ["2019 CPI 1 @S!B3", "2020 CPI 2 @S!C3", "2019 GDP 3 @S!D3", "2020 GDP 4 @S!E3"];
    expect(merged.figures.slice(0, 4)).toEqual(kenya.map((figure) => `KEN ${figure}`));
    expect(merged).toEqual(shown(readers.wide(await book(rows))));
  });

  it("are said and left as stored where they overlap so often that filling them would take for ever", async () => {
    const rows = `Country | Year | Rate // Kenya | 2019 | 1${" // | 2019 | 1".repeat(2000)}`;
    const file = await book(rows, ...Array<string>(3000).fill("A2:A1048576"));
    const said = ["merged-cells S!A2", "merged-cells S!A2", "repeated-figure S!C3:C2002"];
    expect(flagsOf(readers.wide(file))).toEqual(said);
  });

  it("are read from a legacy workbook too", async () => {
    const text = (row: number, column: number, letters: string) =>
      record(0x0204, u16(row, column, 0, letters.length), Buffer.from([0]), Buffer.from(letters));
    const number = (row: number, column: number, value: number) =>
      record(0x027e, u16(row, column, 0), u32(value * 4 + 2));
    const records = [
      ...[text(0, 0, "Country"), text(0, 1, "Year"), text(0, 2, "Rate")],
      ...[text(1, 0, "Kenya"), number(1, 1, 2019), number(1, 2, 41)],
      ...[number(2, 1, 2020), number(2, 2, 42)],
      // One range: rows 1 to 2, columns 0 to 0.
      record(0x00e5, u16(1, 1, 2, 0, 0)),
    ];
    const file = await read("a.xls", rawStream([{ name: "S", records }]));
    expect(figuresOf(readers.wide(file))).toEqual(["KEN 2019 Rate 41 @S!C2", "KEN 2020 Rate 42 @S!C3"]);
  });
});

describe("rows and columns that a workbook hides", () => {
  const rows = "Country | Rate | Share // Kenya | 41 | 1";
  const before = '<cols><col min="3" max="3" hidden="1"/></cols>';

  it("are said of a sheet that figures are taken from, whoever's it is, and of no other", async () => {
    const sheets = [
      { name: "S", rows: sheetRows(rows), before },
      { name: "Notes", rows: sheetRows("a | b | c"), before },
      { name: "T", rows: sheetRows(rows), state: "hidden" as const },
    ];
    const bytes = makeWorkbook({ sheets });
    const { observations, problems } = await readSourceFile({ path: "a.xlsx", bytes });
    expect(observations.map(({ value, locator }) => [value, locator])).toEqual([
      [41, "S!B2"],
      [1, "S!C2"],
    ]);
    const said = ["warning hidden-cells S", "info table-not-read Notes!A1", "warning hidden-sheet T!A1"];
    expect(flagsOf({ problems }, true)).toEqual(said);
    // What the user names is read from a hidden sheet too.
    const hidden = makeWorkbook({ sheets: [sheets[2]!] });
    const values = [{ column: "Rate", indicator: "x.y" }];
    const mapped = await readMappedFile(
      { path: "b.xlsx", bytes: hidden },
      { countryColumn: "Country", values },
    );
    expect(mapped.problems.map(({ code, message }) => [code, message])).toEqual([
      ["hidden-sheet", "the sheet is hidden in the workbook; it was read like the others"],
      ["columns-not-mapped", '1 column is not mapped and was not read: "Share"'],
    ]);
  });
});

describe("rows above the header that a table was read by", () => {
  const said = async (path: string, bytes: Uint8Array) => {
    const { observations, problems } = await readSourceFile({ path, bytes });
    const left = problems.filter(({ code }) => code === "rows-not-read");
    return {
      figures: observations.map(({ value, locator }) => [value, locator]),
      left: left.map(({ severity, locator, message }) => [severity, locator, message.split(" above")[0]]),
    };
  };
  const csv = (text: string) => new TextEncoder().encode(text);
  const BELOW = "Country | Poverty // Chad | 3 // Fiji | 4";

  it("are said stretch by stretch where they hold a country and what would be a figure", async () => {
    const rows = `Country | // Malta | 1 // Ecuador | 2 // Country | // Peru | 5 // ${BELOW}`;
    expect(await said("a.xlsx", bytesOf(rows))).toEqual({
      figures: [
        [3, "S!B7"],
        [4, "S!B8"],
      ],
      left: [
        ["warning", "S!A2:A3", "2 rows with a country and a value stand"],
        ["warning", "S!A5", "a row with a country and a value stands"],
      ],
    });
    const text = rows.replaceAll(" // ", "\n").replaceAll(/ \| ?/gu, ",");
    const { left } = await said("a.csv", csv(text));
    expect(left.map(([, locator]) => locator)).toEqual(["lines 2-3, column 1", "line 5, column 1"]);
  });

  it("are said of a publisher's table", async () => {
    const text = ",tier\nCabo Verde,2\nIraq,2\ncountryname,tier\nKosovo,2\nBurma,2.5\n";
    expect(await said("tiers_2015.csv", csv(text))).toEqual({
      figures: [
        ["Tier 2", "line 5, column 2"],
        ["Tier 2 Watch List", "line 6, column 2"],
      ],
      left: [["warning", "lines 2-3, column 1", "2 rows with a country and a value stand"]],
    });
  });

  it("are said where the figure is a date, as in a list of participants", async () => {
    const head = "Participant,Signature,Ratification";
    const text = `Panama,13 Dec 2000,18 Aug 2004\n${head}\nChad,,18 Aug 2009\nHaiti,13 Dec 2000,19 Apr 2011\n`;
    const { figures, left } = await said("18-12-a.csv", csv(text));
    expect(figures.length).toBeGreaterThan(0);
    expect(left).toEqual([["warning", "line 1, column 1", "a row with a country and a value stands"]]);
  });

  it("are said of a text whose rows make two tables, too", async () => {
    const text = "Country,,\nMali,4,5\nNiger,6,5\nCountry,a,b\nGhana,1,5\nPeru,2,6\nChad,3,7\n";
    const { figures, left } = await said("a.csv", csv(text));
    expect(figures).toHaveLength(6);
    expect(left).toEqual([["warning", "lines 2-3, column 1", "2 rows with a country and a value stand"]]);
  });

  it("are not said of titles, nor of rows below the header that hold no figure or are flagged otherwise", async () => {
    const titles = "Ghana | and 5 others // Countries | 2021";
    expect((await said("a.xlsx", bytesOf(`${titles} // ${BELOW}`))).left).toEqual([]);
    const tidy = "Country,Year,indicator,value\nMali,2020,a,\nTogo,20x,a,5\nPeru,2020,a,7\n";
    expect(await said("a.csv", csv(tidy))).toEqual({ figures: [[7, "line 4, column 4"]], left: [] });
  });

  it("are not said of rows that the user does not want", async () => {
    const text = "Country,sex,value\nMali,f,1\nTogo,f,2\nPeru,m,3\n";
    const where = [{ column: "sex", value: "m" }];
    const bytes = csv(text);
    const values = [{ column: "value", indicator: "x.y" }];
    const mapped = await readMappedFile(
      { path: "a.csv", bytes },
      { countryColumn: "Country", values },
      { where },
    );
    expect(mapped.observations.map(({ value }) => value)).toEqual([3]);
    expect(mapped.problems.map(({ code }) => code)).not.toContain("rows-not-read");
  });
});

describe("percentages of a workbook", () => {
  it("are read as the export to CSV gives them, every digit kept, and said", async () => {
    const shares = [45, 7, 12.34, 1.234, 100, 0, -5, 29];
    const names = countries().map(({ name }) => name);
    const file = await book(
      ["Country | Share", ...shares.map((share, i) => `${names[i]} | ${share}%`)].join("\n"),
    );
    const { observations, problems } = readParsedFile(file);
    // 0.07 * 100 is 7.000000000000001.
    expect(observations.map(({ value }) => value)).toEqual(shares);
    expect(flagsOf({ problems })).toEqual(["percent-cells S!B2"]);
    expect(file.tables[0]!.rows[1]!.cells[1]).toBe(0.45);
  });

  it("are read so in a tidy table and in a mapped one", async () => {
    const rows = "Country | Indicator | Year | Value // Kenya | a.b | 2019 | 45%";
    expect(figuresOf(readParsedFile(await book(rows)))).toEqual(["KEN 2019 a.b 45 @S!D2"]);
    const mapping = { countryColumn: "#1", values: [{ column: "#4", indicator: "x.y" }] };
    const mapped = await readMappedFile({ path: "a.xlsx", bytes: bytesOf(rows) }, mapping);
    expect(shown(mapped)).toEqual({ figures: ["KEN - x.y 45 @S!D2"], said: ["percent-cells S!D2"] });
  });

  const SCORES = "Country / Territory | ISO3 | CPI score 2023 | Standard error | Number of sources";

  it("are read so by a publisher's adapter, which does not take a score of 45% for 0.45", async () => {
    const { figures, said } = shown(readParsedFile(await book(`${SCORES} // Ghana | GHA | 43% | 2.1 | 8`)));
    expect(figures[0]).toBe("GHA 2023 cpi.score 43 ± 2.1 @S!C2");
    expect(said).toContain("percent-cells S!C2");
  });

  it("are doubtful beside figures without the sign, in a publisher's workbook as in a table of one's own", async () => {
    const rows = "Ghana | GHA | 43% | 2.1 | 8 // Kenya | KEN | 31% | 2.1 | 8 // Togo | TGO | 0.3 | 2.1 | 8";
    const { figures, said } = shown(readParsedFile(await book(`${SCORES} // ${rows}`)));
    expect(figures).toContain("TGO 2023 cpi.score 0.3 ± 2.1 @S!C4");
    expect(said).toContain("mixed-percent S!C4");
  });
});

it("a text with a decimal comma among cells that hold numbers is read, and said", async () => {
  const cells = sheetRows("Country | a // Ghana | 43 // Peru | 36 // Togo | 32,5");
  const bytes = makeWorkbook({ sheets: [{ name: "S", rows: cells }] });
  const { observations, problems } = await readSourceFile({ path: "a.xlsx", bytes });
  expect(observations.map(({ value }) => value)).toEqual([43, 36, 32.5]);
  expect(problems).toMatchObject([
    {
      severity: "warning",
      code: "decimal-comma",
      message:
        '"a" has a figure with a decimal comma, "32,5", among numbers that are written without one: it was read as 32.5',
      locator: "S!B4",
    },
  ]);
});
