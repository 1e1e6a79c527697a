import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Ranking } from "../src/model/documents/ranking.ts";
import type { WhatIf } from "../src/model/documents/whatif.ts";
import { runCli } from "./cli/run-cli.ts";
import { prepared } from "./prepared-case.ts";

const BY = ["--profile", "./sample.yaml", "--format", "json", "--quiet"];
const ON = ["--data", "figures.csv", ...BY];

async function ranked(cwd: string, data = "figures.csv"): Promise<Map<string, readonly [number, number]>> {
  const { out } = await runCli(["rank", "--data", data, ...BY], { cwd });
  return new Map(
    (JSON.parse(out) as Ranking).ranked.map(({ country, rank, score }) => [country, [rank, score]]),
  );
}

describe("the figures of the cases", async () => {
  const { cwd } = await prepared("rank/plain");

  it("are means of means, worked out by hand", async () => {
    expect([...(await ranked(cwd))]).toEqual([
      ["JOR", [1, ((20 + 90) / 2 + 100) / 2]],
      ["PER", [2, ((40 + 80) / 2 + (70 + 100) / 2) / 2]],
      ["GHA", [3, ((60 + 60) / 2 + (50 + 50) / 2) / 2]],
      ["TGO", [3, ((60 + 60) / 2 + (50 + 50) / 2) / 2]],
      ["KEN", [5, ((70 + 40) / 2 + (30 + 50) / 2) / 2]],
      ["TCD", [6, ((70 + 50) / 2 + (20 + 25) / 2) / 2]],
    ]);
  });

  it("are, of fourteen candidates, what the formulas of many.yaml give, each written out here once more", async () => {
    const { out } = await runCli(
      ["rank", "--data", "many.csv", "--profile", "./many.yaml", "--format", "csv", "--quiet"],
      { cwd },
    );
    const read = (text: string): Record<string, string>[] => parse(text, { columns: true });
    const newest = (indicator: string, from: number) =>
      new Map(
        read(readFileSync(join(cwd, "many.csv"), "utf8"))
          .filter((row) => row.indicator === indicator && Number(row.year) >= from)
          .sort((a, b) => Number(a.year) - Number(b.year))
          .map(({ country, value }) => [country!, value!]),
      );
    const [law, work, school] = [newest("x.law", 0), newest("x.work", 0), newest("x.school", 2022)];
    const laws = [...law].filter(([country]) => country !== "Atlantis").map(([, value]) => Number(value));
    const works = [...work.values()].map(Number);
    const mean = (...parts: readonly (readonly [weight: number, score: number | undefined])[]) => {
      const there = parts.filter(([, score]) => score !== undefined && !Number.isNaN(score));
      const sum = there.reduce((all, [weight, score]) => all + weight * score!, 0);
      return sum / there.reduce((all, [weight]) => all + weight, 0);
    };
    const scoreOf = (country: string) => {
      const of = (indicator: string) => Number(newest(indicator, 0).get(country));
      const need = mean(
        [2, (100 * Math.log(of("x.poor") / 5)) / Math.log(80 / 5)],
        [1, school.has(country) ? 100 * (1 - Number(school.get(country)) / 15) : undefined],
        [1, (100 * (of("x.work") - Math.min(...works))) / (Math.max(...works) - Math.min(...works))],
      );
      const own = Number(law.get(country));
      const worse = (100 * laws.filter((one) => one < own).length) / (laws.length - 1);
      const state = Math.sqrt((worse ** 2 + ((100 * of("x.rule")) / 150) ** 2) / 2);
      const votes: Record<string, number> = { F: 100, PF: 60, NF: 10 };
      const isLow = newest("x.group", 0).get(country) === "low";
      const will = mean(
        [1, state],
        [1, votes[newest("x.vote", 0).get(country)!]],
        [0.5, isLow ? 25 * of("x.card") : undefined],
      );
      return need ** (2 / 3) * will ** (1 / 3);
    };
    expect(new Set(laws).size).toBe(14);
    const found = read(out);
    expect(found).toHaveLength(14);
    for (const { name, score } of found) expect(Number(score), name).toBeCloseTo(scoreOf(name!), 9);
    const ranked = found.filter(({ status }) => status === "ranked");
    const order = [...ranked].sort((a, b) => scoreOf(b.name!) - scoreOf(a.name!));
    expect(ranked.map(({ name, rank }) => [name, rank])).toEqual(
      order.map(({ name }, i) => [name, String(i + 1)]),
    );
  });

  // Chad's 41.25 rises by a quarter of what its rule of law, 20, rises: 45 ties with Kenya's 47.5, 75 with the 55 of Ghana and Togo.
  it.each([
    [5, 45],
    [3, 75],
  ])("say under whatif --rank %i what a ranking bears out: rule of law at %d", async (rank, limit) => {
    const asked = ["whatif", "Chad", "--rank", String(rank), "--only", "x.law", ...ON];
    const { targets } = JSON.parse((await runCli(asked, { cwd })).out) as WhatIf;
    expect(targets[0]!.rank).toBe(rank);
    const [change] = targets[0]!.changes;
    expect(change!.limit).toBeCloseTo(limit, 9);
    const withLaw = async (law: number) => {
      const figures = readFileSync(join(cwd, "figures.csv"), "utf8");
      writeFileSync(
        join(cwd, "other.csv"),
        figures.replace("Chad,x.law,2023,20,", `Chad,x.law,2023,${law},`),
      );
      return (await ranked(cwd, "other.csv")).get("TCD")![0];
    };
    expect(await withLaw(limit - 0.001)).toBeGreaterThan(rank);
    expect(await withLaw(limit)).toBe(rank);
    expect(await withLaw(change!.to as number)).toBe(rank);
  });

  // Ghana and Togo share the third rank at 55: below Kenya's 47.5, at a rule of law of 20, Ghana would be fifth behind Togo and Kenya.
  it("say under whatif --rank of a lower rank what would cost that many places: rule of law below 20", async () => {
    const asked = ["whatif", "Ghana", "--rank", "5", "--only", "x.law", ...ON];
    const { targets } = JSON.parse((await runCli(asked, { cwd })).out) as WhatIf;
    const [change] = targets[0]!.changes;
    expect(change!.limit).toBeCloseTo(20, 4);
    expect(change!.limit).toBeLessThan(20);
    expect(change!.to).toBe(19);
    expect(change!.place.rank).toBe(5);
  });

  it("say under whatif --rank 1 that no single value of Chad's is enough, as no ranking gives it", async () => {
    const { targets } = JSON.parse(
      (await runCli(["whatif", "Chad", "--rank", "1", ...ON], { cwd })).out,
    ) as WhatIf;
    expect(targets[0]).toMatchObject({ rank: 1, changes: [] });
  });
});
