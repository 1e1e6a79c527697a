import { describe, expect, it } from "vitest";
import type { Cell, Table } from "../../src/model/table.ts";
import { layOut } from "../../src/tables/layout/index.ts";
import { separateTables } from "../../src/tables/layout/separate.ts";
import { locate } from "../../src/tables/locate.ts";

function sheet(rows: readonly (readonly Cell[])[]): Table {
  return {
    name: "S",
    hidden: false,
    rows: rows.map((cells, i) => ({ at: i + 1, cells })).filter(({ cells }) => cells.length > 0),
  };
}

const SIDE_BY_SIDE = sheet([
  ["Table 1", null, null, "Table 2"],
  ["Country", "CPI", null, "Country", "GDP", "HDI"],
  ["Ghana", 43, null, "Peru", 6, 0.7],
  ["Mali", 28, null, "Kenya", 2, 0.6],
]);

describe("separateTables", () => {
  it("gives each table that stands beside another its own columns, titles and places", () => {
    const [left, right, ...more] = separateTables(SIDE_BY_SIDE);
    expect(more).toEqual([]);
    expect(left!.rows.map(({ cells }) => cells)).toEqual([
      ["Table 1", null],
      ["Country", "CPI"],
      ["Ghana", 43],
      ["Mali", 28],
    ]);
    expect(right!.rows.map(({ cells }) => cells)).toEqual([
      ["Table 2"],
      ["Country", "GDP", "HDI"],
      ["Peru", 6, 0.7],
      ["Kenya", 2, 0.6],
    ]);
    expect(locate({ format: "xlsx" }, right!, 3, 1)).toBe("S!E3");
    expect(locate({ format: "csv" }, right!, 3, 1)).toBe("line 3, column 5");
  });

  it("gives the title that stands alone between two tables to the lower one", () => {
    const table = sheet([
      ["Country", "CPI"],
      ["Ghana", 43],
      [],
      ["2020"],
      [],
      ["Country", "GDP"],
      ["Peru", 6],
      ["Mali", 1],
    ]);
    expect(separateTables(table).map(({ rows }) => rows.map(({ at }) => at))).toEqual([
      [1, 2],
      [4, 6, 7, 8],
    ]);
  });

  it("leaves notes and figures that an empty column sets apart in their table", () => {
    const table = sheet([
      ["Country", "CPI", null, "Notes", "Source"],
      ["Ghana", 43, null, "estimate", "bank"],
      ["Peru", 36],
      ["Mali", 28, null, "survey"],
    ]);
    expect(separateTables(table)).toEqual([table]);
  });
});

it("layOut calls an untitled column of a table at the right by its position in the sheet", () => {
  const table = sheet([
    ["Country", "CPI", null, "Country", null, "HDI"],
    ["Ghana", 43, null, "Peru", 6, 0.7],
    ["Mali", 28, null, "Kenya", 2, 0.6],
  ]);
  expect(layOut(table).map(({ columns }) => columns)).toEqual([
    ["Country", "CPI"],
    ["Country", "#5", "HDI"],
  ]);
});
