import { describe, expect, it } from "vitest";
import { Collector } from "../../src/sources/collector/index.ts";
import { Places } from "../../src/sources/collector/places.ts";
import { Figures } from "../../src/sources/collector/store.ts";

function written(...locators: string[]): string {
  const places = new Places();
  for (const locator of locators) places.add(locator);
  return String(places);
}

const lines = (rows: readonly number[], column = 4) => rows.map((row) => `line ${row}, column ${column}`);

describe("many places as one locator", () => {
  it.each([
    [["CPI!D4"], "CPI!D4"],
    [["CPI!D4", "CPI!D5", "CPI!E4", "CPI!E5"], "CPI!D4:E5"],
    [["CPI!D4", "CPI!D5", "CPI!F12"], "CPI!D4:D5,F12"],
    [["A B!Z9", "C!AA10", "C!AB10"], "A B!Z9; C!AA10:AB10"],
    [["line 3, column 4"], "line 3, column 4"],
    [lines([3, 4, 5, 12]), "lines 3-5, 12, column 4"],
    [[...lines([3, 4]), ...lines([3, 4], 5), ...lines([9], 7)], "lines 3-4, columns 4-5; line 9, column 7"],
    [["/Economy/Budget/text", "/Economy/GDP/text"], "/Economy/Budget/text; /Economy/GDP/text"],
  ])("writes %j as %s", (locators, text) => expect(written(...locators)).toBe(text));

  it("writes the same whatever the order in which the places come", () => {
    const rows = Array.from({ length: 9_000 }, (_, i) => i + 1 + Math.floor(i / 1_000));
    const shuffled = rows.toSorted((a, b) => ((a * 7_919) % 9_011) - ((b * 7_919) % 9_011));
    expect(written(...lines(shuffled))).toBe(written(...lines(rows)));
    expect(written(...lines(rows))).toMatch(/^lines 1-1000, 1002-2001, .*, column 4$/u);
  });

  it("writes the rectangle around places that are too many to be listed", () => {
    const odd = Array.from({ length: 500 }, (_, i) => 2 * i + 1);
    expect(written(...lines(odd), "line 7, column 9")).toBe("lines 1-999, columns 4-9");
  });
});

it("a figure that goes into columns is not taken without its line and column, which would be another cell's", () => {
  const context = { resolve: () => undefined, figures: new Figures() };
  const collector = new Collector({ path: "a.csv" } as never, context as never, {
    source: "tidy",
    layout: "tidy",
  });
  const given = { country: "GHA", indicator: "a", year: 2020, value: 1 };
  expect(() => collector.observe({ ...given, locator: "line 2, column 4" })).toThrow("its line and column");
  expect(collector.intoColumns(given, 2, 3, () => ({}))).toBe(true);
  const { observations } = collector.finish();
  expect(observations.map(({ value, locator }) => [value, locator])).toEqual([[1, "line 2, column 4"]]);
});
