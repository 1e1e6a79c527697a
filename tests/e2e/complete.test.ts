import { existsSync } from "node:fs";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { csvRows } from "./readers/delimited.ts";
import { manifest, PUBLISHER_FILES, shipped } from "./readers/drawn.ts";

const NEEDS = existsSync(PUBLISHER_FILES) ? "" : " (needs ../shared/publisher-files)";
const places = new Set(NEEDS === "" ? shipped().map(({ file, locator }) => `${file} ${locator}`) : []);

/** The years of the shipped snapshot, as it was asked for. */
const shippedYear = (year: unknown) => Number(year) >= 2013 && Number(year) <= manifest.latest;
/** Of a publisher's editions the newest that the snapshot was made of. */
const newest = (...editions: readonly string[]) =>
  editions.findLast((path) => manifest.inputs.some((input) => input.path === path))!;

interface Cell {
  readonly value: unknown;
  readonly row: readonly unknown[];
  /** The cell of the same column in another row, counted from 1. */
  readonly above: (row: number) => unknown;
}

/** The first cells of the rows that have a cell which should have given a figure and gave none. */
async function leftOut(
  file: string,
  sheet: string,
  expected: (cell: Cell) => boolean,
  name = 0,
): Promise<string[]> {
  const table = (await readSheet(PUBLISHER_FILES + file, sheet)) as unknown[][];
  const names = new Set<string>();
  table.forEach((row, i) => {
    row.forEach((value, column) => {
      const cell = { value, row, above: (line: number) => table[line - 1]?.[column] };
      if (expected(cell) && !places.has(`${file} ${sheet}!${letters(column)}${i + 1}`))
        names.add(String(row[name]));
    });
  });
  return [...names].sort();
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** The other direction than `cells.test.ts`: from the publisher's cell to the shipped table. */
describe.skipIf(NEEDS !== "")(`the shipped snapshot leaves out${NEEDS}`, () => {
  it("of WGI's estimates only those of the former Netherlands Antilles", { tags: "slow" }, async () => {
    const isEstimate = ({ value, row, above }: Cell) =>
      above(1) === "estimate" && typeof value === "number" && shippedYear(row[3]);
    expect(await leftOut("wgi/wgidataset.xlsx", "Sheet1", isEstimate, 2)).toEqual([
      "Netherlands Antilles (former)",
    ]);
  });

  it("of Freedom in the World only territories that it scores apart from states", {
    tags: "slow",
  }, async () => {
    const isFigure = ({ row, above }: Cell) =>
      /^(?:Status|PR rating|CL rating|PR|CL|Total|[A-G])$/u.test(String(above(2))) &&
      shippedYear(Number(row[3]) - 1);
    expect(await leftOut("fiw/All_data_FIW_2013-2025.xlsx", "FIW13-25", isFigure)).toEqual([
      "Abkhazia",
      "Crimea",
      "Eastern Donbas",
      "Gaza Strip",
      "Indian Kashmir",
      "Nagorno-Karabakh",
      "Northern Cyprus",
      "Pakistani Kashmir",
      ...(manifest.latest > 2023 ? ["Russian-Occupied Territories of Ukraine"] : []),
      "Somaliland",
      "South Ossetia",
      "Tibet",
      "Transnistria",
      "West Bank",
    ]);
  });

  it("of the World Bank's income groups only the Channel Islands, which are two countries", async () => {
    const isClass = ({ value, above }: Cell) =>
      shippedYear(above(6)) && ["L", "LM", "LM*", "UM", "H"].includes(String(value));
    const file = newest("worldbank/OGHIST.xlsx", "worldbank/OGHIST_2025_10_07.xlsx");
    expect(await leftOut(file, "Country Analytical History", isClass, 1)).toEqual(["Channel Islands"]);
  });

  it("nothing of the Global Slavery Index", async () => {
    const isFigure = ({ value, above }: Cell) =>
      typeof value === "number" && above(3) !== "Population" && above(3) !== undefined;
    expect(
      await leftOut("gsi/2023-Global-Slavery-Index-Data.xlsx", "GSI 2023 summary data", isFigure),
    ).toEqual([]);
  });

  it("nothing of the Corruption Perceptions Index of any year", { tags: "slow" }, async () => {
    const file = newest("cpi/CPI2022_GlobalResultsTrends.xlsx", "cpi/CPI2025_Results.xlsx");
    const [edition] = /\d{4}/u.exec(file)!;
    const title = ({ above }: Cell, row: number) => String(above(row)).toLowerCase();
    const row = edition === "2022" ? 3 : 4;
    const isScore = (cell: Cell) => {
      const year = /^cpi score (\d{4})$/u.exec(title(cell, row))?.[1];
      return typeof cell.value === "number" && year !== edition && shippedYear(year);
    };
    expect(await leftOut(file, `CPI Timeseries 2012 - ${edition}`, isScore)).toEqual([]);
    const [sheet, head] =
      edition === "2022" ? ["CPI 2022 (final)", "cpi score 2022"] : ["CPI2025", "cpi 2025 score"];
    const isLatest = (cell: Cell) => typeof cell.value === "number" && title(cell, row) === head;
    expect(await leftOut(file, sheet, isLatest)).toEqual([]);
  });

  it.each([
    "tip/tip_tiers_2001-2023.csv",
    ...(newest("tip/tip_tiers_2022_2024_2025.csv") === undefined ? [] : ["tip/tip_tiers_2022_2024_2025.csv"]),
  ])("nothing of the cleaned unions of TIP tiers: %s", (file) => {
    const missing = [...csvRows(PUBLISHER_FILES + file)].filter(
      ([line, [, year]]) => shippedYear(year) && !places.has(`${file} line ${line}, column 3`),
    );
    expect(missing).toEqual([]);
  });
});
