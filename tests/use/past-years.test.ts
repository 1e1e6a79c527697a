import { expect, it } from "vitest";
import { loadRun } from "../../src/use/load-run.ts";
import { pastYears } from "../../src/use/other-rankings.ts";

const cwd = process.cwd();

it("ranks each of the five years before, of which a snapshot is read once, as a run as of that year does", async () => {
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
