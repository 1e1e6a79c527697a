import { describe, expect, it } from "vitest";
import { evidenceAsOf } from "../../../src/dataset/evidence.ts";
import { jumps } from "../../../src/explain/audit/checks/jumps.ts";
import { outliers } from "../../../src/explain/audit/checks/outliers.ts";
import { stale } from "../../../src/explain/audit/checks/stale.ts";
import { texts } from "../../../src/explain/audit/checks/texts.ts";
import { BARE } from "../../../src/model/audit.ts";
import type { Observation } from "../../../src/model/observation.ts";
import { compile, score } from "../../../src/scoring/index.ts";
import { dataset, observation, tier } from "../../dataset/make.ts";
import { plain, profileOf, scored } from "../../scoring/fixture.ts";
import { brief, columns, frame, toldBy } from "./frames.ts";
import { use } from "./use.ts";

const { catalogue } = dataset([]);
const near = (value: number) => expect.closeTo(value, 9);

describe("a finding about the data says all that it was judged by", () => {
  it("of a text that a table contradicts: both figures, years and places, with the words", () => {
    const beside = [
      observation({
        country: "TGO",
        indicator: "tip-text.tier",
        year: 2020,
        value: "Tier 2",
        quote: "on Tier 2",
        locator: "a",
      }),
      observation({ country: "TGO", indicator: "tip.tier", year: 2020, value: "Tier 3", locator: "b" }),
      observation({ country: "PER", indicator: "tip-text.law", year: 2021, value: "none", locator: "c" }),
      observation({
        country: "PER",
        indicator: "ilab.law-forced-labour",
        year: 2020,
        value: "yes",
        locator: "d",
      }),
    ];
    const file = "cpi/invented.xlsx";
    const [tier, law, ...more] = toldBy(texts, { beside });
    expect(more).toEqual([]);
    expect(tier).toEqual({
      ...BARE,
      id: "texts:tip.tier:TGO:2020",
      check: "texts",
      code: "text-contradicted",
      severity: "person",
      subject: "tip-text.tier of <TGO> 2020",
      indicators: ["tip-text.tier", "tip.tier"],
      countries: ["TGO"],
      years: [2020],
      figures: { text: "Tier 2", table: "Tier 3" },
      places: [
        { file, locator: "a" },
        { file, locator: "b" },
      ],
      message: expect.stringMatching(
        /^The text of 2020 says Tier 2 of <TGO> \(“on Tier 2”\), and tip\.tier is Tier 3 for 2020\. /u,
      ),
    });
    expect(law).toMatchObject({ severity: "note", years: [2021, 2020], countries: ["PER"] });
    expect(law!.message).toContain("says none of <PER>, and ilab.law-forced-labour is yes for 2020");
    // A list of some countries only is no table to hold a text against.
    expect(toldBy(texts, { beside: beside.map((one) => ({ ...one, partial: true as const })) })).toEqual([]);
  });

  it("of a jump: both figures and places, what is usual, how many times that is, and the error of the change", () => {
    // Forty steps of 2 a year.
    const calm = Array.from({ length: 41 }, (_, i) =>
      observation({ country: "PER", year: 1980 + i, value: 2 * i }),
    );
    const step = (given: Partial<Observation>) => observation({ country: "GHA", unit: "points", ...given });
    const before = step({ year: 2018, value: 40, se: 3, locator: "B2" });
    const now = step({ year: 2020, value: 84, se: 4, locator: "B4" });
    const [found, ...more] = toldBy(jumps, { history: [...calm, before, now], catalogue, use: use([now]) });
    expect(more).toEqual([]);
    expect(found).toEqual({
      ...BARE,
      id: "jumps:cpi.score:GHA:2020",
      check: "jumps",
      code: "jump",
      severity: "person",
      subject: "cpi.score of <GHA>",
      indicators: ["cpi.score"],
      countries: ["GHA"],
      years: [2018, 2020],
      // 44 in two years, 11 times 2 a year.
      figures: { before: 40, now: 84, medianYearlyChange: 2, timesMedian: 11, standardErrorOfChange: 5 },
      places: [before, now].map(({ file, locator }) => ({ file, locator })),
      message: expect.stringMatching(
        /^40 in 2018, 84.* in 2020: 11 times the usual yearly change of 2\. Find the event behind it,/u,
      ),
    });
  });

  it("of a jump of categories: the steps; the greatest jump first", () => {
    const tiers = [tier("Tier 1", { year: 2019, locator: "a" }), tier("Tier 3", { locator: "b" })];
    const peru = [
      tier("Tier 2", { country: "PER", year: 2019, locator: "c" }),
      tier("Tier 3", { country: "PER", locator: "d" }),
    ];
    const found = toldBy(jumps, { history: [...peru, ...tiers], catalogue, use: use([peru[1]!, tiers[1]!]) });
    // The publisher's order: Tier 3, Tier 2 Watch List, Tier 2, Tier 1.
    expect(
      found.map(({ countries, figures, severity, code }) => [
        countries.join(),
        figures.steps,
        severity,
        code,
      ]),
    ).toEqual([
      ["GHA", 3, "person", "category-jump"],
      ["PER", 2, "person", "category-jump"],
    ]);
    expect(found[0]!.message).toMatch(/^“Tier 1” in 2019, “Tier 3” in 2020: 3 steps\. /u);
  });

  it("of outliers: the shape, what winsorising does to whom, and how far it moves others", () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100];
    const table = scored(
      { children: [{ indicator: "a", normalise: "min-max" }] },
      columns({ a: values }),
      {},
      { year: 2020 },
    );
    const [found] = toldBy(outliers, frame(table));
    // Type 2 skewness and kurtosis (Joanes and Gill 1998), worked out from the moments.
    const n = values.length;
    const mean = values.reduce((sum, x) => sum + x, 0) / n;
    const moment = (k: number) => values.reduce((sum, x) => sum + (x - mean) ** k, 0) / n;
    const skewness = ((moment(3) / moment(2) ** 1.5) * Math.sqrt(n * (n - 1))) / (n - 2);
    const kurtosis = ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * (moment(4) / moment(2) ** 2 - 3) + 6);
    expect(found).toMatchObject({
      id: "outliers:a",
      check: "outliers",
      code: "outliers",
      severity: "person",
      subject: "a",
      indicators: ["a"],
      countries: ["C09"],
      years: [2020],
      places: [{ file: "invented.csv", locator: "C09, a" }],
      figures: {
        values: 10,
        skewness: near(skewness),
        kurtosis: near(kurtosis),
        treatment: "winsorise",
        rounds: 1,
        normaliser: "min-max",
        clipped: 0,
        C09To: 9,
      },
    });
    // The country with 9 goes from 800 / 99 to 100.
    expect(found!.message).toMatch(
      /: winsorising would change <C09> 100 to 9, which would move others by up to 91\.9 points under “min-max”\. /u,
    );
  });

  it("of stale values: how many of how many, the age allowed, the oldest, and where each stands; the worst indicator first", () => {
    const children = [plain("cpi.score", { maxAge: 3 }), plain("fiw.pr", { maxAge: 5 })];
    const of = (country: string, indicator: string, year: number) =>
      observation({ country, indicator, year, locator: `${country} ${indicator}` });
    const all = [
      of("GHA", "cpi.score", 2020),
      of("PER", "cpi.score", 2012),
      of("TGO", "cpi.score", 2020),
      of("GHA", "fiw.pr", 2014),
      of("PER", "fiw.pr", 2011),
      of("TGO", "fiw.pr", 2015),
    ];
    const table = score(compile(profileOf({ children })), evidenceAsOf(dataset(all), 2020));
    const found = toldBy(stale, frame(table));
    expect(brief(found)).toEqual(["stale-indicator person: fiw.pr", "stale-indicator person: cpi.score"]);
    expect(found[0]).toMatchObject({
      id: "stale:fiw.pr",
      countries: ["GHA", "PER"],
      years: [2011, 2014],
      figures: { stale: 2, of: 3, maxAge: 5, oldest: 2011 },
      places: [{ locator: "GHA fiw.pr" }, { locator: "PER fiw.pr" }],
    });
    expect(found[0]!.message).toMatch(
      /^2 of 3 candidates have it only from before 2015, .* \(the oldest is of 2011: <PER> and <GHA>\)\. /u,
    );
  });

  it("of gates that only an old value speaks to: which, for whom, of which age; one finding for gates of one test", () => {
    const worst = { indicator: "tip.tier", is: ["Tier 3"], maxAge: 3 };
    const gates = [
      { id: "out", when: worst, effect: "exclude" },
      { id: "flag", when: worst, effect: "flag" },
      { id: "young", when: { ...worst, maxAge: 30 }, effect: "exclude" },
    ];
    const all = [
      ...["GHA", "PER", "TGO"].map((country) => observation({ country })),
      tier("Tier 3", { country: "TGO", year: 2014, locator: "t" }),
      tier("Tier 2", { country: "PER", year: 2017, locator: "p" }),
      tier("Tier 1", { country: "GHA", year: 2016, locator: "g" }),
    ];
    const table = score(
      compile(profileOf({ children: [plain("cpi.score")] }, { gates })),
      evidenceAsOf(dataset(all), 2020),
    );
    expect(toldBy(stale, frame(table))).toMatchObject([
      {
        id: "stale-gate:tip.tier:3",
        code: "gate-not-assessed",
        severity: "person",
        indicators: ["tip.tier"],
        countries: ["GHA"],
        years: [2016],
        figures: { stale: 1, maxAge: 3 },
        places: [{ locator: "g" }],
        message: expect.stringMatching(
          /^More than 3 years old for 1 candidate \(<GHA>: Tier 1 of 2016\), so the gate cannot judge/u,
        ),
      },
    ]);
  });
});
