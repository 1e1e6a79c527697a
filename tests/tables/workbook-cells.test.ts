import { describe, expect, it } from "vitest";
import type { ParsedFile } from "../../src/model/table.ts";
import { listed } from "./listed.ts";
import { cellsOf, read, refusalOf } from "./read-fixture.ts";
import { type FixtureWorkbook, makeWorkbook } from "./workbook-fixture.ts";

const open = (rows: string, more: Partial<FixtureWorkbook> = {}) =>
  read("a.xlsx", makeWorkbook({ sheets: [{ name: "S", rows }], ...more }));
const codes = ({ problems }: ParsedFile) => problems.map(({ code, locator }) => [code, locator]);
/** A row of cells without references. */
const row = (...cells: string[]) => `<row r="1">${cells.join("")}</row>`;
const value = (text: string | number, attributes = "") => `<c${attributes}><v>${text}</v></c>`;
const inline = (xml: string) => `<c t="inlineStr"><is>${xml}</is></c>`;

describe("the texts of a workbook", () => {
  it("leave phonetic guides out, shared and in the cell", async () => {
    const kanji =
      '<r><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="1"><t>トウ</t></rPh><phoneticPr fontId="1"/>';
    const file = await open(row(value(0, ' t="s"'), inline(kanji)), { texts: `<si>${kanji}</si>` });
    expect(cellsOf(file)).toEqual([["東京", "東京"]]);
  });

  it("keep their spaces, decode escapes once, and read CDATA as it stands", async () => {
    const texts = listed(`
      <t xml:space="preserve">  a </t> | <t>_x005F_x000D_</t> | <t>a_x000D_&#10;b</t> |
      <t>_x00e9__xD83D__xDE00_ _x12_</t> | <t><![CDATA[<b> &amp;]]> &amp;amp;</t>`);
    expect(cellsOf(await open(row(...texts.map(inline))))).toEqual([
      ["  a ", "_x000D_", "a\nb", "é😀 _x12_", "<b> &amp; &amp;"],
    ]);
  });

  it("are empty where they are nothing but blanks", async () =>
    expect(cellsOf(await open(row(inline("<t>  </t>"), inline("<t/>"), value(1))))).toEqual([
      [null, null, 1],
    ]));
});

describe("the places of a workbook's cells", () => {
  it("follow from the cell before where a cell has no reference, and from its cells where a row has no number", async () => {
    const rows = '<row><c r="C4"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>';
    expect((await open(rows)).tables[0]!.rows).toEqual([
      { at: 4, cells: [null, null, 1, 2] },
      { at: 5, cells: [3] },
    ]);
  });

  it("are put in order where rows and cells stand out of order, and the last of two cells stands", async () => {
    const file = await open(
      '<row r="3"><c r="B3"><v>2</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>' +
        '<row r="3"><c r="B3"><v>5</v></c><c r="C3"><v>6</v></c></row>',
    );
    expect(file.tables[0]!.rows).toEqual([
      { at: 1, cells: [0] },
      { at: 3, cells: [1, 5, 6] },
    ]);
    expect(codes(file)).toEqual([
      ["rows-out-of-order", "S"],
      ["cell-twice", "S!B3"],
    ]);
    expect(codes(await open(row(value(1, ' r="A1"'), value(2, ' r="A1"'))))).toEqual([
      ["cell-twice", "S!A1"],
    ]);
  });

  it.each([
    ['<row r="0"><c><v>1</v></c></row>', /the number 0/u],
    ['<row r="1048577"><c><v>1</v></c></row>', /the number 1048577/u],
    ['<row r="1.5"><c><v>1</v></c></row>', /the number 1\.5/u],
    ['<row r="1"><c r="XFE1"><v>1</v></c></row>', /beyond the last column/u],
    ['<row r="1"><c r="1A"><v>1</v></c></row>', /the place "1A"/u],
    ["<c><v>1</v></c>", /outside of its rows/u],
  ])("must be places of a sheet: %s", async (rows, what) => {
    const error = await refusalOf("a.xlsx", makeWorkbook({ sheets: [{ name: "S", rows }] }));
    expect(error.code).toBe("corrupt");
    expect(error.message).toMatch(what);
  });
});

describe("the numbers of a workbook", () => {
  it("that are none are empty and named, and texts in the place of numbers stay texts", async () => {
    const file = await open(
      row(value("NaN"), value("1e999"), value("-INF"), value("0x10"), value("n.a."), value(" 7 ")),
    );
    expect(cellsOf(file)).toEqual([[null, null, null, "0x10", "n.a.", 7]]);
    expect(codes(file)).toEqual([
      ["bad-number", "S!A1"],
      ["bad-number", "S!B1"],
      ["bad-number", "S!C1"],
    ]);
  });

  it("are dates where their format shows a part of one, in whatever words it stands", async () => {
    const dates = [
      "[$-409]d\\-mmm\\-yyyy;@",
      ...listed(`
      d/m/yy | mmm | yyyy&quot;年&quot;m&quot;月&quot; | [Red]dd.mm. | m/d/yy h:mm | ge.m.d`),
    ];
    const numbers = [
      "\\d0",
      ...listed(`
      0.00 | General | #,##0 &quot;days&quot; | [Red]0 | 0.00E+00 | _d0 | [&gt;=100]0;0 | @`),
    ];
    const formats = [...dates, ...numbers];
    const file = await open(row(...formats.map((_, i) => value(45107, ` s="${i + 1}"`))), { formats });
    expect(cellsOf(file)).toEqual([[...dates.map(() => "2023-06-30"), ...numbers.map(() => 45107)]]);
  });

  it("are times where their format shows no day, and hours beyond 24 where it counts them", async () => {
    const formats = ["h:mm", "[h]:mm", "mm:ss"];
    const file = await open(
      row(value(0.75, ' s="1"'), value(26.5 / 24, ' s="2"'), value(0.5, ' s="3"'), value(45107.75, ' s="1"')),
      { formats, date1904: true },
    );
    // Day 45107 of the 1904 system is 1462 days later than that of the 1900 system, 30 June 2023.
    expect(cellsOf(file)).toEqual([["18:00:00", "26:30:00", "12:00:00", "2027-07-01T18:00:00"]]);
  });

  it("that no calendar has are empty and named, in both date systems", async () => {
    const rows = row(
      value(-1, ' s="1"'),
      value(2958466, ' s="1"'),
      value(2958465, ' s="1"'),
      value(60, ' s="1"'),
    );
    const in1900 = await open(rows, { formats: ["yyyy"] });
    // 2958465 is 31 December 9999; day 60 is 29 February 1900, which never was.
    expect(cellsOf(in1900)).toEqual([[null, null, "9999-12-31", "1900-02-28"]]);
    expect(codes(in1900)).toEqual([
      ["bad-date", "S!A1"],
      ["bad-date", "S!B1"],
    ]);
    const in1904 = await open(row(value(-1, ' s="1"'), value(0, ' s="1"')), {
      formats: ["yyyy"],
      date1904: true,
    });
    expect(cellsOf(in1904)).toEqual([[null, "1904-01-01"]]);
    expect(codes(in1904)).toEqual([["bad-date", "S!A1"]]);
  });
});

describe("the errors of a workbook", () => {
  it("are null and named whatever they are, and the cell's type says so", async () => {
    const file = await open(
      row(value("#DIV/0!", ' t="e"'), value("#NEW!", ' t="e"'), value("", ' t="e"'), value(1)),
    );
    expect(cellsOf(file)).toEqual([[null, null, null, 1]]);
    expect(codes(file)).toEqual([
      ["error-cell", "S!A1"],
      ["error-cell", "S!B1"],
      ["error-cell", "S!C1"],
    ]);
  });

  it("are counted where there are thousands, so that they drown nothing else", async () => {
    const file = await open(row(...Array.from({ length: 1500 }, () => value("#N/A", ' t="e"'))));
    expect(file.problems.length).toBe(1001);
    expect(file.problems.at(-1)).toMatchObject({ code: "more-cells", message: /^500 more cells/u });
  });
});
