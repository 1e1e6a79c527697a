import { expect, it } from "vitest";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { loadRun } from "../../src/use/load-run.ts";
import { pastYears } from "../../src/use/other-rankings.ts";
import { runCli } from "../cli/run-cli.ts";

const cwd = process.cwd();

it("ranks each of the five years before, of which a snapshot is read once, as a run as of that year does", {
  tags: "slow",
}, async () => {
  const asked = { profile: "cpc", lang: "en", asOf: 2025 };
  const past = await pastYears(await loadRun(asked, cwd), asked, cwd);
  expect(past.map(({ year }) => year)).toEqual([2024, 2023, 2022, 2021, 2020]);
  for (const { year, ranked } of [past[1]!, past[4]!]) {
    const { table } = await loadRun({ ...asked, asOf: year }, cwd);
    expect(ranked.length).toBeGreaterThan(50);
    const told = (all: typeof ranked) => all.map(({ country, score }) => [country, score]);
    expect(told(ranked)).toEqual(told(table.ranked));
  }
});

it("makes of each of them the draws that the command makes as of that year, for everybody", {
  tags: "slow",
}, async () => {
  const asked = { profile: "cpc", lang: "en", asOf: 2025 };
  const past = await pastYears(await loadRun(asked, cwd), { ...asked, draws: 60 }, cwd);
  expect(past).toHaveLength(5);
  for (const { year, ranked, places } of past) {
    const args = ["rank", "--as-of", `${year}`, "--draws", "60", "--format", "json", "--quiet"];
    const theirs = (JSON.parse((await runCli(args, { cwd })).out) as Ranking).ranked;
    expect(
      ranked.map(({ country }) => [country, places?.get(country)?.rankP05, places?.get(country)?.rankP95]),
    ).toEqual(theirs.map(({ country, rankP05, rankP95 }) => [country, rankP05, rankP95]));
  }
});
