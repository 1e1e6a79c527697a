import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import type { Backtest } from "../../src/model/documents/backtest.ts";
import { runCli } from "../cli/run-cli.ts";

/*
 * The back-test on the shipped data, made again by code of its own. Who was ranked on a day, and with which scores, is read from `rank
 * --known-by`; which tier and which income each country had is read from the snapshot's own rows by the dates of `publication_dates.csv`; places,
 * percentiles, means and probabilities are counted here.
 */

const DATES = new URL("../../../shared/publisher-files/publication_dates.csv", import.meta.url);

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

interface Row {
  readonly country: string;
  readonly indicator: string;
  readonly year: string;
  readonly value: string;
  readonly vintage: string;
  readonly since?: string;
}

interface Ranked {
  readonly country: string;
  readonly score: number;
  readonly factors: readonly { readonly id: string; readonly score: number | null }[];
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

describe.skipIf(!existsSync(DATES))("the back-test of the shipped profile", () => {
  let document: Backtest;
  const rankings = new Map<string, readonly Ranked[]>();
  const rows = new Map<string, Row[]>();
  const published = new Map<string, string>();

  const ranking = async (day: string, ...more: readonly string[]) => {
    const { out } = await runCli(["rank", "--known-by", day, "--draws", "0", "--format", "json", ...more]);
    return (JSON.parse(out) as { ranked: Ranked[] }).ranked;
  };

  beforeAll(async () => {
    document = JSON.parse((await runCli(["backtest", "--format", "json"])).out) as Backtest;
    for (const { day } of cases) rankings.set(day, await ranking(day));
    for (const one of parse(readFileSync(DATES), { columns: true }) as Record<string, string>[])
      published.set(`${one.source} ${one.describes}`, one.published!);
    const data = new URL("../../data/", import.meta.url);
    for (const file of readdirSync(data).filter((name) => /^(?:tip|factbook)\..*\.csv$/u.test(name)))
      for (const row of parse(readFileSync(new URL(file, data)), { columns: true }) as Row[]) {
        if (!["tip.tier", "factbook.gdp-per-capita-ppp"].includes(row.indicator)) continue;
        rows.set(row.indicator, [...(rows.get(row.indicator) ?? []), row]);
      }
  }, 600_000);

  const fieldOn = (day: string) => rankings.get(day)!.filter(({ country }) => !chosenBy(day).has(country));

  /** The newest figure of each country of the field that was out by a day. */
  function known(indicator: string, day: string, publishedOf: (row: Row) => string): Map<string, string> {
    const field = new Set(fieldOn(day).map(({ country }) => country));
    const newest = new Map<string, Row>();
    for (const row of rows.get(indicator)!) {
      if (!field.has(row.country) || publishedOf(row) > day || row.year > day.slice(0, 4)) continue;
      if (Number(newest.get(row.country)?.year ?? 0) < Number(row.year)) newest.set(row.country, row);
    }
    return new Map([...newest].map(([country, { value }]) => [country, value]));
  }

  const rounded = (score: number) => Number(score.toPrecision(12));
  const gdp = (day: string) => {
    const found = known("factbook.gdp-per-capita-ppp", day, ({ since, vintage }) => since || vintage);
    return new Map([...found].map(([country, value]) => [country, Math.log(Number(value))]));
  };
  const scores = (day: string, node: string) =>
    new Map(
      fieldOn(day).map(({ country, factors }) => [
        country,
        rounded(factors.find(({ id }) => id === node)!.score!),
      ]),
    );
  const GRADES = ["Tier 3", "Tier 2 Watch List", "Tier 2", "Tier 1"];

  const RULES: Readonly<Record<string, (day: string) => ReadonlyMap<string, number>>> = {
    profile: (day) => new Map(fieldOn(day).map(({ country, score }) => [country, score])),
    "need-only": (day) => scores(day, "need"),
    "commitment-only": (day) => scores(day, "commitment"),
    "tier-only": (day) =>
      new Map(
        [...known("tip.tier", day, ({ year }) => published.get(`tip ${year}`) ?? "9999")].flatMap(
          ([country, tier]): [string, number][] =>
            GRADES.includes(tier) ? [[country, GRADES.indexOf(tier)]] : [],
        ),
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

  it("is of these eight, and of the days one and two years before", () => {
    expect(document.cases.map(({ country, lag, knownBy }) => `${country} ${lag} ${knownBy}`).sort()).toEqual(
      cases.map(({ country, lag, day }) => `${country} ${lag} ${day}`).sort(),
    );
    expect([...new Set(document.rules.map(({ id }) => id))]).toEqual(Object.keys(RULES));
  });

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

  it("a profile without a factor is the one that --weight makes", async () => {
    const factor = "political-will";
    for (const lag of LAGS) {
      const own = [];
      for (const { country, day } of cases.filter((one) => one.lag === lag)) {
        const ranked = await ranking(day, "--weight", `${factor}=0`);
        const field = ranked.filter((one) => !chosenBy(day).has(one.country));
        own.push(placeIn(new Map(field.map((one) => [one.country, one.score])), country).percentile);
      }
      const counted = own.filter((one) => one !== null);
      const found = document.leftOut.find((one) => one.factor === factor && one.lag === lag)!;
      expect(found.cases).toBe(counted.length);
      expect(found.meanPercentile).toBeCloseTo(
        counted.reduce((sum, one) => sum + one, 0) / counted.length,
        9,
      );
    }
  }, 300_000);
});
