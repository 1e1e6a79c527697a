import { describe, expect, it } from "vitest";
import { isFigure, kindOfCell, mayBeTitles } from "../../src/tables/layout/rows.ts";
import { readEither } from "../../src/tables/number.ts";

describe("isFigure", () => {
  it("takes for a figure what is read as a number in one of the two styles, and nothing else", () => {
    const cells = ["1.5", "1,5", "12.5*", "1.234,5", 7, "٣", "481-1,940", "<5", "n/a", "GHA", "", null, true];
    for (const cell of cells)
      expect([cell, isFigure(cell)]).toEqual([cell, readEither(cell).kind === "number"]);
  });

  it("takes a figure for one however widely it is padded, as the reader of numbers does", () => {
    const padded = `${" ".repeat(80)}12.5`;
    expect(readEither(padded)).toEqual({ kind: "number", value: 12.5 });
    expect(isFigure(padded)).toBe(true);
    expect(kindOfCell(padded)).toBe("number");
  });
});

it("mayBeTitles asks for several cells, with no figure among them but years, and no mark for a missing one", () => {
  expect(mayBeTitles(["Country", null, "2019", "2020*"])).toBe(true);
  expect(mayBeTitles(["Country", null])).toBe(false);
  expect(mayBeTitles(["Kenya", "12.5"])).toBe(false);
  expect(mayBeTitles(["Kenya", ".."])).toBe(false);
});
