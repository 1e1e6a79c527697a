import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Row, Table } from "../../src/model/table.ts";
import { type Block, layOut } from "../../src/tables/layout/index.ts";
import { draws } from "../properties/seed.ts";

const COUNTRIES = new Set(["Ghana", "Kenya", "Benin", "Togo", "Mali", "GHA", "KEN", "BEN", "TGO"]);
const hints = { isName: (text: string) => COUNTRIES.has(text) };

/** A sheet: null is a blank row. */
const sheet = (...rows: (readonly Cell[] | null)[]): Table => ({
  name: "Data",
  hidden: false,
  rows: rows.flatMap((cells, i) => (cells === null ? [] : [{ at: i + 1, cells }])),
});
const at = (rows: readonly Row[]) => rows.map((row) => row.at);
const shape = ({ header, body, notes, columns }: Block) => ({
  header: at(header),
  body: at(body),
  notes: at(notes),
  columns,
});
const BODY = [
  ["Ghana", 43, 2.1],
  ["Kenya", 31, 1.9],
  ["Benin", 41, 3],
] as const;

describe("layOut", () => {
  it("tells the header from titles above and from footnotes and totals below", () => {
    const table = sheet(
      ["Scores of the ministry"],
      ["Updated:", "2023-05-01"],
      null,
      ["Country", "Score", "SE"],
      ...BODY,
      ["Total", 115, null],
      null,
      ["* provisional"],
      ["Source: the ministry"],
    );
    expect(layOut(table, hints).map(shape)).toEqual([
      { header: [4], body: [5, 6, 7], notes: [1, 2, 8, 10, 11], columns: ["Country", "Score", "SE"] },
    ]);
  });

  it("joins the names of a header of several rows, a merged head over the columns below it", () => {
    const table = sheet(
      [null, 2017, null, 2016, null],
      ["Country", "Score", "SE", "Score", "SE"],
      ["Ghana", 43, 2, 40, 2.1],
      ["Kenya", 31, 1, 28, 2.2],
      ["Benin", 41, 3, 39, 2.8],
    );
    const [block] = layOut(table, hints);
    expect(at(block!.header)).toEqual([1, 2]);
    expect(block!.columns).toEqual(["Country", "2017 / Score", "2017 / SE", "2016 / Score", "2016 / SE"]);
  });

  it("takes years over figures for a header, and years under a title for figures", () => {
    const wide = layOut(sheet(["Country", 2016, 2017], ...BODY), hints)[0]!;
    expect([at(wide.header), wide.columns]).toEqual([[1], ["Country", "2016", "2017"]]);
    const long = layOut(sheet(["Country", "Year"], ["Ghana", 2016], ["Kenya", 2017]), hints)[0]!;
    expect(at(long.body)).toEqual([2, 3]);
  });

  it("takes a row of units or of labels below the titles for part of the header", () => {
    const [block] = layOut(sheet(["Country", "Score", "SE"], [null, "points", "points"], ...BODY), hints);
    expect(block!.columns).toEqual(["Country", "Score / points", "SE / points"]);
  });

  it("calls columns by their position where there is no header, and takes no row of data for one", () => {
    const [block] = layOut(sheet(...BODY), hints);
    expect(block).toMatchObject({ headerBy: "none", header: [], columns: ["#1", "#2", "#3"] });
    expect(block!.body).toHaveLength(3);
    const codes = layOut(sheet(["GHA", "Ghana"], ["KEN", "Kenya"], ["BEN", "Benin"]), hints)[0]!;
    expect(codes.headerBy).toBe("none");
  });

  it("names a column without a title by its position, among titles too", () => {
    const [block] = layOut(sheet(["Country", null, "SE"], ...BODY), hints);
    expect(block!.columns).toEqual(["Country", "#2", "SE"]);
  });

  it("begins a table beside another where its first title and names come again, not where numbers stand under that title", () => {
    const beside = (...cells: Cell[]) =>
      layOut(
        sheet(["Country", "CPI", "Country", "Error"], ...BODY.map(([a, b], i) => [a, b, cells[i]!, i])),
        hints,
      );
    expect(beside("Togo", "Mali", "Ghana")).toHaveLength(2);
    expect(beside(72, 101, 90)).toHaveLength(1);
  });

  it("says that it guessed where nothing tells the first row from the others", () => {
    const [block] = layOut(sheet(["Alpha", "Beta"], ["Gamma", "Delta"], ["Epsilon", "Zeta"]), hints);
    expect(block).toMatchObject({ headerBy: "guessed", columns: ["Alpha", "Beta"] });
  });

  it("begins a new table after a blank row where a header stands, with the titles right above it", () => {
    const table = sheet(
      ["Table 1"],
      ["Country", "Score", "SE"],
      ...BODY,
      null,
      ["Table 2"],
      ["Country", "Year", "Tier"],
      ["Ghana", 2017, 2],
      ["Kenya", 2017, 3],
    );
    expect(layOut(table, hints).map(shape)).toEqual([
      { header: [2], body: [3, 4, 5], notes: [1], columns: ["Country", "Score", "SE"] },
      { header: [8], body: [9, 10], notes: [7], columns: ["Country", "Year", "Tier"] },
    ]);
  });

  it("does not take blank rows and headings between rows for the end of the table", () => {
    const table = sheet(
      ["Country", "Score", "SE"],
      ["AFRICA"],
      ...BODY,
      null,
      ["WEST AFRICA"],
      ["Togo", 29, 2],
      null,
      ["Mali", 32, 2],
    );
    const blocks = layOut(table, hints);
    expect(blocks).toHaveLength(1);
    expect(at(blocks[0]!.body)).toEqual([2, 3, 4, 5, 7, 8, 10]);
  });

  it("keeps a last row that names a country and nothing else", () => {
    const [block] = layOut(sheet(["Country", "Score", "SE"], ...BODY, ["Mali"]), hints);
    expect(at(block!.body)).toEqual([2, 3, 4, 5]);
  });

  it("takes prose for notes and no table", () => {
    const [block] = layOut(
      sheet(["About this file"], ["It was made by the ministry, and is revised every year in May."], null, [
        "Ask us",
      ]),
    );
    expect(block).toMatchObject({ header: [], body: [], columns: [] });
    expect(at(block!.notes)).toEqual([1, 2, 4]);
  });

  it("takes lines within a quoted cell for lines and not for blank rows", () => {
    const rows: Row[] = [
      { at: 1, cells: ["Country", "Comment", "Year"] },
      { at: 2, cells: ["Ghana", "two\nlines", "2016"] },
      { at: 4, cells: ["Kenya", "three\r\nlines\r\nhere", "2017"] },
      { at: 7, cells: ["Benin", "one", "2018"] },
    ];
    const [block, ...more] = layOut({ name: "", hidden: false, rows }, { ...hints, byLine: true });
    expect(more).toEqual([]);
    expect(at(block!.body)).toEqual([2, 4, 7]);
  });

  it("puts every cell of any sheet in exactly one place", () => {
    const cell = fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      fc.constantFrom<Cell>(..."Country|Total|Note: x|Ghana|Kenya|..|2w|AFG|12 Dec 2000".split("|")),
      fc.integer({ min: 1900, max: 2030 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.string({ maxLength: 120 }).filter((text) => text.trim() !== ""),
    );
    const anyRow = fc.oneof(
      { weight: 1, arbitrary: fc.constant(null) },
      { weight: 6, arbitrary: fc.array(cell, { minLength: 1, maxLength: 6 }) },
    );
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 40 }), fc.boolean(), (rows, byLine) => {
        const table = sheet(...rows.map((cells) => (cells?.some((one) => one !== null) ? cells : null)));
        const blocks = layOut(table, { ...hints, byLine });
        const placed = blocks.flatMap(({ table: { firstColumn = 0 }, header, body, notes }) =>
          cellsIn([...header, ...body, ...notes], firstColumn),
        );
        expect(placed.sort()).toEqual(cellsIn(table.rows, 0).sort());
        for (const { columns, header, body } of blocks) {
          const reach = [...header, ...body].map(
            ({ cells }) => cells.findLastIndex((one) => one !== null) + 1,
          );
          expect(columns).toHaveLength(Math.max(0, ...reach));
          expect(columns.every((name) => name !== "")).toBe(true);
        }
      }),
      draws(300),
    );
  });
});

/** Every cell that holds something, with its place. */
function cellsIn(rows: readonly Row[], firstColumn: number): string[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell, i) => (cell === null ? [] : [`${row.at}, ${firstColumn + i}: ${String(cell)}`])),
  );
}
