import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { memoized } from "../../src/model/collections.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { letters } from "../../src/report/xlsx/sheet.ts";
import { sample } from "../properties/seed.ts";
import { folderOf, jsonOnce, runCli } from "./run-cli.ts";

/** Opens an exported workbook, writes a node's weight into its Profile sheet and saves it, as somebody with a spreadsheet would. */
async function writeWeight(path: string, id: string, weight: number): Promise<void> {
  const { sheets } = await readXlsx(readFileSync(path));
  const { rows } = sheets.find(({ name }) => name === "Profile")!;
  const header = rows.find(([first]) => first === "level")!;
  rows.find((cells) => cells[header.indexOf("id")] === id)![header.indexOf("weight")] = weight;
  writeFileSync(path, await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) }));
}

/** A folder with the workbook of a profile, written once. The profile's sheet is the same whoever the others show. */
const workbooks = memoized(async (id: string) => {
  const cwd = folderOf({});
  await runCli(["rank", "--profile", id, "--countries", "GHA", "--out", "r.xlsx", "--quiet"], { cwd });
  return join(cwd, "r.xlsx");
});

async function withWorkbook(id: string): Promise<string> {
  return folderOf({ "r.xlsx": readFileSync(await workbooks(id)) });
}

describe("rank as a workbook", () => {
  it("refuses a workbook on a terminal, and says where it can go", async () => {
    const refused = await runCli(["rank", "--format", "xlsx"], { columns: 80 });
    expect(refused).toMatchObject({ code: 2, out: "", err: expect.stringContaining("--out ranking.xlsx") });
  });

  it("calls the profile's own ranking beside Copeland's in the language, as the notes do", async () => {
    const cwd = folderOf({});
    const args = ["--method", "copeland", "--among", "GHA,BLR,KEN", "--lang", "fr", "--quiet"];
    await runCli(["rank", ...args, "--out", "r.xlsx"], { cwd });
    const { sheets } = await readXlsx(readFileSync(join(cwd, "r.xlsx")));
    const titles = sheets.flatMap(({ rows }) => rows.flat().filter((cell) => /^Rang selon/u.test(`${cell}`)));
    expect([...new Set(titles)]).toEqual(["Rang selon la racine du profil lui-même (geometric)"]);
  });

  it("tells units in the language: none is English in a French workbook", async () => {
    const cwd = folderOf({});
    await runCli(["rank", "--among", "GHA,BLR", "--out", "r.xlsx", "--lang", "fr", "--quiet"], { cwd });
    const { sheets } = await readXlsx(readFileSync(join(cwd, "r.xlsx")));
    const cells = new Set(sheets.flatMap(({ name, rows }) => (name === "Profile" ? [] : rows.flat())));
    for (const english of ["per 1,000", "goods", "years", "% of GDP", "US$", "categories"])
      expect(cells).not.toContain(english);
    for (const french of ["pour 1\u202f000", "produits", "% du PIB", "catégories"])
      expect(cells).toContain(french);
  });

  it.each(["cpc", ...sample(["mcc", "equal"])])(
    "ranks as before under %s of the workbook that it wrote",
    { tags: "slow" },
    async (id) => {
      const cwd = await withWorkbook(id);
      const before = await jsonOnce<Ranking>("rank", "--profile", id);
      const { out } = await runCli(["rank", "--profile", "./r.xlsx", "--format", "json"], { cwd });
      const after = JSON.parse(out) as Ranking;
      expect(before.ranked.length).toBeGreaterThan(20);
      const [own] = after.warnings.filter(({ code }) => code === "profile-of-workbook");
      expect(own!.message).toBe(
        "the profile is that of the workbook r.xlsx, whose sheet Profile is as it was written",
      );
      expect({ ...after, warnings: after.warnings.filter((one) => one !== own) }).toEqual({
        ...before,
        seal: after.seal,
        profile: { ...before.profile, sha256: after.profile.sha256 },
      });
    },
  );

  it("ranks by the weight that somebody wrote into the workbook", async () => {
    const indicator = (id: string) =>
      `    - {indicator: ${id}, weight: 1, normalise: {method: goalposts, from: 0, to: 100}}\n`;
    const cwd = folderOf({
      "mine.yaml": `id: mine\ntree:\n  children:\n${indicator("a.x")}${indicator("a.y")}`,
      "figures.csv": "country,a.x,a.y\nGHA,70,40\nTGO,10,90\nBEN,40,50\n",
    });
    const ranked = async (...args: string[]) => {
      const { out } = await runCli(["rank", "--data", "figures.csv", "--format", "json", ...args], { cwd });
      return (JSON.parse(out) as Ranking).ranked.map(({ country, score }) => [country, score]);
    };
    await runCli(["rank", "--data", "figures.csv", "--profile", "./mine.yaml", "--out", "r.xlsx"], { cwd });
    const halves = [
      ["GHA", (70 + 40) / 2],
      ["TGO", (10 + 90) / 2],
      ["BEN", (40 + 50) / 2],
    ];
    expect(await ranked("--profile", "./r.xlsx")).toEqual(halves);
    await writeWeight(join(cwd, "r.xlsx"), "a.y", 4);
    const fifths = [
      ["TGO", (10 + 4 * 90) / 5],
      ["BEN", (40 + 4 * 50) / 5],
      ["GHA", (70 + 4 * 40) / 5],
    ];
    expect(await ranked("--profile", "./r.xlsx")).toEqual(fifths);
  });

  it("says of an indicator that nobody publishes in which cell of the sheet it stands", {
    tags: "slow",
  }, async () => {
    const cwd = await withWorkbook("equal");
    const path = join(cwd, "r.xlsx");
    const { sheets } = await readXlsx(readFileSync(path));
    const { rows } = sheets.find(({ name }) => name === "Profile")!;
    const header = rows.find(([first]) => first === "level")!;
    const column = header.indexOf("indicator");
    const row = rows.findIndex((cells) => cells[column] === "cpi.score");
    rows[row]![column] = "cpi.scroe";
    writeFileSync(
      path,
      await writeXlsx({ sheets: sheets.map(({ name, rows: all }) => ({ name, rows: all })) }),
    );
    const cell = `Profile!${letters(column)}${row + 1}`;
    for (const args of [
      ["rank", "--profile", "./r.xlsx"],
      ["profile", "validate", "./r.xlsx"],
    ]) {
      const { code, err } = await runCli(args, { cwd });
      expect([code, err]).toEqual([2, expect.stringContaining("did you mean “cpi.score”?")]);
      expect(err).toContain(cell);
    }
  });

  it("says which sheets a workbook has that has none for a profile", async () => {
    const bytes = await writeXlsx({ sheets: [{ name: "Weights", rows: [["a"]] }] });
    const cwd = folderOf({ "other.xlsx": bytes });
    expect(await runCli(["rank", "--profile", "./other.xlsx"], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining("“Weights”"),
    });
  });
});
