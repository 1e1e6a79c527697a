import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { folderOf, runCli } from "./run-cli.ts";

const PROFILE =
  "id: t\ntree:\n  children:\n    - {indicator: a.x, normalise: {method: goalposts, from: 0, to: 100}}\n    - {indicator: a.y, normalise: {method: goalposts, from: 0, to: 100}}\n";

describe("tables of the user's own are named by their files", () => {
  let cwd: string;
  const DATA = ["--data", "one.csv", "--data", "two.csv", "--profile", "p.yaml"];
  beforeAll(() => {
    cwd = folderOf({
      "one.csv": "country,indicator,year,value\nGhana,a.x,2023,44\nTogo,a.x,2023,31\n",
      "two.csv": "Country,Year,a.y\nGhana,2023,3\nTogo,2023,4\n",
      "p.yaml": PROFILE,
    });
  });

  it("in the sources of a ranking, and in the footer of a memo together", async () => {
    const { out } = await runCli(["rank", ...DATA, "--format", "md"], { cwd });
    for (const file of ["one.csv", "two.csv"])
      expect(out).toContain(`- Own table, of no publisher: ${file}.`);
    const memo = await runCli(["explain", "Ghana", ...DATA, "--brief", "--format", "md"], { cwd });
    expect(memo.out).toContain("Sources: own tables (one.csv, two.csv).");
  });

  it("in what robustness hangs on and leaves out, in the words of the language", async () => {
    const args = ["robustness", ...DATA, "--vary", "leave-one-out", "--quiet", "--format", "md"];
    const { out } = await runCli(args, { cwd });
    expect(out).toContain("| source: own table (one.csv) |");
    expect(out).toContain("| source: own table (two.csv) |");
    const french = await runCli([...args, "--lang", "fr"], { cwd });
    expect(french.out).toMatch(/\| source\s: votre propre tableau \(one\.csv\) \|/u);
  });

  it("in the sources of JSON, which the workbook's sheet shows too, each with its own files", async () => {
    const { out } = await runCli(["rank", ...DATA, "--format", "json"], { cwd });
    const { sources } = JSON.parse(out).dataset;
    expect(sources.map((one: Record<string, unknown>) => [one.publisher, one.attribution])).toEqual([
      ["Own table", "Own table, of no publisher: one.csv."],
      ["Own table", "Own table, of no publisher: two.csv."],
    ]);
  });

  it("in the manifest and SOURCES.md of a snapshot, without a word of a publisher", async () => {
    await runCli(["ingest", "one.csv", "two.csv", "--into", "snap"], { cwd });
    const { sources } = JSON.parse(readFileSync(join(cwd, "snap", "manifest.json"), "utf8"));
    expect(sources.map(({ publisher }: { publisher: string }) => publisher)).toEqual([
      "Own table",
      "Own table",
    ]);
    const text = readFileSync(join(cwd, "snap", "SOURCES.md"), "utf8");
    expect(
      text
        .split("## ")
        .slice(1)
        .map((part) => /`(.*)` \(/u.exec(part)?.[1]),
    ).toEqual(["one.csv", "two.csv"]);
    expect(text).not.toContain("whoever");
  });
});
