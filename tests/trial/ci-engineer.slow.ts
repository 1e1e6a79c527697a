import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf, runCli } from "../cli/run-cli.ts";

/** Whoever keeps the list up to date by machine: exit codes, drift, records, and nothing on the wrong stream. */
describe("an engineer with a CI job", () => {
  const folder = folderOf({
    "own.csv": "country,indicator,year,value\nGhana,cpi.score,2023,12\n",
    "names.csv": "country,indicator,year,value\nAtlantis,cpi.score,2023,45\nTogo,cpi.score,2023,31\n",
  });
  const type = (line: string) => runCli(line.split(" "), { cwd: folder });

  it("is green under --strict on the shipped evidence, and red on a name that is no country's", async () => {
    expect(await type("rank --strict --quiet")).toMatchObject({ code: 0, err: "" });
    expect(await type("rank --strict --quiet --data shipped names.csv")).toMatchObject({ code: 1 });
  });

  it("writes a report, and proves later that it can be made again", async () => {
    expect(await type("report --profile mcc --out report --top 3 --among region:AF")).toMatchObject({
      code: 0,
    });
    expect(await type("verify report/run.json")).toMatchObject({ code: 0 });
    const page = join(folder, "report", "ranking.md");
    const text = readFileSync(page, "utf8");
    writeFileSync(page, `${text}\n`);
    expect(await type("verify report/run.json")).toMatchObject({ code: 1 });
    writeFileSync(page, text);
  });

  it("finds drift, is told what moved, and nothing is written", async () => {
    // As of the year that the table has a figure of.
    await type("rank --as-of 2023 --out ranking.json --quiet");
    const before = readFileSync(join(folder, "ranking.json"), "utf8");
    expect(await type("rank --as-of 2023 --out ranking.json --check --quiet")).toMatchObject({
      code: 0,
    });
    const drift = await type("rank --as-of 2023 --data shipped own.csv --out ranking.json --check --quiet");
    expect(drift.code).toBe(1);
    expect(drift.err).toContain("ranking.json: differs");
    expect(drift.err).toContain("Ghana");
    expect(readFileSync(join(folder, "ranking.json"), "utf8")).toBe(before);
  });

  it("forgets --out, and is told that there is nothing to check", async () => {
    const { code, out, err } = await type("rank --check");
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain("--out");
  });

  it("has one broken file among good ones: it is named, the rest is read, and the job fails", async () => {
    const mixed = folderOf({
      "good.csv": "country,indicator,year,value\nGhana,cpi.score,2023,45\n",
      "bad.xlsx": "this is no workbook at all",
    });
    const { code, out, err } = await runCli(["ingest", mixed, "--dry-run"]);
    expect(code).toBe(1);
    expect(out + err).toContain("bad.xlsx");
    expect(out + err).toContain("1 recognised");
  });

  it("gives diff a file that is no side of a comparison, and it is refused by name", async () => {
    const { code, err } = await type("diff report/ranking.html report/ranking.json");
    expect(code).toBe(2);
    expect(err).toContain("ranking.html");
  });
});
