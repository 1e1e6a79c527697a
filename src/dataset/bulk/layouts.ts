import type { ParsedFile, Row } from "../../model/table.ts";
import { findSeries } from "../../sources/series/index.ts";
import { findTidy, tidyColumns, untoldYears as untoldInTidy } from "../../sources/tidy/index.ts";
import type { UserColumns, UserSink } from "../../sources/user/columns.ts";
import type { FoundHeader } from "../../sources/user/headers.ts";
import { labelOf, userTables } from "../../sources/user/tables.ts";
import {
  findWide,
  indicatorColumn,
  untitledColumns,
  untoldYears as untoldInWide,
  wideTable,
} from "../../sources/wide/index.ts";
import { StreamUnfit } from "../../tables/csv/stream.ts";

/** A table that streams by, as its first rows show it. */
export interface StreamTable extends FoundHeader {
  readonly columns: UserColumns;
}

/** Finds the columns of the one table in a beginning; throws StreamUnfit where its rows cannot be read as they stream by. */
type Layout = (beginning: ParsedFile, sink: UserSink) => StreamTable;

/** The sources whose files can be read as streams, by id. */
export const layouts: Readonly<Record<string, Layout>> = {
  series: (beginning) => only(findSeries(userTables(beginning))),

  tidy(beginning, sink) {
    const found = only(findTidy(userTables(beginning)));
    // Whether a column holds nothing but years shows at the end.
    if (untoldInTidy(found).length > 0) throw new StreamUnfit("a column may hold years");
    const columns = tidyColumns(found, sink);
    // Held for each figure they would need more memory than the figures.
    if (columns.more) throw new StreamUnfit("figures have units, errors or notes");
    return { ...found, columns };
  },

  wide(beginning, sink) {
    const found = only(findWide(userTables(beginning).map(withFullRow)));
    // What stands on several rows of a header is for files that are read whole.
    if (found.headerRows.length > 1) throw new StreamUnfit("the header has several rows");
    if (indicatorColumn(found)) throw new StreamUnfit("a column names indicators");
    if (untitledColumns(found).length > 0) throw new StreamUnfit("a column has no title");
    // As above; the last row is the one that was added.
    if (untoldInWide({ ...found, body: found.body.slice(0, -1) }).length > 0)
      throw new StreamUnfit("a column may hold years");
    // Which of two columns of one name counts depends on whether either is empty down to the end.
    if (new Set(found.indicators.map(({ id }) => id)).size < found.indicators.length)
      throw new StreamUnfit("two columns have one name");
    const one = { found, label: labelOf(found.part, found.header) };
    return { ...found, columns: wideTable(one, [one], sink) };
  },
};

function only<T>([found, ...others]: readonly T[]): T {
  if (found === undefined || others.length > 0) throw new StreamUnfit("there is not one table");
  return found;
}

/** A column that is empty in the beginning may be filled further on: one more row has something in every column. */
function withFullRow<T extends { readonly rows: readonly Row[] }>(table: T): T {
  const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return { ...table, rows: [...table.rows, { at: 0, cells: new Array<string>(width).fill("1") }] };
}
