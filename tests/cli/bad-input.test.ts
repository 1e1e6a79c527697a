import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf, runCli } from "./run-cli.ts";

const GOOD = "country,indicator,year,value\nGhana,cpi.score,2023,43\n";
const profile = (leaf: string) => `id: x\ntree:\n  children:\n    - {${leaf}}\n`;
const GOALPOSTS = "normalise: {method: goalposts, from: 0, to: 100}";

const cwd = folderOf({
  "good.csv": GOOD,
  "zero.csv": "",
  "picture.csv": Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]),
  "page.xlsx": "<!doctype html><html><body>Please log in</body></html>",
  "table.xlsx": GOOD,
  "cut.xlsx": Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3]),
  "broken.json": '{"Government": ',
  "nobody.csv": "a,b\nc,d\n",
  "moved.csv": "Score,Rank\nGhana,5.5,1\nPeru,6.5,2\nMali,7.5,3\nKenya,4.5,4\n",
  "unknown.yaml": profile(`indicator: cpi.scor, ${GOALPOSTS}`),
  "negative.yaml": profile(`indicator: cpi.score, weight: -1, ${GOALPOSTS}`),
  "list.yaml": `${profile(`indicator: cpi.score, ${GOALPOSTS}`)}gates:\n  - {id: g, when: {list: child-soldier}, effect: flag}\n`,
  "category.yaml": `${profile(`indicator: cpi.score, ${GOALPOSTS}`)}gates:\n  - {id: g, when: {indicator: tip.tier, is: [Teir 3]}, effect: exclude}\n`,
  "syntax.yaml": "id: x\ntree: [\n",
});
mkdirSync(join(cwd, "empty"));

describe("bad input gives one clear error with place and way out, exit 2, and nothing half-written", () => {
  it.each([
    [
      "an unknown indicator",
      ["rank", "--profile", "./unknown.yaml"],
      /unknown indicator “cpi\.scor”; did you mean “cpi\.score”\?\n {2}at \.\/unknown\.yaml, line 4, column \d+/u,
    ],
    [
      "a weight of -1",
      ["rank", "--profile", "./negative.yaml"],
      /weight: expected a number of at least 0, found -1\n {2}at \.\/negative\.yaml, line 4, column 30/u,
    ],
    [
      "an unknown list",
      ["rank", "--profile", "./list.yaml"],
      /unknown list “child-soldier”; did you mean “child-soldiers”\?\n {2}at \.\/list\.yaml, line 6/u,
    ],
    [
      "a category that is never published",
      ["rank", "--profile", "./category.yaml"],
      /unknown category of tip\.tier “Teir 3”; did you mean “Tier 3”\?\n {2}at \.\/category\.yaml, line 6, column \d+/u,
    ],
    [
      "a profile that is no YAML",
      ["rank", "--profile", "./syntax.yaml"],
      /not valid YAML.*\n {2}at \.\/syntax\.yaml, line \d+, column \d+/u,
    ],
    [
      "a profile that is not there",
      ["rank", "--profile", "eqal"],
      /no profile “eqal”; did you mean “equal”\?/u,
    ],
    ["an empty folder", ["rank", "--data", "empty"], /the folder holds no files\n {2}at .*empty\n/u],
    [
      "a path that is not there",
      ["rank", "--data", "nowhere"],
      /no such file or folder\n {2}at .*nowhere\n/u,
    ],
    ["an empty file", ["rank", "--data", "zero.csv"], /is empty\n {2}at zero\.csv\n/u],
    [
      "a picture called csv",
      ["rank", "--data", "picture.csv"],
      /a PNG image, not the delimited text that its name says\n {2}at picture\.csv/u,
    ],
    [
      "a page called xlsx",
      ["rank", "--data", "page.xlsx"],
      /an HTML page, not the Excel workbook that its name says\n {2}at page\.xlsx/u,
    ],
    [
      "a readable table called xlsx",
      ["rank", "--data", "table.xlsx"],
      /delimited text, not the Excel workbook that its name says\n {2}at table\.xlsx\n.*rename/u,
    ],
    ["a truncated workbook", ["rank", "--data", "cut.xlsx"], /\n {2}at cut\.xlsx\n/u],
    ["broken JSON", ["rank", "--data", "broken.json"], /\n {2}at broken\.json/u],
    [
      "a table that nothing recognises",
      ["rank", "--data", "nobody.csv"],
      /nothing recognises this file\n {2}at .*nobody\.csv\n.*--country-column/u,
    ],
    [
      "a table whose header is a name short",
      ["ingest", "--dry-run", "moved.csv"],
      /nothing recognises this file: line 1: the header has 2 names for 3 columns.*\n {2}at .*moved\.csv\n/u,
    ],
    ["an unknown option", ["rank", "--bogus"], /--bogus/u],
    ["an unknown command", ["rnak"], /\brnak\b[\s\S]*\brank\?/u],
    [
      "a file format that is not known",
      ["rank", "--out", "x.docx"],
      /no format for the extension of “x\.docx”/u,
    ],
    ["ingest without a target", ["ingest", "good.csv"], /where should the snapshot go\?/u],
    [
      "a mapping without its country column",
      ["ingest", "good.csv", "--dry-run", "--value", "a=b"],
      /need --country-column/u,
    ],
  ])("%s", async (_, args, message) => {
    const before = readdirSync(cwd).sort();
    const { code, out, err } = await runCli(args, { cwd });
    expect(err).toMatch(message);
    expect(err.match(/^error:/gmu)).toHaveLength(1);
    expect(err).not.toMatch(/\n\s+at .*\.(?:ts|js):\d+/u);
    expect([code, out]).toEqual([2, ""]);
    expect(readdirSync(cwd).sort()).toEqual(before);
  });

  it("prints a stack only under --debug", async () => {
    expect((await runCli(["rank", "--data", "nowhere", "--debug"], { cwd })).err).toMatch(
      /\n\s+at .*\.(?:ts|js):\d+/u,
    );
  });

  it("an ingest that fails leaves the folder as it was", async () => {
    const into = join(cwd, "snapshot");
    expect((await runCli(["ingest", "good.csv", "cut.xlsx", "--into", into], { cwd })).code).toBe(2);
    expect(existsSync(into)).toBe(false);
  });

  it("garbage inside a data file is flagged with its place and left out; the rest is read", async () => {
    const folder = folderOf({
      "t.csv":
        "country,indicator,year,value\nGhana,cpi.score,2023,43\nPeru,cpi.score,2023,n0t\nTogo,cpi.score,2023,31\nMali,cpi.score,2023,28\n",
    });
    const { code, out } = await runCli(["ingest", join(folder, "t.csv"), "--dry-run", "--format", "json"]);
    const { observations, problems } = JSON.parse(out);
    expect(code).toBe(0);
    expect(observations.map((one: { country: string }) => one.country)).toEqual(["GHA", "MLI", "TGO"]);
    expect(problems).toMatchObject([{ severity: "warning", file: "t.csv", locator: "line 3, column 4" }]);
  });
});
