import { defined } from "../../model/defined.ts";
import { ShortlistError } from "../../model/error.ts";
import type { Row } from "../../model/table.ts";
import { markedTitles } from "../collector/words.ts";
import type { UserColumns, UserSink } from "../user/columns.ts";
import { withCountryColumns } from "../user/country-columns.ts";
import {
  mayBeDays,
  sayCountriesFound,
  sayMayBeDays,
  sayOtherDates,
  sayUntoldYears,
} from "../user/headers.ts";
import { sayMayDate, sayYear } from "../user/tables.ts";
import type { WideTable } from "./columns.ts";
import type { WideIndicator } from "./header.ts";
import {
  calledByTimes,
  calledByYears,
  indicatorColumn,
  namedAmong,
  untitledColumns,
  untoldYears,
} from "./names.ts";

/** What a table's columns are among its file's other tables, with everything said that was guessed of them. */
export function wideColumns(whole: WideTable, all: readonly WideTable[], sink: UserSink): UserColumns {
  const own = { table: whole.table, header: whole.header, ...keysOf(whole), figures: whole.indicators };
  const { figures: read, also = [], ...keys } = withCountryColumns(own, whole.body, sink);
  const found: WideTable = {
    ...whole,
    ...keysOf(keys),
    indicators: whole.indicators.filter((one) => read.includes(one)),
  };
  const { label } = found;
  const { collector } = sink;
  const place = (row: Row, column: number) => sink.place(row.at, column);
  const start = place(found.header, found.key);
  const named = indicatorColumn(found);
  if (named) {
    const message = `the column "${named.id}" names indicators, so that each row holds a figure of another, and nothing says which column holds the figures`;
    throw new ShortlistError("indicators-in-rows", message, {
      where: { file: sink.path, locator: place(found.header, named.column) },
      wayOut: `call the columns country, indicator, year and value; or take the rows of one indicator: --where "${named.id}=…" with --country-column and --value`,
    });
  }
  const { indicators, isNamedAfter } = namedAmong(found, all);
  if (isNamedAfter) {
    const message = `its columns of figures have no names of their own beside those of the other tables; they were named after the table, "${label.name}"`;
    collector.problem("info", "named-after-table", message, start);
  }
  const years = calledByYears(indicators);
  const times = calledByTimes(indicators);
  if (times.length > 0) {
    const isAll = times.length === indicators.length;
    const areYears = times.length === years.length;
    const wayOut = areYears
      ? "put the indicator's name in a row above the years"
      : "call each by its indicator, and state the year in a column of its own";
    const message = `${isAll ? "the columns of figures are" : `${times.length} of the columns of figures, the first here, are`} called by years ${areYears ? "" : "or dates "}only, and nothing says of what: each was read as an indicator of that name; ${wayOut}`;
    const first = isAll ? start : place(found.header, times[0]!.column);
    collector.problem("warning", "years-for-names", message, first);
  }
  for (const { column, isUnmarked } of found.indicators)
    if (isUnmarked)
      collector.gather("info", "footnote-marks", markedTitles, place(found.header, column), "titles");
  if (found.isFound) sayCountriesFound(found.header, found.key, sink);
  if (found.headerRows.length > 1) {
    const rows = found.headerRows.map(({ at }) => at).join(" and ");
    const message = `the titles of the columns stand on rows ${rows}: each column's name and year were put together from them`;
    collector.problem("info", "merged-header", message, start);
  }
  if (label.year && found.year === undefined && indicators.some(({ year }) => year === undefined))
    sayYear(collector, label.year, start);
  if (label.mayDate && found.year === undefined && indicators.every(({ year }) => year === undefined))
    sayMayDate(collector, label.mayDate, start);
  if (found.otherYear !== undefined) {
    const message = "a second column of years; the other one was followed, and this one was not read";
    collector.problem("warning", "two-year-columns", message, place(found.header, found.otherYear));
  }
  sayOtherDates(found.otherDates, found.header, found.year !== undefined, sink);
  if (label.year === undefined)
    for (const { column } of untoldYears(found)) sayUntoldYears(found.header, column, sink);
  if (label.year === undefined && found.year === undefined)
    for (const { column } of found.indicators)
      if (mayBeDays(found.body, column)) sayMayBeDays(found.header, column, sink);
  for (const { column, row, hasFigures } of untitledColumns(found)) {
    if (also.some((one) => one.column === column)) continue;
    const message = `a column ${hasFigures ? "of figures" : "of words"} has no title; it was left out`;
    collector.problem(hasFigures ? "warning" : "info", "untitled-column", message, place(row, column));
  }
  return {
    table: found.table,
    header: found.header,
    ...keysOf(found),
    also,
    ...(label.year === undefined ? {} : { stated: label.year.value }),
    figures: withoutTwins(found.header, indicators, sink),
  };
}

function keysOf({ name, code, year }: Pick<UserColumns, "name" | "code" | "year">) {
  return defined({ name, code, year });
}

/** Two columns of one name cannot be told apart: the first is read, and the other is said to be left out. */
function withoutTwins(
  header: Row,
  indicators: readonly WideIndicator[],
  { collector, place }: UserSink,
): readonly WideIndicator[] {
  const seen = new Set<string>();
  return indicators.filter(({ column, id, year }) => {
    const key = `${id}\u0000${year ?? ""}`;
    if (!seen.has(key)) return seen.add(key);
    const message = `"${id}" is the header of an earlier column too; this one was left out.`;
    collector.problem("warning", "repeated-column", message, place(header.at, column));
    return false;
  });
}
