import { ShortlistError } from "../../model/error.ts";
import type { ParsedFile, Row } from "../../model/table.ts";
import { locate } from "../../tables/index.ts";
import type { TipTable } from "./layouts.ts";
import { readTier } from "./tiers.ts";

/** The first TIP Report came out in 2001: an earlier placement is a mistake. */
export const FIRST_REPORT = 2001;

/** Of the reports whose placements a table has, the newest. */
export function newestYear(file: ParsedFile, found: TipTable): string {
  const column = found.header.columns.get("year");
  const headerRow = found.table.rows[found.header.index]!;
  if (column === undefined) {
    throw new ShortlistError("unknown-layout", "a table of TIP tiers has no year column", {
      where: { file: file.path, locator: locate(file, found.table, headerRow.at, 0) },
      wayOut: "add a column named year that holds the year of the TIP Report",
    });
  }
  const tier = found.header.columns.get("tier")!;
  const years = found.header.body
    .filter((row) => readTier(row.cells[tier]).kind === "tier")
    .map((row) => reportYear(row.cells[column]) ?? FIRST_REPORT);
  return String(years.reduce((newest, year) => Math.max(newest, year), FIRST_REPORT));
}

/** The one year in the header, or in the file's name; two different years in a place say nothing. */
export function statedYear(file: ParsedFile, found: TipTable): number | undefined {
  const inHeader = found.header.titles[found.header.columns.get("tier")!]!;
  const inName = file.path.split("/").at(-1)!;
  for (const where of [inHeader, inName]) {
    const years = new Set(where.match(/(?<!\d)20\d\d(?!\d)/gu) ?? []);
    const year = years.size === 1 ? reportYear([...years][0]) : undefined;
    if (year !== undefined) return year;
  }
  return undefined;
}

/** The year in a cell, where it is one of a report. */
export function reportYear(cell: Row["cells"][number] | undefined): number | undefined {
  const written = String(cell ?? "").trim();
  const year = Number(written);
  return /^\d{4}$/u.test(written) && year >= FIRST_REPORT && year < 2100 ? year : undefined;
}
