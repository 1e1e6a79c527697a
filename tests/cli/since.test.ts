import { Chalk } from "chalk";
import { describe, expect, it } from "vitest";
import { changesSinceYearBefore } from "../../src/explain/explanation.ts";
import { findCountry } from "../../src/explain/index.ts";
import { buildExplanation } from "../../src/index.ts";
import type { MovedCause } from "../../src/model/documents/diff.ts";
import { diffBlocks } from "../../src/report/diff.ts";
import { yearBeforeLines } from "../../src/report/explanation/sentences.ts";
import { terminal } from "../../src/report/renderers/terminal.ts";
import { compareSides } from "../../src/use/diff.ts";
import { yearBefore } from "../../src/use/other-rankings.ts";
import { whoOf } from "../../src/use/who.ts";
import { en } from "../../src/words/en/index.ts";
import { spokenRun } from "../in-words.ts";
import { folderOf, runCli } from "./run-cli.ts";

const cwd = process.cwd();

/** Both years of a profile, from `explain` and from `diff`. */
const bothTold = (profile: string, year: number, among?: string) => {
  const key = `${profile} ${year}`;
  const made = told.get(key) ?? tell(profile, year, among);
  told.set(key, made);
  return made;
};
const told = new Map<string, ReturnType<typeof tell>>();

async function tell(profile: string, year: number, among: string | undefined) {
  const who = among === undefined ? {} : await whoOf({ among: [among] });
  const options = { profile, lang: "en", asOf: year, ...who };
  const run = await spokenRun(options, cwd);
  const before = (await yearBefore(run, options, cwd))!;
  const { diff } = await compareSides([`${year - 1}`, `${year}`], { lang: "en", profile, ...who }, cwd);
  const since = (country: string) => {
    const one = findCountry(run.table, country)!.one;
    return {
      score: one.score ?? null,
      since: changesSinceYearBefore(run.table, one, before, run.surroundings),
    };
  };
  const explained = (country: string) => buildExplanation(run.table, country, run.surroundings, { before })!;
  return { diff, since, explained };
}

const byCause = (causes: readonly Pick<MovedCause, "cause" | "score">[]) =>
  Object.fromEntries(causes.map(({ cause, score }) => [cause, score]));

describe("what changed since the year before", () => {
  // MCC's rules are others in 2022 than in 2021: the profile changes with the year as the evidence does. Of it fewer countries are
  // scored: the reckoning takes every mixture of both years for each of them.
  it.each([
    ["cpc", 2025, undefined, 100],
    ["cpc-2023", 2023, undefined, 100],
    ["mcc", 2022, "region:Africa", 10],
  ])(
    "has under %s the causes and sums that diff has, for every country",
    { tags: "slow" },
    async (profile, year, among, least) => {
      const { diff, since: told } = await bothTold(profile, year, among);
      let moved = 0;
      for (const { country, causes, scoreBefore, scoreAfter, change } of diff.countries) {
        const { since, score } = told(country);
        if (since.status === "no evidence") continue;
        expect([since.score, score], country).toEqual([scoreBefore, scoreAfter]);
        // Gates move no score, and have lines of their own.
        const moving = causes.filter(({ cause }) => cause !== "gates");
        expect(byCause(since.causes), country).toEqual(byCause(moving));
        const sum = since.causes.reduce((total, one) => total + one.score, 0);
        expect(Math.abs(sum - (change ?? 0)), country).toBeLessThan(1e-9);
        for (const { indicator, cause } of since.changes) {
          if (cause === null) continue;
          const own = moving.find((one) => one.cause === cause)!;
          expect(
            own.values!.map((value) => value.indicator),
            country,
          ).toContain(indicator);
        }
        moved += since.causes.length > 0 ? 1 : 0;
      }
      expect(moved).toBeGreaterThan(least);
    },
  );

  it("gives Mongolia's fall to the income group, which changed its peers, and not to its own WGI figures", {
    tags: "slow",
  }, async () => {
    const { explained } = await bothTold("cpc-2023", 2023);
    const one = explained("MNG");
    const { cause } = one.since!.changes.find(({ indicator }) => indicator === "wb.income")!;
    expect(cause).toBe("as-of:worldbank");
    expect(one.since!.causes[0]).toMatchObject({ cause: "as-of:worldbank" });
    expect(yearBeforeLines(one, en)[0]).toMatch(
      /^Later data of World Bank classification of economies by income: −\d\.\d\d\. World Bank income group: “lower-middle” \(2022\), now “upper-middle” \(2023\), which gives it other peers/u,
    );
  });

  it("says of Kosovo that other countries' income groups moved it, and not its own, in explain and in diff", async () => {
    const { explained, diff } = await bothTold("cpc-2023", 2023);
    const { since } = explained("XKX");
    const { score } = since!.causes.find(({ cause }) => cause === "as-of:worldbank")!;
    // Upper-middle in both years.
    expect(since!.changes.some(({ indicator }) => indicator === "wb.income")).toBe(false);
    const why =
      "ts own figures from this source did not change. Other countries' figures did, and its own are scored against them";
    expect(yearBeforeLines(explained("XKX"), en)).toContain(
      `Later data of World Bank classification of economies by income: +${score.toFixed(2)}. I${why}`,
    );
    const told = terminal(diffBlocks(diff, en, { top: 1, inFull: ["XKX"] }), {
      columns: 110,
      chalk: new Chalk({ level: 0 }),
      words: en,
    });
    expect(told.replace(/\s+/gu, " ")).toContain(`later worldbank data +${score.toFixed(1)}: i${why}`);
    // Two sources of one publisher are told apart.
    expect(new Set(since!.causes.map(({ title }) => title)).size).toBe(since!.causes.length);
  });
});

describe("a rule that was met a year before", () => {
  // Determinations under 22 U.S.C. 7107(d) are made for a fiscal year: that of 2024-09-30 holds until 2025-09-30 and lists North Korea.
  it("is told apart by whether it is clear now or cannot be assessed", async () => {
    const gate = (id: string, when: string) => `  - {id: ${id}, title: ${id}, when: ${when}, effect: flag}\n`;
    const folder = folderOf({
      "own.yaml": `id: own\ntree:\n  children:\n    - {indicator: x, normalise: {method: goalposts, from: 0, to: 10}}\ngates:\n${gate("withheld", "{list: tvpa-withheld}")}${gate("low", "{indicator: x, below: 5}")}`,
      "own.csv": "country,indicator,year,value\nPRK,x,2024,4\nPRK,x,2025,6\n",
    });
    const own = ["--profile", "./own.yaml", "--data", "./own.csv", "--as-of", "2025"];
    const { out } = await runCli(["explain", "PRK", ...own, "--format", "md"], { cwd: folder });
    expect(out).toContain("Rules that no longer apply: low. Applied then, not assessed now: withheld.");
  });
});
