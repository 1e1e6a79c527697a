import { describe, expect, it } from "vitest";
import type { Cell, Table } from "../../src/model/table.ts";
import { columnLetters, findHeader, foldHeader, locate } from "../../src/tables/index.ts";

const table = (...rows: (readonly Cell[] | null)[]): Table => ({
  name: "Data",
  hidden: false,
  rows: rows.flatMap((cells, i) => (cells === null ? [] : [{ at: i + 1, cells }])),
});

it.each([
  ["CPI Score 2017 ", "cpi score 2017"],
  ["cpi  score\n2017 [4]", "cpi score 2017"],
  ["Rank*", "rank"],
  ["2011¹", "2011"],
  ["Lower\u00a0CI", "lower ci"],
  ["\ufeffcountry", "country"],
  ["Ｃountry", "country"],
  [2012, "2012"],
  [null, ""],
  [undefined, ""],
])("foldHeader folds %j to %j", (cell, folded) => expect(foldHeader(cell)).toBe(folded));

describe("findHeader", () => {
  const SPEC = {
    country: { is: /^country/u },
    score: { is: /^score \d{4}$/u },
    error: { is: /^standard error$/u, optional: true },
  };

  it("finds the row by what it says, wherever it stands and in whatever order", () => {
    const header = findHeader(
      table(["A title"], null, ["", "Score 2023", "Country / Territory"], [null, 43, "Ghana"]),
      SPEC,
    )!;
    expect(header.index).toBe(1);
    expect([...header.columns]).toEqual([
      ["country", 2],
      ["score", 1],
    ]);
    expect(header.body).toEqual([{ at: 4, cells: [null, 43, "Ghana"] }]);
    expect(header.titles).toEqual(["", "score 2023", "country / territory"]);
  });

  it("reads a header of two rows together where no single row will do", () => {
    const header = findHeader(
      table(["Country", "Score", null], [null, "2012", "Standard error"], ["Ghana", 45, 2]),
      SPEC,
    )!;
    expect(header.index).toBe(1);
    expect([...header.columns]).toEqual([
      ["country", 0],
      ["score", 1],
      ["error", 2],
    ]);
  });

  it("gives one cell to one column only", () => {
    const spec = { name: { is: /country/u }, code: { is: /country/u } };
    expect(findHeader(table(["Country", "x"]), spec)).toBeUndefined();
    expect([...findHeader(table(["Country", "Country code"]), spec)!.columns.values()]).toEqual([0, 1]);
  });

  it("is undefined where a needed column is gone", () =>
    expect(findHeader(table(["Country", "Points"], ["Ghana", 43]), SPEC)).toBeUndefined());
});

describe("a place", () => {
  it("is written as a spreadsheet writes it for workbooks, by line and column for text", () => {
    expect(locate({ format: "xlsx" }, table(), 12, 2)).toBe("Data!C12");
    expect(locate({ format: "xls" }, table(), 1, 0)).toBe("Data!A1");
    expect(locate({ format: "csv" }, table(), 12, 2)).toBe("line 12, column 3");
  });

  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("column %i has the letters %s", (column, letters) => expect(columnLetters(column)).toBe(letters));
});
