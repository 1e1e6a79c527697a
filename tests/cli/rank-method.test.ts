import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { folderOf, runCli } from "./run-cli.ts";

const PROFILE = `id: mine
tree:
  aggregate: geometric
  children:
    - {indicator: a.x, weight: 2, normalise: {method: goalposts, from: 0, to: 100}}
    - {indicator: a.y, weight: 1, normalise: {method: goalposts, from: 0, to: 100}}
`;
// By the geometric mean: Ghana (70, 30), Benin (40, 50), Togo (10, 90). By Copeland the same order, since x weighs more.
// By y alone, which nobody weighs more, the order would be the reverse.
const FIGURES = "country,a.x,a.y\nGHA,70,30\nTGO,10,90\nBEN,40,50\n";
const cwd = folderOf({ "mine.yaml": PROFILE, "figures.csv": FIGURES });
const OWN = ["--data", "figures.csv", "--profile", "./mine.yaml"];
const rank = (...args: string[]) => runCli(["rank", ...OWN, ...args], { cwd });
const json = async (...args: string[]) =>
  JSON.parse((await rank("--format", "json", ...args)).out) as Ranking;

describe("rank --method", () => {
  it("keeps the profile's ranking and puts another method's beside it", async () => {
    const [plain, checked] = [await json(), await json("--method", "wpm")];
    const { crossCheck, ...rest } = checked;
    expect({ ...rest, seal: plain.seal }).toEqual(plain);
    // The weighted product is the geometric mean: 70^2 30, 40^2 50, 10^2 90, the third powers of the means.
    expect(crossCheck).toMatchObject({ method: "wpm", tau: 1, first: { of: 3, shared: 3 } });
    expect(crossCheck!.countries.map(({ country, rank: place }) => [country, place])).toEqual([
      ["GHA", 1],
      ["BEN", 2],
      ["TGO", 3],
    ]);
  });

  it("ranks by Copeland at the root, with the profile's own ranking beside it", async () => {
    const { ranked, profile, crossCheck } = await json("--method", "copeland");
    expect(profile.aggregate).toEqual({ method: "copeland" });
    expect(ranked.map(({ country, score, scoreRange }) => [country, score, scoreRange])).toEqual([
      ["GHA", 2, null],
      ["BEN", 0, null],
      ["TGO", -2, null],
    ]);
    expect(crossCheck).toMatchObject({ method: "profile", tau: 1 });
    expect(crossCheck!.countries[0]!.score).toBeCloseTo((70 ** 2 * 30) ** (1 / 3), 9);
  });

  it("says how far the two agree, in the table and in Markdown, at any width", async () => {
    for (const columns of [60, 80, 120, 200]) {
      const { out } = await runCli(["rank", ...OWN, "--method", "topsis", "--notes"], {
        cwd,
        columns,
        env: { NO_COLOR: "1" },
      });
      expect(out).toMatch(/^#\s+TOPSIS\s+Country/mu);
      expect(out.replace(/\s+/g, " ")).toMatch(
        /Checked against TOPSIS, .* Kendall's tau of the two rankings is/u,
      );
      expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(columns);
    }
    const { out } = await rank("--method", "vikor", "--format", "md");
    expect(out).toMatch(/^\| +# \| VIKOR \| Country +\|.*\| In first place \| Ranks \(90 %\) \|/mu);
    expect(out).toContain("Checked against VIKOR");
  });

  it("adds two columns to CSV, after all others", async () => {
    const { data, meta } = Papa.parse<Record<string, string>>(
      (await rank("--method", "promethee2", "--draws", "0", "--format", "csv")).out,
      {
        header: true,
        skipEmptyLines: true,
      },
    );
    expect(meta.fields!.slice(-2)).toEqual(["promethee2_rank", "promethee2_score"]);
    // Of three criteria-weighted fights Ghana wins both by 2/3 to 1/3 on x: net flow 1/3.
    expect(data.map((row) => Number(row.promethee2_score))).toEqual(
      [1 / 3, 0, -1 / 3].map((n) => Number(n.toPrecision(12))),
    );
  });

  it("is recorded, and made anew by verify", async () => {
    await rank("--method", "topsis", "--out", "topsis.md", "--out", "topsis.json");
    const verified = await runCli(["verify", "run.json"], { cwd });
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining("topsis.json")]);
  });

  it("names the methods there are when given another", async () => {
    const { code, err } = await rank("--method", "electre");
    expect(code).toBe(2);
    expect(err).toContain("copeland, topsis, vikor, promethee2, wpm");
  });
});
