import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withDerived } from "../../src/dataset/derivations/index.ts";
import { rightsFall } from "../../src/dataset/derivations/rights-fall.ts";
import type { Observation } from "../../src/model/observation.ts";
import { loadData } from "../../src/use/data/load.ts";
import { sample } from "../properties/seed.ts";
import { observation } from "./make.ts";

const rights = (country: string, years: Readonly<Record<number, number>>): Observation[] =>
  Object.entries(years).map(([year, value]) =>
    observation({
      country,
      indicator: "fiw.pr",
      source: "fiw",
      year: Number(year),
      value,
      locator: `FIW!${country}${year}`,
    }),
  );
const fallIn = (all: readonly Observation[], country: string, year: number) =>
  all.filter((one) => one.indicator === "fiw.pr-fall" && one.country === country && one.year === year);

describe("a fall of which the first year is not there any more", () => {
  const whole = rights("CAF", { 2012: 18, 2013: 6, 2014: 5, 2015: 5, 2016: 5 });
  const made = rightsFall.derive(whole).filter(({ year }) => year! >= 2013);
  const cut = whole.filter(({ year }) => year! >= 2013);

  it("stays as it was made, and is not made anew of the years that are left", () => {
    // From 18 to 5; of 2013 on it would be 1.
    const [one, ...others] = fallIn(withDerived([...cut, ...made]), "CAF", 2016);
    expect([one!.value, others]).toEqual([13, []]);
  });

  it("is made anew where all of it is there again, and where figures that it was made of are replaced", () => {
    const back = rights("CAF", { 2012: 30 });
    expect(fallIn(withDerived([...back, ...cut, ...made]), "CAF", 2016)[0]!.value).toBe(25);
    const other = cut.map((one) => ({ ...one, locator: `${one.locator} of a later edition`, value: 7 }));
    expect(fallIn(withDerived([...other, ...made]), "CAF", 2016)[0]!.value).toBe(0);
  });

  it("is said to be one that may hide an earlier one, where data begin later than it could", () => {
    const said = (year: number) =>
      fallIn(withDerived(cut), "CAF", year).map(({ formula }) => formula!.split("; ")[1]);
    expect(said(2016)).toEqual(["figures begin too late to show an earlier fall"]);
    // A state that is younger than the data has no longer history.
    const young = withDerived([...rights("AAA", { 2005: 3 }), ...rights("SSD", { 2013: 9, 2014: 7 })]);
    expect(fallIn(young, "SSD", 2014)[0]!.formula).toMatch(/ends in 2011 to 2014$/u);
  });
});

it("of the shipped snapshot is, as of every year, the one in its own row", async () => {
  const rows = readdirSync("data")
    .filter((name) => /^derived\..*\.csv$/u.test(name))
    .flatMap((name) => readFileSync(`data/${name}`, "utf8").split("\n"))
    .map((line) => line.split(","))
    .filter(([, indicator]) => indicator === "fiw.pr-fall");
  const stored = new Map(rows.map(([country, , year, value]) => [`${country} ${year}`, Number(value)]));
  // CAF as of 2019 for one, which fell by 12 from 2012 on, before the figures that are kept.
  for (const asOf of [...sample([2013, 2014, 2015, 2016, 2017, 2018]), 2019, 2024]) {
    const { observations } = await loadData({
      cwd: process.cwd(),
      need: { indicators: new Set(["fiw.pr-fall"]), asOf },
    });
    const found = observations.filter((one) => one.indicator === "fiw.pr-fall" && one.year === asOf);
    expect(found.length).toBeGreaterThan(190);
    for (const { country, value } of found)
      expect([country, asOf, value]).toEqual([country, asOf, stored.get(`${country} ${asOf}`)]);
  }
});
