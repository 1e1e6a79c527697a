import type { Table } from "../../model/table.ts";
import { widthOf } from "../../tables/layout/rows.ts";
import { mayBeDays } from "../user/headers.ts";
import { findWide, type WideTable } from "./columns.ts";
import { indicatorColumn, untitledColumns, untoldYears } from "./names.ts";

/** A column that is empty in the beginning may be filled further on: one more row has something in every column. */
export function findInBeginning(tables: readonly Table[]): readonly WideTable[] {
  return findWide(
    tables.map((table) => {
      const full = { at: 0, cells: new Array<string>(widthOf(table.rows)).fill("1") };
      return { ...table, rows: [...table.rows, full] };
    }),
  );
}

export function whyHeld(found: WideTable): string | undefined {
  const { headerRows, body, indicators } = found;
  // What stands on several rows of a header shows only in the whole.
  if (headerRows.length > 1) return "the header has several rows";
  if (indicatorColumn(found)) return "a column names indicators";
  if (untitledColumns(found).length > 0) return "a column has no title";
  // Whether a column holds nothing but years shows at the end; the last row is the one that was added.
  if (untoldYears({ ...found, body: body.slice(0, -1) }).length > 0) return "a column may hold years";
  if (found.year === undefined && indicators.some(({ column }) => mayBeDays(body.slice(0, -1), column)))
    return "a column may hold days";
  // Which of two columns of one name counts depends on whether either is empty down to the end.
  const names = new Set(indicators.map(({ id }) => id));
  return names.size < indicators.length ? "two columns have one name" : undefined;
}
