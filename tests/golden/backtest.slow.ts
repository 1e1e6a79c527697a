import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import type { Backtest } from "../../src/model/documents/backtest.ts";
import { runCli } from "../cli/run-cli.ts";
import { DATES, FACTORS, knownOn, type Ranking, rankingOn, rounded } from "./cpc-by-hand.ts";

/*
 * The back-test on the shipped data, made again by code of its own: which figures were known on a day, who is ranked then and with which
 * scores (`cpc-by-hand.ts`), and from these all places, percentiles, means and probabilities. Days of publication are those of
 * `publication_dates.csv`; none that these sixteen days turn on is missing there.
 */

/** As the announcements have them; of a month its first day. */
const SIGNED: readonly (readonly [country: string, day: string])[] = [
  ["GHA", "2015-06-23"],
  ["PHL", "2017-04-11"],
  ["PER", "2017-06-01"],
  ["JAM", "2018-05-01"],
  ["MNG", "2020-04-02"],
  ["COL", "2022-04-26"],
  ["CIV", "2022-12-07"],
  ["ROU", "2024-09-16"],
];
const LAGS = [1, 2] as const;

/** One of the program's own ranking. */
interface Standing {
  readonly country: string;
  readonly rank: number;
  readonly score: number;
  readonly factors: readonly { readonly id: string; readonly score: number }[];
  readonly gates: readonly { readonly id: string }[];
}

/** A place by some figure, the highest first, counted one by one. */
interface Place {
  readonly field: number;
  readonly rank: number | null;
  readonly percentile: number | null;
  readonly all: readonly number[];
}

const dayOf = (signed: string, lag: number) => `${Number(signed.slice(0, 4)) - lag}${signed.slice(4)}`;
const cases = LAGS.flatMap((lag) =>
  SIGNED.map(([country, signed]) => ({ country, lag, day: dayOf(signed, lag) })),
);
const chosenBy = (day: string) =>
  new Set(SIGNED.filter(([, signed]) => signed <= day).map(([country]) => country));

function placeIn(figures: ReadonlyMap<string, number>, country: string): Place {
  const values = [...figures.values()];
  const percentileOf = (own: number) => {
    const [above, tied] = [
      values.filter((one) => one > own).length,
      values.filter((one) => one === own).length - 1,
    ];
    return (100 * (values.length - (1 + above + tied / 2))) / (values.length - 1);
  };
  const own = figures.get(country);
  return {
    field: values.length,
    rank: own === undefined ? null : 1 + values.filter((one) => one > own).length,
    percentile: own === undefined || values.length < 2 ? null : percentileOf(own),
    all: values.map(percentileOf),
  };
}

/**
 * Between which the chance of a mean at least so high lies: percentiles rounded down and up on a fine grid, and all sums made. Where few
 * percentiles come often, as tiers do, sums are counted as they are, level ones too.
 */
function chance(
  fields: readonly (readonly number[])[],
  mean: number,
): readonly [least: number, most: number] {
  const kinds = fields.map((field) => [...new Set(field)]);
  if (kinds.reduce((ways, { length }) => ways * length, 1) < 1_000_000) {
    let draws = [{ sum: 0, share: 1 }];
    for (const [i, field] of fields.entries())
      draws = draws.flatMap(({ sum, share }) =>
        kinds[i]!.map((kind) => ({
          sum: sum + kind,
          share: (share * field.filter((one) => one === kind).length) / field.length,
        })),
      );
    const level = mean * fields.length - 1e-7;
    const counted = draws.filter(({ sum }) => sum >= level).reduce((all, { share }) => all + share, 0);
    return [counted, counted];
  }
  const steps = 20_000;
  const total = (mean * fields.length * steps) / 100;
  const tail = (rounded: (one: number) => number, from: number) => {
    let sums = [1];
    for (const field of fields) {
      const next = new Array<number>(sums.length + steps + 1).fill(0);
      for (const percentile of field) {
        const by = rounded((percentile * steps) / 100);
        for (let i = 0; i < sums.length; i += 1) next[i + by]! += sums[i]! / field.length;
      }
      sums = next;
    }
    return sums.slice(from).reduce((sum, one) => sum + one, 0);
  };
  return [
    tail((one) => Math.floor(one + 1e-9), Math.ceil(total - 1e-6)),
    tail((one) => Math.ceil(one - 1e-9), Math.ceil(total - 1e-6)),
  ];
}

const GRADES = ["Tier 3", "Tier 2 Watch List", "Tier 2", "Tier 1"];

/** The year that the shipped history begins with; older tiers are read from the file that they were gathered in. */
const FIRST = 2013;
const tiersOf = (year: number) =>
  new Map(
    (
      parse(readFileSync(new URL("tip/tip_tiers_2001-2023.csv", DATES)), { columns: true }) as Record<
        string,
        string
      >[]
    )
      .filter((row) => Number(row.year) === year)
      .map(({ iso3, tier }) => [iso3!, tier!]),
  );

describe.skipIf(!existsSync(DATES))("the back-test of the shipped profile", () => {
  let document: Backtest;
  const rankings = new Map<string, Ranking>();

  beforeAll(async () => {
    document = JSON.parse((await runCli(["backtest", "--format", "json"])).out) as Backtest;
    for (const { day } of cases) rankings.set(day, rankingOn(day));
  }, 600_000);

  /** Whoever was ranked and not chosen before. */
  const fieldOf = ({ ranked }: Ranking, day: string) =>
    ranked.filter(({ country }) => !chosenBy(day).has(country));
  const fieldOn = (day: string) => fieldOf(rankings.get(day)!, day);

  /** Of the field, the newest figure of an indicator, however old. */
  const known = (indicator: string, day: string) =>
    fieldOn(day).flatMap(({ country }): [string, string][] => {
      const figure = knownOn(indicator, day).get(country);
      return figure === undefined ? [] : [[country, figure.value]];
    });
  const gdp = (day: string) =>
    new Map(
      known("factbook.gdp-per-capita-ppp", day).map(([country, value]) => [country, Math.log(Number(value))]),
    );

  const RULES: Readonly<Record<string, (day: string) => ReadonlyMap<string, number>>> = {
    profile: (day) => new Map(fieldOn(day).map(({ country, score }) => [country, score])),
    "need-only": (day) => new Map(fieldOn(day).map(({ country, need }) => [country, rounded(need)])),
    "commitment-only": (day) =>
      new Map(fieldOn(day).map(({ country, commitment }) => [country, rounded(commitment)])),
    "tier-only": (day) =>
      new Map(
        known("tip.tier", day)
          .filter(([, tier]) => GRADES.includes(tier))
          .map(([country, tier]) => [country, GRADES.indexOf(tier)]),
      ),
    "poorest-first": (day) => new Map([...gdp(day)].map(([country, one]) => [country, -one])),
    "nearest-median-income": (day) => {
      const all = gdp(day);
      const ascending = [...all.values()].sort((a, b) => a - b);
      const half = ascending.length / 2;
      const middle = (ascending[Math.ceil(half) - 1]! + ascending[Math.floor(half)]!) / 2;
      return new Map([...all].map(([country, one]) => [country, -Math.abs(one - middle)]));
    },
  };

  it.each([2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023])(
    "the change of tier of %i is the difference of two Reports, three years apart",
    (year) => {
      const of = (indicator: string, from: number) =>
        new Map([...knownOn(indicator, `${from}-12-31`, 0)].map(([country, { value }]) => [country, value]));
      const before = year - 3 < FIRST ? tiersOf(year - 3) : of("tip.tier", year - 3);
      const differences = [...of("tip.tier", year)].flatMap(([country, tier]): [string, string][] => {
        const grades = [tier, before.get(country) ?? ""].map((one) => GRADES.indexOf(one));
        return grades.includes(-1) ? [] : [[country, String(grades[0]! - grades[1]!)]];
      });
      const changes = of("tip.change", year);
      expect(differences.length).toBeGreaterThan(170);
      for (const [country, difference] of differences)
        expect([country, changes.get(country)]).toEqual([country, difference]);
      if (year - 3 >= FIRST) expect(changes.size).toBe(differences.length);
    },
  );

  const days = [...new Set(cases.map(({ day }) => day))].sort();
  /** The last, and two on which countries tie on a half without the MCC scorecard and without the Factbook. */
  const some = ["2016-06-01", "2021-12-07", "2023-09-16"];
  it.each(
    ["nothing", ...FACTORS].flatMap((factor) =>
      (factor === "nothing" ? days : some).map((day) => [day, factor] as const),
    ),
  )(
    "as known on %s, without %s: who is ranked, set apart, excluded or without a score, by which gates, and each score",
    async (day, factor) => {
      const without = factor === "nothing" ? [] : ["--weight", `${factor}=0`];
      const { out } = await runCli([
        "rank",
        "--known-by",
        day,
        "--draws",
        "0",
        "--format",
        "json",
        ...without,
      ]);
      const found = JSON.parse(out) as Record<"ranked" | "apart" | "excluded" | "unscored", Standing[]>;
      const own = rankingOn(day, factor);
      const names = (all: readonly { readonly country: string }[]) =>
        all.map(({ country }) => country).sort();
      for (const which of ["ranked", "apart"] as const) {
        expect(names(found[which])).toEqual(names(own[which]));
        const others = new Map(found[which].map((one) => [one.country, one]));
        for (const { country, score, need, commitment } of own[which]) {
          const other = others.get(country)!;
          const half = (id: string) => other.factors.find((one) => one.id === id)!.score;
          expect(Math.abs(other.score - score)).toBeLessThan(1e-9);
          expect(Math.abs(half("need") - need)).toBeLessThan(1e-9);
          expect(Math.abs(half("commitment") - commitment)).toBeLessThan(1e-9);
        }
      }
      const scores = own.ranked.map(({ score }) => score);
      const ranks = own.ranked.map(({ country, score }) => [
        country,
        1 + scores.filter((one) => one > score).length,
      ]);
      expect(Object.fromEntries(found.ranked.map(({ country, rank }) => [country, rank]))).toEqual(
        Object.fromEntries(ranks),
      );
      expect(names(found.excluded)).toEqual(own.excluded);
      expect(names(found.unscored)).toEqual(own.unscored);
      const gates = [...found.excluded, ...found.apart].map(({ country, gates }) => [
        country,
        gates.map(({ id }) => id),
      ]);
      expect(Object.fromEntries(gates)).toEqual(Object.fromEntries(own.gates));
    },
  );

  it.each(Object.keys(RULES).flatMap((rule) => LAGS.map((lag) => [rule, lag] as const)))(
    "%s, %i before: every place, percentile, mean and probability",
    (rule, lag) => {
      const found = document.rules.find((one) => one.id === rule && one.lag === lag)!;
      const own = cases
        .filter((one) => one.lag === lag)
        .map(({ country, day }) => ({ country, ...placeIn(RULES[rule]!(day), country) }));
      expect(found.standings.map(({ country, field, rank }) => ({ country, field, rank }))).toEqual(
        own.map(({ country, field, rank }) => ({ country, field, rank })),
      );
      for (const [i, { percentile }] of own.entries()) {
        const other = found.standings[i]!.percentile;
        if (percentile === null) expect(other).toBeNull();
        else expect(other).toBeCloseTo(percentile, 9);
      }
      const counted = own.filter(
        (one): one is typeof one & { percentile: number } => one.percentile !== null,
      );
      const mean = counted.reduce((sum, { percentile }) => sum + percentile, 0) / counted.length;
      expect(found.cases).toBe(counted.length);
      expect(found.meanPercentile).toBeCloseTo(mean, 9);
      const [least, most] = chance(
        counted.map(({ all }) => all),
        mean,
      );
      expect(most - least).toBeLessThan(0.001);
      expect(found.p).toBeGreaterThanOrEqual(least - 0.0006);
      expect(found.p).toBeLessThanOrEqual(most + 0.0006);
    },
  );

  it("the mean percentile that is needed is where the probability falls below 0.05", () => {
    for (const { lag, meanPercentile } of document.needed) {
      const fields = cases
        .filter((one) => one.lag === lag)
        .map(({ country, day }) => placeIn(RULES.profile!(day), country))
        .filter(({ percentile }) => percentile !== null)
        .map(({ all }) => all);
      expect(chance(fields, meanPercentile! + 0.1)[0]).toBeLessThan(0.05);
      expect(chance(fields, meanPercentile! - 0.1)[1]).toBeGreaterThan(0.05);
    }
  });

  it.each(FACTORS.flatMap((factor) => LAGS.map((lag) => [factor, lag] as const)))(
    "without %s, %i before: the mean",
    (factor, lag) => {
      const counted = cases
        .filter((one) => one.lag === lag)
        .map(({ country, day }) => {
          const field = fieldOf(rankingOn(day, factor), day);
          return placeIn(new Map(field.map((one) => [one.country, one.score])), country).percentile;
        })
        .filter((one) => one !== null);
      const found = document.leftOut.find((one) => one.factor === factor && one.lag === lag)!;
      expect(found.cases).toBe(counted.length);
      expect(found.meanPercentile).toBeCloseTo(
        counted.reduce((sum, one) => sum + one, 0) / counted.length,
        9,
      );
    },
  );

  it("leaves out each of the eleven factors, and counts what it has tried", () => {
    expect(FACTORS).toHaveLength(11);
    expect(document.leftOut).toHaveLength(LAGS.length * FACTORS.length);
    expect(document.variantsTried).toBe(LAGS.length * (Object.keys(RULES).length + FACTORS.length));
  });
});
