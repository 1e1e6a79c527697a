import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Diff } from "../../src/model/documents/diff.ts";
import { folderOf, runCli } from "./run-cli.ts";

const HEAD = "country,indicator,year,value\n";
const PROFILE = `id: mine
tree:
  children:
    - {indicator: a.x, weight: 3, normalise: {method: goalposts, from: 0, to: 100}}
    - {indicator: a.y, weight: 1, normalise: {method: goalposts, from: 0, to: 100}}
    - {indicator: a.z, weight: 1, normalise: {method: goalposts, from: 0, to: 100}}
`;
const rows = (iso3: string, values: readonly number[]) =>
  values.map((value, i) => `${iso3},a.${"xyz"[i]},2020,${value}\n`).join("");
const FIGURES = HEAD + rows("GHA", [90, 0, 0]) + rows("TGO", [50, 90, 90]) + rows("KEN", [40, 80, 80]);
const files = {
  "mine.yaml": PROFILE,
  "own.csv": FIGURES,
  "notes.yaml": "a: 1\nb: two\n",
  "letter.txt": "Dear all,\nno figures here.\n",
  "numbers.csv": "x,y\n1,2\n",
  "package.json": '{"name": "x", "version": "1.0.0"}',
};
/** The files, and a folder in which there is nothing to read. */
function bench(): string {
  const cwd = folderOf(files);
  mkdirSync(join(cwd, "texts"));
  writeFileSync(join(cwd, "texts", "readme.md"), "# Nothing\n");
  return cwd;
}
const OWN = ["--data", "own.csv", "--profile", "./mine.yaml"];

describe("a side of diff", () => {
  it.each(["notes.yaml", "letter.txt", "numbers.csv", "package.json", "texts"])(
    "is refused with the way out where it is neither result, data, profile nor year: %s",
    { tags: "slow" },
    async (side) => {
      const cwd = bench();
      for (const sides of [
        ["2022", side],
        [side, "cpc"],
      ]) {
        const { code, out, err } = await runCli(["diff", ...sides], { cwd });
        expect([code, out], err).toEqual([2, ""]);
        expect(err).toContain(side);
        expect(err).toMatch(/neither a result nor data, a profile or a year/u);
        expect(err).toMatch(/A side is a run\.json, .* or a year/u);
      }
    },
  );

  it("may be the tool's own workbook, which is the profile that it was ranked by", async () => {
    const cwd = folderOf(files);
    expect(await runCli(["rank", ...OWN, "--out", "ranking.xlsx"], { cwd })).toMatchObject({ code: 0 });
    const { code, out, err } = await runCli(
      ["diff", "ranking.xlsx", "./mine.yaml", "--data", "own.csv", "--format", "json"],
      { cwd },
    );
    expect(code, err).toBe(0);
    const { before, countries, profileChanges } = JSON.parse(out) as Diff;
    expect([before.profile.id, before.ranked, profileChanges]).toEqual(["mine", 3, []]);
    expect(countries.map(({ change }) => change)).toEqual([0, 0, 0]);
  });
});
