import { describe, expect, it } from "vitest";
import { changesOf, jumps, typicalChange } from "../../../src/explain/audit/checks/jumps.ts";
import type { Observation } from "../../../src/model/observation.ts";
import { dataset, listed, observation, tier } from "../../dataset/make.ts";
import { toldBy } from "./frames.ts";
import { use } from "./use.ts";

const { catalogue } = dataset([]);

/** Forty steps of 1 a year, so that the usual change is 1. */
const calm = Array.from({ length: 41 }, (_, i) =>
  observation({ country: "PER", year: 1980 + i, value: 20 + i }),
);
const series = (...points: readonly (readonly [year: number, value: number, se?: number])[]) =>
  points.map(([year, value, se]) =>
    observation({ year, value, ...(se === undefined ? {} : { se }), locator: `${year}` }),
  );

const found = (own: readonly Observation[], others: readonly Observation[] = calm, asOf = 2020) =>
  toldBy(jumps, {
    history: [...others, ...own],
    catalogue,
    use: use([own.findLast(({ year }) => year! <= asOf)!], asOf),
  });
const severities = (...points: readonly (readonly [number, number, number?])[]) =>
  found(series(...points)).map(({ severity }) => severity);

describe("the usual yearly change", () => {
  it("is the median of the changes per year, those of 0 left out", () => {
    expect(changesOf(series([2010, 40], [2012, 46], [2013, 46]))).toEqual([3, 0]);
    const changes = [...new Array(29).fill(2), ...new Array(30).fill(-4), ...new Array(99).fill(0)];
    expect(typicalChange(changes)).toBe(4);
  });

  it("is none between two figures of one year", () => {
    expect(changesOf(series([2010, 40], [2010, 46], [2011, 47]))).toEqual([1]);
  });

  it("is of figures alone: a category on either side is no change", () => {
    const [first, last] = series([2010, 40], [2012, 46]);
    const word = observation({ year: 2011, value: "low" });
    expect(changesOf([first!, word, last!])).toEqual([]);
  });

  it("is not known from fewer than 30 changes", () => {
    expect(typicalChange(new Array(29).fill(1))).toBeUndefined();
  });
});

describe("the audit of jumps", () => {
  it("notes more than 5.2 times the usual change, and needs a person beyond 10 times", () => {
    expect(severities([2019, 40], [2020, 45])).toEqual([]);
    expect(severities([2019, 40], [2020, 34])).toEqual(["note"]);
    expect(severities([2019, 40], [2020, 50])).toEqual(["note"]);
    expect(severities([2019, 40], [2020, 51])).toEqual(["person"]);
  });

  it("counts by year where years are missing between two values", () => {
    expect(severities([2010, 40], [2020, 80])).toEqual([]);
    expect(severities([2018, 40], [2020, 62])).toEqual(["person"]);
  });

  it("is silent within the publisher's own error of the difference", () => {
    // sqrt(3^2 + 4^2) = 5, times 1.96 = 9.8; with 6 and 8 it is 19.6.
    expect(severities([2019, 40, 3], [2020, 52, 4])).toEqual(["person"]);
    expect(severities([2019, 40, 6], [2020, 52, 8])).toEqual([]);
  });

  it("looks at the step into the value in use only, not behind or beyond it", () => {
    expect(severities([2018, 10], [2019, 40], [2020, 41])).toEqual([]);
    expect(found(series([2019, 40], [2020, 41], [2021, 90]), calm, 2020)).toEqual([]);
    expect(found(series([2019, 40], [2020, 90]))[0]).toMatchObject({
      id: "jumps:cpi.score:GHA:2020",
      years: [2019, 2020],
      figures: { before: 40, now: 90, medianYearlyChange: 1, timesMedian: 50 },
      places: [{ locator: "2019" }, { locator: "2020" }],
    });
  });

  it("is silent where too little is known to tell what is usual", () => {
    expect(found(series([2019, 0], [2020, 100]), calm.slice(0, 20))).toEqual([]);
  });

  it("needs a person for two steps of categories within a year", () => {
    const grades = (from: string, to: string, year: number) =>
      found([tier(from, { year }), tier(to)], []).map(({ code, figures }) => [code, figures.steps]);
    expect(grades("Tier 2", "Tier 3", 2019)).toEqual([["category-jump", 2]]);
    expect(grades("Tier 2", "Tier 2 Watch List", 2019)).toEqual([]);
    expect(grades("Tier 2", "Tier 3", 2018)).toEqual([]);
    expect(grades("Special case", "Tier 1", 2019)).toEqual([]);
  });

  it("does not step from a list of the worst only", () => {
    expect(found([listed("Tier 3", { year: 2019 }), tier("Tier 1")], [])).toEqual([]);
  });

  it("is silent on changes that were derived from several years", () => {
    const change = (year: number, value: number) =>
      observation({
        source: "derived",
        year,
        value,
        inputs: [
          { file: "f", locator: "a" },
          { file: "f", locator: "b" },
        ],
      });
    expect(found([change(2019, 0), change(2020, 80)])).toEqual([]);
  });

  it("says once what stands under two indicators and comes from one cell", () => {
    const stands = (one: Observation) =>
      ({
        ...one,
        indicator: "of.my-own",
        source: "derived",
        inputs: [{ file: one.file, locator: one.locator }],
      }) as const;
    const own = series([2019, 40], [2020, 90]);
    const all = [...calm, ...own];
    const findings = toldBy(jumps, {
      history: [...all, ...all.map(stands)],
      catalogue,
      use: use([own[1]!, stands(own[1]!)]),
    });
    expect(findings.map(({ indicators }) => indicators)).toEqual([["cpi.score", "of.my-own"]]);
  });
});
