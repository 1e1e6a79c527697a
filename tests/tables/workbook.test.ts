import { describe, expect, it } from "vitest";
import { cellsOf, read, refusalOf } from "./read-fixture.ts";
import { makeWorkbook } from "./workbook-fixture.ts";

const cell = (ref: string, value: string | number, more = "") => `<c r="${ref}"${more}><v>${value}</v></c>`;
const row = (at: number, ...cells: string[]) => `<row r="${at}">${cells.join("")}</row>`;
const one = (rows: string, more = {}) => makeWorkbook({ sheets: [{ name: "S", rows }], ...more });

describe("readFile on an xlsx workbook", () => {
  it("gives every sheet in the workbook's order and marks hidden ones", async () => {
    const rows = row(1, cell("A1", 1));
    const file = await read(
      "a.xlsx",
      makeWorkbook({
        sheets: [
          { name: "Index", rows },
          { name: "A &amp; B", rows, state: "hidden" },
          { name: "Very", rows, state: "veryHidden" },
        ],
      }),
    );
    expect(file.tables.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Index", false],
      ["A & B", true],
      ["Very", true],
    ]);
  });

  it("reads shared, inline, formula and rich text, and decodes entities and escapes once", async () => {
    const texts =
      "<si><t>plain</t></si><si><r><rPr><b/></rPr><t>Ri</t></r><r><t>ch</t></r></si>" +
      '<si><t xml:space="preserve">C&amp;amp;D_x000D_</t></si>';
    const file = await read(
      "a.xlsx",
      one(
        row(
          1,
          cell("A1", 0, ' t="s"'),
          cell("B1", 1, ' t="s"'),
          cell("C1", 2, ' t="s"'),
          '<c r="D1" t="inlineStr"><is><t>in</t></is></c>',
          '<c r="E1" t="str"><f>A1&amp;"x"</f><v>plainx</v></c>',
        ),
        { texts },
      ),
    );
    expect(cellsOf(file)).toEqual([["plain", "Rich", "C&amp;D\n", "in", "plainx"]]);
  });

  it("reads numbers, booleans and the stored results of formulas as what they are", async () => {
    const file = await read(
      "a.xlsx",
      one(row(1, cell("A1", "-1.5E-2"), cell("B1", 1, ' t="b"'), '<c r="C1"><f>1+1</f><v>2</v></c>')),
    );
    expect(cellsOf(file)).toEqual([[-0.015, true, 2]]);
    expect(file.problems).toEqual([]);
  });

  it("reads dates as ISO text, with the time where there is one, in both date systems", async () => {
    const rows = row(
      1,
      cell("A1", 45107, ' s="1"'),
      cell("B1", 45107.75, ' s="1"'),
      cell("C1", 0.5, ' s="1"'),
      cell("D1", 45107),
    );
    const formats = ["yyyy\\-mm\\-dd"];
    expect(cellsOf(await read("a.xlsx", one(rows, { formats })))).toEqual([
      ["2023-06-30", "2023-06-30T18:00:00", "12:00:00", 45107],
    ]);
    const in1904 = await read(
      "a.xlsx",
      one(row(1, cell("A1", 43645, ' s="1"')), { formats, date1904: true }),
    );
    expect(cellsOf(in1904)).toEqual([["2023-06-30"]]);
  });

  it("reads an error cell as null and names it, never as a number or text", async () => {
    const file = await read(
      "a.xlsx",
      one(
        row(3, cell("B3", "#DIV/0!", ' t="e"'), cell("C3", 5), '<c r="D3" t="e"><f>NA()</f><v>#N/A</v></c>'),
      ),
    );
    expect(cellsOf(file)).toEqual([[null, null, 5]]);
    expect(file.problems).toEqual([
      {
        severity: "warning",
        code: "error-cell",
        message: "the cell holds the spreadsheet error #DIV/0!; it was read as empty",
        file: "a.xlsx",
        locator: "S!B3",
      },
      {
        severity: "warning",
        code: "error-cell",
        message: "the cell holds the spreadsheet error #N/A; it was read as empty",
        file: "a.xlsx",
        locator: "S!D3",
      },
    ]);
  });

  it("names formulas whose result was never stored, which would look empty", async () => {
    const file = await read(
      "a.xlsx",
      one(
        row(
          2,
          '<c r="A2"><f>SUM(B2:C2)</f></c>',
          '<c r="B2" s="1"><f>1</f><v></v></c>',
          '<c r="C2"><f t="shared" si="0"/><v/></c>',
        ) + row(3, '<c r="A3" t="str"><f>""</f><v></v></c>', '<c r="B3"><f>2*2</f><v>4</v></c>'),
      ),
    );
    expect(cellsOf(file)).toEqual([[null, 4]]);
    expect(file.problems.map(({ code, locator }) => [code, locator])).toEqual([
      ["formula-without-value", "S!A2"],
      ["formula-without-value", "S!B2"],
      ["formula-without-value", "S!C2"],
    ]);
  });

  it("keeps each row's own number, leaves empty rows out, and stands a cell at the end of the sheet", async () => {
    const file = await read(
      "a.xlsx",
      one(row(1, cell("A1", 1)) + row(2) + row(7, cell("C7", 3)) + row(1048576, cell("XFD1048576", 9))),
    );
    const rows = file.tables[0]!.rows;
    expect(rows.map(({ at }) => at)).toEqual([1, 7, 1048576]);
    expect(rows[1]!.cells).toEqual([null, null, 3]);
    expect(rows[2]!.cells[16383]).toBe(9);
  });

  it("leaves a merged cell's value at its top left, as it is stored", async () => {
    const rows = row(1, cell("A1", 1), '<c r="B1"/>') + row(2, '<c r="A2"/>', cell("B2", 4));
    const sheet = {
      name: "S",
      rows: `${rows}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells><sheetData>`,
    };
    expect(cellsOf(await read("a.xlsx", makeWorkbook({ sheets: [sheet] })))).toEqual([[1], [null, 4]]);
  });

  it("reads rows and cells without references, and prefixed elements", async () => {
    expect(
      cellsOf(
        await read("a.xlsx", one("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")),
      ),
    ).toEqual([[1, 2], [3]]);
    const prefixed = '<x:row xmlns:x="u" r="1"><x:c r="B1"><x:v>5</x:v></x:c></x:row>';
    expect(cellsOf(await read("a.xlsx", one(prefixed)))).toEqual([[null, 5]]);
  });

  it("reads the other sheets where one is a chart or is missing, and says which is missing", async () => {
    const rows = row(1, cell("A1", 1));
    const file = await read(
      "a.xlsx",
      makeWorkbook({
        sheets: [
          { name: "Chart", rows: "", type: "chartsheet" },
          { name: "Gone", rows: "", missing: true },
          { name: "Here", rows },
        ],
      }),
    );
    expect(file.tables.map(({ name, rows }) => [name, rows.length])).toEqual([["Here", 1]]);
    expect(file.problems).toMatchObject([{ code: "missing-part", locator: "Gone" }]);
  });

  it("refuses a sheet of endless empty cells before it fills the memory", { tags: "slow" }, async () => {
    const wide = Array.from({ length: 1600 }, (_, i) =>
      row(i + 1, cell(`XFD${i + 1}`, (i * 7919) % 1000)),
    ).join("");
    const error = await refusalOf("a.xlsx", one(wide));
    expect(error.code).toBe("too-large");
  });

  it("refuses a row number that no sheet has", async () => {
    const error = await refusalOf("a.xlsx", one('<row r="x"><c r="A1"><v>1</v></c></row>'));
    expect(error.code).toBe("corrupt");
    expect(error.where).toEqual({ file: "a.xlsx", locator: "S" });
  });
});
