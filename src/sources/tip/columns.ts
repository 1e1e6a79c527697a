import type { ParsedFile } from "../../model/table.ts";
import { locate } from "../../tables/index.ts";
import type { Collector } from "../collector/index.ts";
import type { TipTable, YearColumn } from "./layouts.ts";
import { readTier } from "./tiers.ts";

/** Shares of countries left blank from which a column counts as not finished, and the fewest that can show it. */
const UNFINISHED = { share: 0.1, countries: 10 } as const;

/**
 * The year columns of the Wikipedia table that can be trusted; the others are flagged and left out.
 *
 * The table is typed by volunteers, who start a new year from a copy of the last one and overwrite it country by
 * country. A column is left out when it shows signs of that work having stopped half-way: the year before it is
 * missing, so that what it was copied from is older still (the copy at hand lacks 2022, and seven values in its 2023
 * column are leftovers that the report itself contradicts); or it leaves blank a tenth of the countries that the column
 * before it places. A later year that follows without a gap is read.
 */
export function trustedYears(file: ParsedFile, found: TipTable, collector: Collector): YearColumn[] {
  const known = new Set(found.years.map(({ year }) => year));
  const headerRow = found.table.rows[found.header.index]!;
  return found.years.filter((column, index) => {
    const before = found.years[index - 1];
    if (!before) return true;
    const doubt = known.has(column.year - 1)
      ? unfinished(found, before, column)
      : `the table has no ${column.year - 1}, and a column begun after a skipped year holds leftovers of the one before it`;
    if (doubt === undefined) return true;
    collector.problem(
      "info",
      "column-not-used",
      `the ${column.year} column is not read: ${doubt}`,
      locate(file, found.table, headerRow.at, column.column),
    );
    return false;
  });
}

function unfinished(found: TipTable, before: YearColumn, column: YearColumn): string | undefined {
  const places = (at: number) => (row: TipTable["header"]["body"][number]) =>
    readTier(row.cells[at], found.codes).kind === "tier";
  const placed = found.header.body.filter(places(before.column));
  const blank = placed.filter((row) => (row.cells[column.column] ?? null) === null).length;
  if (blank < UNFINISHED.countries || blank < UNFINISHED.share * placed.length) return undefined;
  return `it leaves ${blank} of the ${placed.length} countries blank that ${before.year} places, so it was not finished`;
}
