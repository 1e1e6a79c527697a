import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { type Ranking, rankingSchema } from "../../src/model/documents/ranking.ts";
import type { Robustness } from "../../src/model/documents/robustness.ts";
import { ownWords } from "../../src/words/index.ts";
import { folderOf, runCli } from "./run-cli.ts";

const goalposts = "normalise: {method: goalposts, from: 0, to: 100}";
const profile = (x: string) => `id: own
tree:
  children:
    - {indicator: x, ${goalposts}${x}}
    - {indicator: y, ${goalposts}}
`;
const CODES = ["BEL", "CAN", "DNK", "ESP", "FIN", "GHA"];
const figures = (x: (i: number) => number) =>
  `country,indicator,value\n${CODES.map((code, i) => `${code},x,${x(i)}\n${code},y,50\n`).join("")}`;
const cwd = folderOf({
  "none.yaml": profile(""),
  "half.yaml": profile(", error: {sd: 2}"),
  "light.yaml": profile(", weight: 0.5, error: {sd: 2}"),
  // Half of the weight is the least evidence: with weights a quarter larger or smaller, x alone is more than that or less.
  "coverage.yaml": profile("").replace("tree:", "missing: {minimumCoverage: 0.5}\ntree:"),
  "gaps.csv": figures((i) => 20 + 12 * i).replaceAll(/(BEL|CAN),y,50\n/gu, ""),
  "apart.csv": figures((i) => 20 + 12 * i),
  "close.csv": figures((i) => 40 + i),
});

const rank = (weights: string, ...args: string[]) =>
  runCli(["rank", "--profile", `./${weights}.yaml`, ...args], { cwd });
const json = async (weights: string, ...args: string[]): Promise<Ranking> => {
  const { out } = await rank(weights, ...args, "--format", "json");
  return rankingSchema.parse(JSON.parse(out));
};
const robustness = async (weights: string, ...args: string[]): Promise<Robustness> =>
  JSON.parse(
    (
      await runCli(["robustness", "--profile", `./${weights}.yaml`, ...args, "--format", "json", "--quiet"], {
        cwd,
      })
    ).out,
  );
const inWorkbook = async (weights: string, ...args: string[]): Promise<string> => {
  const file = join(folderOf({}), "own.xlsx");
  await rank(weights, ...args, "--out", file);
  const { sheets } = await readXlsx(readFileSync(file));
  return JSON.stringify(sheets.map(({ rows }) => rows));
};
const plain = (text: string) => text.replace(/\s+/gu, " ");

describe("rank --sets", () => {
  it("has the sets that robustness --sets has, and changes nothing else", async () => {
    const data = ["--data", "close.csv"];
    // As many draws as robustness makes: each says where its own disagree with the sets.
    const drawn = [...data, "--draws", "10000"];
    const { rankSets, ...rest } = await json("half", ...drawn, "--sets");
    const drawnAlone = await json("half", ...drawn);
    expect({ ...rest, seal: drawnAlone.seal }).toEqual(drawnAlone);
    expect(rankSets).toEqual((await robustness("half", ...data, "--sets", "0.95")).rankSets);
    const other = await json("half", ...data, "--sets", "0.8");
    expect(other.rankSets!.coverage).toBe(0.8);
  });

  it("shows each country's ranks as a range beside its rank, with the share of the weight that has an error", async () => {
    // Six points apart with errors of 1 point: each rank is alone in its set.
    const { out } = await rank("half", "--data", "apart.csv", "--sets", "--notes");
    expect(out).toMatch(/^# +Country.* +Could be +Among the first 2 +Ranks/mu);
    expect(out).toMatch(/^1 +Ghana +65\.0 +80 +50 +1 +████ 100 firm +1$/mu);
    expect(plain(out)).toContain("50 % of the weight has an error");
    expect(plain(out)).not.toContain("As far as published errors go");
    // Half a point apart: any of them could be first, and last.
    const close = await rank("half", "--data", "close.csv", "--sets", "--format", "md");
    expect(close.out).toMatch(/\| +1 \| Ghana \(GHA\) .*\| +1–6 \| +\d+ open \| +1–\d \|/u);
  });

  it("says in every format that ranks are not known from published errors where less than half of the weight has one", {
    tags: "slow",
  }, async () => {
    for (const [profile, share] of [
      ["light", "33.3 %"],
      ["none", "0 %"],
    ] as const) {
      for (const format of ["table", "md", "html"]) {
        const { out } = await rank(profile, "--data", "apart.csv", "--sets", "--format", format, "--notes");
        expect(plain(out)).toContain(
          `Which ranks countries could truly have is not known from published errors: ${share} of the weight has an error`,
        );
        expect(plain(out)).not.toMatch(/Could be|“could be”|true rank is/u);
      }
      const { rankSets } = await json(profile, "--data", "apart.csv", "--sets", "--countries", "GHA,BEL");
      expect(rankSets).toMatchObject({ reason: "not-known-from-published-errors" });
      expect(rankSets!.countries.map(({ country, lower, upper }) => [country, lower, upper])).toEqual([
        ["GHA", null, null],
        ["BEL", null, null],
      ]);
      const { out } = await rank(profile, "--data", "apart.csv", "--sets", "--format", "csv");
      const { data } = Papa.parse<Record<string, string>>(out, { header: true, skipEmptyLines: true });
      for (const row of data)
        expect(row).toMatchObject({
          rank_set_low: "",
          rank_set_high: "",
          rank_set_note: "not known from published errors",
        });
      const text = await inWorkbook(profile, "--data", "apart.csv", "--sets");
      expect(text).toContain("not known from published errors");
      expect(text).not.toContain("Could be");
    }
  });

  it("says why sets and ranks of nine in ten draws differ, wherever they do and nowhere else", {
    tags: "slow",
  }, async () => {
    const both = ["--sets", "0.9", "--draws", "300"];
    const why = "since they answer different questions";
    const { ranked, rankSets } = await json("half", "--data", "close.csv", ...both);
    const drawn = new Map(ranked.map((one) => [one.country, one]));
    const differ = rankSets!.countries.filter(
      ({ country, lower, upper }) =>
        lower !== drawn.get(country)!.rankP05 || upper !== drawn.get(country)!.rankP95,
    );
    expect(differ.length).toBeGreaterThan(0);
    expect(rankSets!.countries.filter((one) => "unlikeDraws" in one)).toEqual(differ);
    for (const format of ["table", "md", "html"]) {
      const said = async (data: string) =>
        plain((await rank("half", "--data", data, ...both, "--format", format, "--notes")).out);
      expect(await said("close.csv")).toContain(
        `Sets and ranks (90 %) differ for ${differ.length} of 6 countries, ${why}`,
      );
      expect(await said("apart.csv")).not.toContain(why);
    }
    const rows = Papa.parse<Record<string, string>>(
      (await rank("half", "--data", "close.csv", ...both, "--format", "csv")).out,
      { header: true, skipEmptyLines: true },
    ).data;
    for (const { country, rank_set_note } of rows)
      if (differ.some((one) => one.country === country)) expect(rank_set_note).toContain(why);
      else expect(rank_set_note).toBe("");
    expect(await inWorkbook("half", "--data", "close.csv", ...both)).toContain(why);
  });

  it("shows the sets of those who are shown, made among everybody", async () => {
    const { rankSets } = await json("half", "--data", "close.csv", "--sets", "--countries", "GHA,BEL");
    expect(rankSets!.countries.map(({ country, lower, upper }) => [country, lower, upper])).toEqual([
      ["GHA", 1, 6],
      ["BEL", 1, 6],
    ]);
  });

  it("is refused for what is no probability, and beside a method that ranks by no score", async () => {
    expect(await rank("half", "--data", "close.csv", "--sets", "95")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--sets 95 is no probability of sets"),
    });
    for (const option of [["--sets"], ["--draws", "500"]]) {
      expect(await rank("half", "--data", "close.csv", ...option, "--method", "copeland")).toMatchObject({
        code: 2,
        err: expect.stringContaining(`${option[0]} is about scores`),
      });
    }
  });
});

describe("rank --draws", () => {
  it("has the draws that robustness begins with, and changes nothing else", async () => {
    const asked = ["--data", "close.csv"];
    const { draws, order, ranked, ...rest } = await json("half", ...asked, "--draws", "700");
    const bare = await json("half", ...asked, "--draws", "0");
    expect({ ...rest, ranked: bare.ranked, seal: bare.seal }).toEqual(bare);
    const same = await robustness("half", ...asked, "--draws", "700", "--first", "2");
    expect(draws).toEqual({
      n: 700,
      failedDraws: 0,
      seed: 1,
      first: 2,
      weights: "uniform:25",
      varied: ["weights", "data"],
      held: same.held,
    });
    expect(order).toEqual(same.order);
    expect(order!.neighbours).toBe(5);
    const drawn = new Map(same.countries.map((one) => [one.country, one]));
    for (const { country, topShare, rankedShare, rankP05, rankP95, band: _, ...row } of ranked) {
      expect(drawn.get(country)).toMatchObject({ topShare, rankedShare, rankP05, rankP95 });
      expect({ ...row, country }).toEqual(bare.ranked.find((one) => one.country === country));
    }
  });

  it("calls firm who is among the first in 90 of 100 draws for all that draws leave open, and open from 10 on", async () => {
    const bands: [number, string | null | undefined][] = [];
    for (const data of ["close.csv", "apart.csv"]) {
      const { ranked, draws } = await json("half", "--data", data, "--draws", "400", "--first", "3");
      expect(draws!.n).toBe(400);
      bands.push(...ranked.map(({ topShare, band }) => [topShare![3]!, band] as [number, typeof band]));
    }
    const error = (share: number) => 1.96 * Math.sqrt((share * (1 - share)) / 400);
    for (const [share, band] of bands)
      expect(band, `${share}`).toBe(share - error(share) >= 0.9 ? "firm" : share >= 0.1 ? "open" : null);
    expect(new Set(bands.map(([, band]) => band))).toEqual(new Set(["firm", "open", null]));
  });

  it("asks of few countries about a third of them, and of as many as --first says", async () => {
    const first = async (...more: string[]) =>
      (await json("half", "--data", "close.csv", "--draws", "50", ...more)).draws!.first;
    expect([await first(), await first("--first", "4")]).toEqual([2, 4]);
    expect(await rank("half", "--data", "close.csv", "--first", "4", "--draws", "0")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--first says how many the first are in draws, and there are none"),
    });
  });

  it("shows the shares and the ranks of nine in ten draws, and says what was varied and what was not", async () => {
    for (const format of ["table", "md", "html"]) {
      const { out } = await rank(
        "half",
        "--data",
        "apart.csv",
        "--draws",
        "500",
        "--format",
        format,
        "--notes",
      );
      expect(plain(out)).toContain("Ranks (90 %)");
      expect(plain(out)).toContain("500 draws (seed 1)");
      expect(plain(out)).toMatch(/Not varied: .*missing figures/u);
      // Six points apart with errors of 1 point: the first two are always the first two.
      expect(plain(out).match(/100 firm/gu)).toHaveLength(2);
    }
  });

  it("is refused in an explanation of a ranking by wins, too, which else has none", {
    tags: "slow",
  }, async () => {
    const asked = [
      "explain",
      "Ghana",
      "--data",
      "close.csv",
      "--profile",
      "./half.yaml",
      "--method",
      "copeland",
    ];
    expect(await runCli([...asked, "--draws", "50"], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining("--draws is about scores"),
    });
    const { out, code } = await runCli(asked, { cwd });
    expect(code).toBe(0);
    expect(out).not.toContain("draws");
  });

  it("makes 500 where nothing is said, none where 0 are asked for or countries rank by wins", async () => {
    const asked = ["--data", "close.csv"];
    expect(await json("half", ...asked)).toEqual(await json("half", ...asked, "--draws", "500"));
    for (const none of [
      ["--draws", "0"],
      ["--method", "copeland"],
    ])
      expect(await json("half", ...asked, ...none)).not.toHaveProperty("draws");
  });
});

describe("ranks of nine in ten draws", () => {
  it("are said to be of the draws with a score, and of how many countries, as robustness says", {
    tags: "slow",
  }, async () => {
    const asked = ["--data", "gaps.csv"];
    const { ranked } = await json("coverage", ...asked, "--draws", "500");
    const some = ranked.filter(({ rankedShare }) => rankedShare! < 1);
    expect(some.map(({ country }) => country).sort()).toEqual(["BEL", "CAN"]);
    const said = ownWords.robustness.ofScored({ n: 2 });
    for (const format of ["table", "md", "html"]) {
      const { out } = await rank("coverage", ...asked, "--draws", "500", "--format", format, "--notes");
      expect(plain(out)).toContain(said);
    }
    const draws = await runCli(
      ["robustness", "--profile", "./coverage.yaml", ...asked, "--draws", "50", "--notes"],
      {
        cwd,
      },
    );
    expect(plain(draws.out)).toContain(said);
    const { out } = await rank("coverage", ...asked, "--draws", "500", "--format", "csv");
    const rows = Papa.parse<Record<string, string>>(out, { header: true, skipEmptyLines: true }).data;
    for (const { country, rankedShare } of ranked)
      expect(rows.find((row) => row.country === country)!.ranked_share, country).toBe(String(rankedShare));
    // Where all have one, nothing is said.
    expect(plain((await rank("none", "--data", "apart.csv", "--draws", "500")).out)).not.toContain(
      "without a score in some draws",
    );
  });
});

describe("rank with both", () => {
  it("adds columns to CSV, each with what it rests on", async () => {
    const { data, meta } = Papa.parse<Record<string, string>>(
      (await rank("half", "--data", "close.csv", "--sets", "--draws", "300", "--format", "csv")).out,
      { header: true, skipEmptyLines: true },
    );
    expect(meta.fields!.slice(-9)).toEqual([
      "rank_set_low",
      "rank_set_high",
      "rank_set_weight_with_error",
      "rank_set_note",
      "rank_p05",
      "rank_p95",
      "ranked_share",
      "first_2_share",
      "band",
    ]);
    expect(data[0]).toMatchObject({ rank_set_low: "1", rank_set_high: "6" });
    expect(Number(data[0]!.rank_set_weight_with_error)).toBeCloseTo(1 / 2, 12);
  });

  it("fits a line of 60 characters and more", async () => {
    for (const columns of [60, 80, 120, 200]) {
      const { out } = await runCli(
        ["rank", "--profile", "./half.yaml", "--data", "close.csv", "--sets", "--draws", "300"],
        { cwd, columns, env: { NO_COLOR: "1" } },
      );
      expect(out).toMatch(/^ +Could +|^#.* +Could be +/mu);
      expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(columns);
    }
  });

  it("is recorded with its seed, and made anew by verify", async () => {
    const out = ["--out", "sure.md", "--out", "sure.json", "--out", "sure.xlsx"];
    await rank("half", "--data", "close.csv", "--sets", "0.9", "--draws", "300", "--first", "3", ...out);
    const record = JSON.parse(readFileSync(join(cwd, "run.json"), "utf8"));
    expect(record).toMatchObject({ seed: 1, options: { sets: 0.9, draws: 300, first: 3 } });
    const verified = await runCli(["verify", "run.json"], { cwd });
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining("sure.xlsx")]);
  });
});
