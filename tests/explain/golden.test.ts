import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Comparison } from "../../src/model/documents/comparison.ts";
import type { Explanation } from "../../src/model/documents/explanation.ts";
import type { Ranking, ScoreNode } from "../../src/model/documents/ranking.ts";
import { folderOf, jsonOnce, runCli } from "../cli/run-cli.ts";
import { sample } from "../properties/seed.ts";

/**
 * Each folder is a case on the shipped snapshot as of a stated year: its command, and the prose that it gives, read and judged as prose. A
 * missing expectation is written, and is an error in CI. The numbers in it are checked below by other ways.
 */
const ROOT = fileURLToPath(new URL("golden/", import.meta.url));
const TREE = "## From the score to the publishers' cells";
const cases = readdirSync(ROOT).map((name) => ({
  name,
  command: readFileSync(`${ROOT}${name}/command.txt`, "utf8").trim().split(" "),
}));

const json = <T>(...args: readonly string[]) => jsonOnce<T>(...args, "--as-of", "2025");

describe("the prose of a case", () => {
  it.each(cases)("$name is what was read and judged", { tags: "slow" }, async ({ name, command }) => {
    const { out, code } = await runCli([...command, "--format", "md"]);
    expect(code).toBe(0);
    const prose = `${out.split(TREE)[0]!.trimEnd()}\n`;
    const file = `${ROOT}${name}/expected.md`;
    if (!existsSync(file)) {
      expect(process.env.CI, `${file} is missing`).toBeUndefined();
      writeFileSync(file, prose);
    }
    expect(prose).toBe(readFileSync(file, "utf8"));
  });

  it.each(cases)("$name has no minus zero, no double space, no number that is none", ({ name }) => {
    const prose = readFileSync(`${ROOT}${name}/expected.md`, "utf8").replaceAll("\u2003", "");
    expect(prose).not.toMatch(
      /[−-]0\.0+(?!\d)|undefined|NaN|null|Infinity|(?<![\d.])1 (?:points|tiers|years|categories)\b/u,
    );
    expect(prose.replace(/^\|.*$/gmu, "")).not.toMatch(/ {2}/u);
  });
});

describe("a quarter of the peers", () => {
  it("says of a figure that scores high by being low that it does, and of no other", { tags: "slow" }, () => {
    // By weights/cpc.yaml: a low income is need, and so are few women who read; much slavery is need as it stands.
    const prose = cases.map(({ name }) => readFileSync(`${ROOT}${name}/expected.md`, "utf8")).join("\n");
    expect(prose).toMatch(
      /GDP per capita, purchasing power parity \([\d.]+ US\$ in \d+, where less counts for more: /u,
    );
    for (const [, title] of prose.matchAll(/([^;(]+) \([^;(]*where less counts for more/gu))
      expect(title).toMatch(
        /(?:Budget surplus or deficit|Literacy(?: of women)?|School life expectancy|GDP per capita, purchasing power parity)$/u,
      );
    expect(prose).toContain("Prevalence of modern slavery (105 per 1,000 in 2021: score 100.0");
  });
});

describe("the numbers of the cases", async () => {
  const ranking = await json<Ranking>("rank");
  const expected = (name: string) => readFileSync(`${ROOT}${name}/expected.md`, "utf8");
  const scoreOf = (country: string) =>
    [...ranking.ranked, ...ranking.apart, ...ranking.excluded].find((one) => one.country === country)!.score!;
  const placeOf = (score: number) => 1 + ranking.ranked.filter((one) => one.score > score).length;

  it("place each country where the ranking has it, or would", () => {
    const said = (name: string, pattern: RegExp) => pattern.exec(expected(name))!.slice(1).map(Number);
    const ranks = / ranks (\d+)(?:st|nd|rd|th) of (\d+) with (\d+\.\d) points/u;
    for (const [name, country] of [
      ["partner", "GHA"],
      ["against-peers", "PHL"],
    ] as const) {
      const score = scoreOf(country);
      expect(said(name, ranks)).toEqual([placeOf(score), ranking.ranked.length, Number(score.toFixed(1))]);
    }
    const beside = /would rank (\d+)(?:st|nd|rd|th) against (\d+) ranked countries, with (\d+\.\d) points/u;
    const score = scoreOf("PRK");
    expect(said("excluded", beside)).toEqual([
      placeOf(score),
      ranking.ranked.length,
      Number(score.toFixed(1)),
    ]);
  });

  it("order two countries by the difference of their scores, which the factors' parts sum to", async () => {
    const { pairs } = await json<Comparison>("compare", "GHA", "CIV");
    const difference = scoreOf("CIV") - scoreOf("GHA");
    expect(expected("two-countries")).toContain(
      `Côte d'Ivoire is ahead of Ghana by ${difference.toFixed(1)} points`,
    );
    const sum = pairs[0]!.contributions.reduce((total, { contribution }) => total + contribution!, 0);
    expect(Math.abs(sum - difference)).toBeLessThan(1e-9);
    // Under a geometric mean of two percentiles, the Shapley value of each axis by its formula.
    const [need, will] = ["need", "commitment"].map((id) =>
      ["CIV", "GHA"].map(
        (code) =>
          [...ranking.ranked, ...ranking.apart]
            .find((one) => one.country === code)!
            .factors.find((node) => node.id === id)!.normalised!,
      ),
    ) as [[number, number], [number, number]];
    const half = (Math.sqrt(will[0]) + Math.sqrt(will[1])) / 2;
    const byFormula = half * (Math.sqrt(need[0]) - Math.sqrt(need[1]));
    expect(pairs[0]!.contributions[0]!.contribution!).toBeCloseTo(byFormula, 9);
  });

  it("tell of the year before what a ranking of that year tells", { tags: "slow" }, async () => {
    const [before, { since }] = [
      await jsonOnce<Ranking>("rank", "--as-of", "2024"),
      await json<Explanation>("explain", "PHL"),
    ];
    const then = before.ranked.find(({ country }) => country === "PHL")!;
    expect(since).toMatchObject({
      asOf: 2024,
      status: "ranked",
      rank: then.rank,
      of: before.ranked.length,
      score: then.score,
    });
    const parts = since!.causes.reduce((sum, { score }) => sum + score, 0);
    expect(Math.abs(parts - (scoreOf("PHL") - then.score))).toBeLessThan(1e-9);
    expect(expected("against-peers")).toMatch(
      new RegExp(`ranked ${then.rank}(?:st|nd|rd|th) of ${before.ranked.length}`, "u"),
    );
  });

  it("foretell what a ranking gives when the finding is at its worst and at its best", {
    tags: "slow",
    timeout: 60_000,
  }, async () => {
    const { open } = await json<Explanation>("explain", "GHA");
    const told = open.find(({ id }) => id === "us-programs")!;
    // One of them every day.
    for (const [value, outcome] of sample([[0, told.worst] as const, [100, told.best] as const])) {
      const folder = folderOf({
        "own.csv": `country,indicator,year,value\nGHA,findings.us-programs,2025,${value}\n`,
      });
      const shipped = fileURLToPath(new URL("../../data", import.meta.url));
      const { ranked } = await json<Ranking>("rank", "--data", shipped, `${folder}/own.csv`);
      const ghana = ranked.find(({ country }) => country === "GHA")!;
      expect(outcome).toEqual({ score: ghana.score, rank: ghana.rank, tied: 0 });
    }
  });

  it("count the peers and the median of a peer group by hand", { tags: "slow" }, async () => {
    const { peers, score } = await json<Explanation>("explain", "GHA");
    const group = ranking.ranked.filter(({ factors }) =>
      JSON.stringify(factors).includes('"indicator":"wb.income","value":"lower-middle"'),
    );
    const scores = group.map((one) => one.score).sort((a, b) => a - b);
    expect(peers).toMatchObject({ group: "lower-middle", size: group.length });
    expect(peers!.position).toMatchObject({
      rank: 1 + scores.filter((one) => one > score!).length,
      of: group.length,
    });
    const middle = scores.length / 2;
    const median =
      scores.length % 2 ? scores[Math.floor(middle)]! : (scores[middle - 1]! + scores[middle]!) / 2;
    expect(peers!.position!.median).toBeCloseTo(median, 12);
  });
});

it("a factor has a rank where it is assessed, among those for whom it is", async () => {
  const nodesOf = (all: readonly ScoreNode[]): ScoreNode[] =>
    all.flatMap((node) => [node, ...nodesOf(node.children ?? [])]);
  const { factors } = await json<Explanation>("explain", "Barbados");
  const nodes = nodesOf(factors);
  expect(nodes.filter(({ score }) => score === null).length).toBeGreaterThan(5);
  expect(nodes.filter(({ score, ranked }) => score === null && ranked !== undefined)).toEqual([]);
  const ranking = await json<Ranking>("rank");
  const ghana = nodesOf((await json<Explanation>("explain", "GHA")).factors);
  for (const id of ["prevalence", "children", "freedom"]) {
    const scores = ranking.ranked.map(
      ({ factors: own }) => nodesOf(own).find((node) => node.id === id)?.score ?? null,
    );
    const own = ghana.find((node) => node.id === id)!;
    expect(own.ranked!.of, id).toBe(scores.filter((score) => score !== null).length);
    expect(own.ranked!.rank, id).toBe(
      1 + scores.filter((score) => score !== null && score > own.score!).length,
    );
  }
});
