import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/dataset/catalogue.ts";
import { tidy } from "../../src/sources/tidy.ts";
import { readMapped } from "../../src/sources/user/mapping.ts";
import { isSameUnit } from "../../src/sources/user/units.ts";
import { wide } from "../../src/sources/wide/index.ts";
import { listed } from "../tables/listed.ts";
import { anyName, parse } from "./parse-text.ts";

const context = { ...anyName, indicator: (id: string) => catalogue.get(id) };

async function read(text: string, source = tidy) {
  const file = await parse("own.csv", text);
  return source.read(file, source.recognise(file)!, context);
}

const brief = ({ observations, problems }: Awaited<ReturnType<typeof read>>) => ({
  taken: observations.map(({ country, indicator, value }) => [country, indicator, value]),
  flags: problems.map(({ code, locator }) => [code, locator]),
});

describe("the unit of a user's figure", () => {
  it.each([
    ["factbook.gdp-per-capita-ppp", "7.1", "thousand US$"],
    ["gsi.prevalence", "52", "per 10000"],
    ["gsi.prevalence", "52", '"per 10,000"'],
    ["cpi.score", "0.45", "share"],
    ["factbook.unemployment", "0.05", "fraction"],
    ["factbook.literacy", "0.7", "ratio"],
    ["cpi.score", "4.5", "0-10"],
    ["factbook.internet-users", "12", "million people"],
    ["us-assistance.obligations", "4.5", "US$ million"],
    ["factbook.budget-balance", "4.5", "US$"],
    ["factbook.unemployment", "3", "percentage points"],
    ["wgi.cc", "62", "percentile"],
    ["ilab.labour-inspectors", "2", "thousand inspectors"],
  ])("of %s is not %s %s: the figure is not taken, and its cell is flagged", async (id, value, unit) => {
    // A score of 1 of 100, alone, would be asked about.
    const other = id === "cpi.score" ? 41 : 1;
    const reading = await read(
      `country,indicator,year,value,unit\nGHA,${id},2021,${value},${unit}\nPER,${id},2021,${other},\n`,
    );
    expect(brief(reading)).toEqual({
      taken: [["PER", id, other]],
      flags: [["other-unit", "line 2, column 5"]],
    });
    const [problem] = reading.problems;
    expect(problem).toMatchObject({
      severity: "warning",
      undecided: { country: "GHA", indicator: id, year: 2021 },
    });
    const own = catalogue.get(id)!.unit!;
    for (const word of [unit.replaceAll('"', ""), own]) expect(problem!.message).toContain(`"${word}"`);
  });

  it.each([
    [
      "gsi.prevalence",
      ["per 1,000", "per 1000", "Per 1 000", "per 1,000 people", "victims per 1,000 population", "‰"],
    ],
    [
      "factbook.unemployment",
      [
        " % ",
        ...listed(`
        % | percent | Per cent | percentage | % of labour force | pour cent | Prozent | процентов`),
      ],
    ],
    ["factbook.budget-balance", ["% of GDP", "percent of GDP", "% GDP", "%"]],
    [
      "factbook.gdp-per-capita-ppp",
      listed(`
        US$ | USD | us dollars | Dollars | $ | US $ | international $ | PPP (current international $) |
        US$ per capita`),
    ],
    ["us-assistance.obligations", ["US$", "USD", "current US$"]],
    [
      "cpi.score",
      listed(`
        points | Points | score | 0-100 | 0–100 | points (0-100) | out of 100 | index | puntos | баллов`),
    ],
    ["fiw.pr", ["points", "0-40", "-4 to 40"]],
    ["findings.prevalence", ["points (0-100)", "points", "0-100"]],
    ["vdem.libdem", ["index", "0-1", "score"]],
    [
      "wgi.cc",
      ["standard normal units", "units of a standard normal distribution", "z-score", "-2.5 to 2.5"],
    ],
    [
      "factbook.infant-mortality",
      ["deaths per 1,000 live births", "deaths/1,000 live births", "per 1000 live births"],
    ],
    ["factbook.median-age", ["years", "year", "años", "yrs"]],
    ["gsi.victims", ["people", "persons", "number of people", "number"]],
    ["ilab.labour-inspectors", ["inspectors", "number of inspectors", "count"]],
  ])("of %s may be written in other ways", (id, ways) => {
    const indicator = catalogue.get(id)!;
    expect(ways.filter((way) => !isSameUnit(way, indicator))).toEqual([]);
  });

  it("of every known indicator is its own, as all written files state it, and none of ten times as much", () => {
    const units = [...catalogue.values()].filter(({ unit }) => unit !== undefined);
    expect(units.filter((one) => !isSameUnit(one.unit!, one))).toEqual([]);
    expect(units.length).toBeGreaterThan(80);
    const others = units.filter((one) => one.unit!.includes("%") || one.unit === "US$");
    for (const one of others)
      for (const by of ["thousand", "million", "hundred"])
        expect(isSameUnit(`${by} ${one.unit}`, one), `${by} ${one.id}`).toBe(false);
  });

  it("of an indicator of the user's own is whatever the table says, and is said where there are several", async () => {
    const rows = "GHA,x.gdp,2021,7,thousand US$\nPER,x.gdp,2021,6500,US$\nGHA,tip.tier,2021,Tier 2,tier\n";
    const reading = await read(`country,indicator,year,value,unit\n${rows}`);
    expect(brief(reading)).toMatchObject({ flags: [["mixed-units", "line 3, column 5"]] });
    expect(reading.observations).toHaveLength(3);
  });

  it("is not said to be mixed where it is written in two ways", async () => {
    const rows = "GHA,factbook.unemployment,2021,7,%\nPER,factbook.unemployment,2021,6,percent\n";
    expect(brief(await read(`country,indicator,year,value,unit\n${rows}`)).flags).toEqual([]);
  });

  it("counts in a table of columns too, where it is of one of them", async () => {
    const one =
      "country,year,unit,factbook.gdp-per-capita-ppp\nGHA,2021,thousand US$,7.1\nPER,2021,thousand US$,9\n";
    expect(brief(await read(one, wide))).toEqual({
      // The words themselves are read as before.
      taken: ["GHA", "PER"].map((country) => [country, "unit", "thousand US$"]),
      flags: [
        ["other-unit", "line 2, column 3"],
        ["other-unit", "line 3, column 3"],
      ],
    });
    const two =
      "country,year,unit,cpi.score,factbook.unemployment\nGHA,2021,percent,40,7\nPER,2021,percent,38,8\n";
    const both = brief(await read(two, wide));
    expect(both.taken.filter(([, id]) => id !== "unit")).toHaveLength(4);
    expect(both.flags).toEqual([]);
  });

  it("counts in a table that the user maps", async () => {
    const file = await parse("own.csv", "Land,Wert,Einheit\nGHA,52,per 10000\nPER,3,per 10000\n");
    const mapping = {
      countryColumn: "Land",
      values: [{ column: "Wert", indicator: "gsi.prevalence" }],
      year: 2021,
    };
    expect(brief(readMapped(file, mapping, context))).toMatchObject({
      taken: [],
      flags: [
        ["other-unit", "line 2, column 3"],
        ["other-unit", "line 3, column 3"],
      ],
    });
  });
});
