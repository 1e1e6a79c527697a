import { describe, expect, it } from "vitest";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { folderOf, runCli } from "./run-cli.ts";

const rows = ["Ghana,1", "Togo,2", "Benin,3", "Atlantis,4", "World,5", "Mali,6"];
const years = ["Ghana,1,2020", "Atlantis,2,2020", "Atlantis,3,2021", "Atlantis,4,2022", "World,5,2020"];
const folder = await folderOf({
  "mine.csv": `country,a\n${rows.join("\n")}\n`,
  "panel.csv": `country,a,year\n${[...years, "Togo,1,2020", "Benin,2,2020", "Mali,3,2020"].join("\n")}\n`,
  "none.csv": "country,a,year\nAtlantis,1,2020\nAtlantis,2,2021\nNarnia,1,2020\n",
  "mine.yaml": "id: mine\ntree:\n  children:\n    - {indicator: a, normalise: {method: min-max}}\n",
});
const WITH = ["--data", "mine.csv", "--profile", "mine.yaml"];

describe("rows of a user's table that name no country", () => {
  it.each([
    ["rank", ["rank"]],
    ["explain", ["explain", "Ghana"]],
    ["compare", ["compare", "Ghana", "Togo"]],
    ["whatif", ["whatif", "Ghana"]],
    ["audit", ["audit"]],
  ])("are said by %s, with their number, names and places", async (_command, args) => {
    const { out, err } = await runCli([...args, ...WITH], { cwd: folder });
    const said = `${out}\n${err}`.replace(/\s+/gu, " ");
    expect(said).toContain("2 names are no country's");
    expect(said).toContain("“Atlantis” (line 5, column 1");
    expect(said).toContain("“World” (line 6, column 1; known to be none)");
  });

  it.each([
    [
      "rank",
      ["rank", "--data", "panel.csv", "--profile", "mine.yaml"],
      "2 names are no country's, and nothing was read from their 4 rows: “Atlantis” (line 3, column 1 and 2 more rows",
    ],
    ["audit", ["audit", "--data", "panel.csv", "--profile", "mine.yaml"], "Its 3 rows were not read"],
    ["inspect", ["inspect", "panel.csv"], "left out (3 rows): “Atlantis” (line 3, column 1 and 2 more rows"],
    ["inspect of others", ["inspect", "panel.csv"], "No countries, so left out (1 row): “World”"],
    [
      "ingest",
      ["ingest", "--dry-run", "panel.csv"],
      "nothing was read for it (3 rows): “Atlantis” (panel.csv, line 3, column 1 and 2 more rows)",
    ],
    ["ingest of others", ["ingest", "--dry-run", "panel.csv"], "Not countries, left out (1 row): World."],
    [
      "rank where nothing else was read",
      ["rank", "--data", "none.csv", "--profile", "mine.yaml"],
      "3 rows that name no country: “Atlantis” and 1 more name",
    ],
  ])(
    "are said by %s with the number of the rows too, where a name stands in several",
    async (_command, args, words) => {
      const { out, err } = await runCli(args, { cwd: folder });
      expect(`${out}\n${err}`.replace(/\s+/gu, " ")).toContain(words);
    },
  );

  it("keep inspect from saying that nothing is odd", async () => {
    const { out } = await runCli(["inspect", "mine.csv"], { cwd: folder });
    expect(out).not.toContain("Nothing odd was found.");
    expect(out.replace(/\s+/gu, " ")).toContain("their rows are left out");
  });
});

describe("countries of a user's table that are in no list of the ranking", () => {
  const cwd = folderOf({
    "gaps.csv": "country,a,b\nGhana,1,\nMali,n/a,\nTogo,2,\nPeru,3,\nChad,,7\nSource: mine,,\n",
    "other.csv": "country,c\nGhana,1\nPeru,2\nKenya,3\nNiger,\n",
    "mali.csv": "country,indicator,year,value\nMali,a,2020,4\n",
    "mine.yaml": "id: mine\ntree:\n  children:\n    - {indicator: a, normalise: {method: min-max}}\n",
  });
  const warned = async (...args: string[]) => {
    const { out } = await runCli(["rank", "--profile", "mine.yaml", "--format", "json", ...args], { cwd });
    const { warnings } = JSON.parse(out) as Ranking;
    return warnings.filter(({ code }) => code === "in-no-list");
  };

  it("are named: those without a figure, and those without one that the profile asks for", async () => {
    expect(await warned("--data", "gaps.csv")).toEqual([
      {
        code: "in-no-list",
        message:
          "2 countries of this table have no figure that the profile asks for, and are in no list of the ranking: Chad, Mali",
        where: "gaps.csv",
      },
    ]);
    const { out } = await runCli(["inspect", "gaps.csv"], { cwd });
    expect(out.replace(/\s+/gu, " ")).toContain(
      "1 country stands in this table without a figure: Mali (line 3",
    );
  });

  it("are none who have a figure elsewhere, nor told again where --among asks for them", async () => {
    const [one, ...more] = await warned("--data", "gaps.csv", "mali.csv");
    expect([one!.message, more]).toEqual([
      expect.stringMatching(/^1 country .* is in no list .*: Chad$/u),
      [],
    ]);
    expect(await warned("--data", "gaps.csv", "--among", "Ghana,Togo,Mali")).toEqual([]);
  });

  it("are none of a table that holds nothing of use for anybody, which is said", async () => {
    expect(await warned("--data", "gaps.csv", "other.csv")).toHaveLength(1);
  });
});
