import { existsSync, readFileSync } from "node:fs";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { readSourceFile } from "../../src/dataset/read.ts";
import { PUBLISHER_FILES } from "./readers/drawn.ts";

const PATH = "cpi/CPI2025_Results.xlsx";
const NEEDS = existsSync(PUBLISHER_FILES + PATH) ? "" : ` (needs ../shared/publisher-files/${PATH})`;
/** Of a sheet: the row of titles, as another library than the project's own reader reads it. */
const TITLES = 3;

/** Never awaited: without the file nothing here runs. */
const NOTHING: ReturnType<typeof readSourceFile> = new Promise(() => {});

/** The rows of a sheet below its titles, as texts and numbers by title. */
async function rowsOf(sheet: string): Promise<Record<string, unknown>[]> {
  const rows = await readSheet(PUBLISHER_FILES + PATH, sheet);
  const titles = rows[TITLES]!.map((title) => String(title ?? ""));
  return rows.slice(TITLES + 1).map((row) => Object.fromEntries(titles.map((title, i) => [title, row[i]])));
}

describe.skipIf(NEEDS !== "")(`the Corruption Perceptions Index of 2025${NEEDS}`, () => {
  const reading =
    NEEDS === "" ? readSourceFile({ path: PATH, bytes: readFileSync(PUBLISHER_FILES + PATH) }) : NOTHING;

  it("gives every score of its sheet of a row a country and year, whatever year its title says, and no warning", {
    tags: "slow",
  }, async () => {
    const { observations, problems } = await reading;
    const read = new Map(
      observations
        .filter(({ indicator }) => indicator === "cpi.score")
        .map(({ country, year, value, se }) => [`${country} ${year}`, [value, se]]),
    );
    const rows = await rowsOf("CPI Historical");
    const published = new Map(
      rows.map((row) => {
        const code = row.ISO3 === "KSV" ? "XKX" : row.ISO3;
        return [`${code} ${row.Year}`, [row["CPI score"], expect.closeTo(Number(row["Standard error"]), 5)]];
      }),
    );
    expect(published.size).toBe(2494);
    expect(new Map([...read].sort())).toEqual(new Map([...published].sort()));
    expect(problems.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("takes the scores of the edition from its own sheet, with errors, bounds and numbers of sources", {
    tags: "slow",
  }, async () => {
    const { observations } = await reading;
    const of = (indicator: string, code: unknown) =>
      observations.find(
        (one) =>
          one.indicator === indicator && one.year === 2025 && one.country === (code === "KSV" ? "XKX" : code),
      );
    const rows = await rowsOf("CPI2025");
    expect(rows).toHaveLength(182);
    for (const row of rows) {
      expect(of("cpi.score", row.ISO3)).toMatchObject({
        value: row["CPI 2025 score"],
        se: row["Standard error 2025"],
        lower: row["Lower CI"],
        upper: row["Upper CI"],
        locator: expect.stringMatching(/^CPI2025!D\d+$/u),
      });
      expect(of("cpi.sources", row.ISO3)?.value).toBe(row["Number of sources"]);
    }
  });
});
