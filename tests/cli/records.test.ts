import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Diff } from "../../src/model/documents/diff.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import type { RunRecord } from "../../src/model/documents/run.ts";
import { folderOf, runCli } from "./run-cli.ts";

const FILES = {
  "own.csv": `country,life_expectancy,expected_schooling,mean_schooling,gni_pc_2017ppp
Ghana,63.9,12.1,6.4,5380
Togo,61.6,13.0,5.6,2214
Peru,72.4,15.4,10.0,12246
Kenya,61.4,10.7,6.7,4474
`,
  "x.csv": "country,indicator,year,value\nGhana,cpi.score,2023,55\nTogo,cpi.score,2023,21\n",
  "findings.yaml": `scale: 0 to 4
findings:
  - {country: Ghana, factor: engagement, rating: 3, reason: invented, citation: none, date: 2023-03-15, confidence: high}
`,
};
const HDI = ["--data", "own.csv", "--profile", "hdi"];

let cwd: string;
beforeAll(async () => {
  cwd = folderOf(FILES);
  const ghana = ["--among", "Ghana", "--profile", "mcc"];
  const made = await runCli(["rank", "--quiet", ...ghana, "--out", "mcc.xlsx"], { cwd });
  expect(made.err).toContain("wrote mcc.xlsx");
});

const read = <T>(...path: string[]) => JSON.parse(readFileSync(join(cwd, ...path), "utf8")) as T;

/** Every record is accepted, and the run that it stands for is the one that was written, rank for rank and score for score. */
async function mustStandFor(written: string, record: string): Promise<void> {
  const verified = await runCli(["verify", record], { cwd });
  expect([verified.code, verified.err]).toEqual([0, ""]);
  const { code, out, err } = await runCli(["diff", record, record, "--format", "json", "--quiet"], { cwd });
  expect([code, err]).toEqual([0, ""]);
  const { countries } = JSON.parse(out) as Diff;
  const standing = new Map(
    countries.map((one) => [one.country, [one.rankAfter, one.scoreAfter, one.change]]),
  );
  const { ranked } = read<Ranking>(written);
  expect(ranked.length).toBeGreaterThan(0);
  for (const { country, rank, score } of ranked) expect(standing.get(country)).toEqual([rank, score, 0]);
}

describe("verify and diff accept the record that rank writes", () => {
  it.each([
    ["mcc as of another year, of a region", "--profile mcc --as-of 2022 --region AF;WHA --exclude Ghana"],
    ["the shipped data with tables on top", "--data shipped findings.yaml x.csv --profile mcc.xlsx --top 5"],
    ["a table of the user's own", HDI.join(" ")],
    ["some alone, of whom one is shown", `${HDI.join(" ")} --among Ghana;Peru;Togo --countries Ghana`],
    ["Copeland's method", `${HDI.join(" ")} --method copeland --lang fr`],
    ["another method beside it", `${HDI.join(" ")} --method topsis --countries Ghana,Togo --exclude Togo`],
  ])("%s", { tags: "slow" }, async (what, args) => {
    const name = what.replaceAll(/\W/gu, "-");
    const out = ["--out", `${name}.csv`, "--out", `${name}.json`];
    const { code, err } = await runCli(["rank", "--quiet", ...args.split(" "), ...out], { cwd });
    expect(code, err).toBe(0);
    await mustStandFor(
      `${name}.json`,
      err.includes(`${name}.csv.run.json`) ? `${name}.csv.run.json` : "run.json",
    );
  });
});

describe("verify and diff accept the record that report writes", () => {
  it.each([
    ["a table of the user's own", []],
    ["some alone, by Copeland's method", ["--among", "Ghana;Peru;Togo", "--method", "copeland"]],
    ["a region", ["--region", "AF", "--top", "1"]],
  ])("%s", { tags: "slow" }, async (what, args) => {
    const folder = what.replaceAll(/\W/gu, "-");
    const { code, err } = await runCli(["report", "--quiet", ...HDI, ...args, "--out", folder], { cwd });
    expect(code, err).toBe(0);
    await mustStandFor(`${folder}/ranking.json`, `${folder}/run.json`);
  });
});

describe("diff of a ranking by Copeland's method", () => {
  it("tells it from one by the profile's own method, with its ranks and without causes", {
    tags: "slow",
  }, async () => {
    for (const method of [[], ["--method", "copeland"]])
      await runCli(["report", "--quiet", ...HDI, ...method, "--out", `by${method[1] ?? "own"}`], { cwd });
    for (const side of ["run.json", "ranking.json"]) {
      const both = [`byown/${side}`, `bycopeland/${side}`];
      const { code, out } = await runCli(["diff", ...both, "--format", "json"], { cwd });
      expect(code).toBe(0);
      const diff = JSON.parse(out) as Diff;
      expect(diff.profileChanges).toEqual([
        { cause: "aggregation", change: "the root: geometric to copeland" },
      ]);
      // Peru is ahead of all three on every dimension: three wins of three.
      expect(diff.countries.find(({ country }) => country === "PER")).toMatchObject({
        rankAfter: 1,
        causes: [],
      });
      expect(diff.notes.join()).toMatch(
        /Only the second ranking is by Copeland's method.*Compare the ranks/u,
      );
    }
  });
});

describe("the version", () => {
  const root = new URL("../../", import.meta.url);
  const text = (path: string) => readFileSync(new URL(path, root), "utf8");
  const { version } = JSON.parse(text("package.json")) as { version: string };

  it("is that of package.json in --version, in what is printed and on record", async () => {
    const printed = execFileSync(process.execPath, ["bin/shortlist.js", "--version"], { cwd: root });
    expect(String(printed)).toBe(`shortlist ${version}\n`);
    expect((await runCli(["--version"])).out).toBe(`shortlist ${version}\n`);
    await runCli(["rank", ...HDI, "--out", "version.json", "--quiet"], { cwd });
    const tool = { name: "shortlist", version };
    expect(read<Ranking>("version.json").tool).toEqual(tool);
    const record = readdirSync(cwd).find((name) => /run\.json$/u.test(name) && /version/u.test(name));
    expect(read<RunRecord>(record ?? "run.json").tool).toEqual(tool);
    expect(JSON.parse(text("package-lock.json")).packages[""].version).toBe(version);
  });

  it("has a section of the changelog, and each earlier one has one of what happens to its records, profiles and snapshots", () => {
    const [newest, ...earlier] = [...text("CHANGELOG.md").matchAll(/^## (\d+\.\d+\.\d+)$/gmu)].map(
      ([, one]) => one!,
    );
    expect(newest).toBe(version);
    expect(earlier.length).toBeGreaterThan(0);
    const sections = text("docs/upgrading.md").split(/^## /mu).slice(1);
    expect(sections.map((section) => section.split("\n")[0])).toEqual(earlier.map((one) => `From ${one}`));
    for (const section of sections)
      for (const what of ["Records", "Profiles", "Snapshots"]) expect(section).toContain(`### ${what}\n`);
  });
});
