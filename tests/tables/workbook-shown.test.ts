import { describe, expect, it } from "vitest";
import type { ParsedFile } from "../../src/model/table.ts";
import { hiddenProblems } from "../../src/tables/workbook/hidden.ts";
import { listed } from "./listed.ts";
import { cellsOf, read } from "./read-fixture.ts";
import { makeWorkbook } from "./workbook-fixture.ts";
import { f64, rawStream, record, u16 } from "./xls-raw-fixture.ts";

/** What a sheet shows and hides, beyond its cells. */

const said = (file: ParsedFile) =>
  hiddenProblems(file, new Set(["S"])).map(({ severity, code, message, locator }) => [
    severity,
    code,
    message,
    locator,
  ]);
/** Rows 1 to `count`, each with 1 in columns A to D; `hidden` says more of a row. */
const rows = (count: number, hidden: (row: number) => string) =>
  Array.from({ length: count }, (_, i) => {
    const cells = [..."ABCD"].map((column) => `<c r="${column}${i + 1}"><v>1</v></c>`);
    return `<row r="${i + 1}"${hidden(i + 1)}>${cells.join("")}</row>`;
  }).join("");
const open = (sheet: { rows: string; before?: string; behind?: string }, state?: "hidden" | "veryHidden") =>
  read("a.xlsx", makeWorkbook({ sheets: [{ name: "S", ...sheet, ...(state ? { state } : {}) }] }));

describe("rows and columns that a workbook hides", () => {
  it("are read, and said once a sheet with their places", async () => {
    const file = await open({
      rows: rows(20, (row) => (row >= 12 && row <= 15 ? ' hidden="1"' : row === 18 ? ' ht="0"' : "")),
      // Everything from column F on is hidden too, and empty.
      before:
        '<cols><col min="4" max="4" width="9" hidden="true"/><col min="6" max="16384" hidden="1"/></cols>',
    });
    expect(cellsOf(file).length).toBe(20);
    expect(file.tables[0]!.hides).toEqual({ rows: [12, 13, 14, 15, 18], columns: [3] });
    expect(hiddenProblems(file, new Set(["T"]))).toEqual([]);
    expect(said(file)).toEqual([
      [
        "warning",
        "hidden-cells",
        "rows 12-15 and 18 and column D are hidden in the workbook; they were read like the others",
        "S",
      ],
    ]);
  });

  it("are not said where they are empty", async () => {
    const file = await open({
      rows: `${rows(2, () => "")}<row r="9" hidden="1"/><row r="10" hidden="1"><c r="A10"/></row>`,
      before: '<cols><col min="7" max="9" hidden="1"/><col min="1" max="2" width="0.5"/></cols>',
    });
    expect(said(file)).toEqual([]);
  });

  it("are counted beyond the first twenty stretches", async () => {
    const file = await open({ rows: rows(100, (row) => (row % 2 === 0 ? ' hidden="1"' : "")) });
    expect(said(file)[0]![2]).toMatch(/^rows 2, 4, .*, 40 and 30 more are hidden/u);
  });

  it("are told from a legacy workbook", async () => {
    const number = (row: number, column: number) => record(0x0203, u16(row, column, 0), f64(1));
    const rowRecord = (row: number, flags: number) => record(0x0208, u16(row, 0, 2, 255, 0, 0, flags, 15));
    const records = [
      record(0x007d, u16(1, 1, 2304, 15, 1, 0)),
      record(0x007d, u16(0, 0, 2304, 15, 0, 0)),
      ...[rowRecord(0, 0x100), rowRecord(1, 0x120), rowRecord(2, 0x40)],
      ...[0, 1, 2].flatMap((row) => [number(row, 0), number(row, 1)]),
    ];
    const file = await read("a.xls", rawStream([{ name: "S", records }]));
    expect(cellsOf(file).length).toBe(3);
    expect(said(file).map(([, , message]) => message)).toEqual([
      "row 2 and column B are hidden in the workbook; they were read like the others",
    ]);
  });

  it("are not said of a sheet that is hidden as a whole: that is said, however deep it is hidden", async () => {
    for (const state of ["hidden", "veryHidden"] as const) {
      const file = await open({ rows: rows(2, () => ' hidden="1"') }, state);
      expect(file.tables[0]!.hidden).toBe(true);
      expect(said(file)).toEqual([
        ["warning", "hidden-sheet", "the sheet is hidden in the workbook; it was read like the others", "S"],
      ]);
    }
  });
});

it("ranges that a workbook merges are told with their rows and columns, and what is no range is none", async () => {
  const references = ["A1:B1", "$B$2:$B$1048576", "A3", "C4:C4", "B5:A1", "A1:XFE9", "nonsense", ""];
  const list = references.map((reference) => `<mergeCell ref="${reference}"/>`).join("");
  const file = await open({ rows: rows(2, () => ""), behind: `<mergeCells>${list}</mergeCells>` });
  expect(file.tables[0]!.merged).toEqual([
    { top: 1, bottom: 1, left: 0, right: 1 },
    { top: 2, bottom: 1_048_576, left: 1, right: 1 },
  ]);
  expect((await open({ rows: rows(2, () => "") })).tables[0]).not.toHaveProperty("merged");
});

describe("numbers that a workbook shows as percentages", () => {
  it("stay what the workbook holds, and are told by their format", async () => {
    const shown = ["0%", "0.00%", "[Red]0.0%", "0%;[Red]-0%", "[=0]&quot;–&quot;;0.0%", "_-0%_-"];
    const plain = ["0.00", "General", "0&quot;%&quot;", "0\\%", "[$%-409]0", "yyyy&quot;%&quot;"];
    const formats = [...shown, ...plain];
    const cells = formats.map((_, i) => `<c s="${i + 1}"><v>0.45</v></c>`).join("");
    const file = await read(
      "a.xlsx",
      makeWorkbook({ sheets: [{ name: "S", rows: `<row r="1">${cells}</row>` }], formats }),
    );
    const [row] = file.tables[0]!.rows;
    expect(row!.cells.slice(0, 11)).toEqual(Array(11).fill(0.45));
    expect(row!.percents).toEqual(shown.map((_, i) => i));
  });

  it("are those of the formats 9 and 10 in a legacy workbook", async () => {
    const styles = [0, 9, 10, 11].map((format) => record(0x00e0, u16(0, format), Buffer.alloc(16)));
    const records = [0, 1, 2, 3].map((style) => record(0x0203, u16(0, style, style), f64(0.07)));
    const file = await read("a.xls", rawStream([{ name: "S", records }], styles));
    expect(file.tables[0]!.rows).toEqual([{ at: 1, cells: [0.07, 0.07, 0.07, 0.07], percents: [1, 2] }]);
  });

  it("are no longer where another cell of the same place stands after them", async () => {
    const cell = (style: number, value: number) => `<c r="A1" s="${style}"><v>${value}</v></c>`;
    const twice = (first: string, second: string) => `<row r="1">${first}${second}</row>`;
    const apart = (first: string, second: string) =>
      `<row r="1">${first}</row><row r="2"><c><v>1</v></c></row><row r="1">${second}</row>`;
    for (const order of [twice, apart]) {
      const open = (xml: string) =>
        read("a.xlsx", makeWorkbook({ sheets: [{ name: "S", rows: xml }], formats: ["0%"] }));
      const later = await open(order(cell(1, 0.5), cell(0, 7)));
      expect(later.tables[0]!.rows[0]).toEqual({ at: 1, cells: [7] });
      const earlier = await open(order(cell(0, 7), cell(1, 0.5)));
      expect(earlier.tables[0]!.rows[0]).toEqual({ at: 1, cells: [0.5], percents: [0] });
    }
  });
});

describe("numbers that a workbook does not show as they are", () => {
  const said = ({ problems }: ParsedFile) => problems.map(({ code, locator }) => [code, locator]);

  it("are read as they are held, and said from the first on: thousands, millions, and what nobody sees", async () => {
    const formats = listed(`
      #,##0 | 0.0,, | #,##0, | ;;; | 0;; | 0, &quot;thousand&quot; | 0.0,,;[Red]-0.0,,`);
    const cells = formats.map((_, i) => `<c s="${i + 1}"><v>12345678</v></c>`).join("");
    const one = (rows: string) => read("a.xlsx", makeWorkbook({ sheets: [{ name: "S", rows }], formats }));
    const file = await one(`<row r="1">${cells}</row><row r="2">${cells}</row>`);
    expect(cellsOf(file)[1]).toEqual(Array(7).fill(12345678));
    expect(said(file)).toEqual([
      ["scaled-numbers", "S!B1"],
      ["hidden-cells", "S!D1"],
    ]);
    const plain = await one(`<row r="1"><c s="1"><v>1</v></c><c s="5"><v>1</v></c><c s="4"/></row>`);
    expect(said(plain)).toEqual([]);
  });
});

describe("a workbook that contradicts itself", () => {
  const said = ({ problems }: ParsedFile) => problems.map(({ code, locator }) => [code, locator]);

  it("has its cell read where it stands, and said, where the cell names another row", async () => {
    const file = await open({
      rows: '<row r="3"><c r="A3"><v>1</v></c><c r="B4"><v>2</v></c><c r="C"><v>3</v></c></row>',
    });
    expect(file.tables[0]!.rows).toEqual([{ at: 3, cells: [1, 2, 3] }]);
    expect(said(file)).toEqual([["misplaced-cell", "S!B3"]]);
  });

  it("is told of two sheets of one name, whose places are the same", async () => {
    const sheet = (name: string) => ({ name, rows: "<row><c><v>1</v></c></row>" });
    const file = await read("a.xlsx", makeWorkbook({ sheets: [sheet("Data"), sheet("B"), sheet("DATA")] }));
    expect(file.tables.map(({ name }) => name)).toEqual(["Data", "B", "DATA"]);
    expect(said(file)).toEqual([["sheet-name-twice", "DATA"]]);
  });

  it("has a formula said whose text was never stored, in a legacy workbook", async () => {
    const formula = (column: number) =>
      record(0x0006, u16(0, column, 0), Buffer.from([0, 0, 0, 0, 0, 0, 255, 255]), Buffer.alloc(8));
    const text = record(0x0207, u16(1), Buffer.from([0, 65]));
    const records = [formula(0), text, formula(1), formula(2)];
    const file = await read("a.xls", rawStream([{ name: "S", records }]));
    expect(file.tables[0]!.rows).toEqual([{ at: 1, cells: ["A"] }]);
    expect(said(file)).toEqual([
      ["formula-without-value", "S!B1"],
      ["formula-without-value", "S!C1"],
    ]);
  });
});
