import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { fromLetters } from "../../src/page/data/letters.ts";
import type { PageData } from "../../src/page/data/page-data.ts";
import { outcomesOf, outcomeText, scorecardNotes } from "../../src/report/text/eligibility.ts";
import { ownWords } from "../../src/words/index.ts";
import { folderOf, runCli } from "../cli/run-cli.ts";

/** A country of a scorecard with the titles of the rules that the evidence does not decide. */
const one = (...undecidedTitles: string[]) => ({
  scorecard: { passed: 9, judged: 12, applying: 12, undecided: undecidedTitles, undecidedTitles },
});
const ranking = (ranked: readonly unknown[], excluded: readonly unknown[] = []) =>
  ({ ranked, excluded, profile: { scorecard: { countsEach: true, excludes: true } } }) as unknown as Ranking;

it("a scorecard's legend says for how many the verdict is open, and how often each rule leaves it so", () => {
  const notes = scorecardNotes(ranking([one("Corruption"), one(), one("Corruption", "Rights")]), ownWords);
  const open = notes.find((note) => note.includes("Corruption"));
  expect(open).toMatch(/\b2 of (?:the )?3\b/u);
  expect(open).toMatch(/Corruption\D*2\D+Rights\D*1\b/u);
  expect(scorecardNotes(ranking([one(), one()]), ownWords)).toHaveLength(2);
  expect(scorecardNotes(ranking([one()], [one()]), ownWords)).toHaveLength(3);
});

it("whom no rule leaves open has passed", () => {
  expect(outcomesOf(ranking([one("Corruption"), one(), one()]))).toEqual({ passed: 2, open: 1 });
  expect(outcomeText(one() as never, ownWords)).toBe(ownWords.scorecard.passed);
  expect(outcomeText(one("Rights") as never, ownWords)).toContain("Rights");
});

describe("a scorecard of one's own", () => {
  const indicators = ["a", "b", "c", "d"];
  /** Of each indicator above 5 passes. */
  const card = (weights: readonly number[], more = "", root = "") => `id: own
title: {en: Own}
scale: [0, 8]
missing: {policy: worst, minimumCoverage: 0.01}
peers: {by: x.group}
tree:
  id: all${root}
  children:
${indicators.map((id, i) => `    - {indicator: x.${id}, weight: ${weights[i]}, normalise: {method: peer-median, limit: {above: 5}}}`).join("\n")}
${more}`;
  // Ghana passes the first alone, Kenya the three others.
  const figures = `country,year,x.group,x.a,x.b,x.c,x.d
Ghana,2022,low,9,1,1,1
Kenya,2022,low,1,9,9,9
Togo,2022,low,1,1,1,1
`;
  const gate = "gates: [{id: few, title: {en: None}, when: {node: all, atMost: 0}, effect: exclude}]\n";
  const cwd = folderOf({
    "own.csv": figures,
    "gaps.csv": figures.replace("Kenya,2022,low,1", "Kenya,2022,low,"),
    "alike.yaml": card([1, 1, 1, 1]),
    "gated.yaml": card([1, 1, 1, 1], gate),
    "grouped.yaml": card([1, 1, 1, 1]).replace(
      /( {4}- \{indicator: x\.a.*\n)( {4}- \{indicator: x\.b.*\n)/u,
      (_, first, second) =>
        `    - id: both\n      title: {en: Both}\n      weight: 2\n      children:\n${`${first}${second}`.replaceAll(/^ {4}/gmu, "        ")}`,
    ),
    "heavy.yaml": card([5, 1, 1, 1]),
    "quadratic.yaml": card([1, 1, 1, 1], "", "\n  aggregate: {method: power, p: 2}"),
    "rescaled.yaml": card([1, 1, 1, 1]).replace("policy: worst", "policy: rescale"),
  });
  const rank = async (profile: string, ...args: string[]) => {
    const data = args.length > 0 ? args[0]! : "own.csv";
    const asked = [
      "rank",
      "--data",
      data,
      "--profile",
      `./${profile}.yaml`,
      "--quiet",
      "--notes",
      ...args.slice(1),
    ];
    const { code, out, err } = await runCli(asked, { cwd });
    expect(code, err).toBe(0);
    return out.replace(/\s+/gu, " ");
  };
  const { byPassed } = ownWords.scorecard.legend;
  const LIVE = 'id="live-data"';

  it.each(["alike", "gated"])(
    "whose indicators count one each is told in their order: %s",
    { tags: "slow" },
    async (profile) => {
      const out = await rank(profile);
      expect(out).toContain(byPassed);
      expect(out.indexOf("Kenya")).toBeLessThan(out.indexOf("Ghana"));
      expect(await rank(profile, "own.csv", "--format", "html")).toContain(LIVE);
    },
  );

  it.each([
    ["heavy", "own.csv"],
    ["quadratic", "own.csv"],
    ["rescaled", "gaps.csv"],
  ])(
    "is not said to count, and has no page that counts, where %s of %s weighs otherwise",
    async (profile, data) => {
      expect(await rank(profile, data)).not.toContain(byPassed);
      const page = await rank(profile, data, "--format", "html");
      expect(page).not.toContain(LIVE);
      expect(page).not.toContain(byPassed);
      expect(page).toContain("Ghana");
    },
  );

  it("has a page without a program where it is ranked by Copeland's wins, which are no counts", async () => {
    const page = await rank("alike", "own.csv", "--method", "copeland", "--format", "html");
    expect(page).not.toContain(LIVE);
    expect(page).not.toContain(byPassed);
    expect(page).toContain("Copeland");
  });

  const pageData = (page: string): Pick<PageData, "past"> => {
    const [, packed] = page.match(/id="live-data">([^<]*)</u)!;
    return JSON.parse(new TextDecoder().decode(inflateSync(fromLetters(packed!))));
  };

  it.each([
    [2020, [2021]],
    [2021, undefined],
  ])(
    "has on its page no year by whose rules it was none: up to %i",
    { tags: "slow" },
    async (last, years) => {
      // Until then a fifth indicator was no matter of pass or fail.
      const fifth = `    - {indicator: x.e, weight: 1, years: {to: ${last}, reason: none}, normalise: {method: min-max}}\n`;
      writeFileSync(join(cwd, "before.yaml"), card([1, 1, 1, 1], fifth));
      const rows = [2019, 2020, 2021, 2022].map((year) =>
        figures
          .split("\n")
          .slice(1, -1)
          .map((row) => `${row.replace("2022", String(year))},7\n`)
          .join(""),
      );
      writeFileSync(join(cwd, "before.csv"), `country,year,x.group,x.a,x.b,x.c,x.d,x.e\n${rows.join("")}`);
      const { past } = pageData(await rank("before", "before.csv", "--format", "html"));
      expect(past?.map(({ year }) => year)).toEqual(years);
    },
  );

  it("has a column of categories on a screen only where it has any", async () => {
    const { passedIn } = ownWords.ranking.columns;
    expect(await rank("alike")).not.toContain(passedIn);
    expect(await rank("grouped")).toContain(passedIn);
    expect(await rank("grouped")).toContain("Both 1 of 2");
  });

  it("has outcomes where a gate excludes, and none where all who are ranked would have passed", async () => {
    expect(await rank("gated")).toContain("Own: 2 passed, 0 open");
    const out = await rank("alike");
    expect(out).toContain("Own: 3 countries ranked");
    expect(out).not.toContain(ownWords.scorecard.columns.outcome);
    expect(await rank("gated")).toContain(ownWords.scorecard.columns.outcome);
  });
});
