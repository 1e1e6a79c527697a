import { describe, expect, it } from "vitest";
import { saysWithFigures } from "../../src/model/gate-says.ts";

describe("a sentence with a country's own figures", () => {
  const found = { kind: "indicator", id: "x", title: "X", value: 11, year: 2024 } as const;

  it("has them in the place of their names", () =>
    expect(saysWithFigures("fell by {value} by {year}", found)).toBe("fell by 11 by 2024"));

  it("has the year of a list's entry, and is not said where the entry states none", () => {
    const listed = { kind: "listed", title: "L", held: { from: "2018-05" } } as const;
    expect(saysWithFigures("of {year}", listed)).toBe("of 2018");
    expect(saysWithFigures("of {year}", { ...listed, held: {} })).toBeUndefined();
  });

  it("is not said at all where one of them is not known", () => {
    expect(saysWithFigures("fell by {value} ({note})", found)).toBeUndefined();
    expect(saysWithFigures("fell by {value}", { ...found, value: null })).toBeUndefined();
  });
});
