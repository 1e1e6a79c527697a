import { describe, expect, it } from "vitest";
import { rightsFall } from "../../src/dataset/derivations/rights-fall.ts";
import { find, plain, scored } from "../scoring/fixture.ts";
import { observation } from "./make.ts";

/** Political rights by year, each in a cell of its own. */
const rights = (years: Readonly<Record<number, number>>) =>
  Object.entries(years).map(([year, value]) =>
    observation({ indicator: "fiw.pr", source: "fiw", year: Number(year), value, locator: `FIW!${year}` }),
  );
const asOf = (year: number, years: Readonly<Record<number, number>>) =>
  rightsFall.derive(rights(years)).find((one) => one.year === year);

describe("fiw.pr-fall", () => {
  it("is the greatest fall between two years at most four apart", () => {
    expect(asOf(2023, { 2019: 30, 2021: 25, 2023: 9 })?.value).toBe(21);
    // 2018 is five years before 2023.
    expect(asOf(2023, { 2018: 40, 2020: 25, 2023: 20 })?.value).toBe(15);
    expect(asOf(2023, { 2018: 40, 2023: 20 })).toBeUndefined();
  });

  it("ends in one of the last four years", () => {
    const fell = { 2015: 30, 2019: 10, 2020: 10, 2021: 10, 2022: 10, 2023: 10 };
    expect(asOf(2022, fell)?.value).toBe(20);
    expect(asOf(2023, fell)?.value).toBe(0);
  });

  it("is 0 where political rights rose or stood still, and unknown where only one year is there", () => {
    expect(asOf(2023, { 2022: 10, 2023: 14 })?.value).toBe(0);
    expect(asOf(2023, { 2023: 14 })).toBeUndefined();
  });

  it("leads to the cells of both years and says what stood there", () =>
    expect(asOf(2024, { 2010: 20, 2022: 23, 2023: 6, 2024: 5 })).toMatchObject({
      value: 18,
      unit: "points",
      note: "from 23 in 2022 to 5 in 2024",
      inputs: [{ locator: "FIW!2024" }, { locator: "FIW!2022" }],
    }));

  it("raises a flag that says since when, and excludes nobody", () => {
    const gate = { id: "pr-fall", when: { indicator: "fiw.pr-fall", atLeast: 8 }, effect: "flag" };
    const table = scored(
      { children: [plain("x")] },
      { NER: { x: 5, "fiw.pr-fall": 18 }, GHA: { x: 4 } },
      { gates: [gate] },
    );
    expect(table.ranked).toHaveLength(2);
    expect(find(table, "NER").gates.map(({ outcome }) => outcome)).toEqual(["met"]);
    expect(find(table, "GHA").gates.map(({ outcome }) => outcome)).toEqual(["not assessed"]);
  });
});
