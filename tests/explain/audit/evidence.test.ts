import { describe, expect, it } from "vitest";
import { countryTable, coverageOf, indicatorTable } from "../../../src/explain/audit/coverage.ts";
import { observationsInUse } from "../../../src/explain/audit/in-use.ts";
import { incomeFigures, incomeIn } from "../../../src/explain/audit/income.ts";
import { compile, score } from "../../../src/scoring/index.ts";
import { observation } from "../../dataset/make.ts";
import { evidenceOf, plain, profileOf, scored } from "../../scoring/fixture.ts";
import { columns, frame } from "./frames.ts";

const measures = {
  figure: { indicator: "per-head" },
  group: { indicator: "group", order: ["poor", "middling", "rich"] },
  byIntent: new Set<string>(),
};

describe("what income is read from", () => {
  const figure = (year: number | undefined, value: number | string, more: object = {}) => {
    const { year: _, ...rest } = observation({ country: "AAA", indicator: "per-head", value, ...more });
    return year === undefined ? rest : { ...rest, year };
  };
  const newest = (asOf: number | undefined, ...all: ReturnType<typeof figure>[]) =>
    incomeFigures(all, measures, asOf).get("AAA");

  it("is the newest number per person up to the year, by when it was measured, the earlier in the file of two of a year", () => {
    const all = [figure(2018, 100), figure(2020, 120), figure(2022, 150), figure(2019, 110)];
    expect([
      newest(2021, ...all),
      newest(2020, ...all),
      newest(undefined, ...all),
      newest(2017, ...all),
    ]).toEqual([120, 120, 150, undefined]);
    expect(newest(2021, figure(2020, 1), figure(2020, 2))).toBe(1);
    expect(newest(2021, figure(2021, 1, { measured: 2010 }), figure(2015, 2))).toBe(2);
    expect(newest(2021, figure(undefined, 1), figure(2000, 2), figure(undefined, 3))).toBe(2);
    expect(newest(2021, figure(2020, "none"), figure(2020, 7, { indicator: "other" }))).toBeUndefined();
  });

  it("is of ten of the ranked the figure, of fewer the groups that the evidence has, and else nothing", () => {
    const size = 11;
    const groups = ["rich", "poor", "unheard of", ...Array.from({ length: size - 3 }, () => "middling")];
    const x = Array.from({ length: size }, (_, i) => i);
    const table = (own: object) =>
      scored(
        { children: [plain("x")] },
        Object.fromEntries(
          Object.entries(columns({ x })).map(([country, row], i) => [
            country,
            own === groups ? { ...row, group: groups[i] } : row,
          ]),
        ),
      );
    const codes = Object.keys(columns({ x }));
    const figures = (n: number) => new Map(codes.slice(0, n).map((country, i) => [country, i]));
    expect(incomeIn(table(groups), measures, figures(10))).toMatchObject({
      measure: "per-capita",
      indicator: "per-head",
    });
    const found = incomeIn(table(groups), measures, figures(9))!;
    expect([found.measure, found.indicator, found.of.size]).toEqual(["group", "group", size - 1]);
    expect(codes.slice(0, 4).map((country) => found.of.get(country))).toEqual([2, 0, undefined, 1]);
    expect(incomeIn(table({}), measures, figures(9))).toBeUndefined();
    expect(incomeIn(table({}), measures)).toBeUndefined();
  });
});

describe("the observations that decide something", () => {
  it("are those that scores rest on, that gates tested of candidates, and on which somebody is excluded", () => {
    const gate = (id: string, effect: string) => ({ id, when: { indicator: id, above: 0 }, effect });
    const table = scored(
      { children: [plain("x"), plain("y", { weight: 0 })] },
      {
        AAA: { x: 5, y: 5, out: 0, also: 0, flag: 1 },
        BBB: { x: 6, y: 6, out: 1, also: 0, flag: 1 },
        CCC: { out: 0 },
      },
      { gates: [gate("out", "exclude"), gate("also", "exclude"), gate("flag", "flag")] },
    );
    const used = [...observationsInUse(frame(table))].map(({ locator }) => locator).sort();
    expect(used).toEqual(["AAA, also", "AAA, flag", "AAA, out", "AAA, x", "BBB, out", "CCC, out"]);
  });
});

describe("the years of an indicator's evidence", () => {
  it("are those in which it was measured, of what is not too old, and what is too old is told beside", () => {
    const cells = columns({ a: [1, 2, 3, 4, 5], b: [1, 2, 3, 4, 5] });
    const plan = compile(profileOf({ children: [plain("a", { maxAge: 6 }), plain("b")] }));
    const evidence = evidenceOf(cells, { asOf: 2021 });
    const years = [2015, 2018, 2016, 2014, 2021];
    const values: typeof evidence.values = ({ indicator, maxAge = Number.POSITIVE_INFINITY }) =>
      new Map(
        [...evidence.values({ indicator })].flatMap(([country, one], i) => {
          // What the last is published for 2021 was measured in 2019.
          const dated = { ...one, year: years[i]!, ...(i === 4 ? { measured: 2019 } : {}) };
          return years[i]! < 2021 - maxAge ? [] : [[country, dated]];
        }),
      );
    const of = frame(score(plan, { ...evidence, values }));
    const coverage = coverageOf(of);
    const [a, b] = indicatorTable(of, coverage);
    const told = ({ oldest, medianYear, newest, maxAge, stale, countries }: NonNullable<typeof a>) => [
      [oldest, medianYear, newest],
      [maxAge, stale, countries],
    ];
    // Of 2015, 2016, 2018 and 2019 the middle is between the second and the third.
    expect(told(a!)).toEqual([
      [2015, 2017, 2019],
      [6, 1, 4],
    ]);
    expect(told(b!)).toEqual([
      [2014, 2016, 2019],
      [null, 0, 5],
    ]);
    const rows = countryTable(of, coverage).map(({ missing, stale }) => [missing.join(), stale.join()]);
    expect(rows).toEqual([
      ["", ""],
      ["", ""],
      ["", ""],
      ["a", "a"],
      ["", ""],
    ]);
    const bare = frame(scored({ children: [plain("a")] }, cells));
    expect(told(indicatorTable(bare, coverageOf(bare))[0]!)[0]).toEqual([null, null, null]);
  });
});
