import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildRanking } from "../../../src/explain/index.ts";
import { en } from "../../../src/locales/en/index.ts";
import type { Ranking } from "../../../src/model/documents/ranking.ts";
import { rankingSheets } from "../../../src/report/xlsx/ranking-workbook.ts";
import type { Sheet } from "../../../src/report/xlsx/sheet.ts";
import { workbook } from "../../../src/report/xlsx/workbook.ts";
import { loadRun } from "../../../src/run/load-run.ts";
import { folderOf, runCli } from "../../cli/run-cli.ts";
import { scoredWith } from "./edited-profile.ts";
import { cleared, type Edit, edited } from "./recalculated.ts";

const run = await loadRun({ profile: "cpc", lang: "en" }, process.cwd());
const ranking = buildRanking(run.table, run.surroundings);
const { profile } = run.loaded;
const sheets = rankingSheets({ ranking, table: run.table, profile, nameOf: (code) => code }, en);

const EDITS: readonly Edit[] = [
  { node: "corruption", key: "weight", value: 7 },
  { node: "gsi.prevalence", key: "from", value: 0.8 },
  { node: "cpi.score", key: "direction", value: "lower" },
  { node: "commitment", key: "minimumCoverage", value: 0.75 },
];

async function ranked(own: readonly Sheet[]) {
  const cwd = folderOf({});
  writeFileSync(join(cwd, "sent-back.xlsx"), await workbook("w", own, { score: 1, part: 2 }));
  return runCli(["rank", "--profile", "./sent-back.xlsx", "--format", "json"], { cwd });
}

const places = (
  all: readonly { readonly country: string; readonly rank: number; readonly score: number }[],
) => all.map(({ country, rank, score }) => [rank, country, score]);

describe("a workbook that is sent back", () => {
  it("cannot be sorted sheet by sheet, where rows belong together by their places alone", () => {
    const { sheets: names } = en.workbook;
    const joined = sheets.filter(({ name }) => [names.raw, names.normalised, names.scores].includes(name));
    expect(joined.map(({ guarded, unfiltered }) => [guarded, unfiltered])).toEqual(
      Array(3).fill([true, true]),
    );
  });

  it("ranks as its yellow cells say, and the run says what was changed in it", async () => {
    const { out } = await ranked(edited(sheets, EDITS));
    const found = JSON.parse(out) as Ranking;
    const wanted = scoredWith(run.table, profile, EDITS);
    expect(places(found.ranked)).toEqual(places(wanted.ranked));
    expect(found.warnings.find(({ code }) => code === "profile-of-workbook")?.message).toBe(
      "the profile is that of the workbook sent-back.xlsx, changed there: gsi.prevalence: from 1.6 → 0.8; commitment: minimumCoverage 0.5 → 0.75; corruption: weight 1 → 7; cpi.score: direction higher → lower",
    );
  });

  it("ranks as before where nothing is changed, and says so", async () => {
    const found = JSON.parse((await ranked(sheets)).out) as Ranking;
    expect(places(found.ranked)).toEqual(places(run.table.ranked));
    expect(found.warnings.find(({ code }) => code === "profile-of-workbook")?.message).toBe(
      "the profile is that of the workbook sent-back.xlsx, of whose sheet Profile no yellow cell was changed",
    );
  });

  it("warns of a gate that is cleared, since a profile cannot say that of one country", async () => {
    const { country, gates } = ranking.excluded.find((one) => one.gates.length === 1)!;
    const found = JSON.parse((await ranked(cleared(sheets, country))).out) as Ranking;
    expect(found.excluded.map((one) => one.country)).toContain(country);
    expect(found.warnings.find(({ code }) => code === "gates-cleared")?.message).toContain(
      `${country} (${gates[0]!.id})`,
    );
  });

  it("is refused with the cell where a formula's result was never stored", async () => {
    const { code, err } = await ranked(
      edited(sheets, [{ node: "corruption", key: "weight", value: null, formula: "1+1" }]),
    );
    expect(code).toBe(2);
    expect(err).toMatch(/the cell holds a formula whose result was never stored.*Profile!C\d+/su);
  });

  it("takes a formula's stored result", async () => {
    const own = edited(sheets, [{ node: "corruption", key: "weight", value: 7, formula: "3+4" }]);
    const found = JSON.parse((await ranked(own)).out) as Ranking;
    const wanted = scoredWith(run.table, profile, [{ node: "corruption", key: "weight", value: 7 }]);
    expect(places(found.ranked)).toEqual(places(wanted.ranked));
  });
});
