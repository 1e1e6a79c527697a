import { describe, expect, it } from "vitest";
import { ownWords } from "../../src/locales/index.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { fewPlaces, warningText } from "../../src/report/text/warnings.ts";

const said = (warning: Ranking["warnings"][number]) => warningText(warning, ownWords);

describe("a warning's place", () => {
  it("stands in brackets after the sentence", () => {
    expect(said({ code: "x", message: "no number", where: "a.csv, line 2, column 4" })).toBe(
      "no number (a.csv, line 2, column 4)",
    );
    expect(said({ code: "x", message: "no number", where: null })).toBe("no number");
  });

  it("is not said again where the sentence names it", () => {
    const message = "Ghana is 43 (a.csv, line 2, column 4) and 42 (b.csv, line 9, column 4)";
    const where = "a.csv, line 2, column 4";
    expect(said({ code: "unsettled-conflict", message, where })).toBe(message);
    // A name that happens to stand in the sentence is no place.
    expect(said({ code: "x", message: "a list without entries", where: "a" })).toBe(
      "a list without entries (a)",
    );
  });

  it.each([
    ["a.csv, lines 3, 5, 8-9, column 4", "a.csv, lines 3, 5, 8-9, column 4"],
    ["a.csv, lines 3, 5, 8-9, 11, 12-40, column 4", "a.csv, lines 3, 5, 8-9 and 2 more, column 4"],
    ["a.xlsx, CPI 2022!D4:D9,F12,G1,H3", "a.xlsx, CPI 2022!D4:D9,F12,G1 and 1 more"],
    [
      "lines 1-2, 4, 6, 8, columns 1-3; line 9, column 2",
      "lines 1-2, 4, 6 and 1 more, columns 1-3; line 9, column 2",
    ],
    ["$.a; $.b; $.c; $.d; $.e", "$.a; $.b; $.c; and 2 more places"],
    ["lists/child-soldiers.json", "lists/child-soldiers.json"],
  ])("names the first three of %s, and counts the rest", (place, few) => {
    expect(fewPlaces(place, ownWords)).toBe(few);
  });
});
