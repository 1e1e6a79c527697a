import type { ParsedFile, Row } from "../model/table.ts";
import { locate } from "../tables/index.ts";
import { undecidedCommas } from "../tables/undecided-commas.ts";
import { Collector } from "./collector.ts";
import type { Reading, Source } from "./contract.ts";
import { cellText, isMixed, kindOf, readValue, readYear, styleOf } from "./user-cells.ts";
import { labelOf, sayTables, sayYear, userTables } from "./user-tables.ts";
import { findWide, isNumber } from "./wide-columns.ts";
import type { WideIndicator } from "./wide-header.ts";
import { isByYears, type LabelledTable, namedAmong, untitledColumns } from "./wide-names.ts";

/** A user's own table with one row a country (and year) and one column an indicator. */
export const wide: Source = {
  id: "wide",
  title: "Wide table",
  summary: "Your own figures, one row a country and one column an indicator.",
  publisher: "whoever made the file",
  attribution: "Figures of the user's own table.",
  terms: "Those of the figures in the table.",
  url: "",
  indicators: [],
  layouts: [
    { id: "wide", title: "a country column, one column per indicator, optionally year", precedence: 1 },
  ],

  // The least sure of all: a country column and a number are in nearly every publisher's table.
  recognise: (file) =>
    findWide(userTables(file)).length > 0 ? { layout: "wide", confidence: 0.1 } : undefined,

  read(file, recognition, context): Reading {
    const collector = new Collector(file, context, { source: "wide", layout: recognition.layout });
    const shown = userTables(file).filter(({ hidden }) => !hidden);
    const tables = shown.flatMap((part) =>
      findWide([part]).map((found) => ({ part, found, label: labelOf(found.table, found.headerRows[0]!) })),
    );
    for (const one of tables) readTable(file, one, tables, collector);
    const read = new Set(tables.map(({ part }) => part));
    sayTables(file, { read, wanted: "table of countries and figures", collector });
    return collector.finish();
  },
};

function readTable(
  file: ParsedFile,
  one: LabelledTable,
  all: readonly LabelledTable[],
  collector: Collector,
): void {
  const { found, label } = one;
  const place = (row: Row, column: number) => locate(file, found.table, row.at, column);
  const start = place(found.header, (found.name ?? found.code)!);
  const { indicators, isNamedAfter } = namedAmong(one, all);
  if (isNamedAfter) {
    const message = `its columns of figures have no names of their own beside those of the other tables; they were named after the table, "${label.name}"`;
    collector.problem("info", "named-after-table", message, start);
  }
  if (isByYears(indicators)) {
    const message =
      "the columns of figures are called by years only, and nothing says of what: each was read as an indicator of that name; put the indicator's name in a row above the years";
    collector.problem("warning", "years-for-names", message, start);
  }
  if (found.headerRows.length > 1) {
    const rows = found.headerRows.map(({ at }) => at).join(" and ");
    const message = `the titles of the columns stand on rows ${rows}: each column's name and year were put together from them`;
    collector.problem("info", "merged-header", message, start);
  }
  if (label.year && found.year === undefined && indicators.some(({ year }) => year === undefined))
    sayYear(collector, label.year, start);
  for (const { column, row } of untitledColumns(found, isNumber)) {
    const message = "a column of figures has no title; it was left out";
    collector.problem("warning", "untitled-column", message, place(row, column));
  }
  readRows(one, withoutTwins(found.header, indicators, collector, place), collector, place);
}

type Place = (row: Row, column: number) => string;

function readRows(
  { found, label }: LabelledTable,
  indicators: readonly WideIndicator[],
  collector: Collector,
  place: Place,
): void {
  const all = () => found.body.flatMap(({ cells }) => cells);
  const columns = indicators.map((of) => {
    const cells = found.body.map((row) => row.cells[of.column]);
    const style = styleOf(cells, all);
    const kind = kindOf(cells, style);
    const undecided = undecidedCommas(of.id, cells, all);
    if (undecided)
      collector.problem("warning", "thousands-guessed", undecided, place(found.header, of.column));
    if (kind === "categories" && isMixed(cells, style))
      collector.problem("info", "mixed-categories", mixed(of.id), place(found.header, of.column));
    return { ...of, style, kind };
  });
  let [rows, resolved] = [0, 0];
  for (const row of found.body) {
    const name = found.name === undefined ? "" : cellText(row.cells[found.name]);
    const code = found.code === undefined ? "" : cellText(row.cells[found.code]);
    const values = columns.filter(({ column }) => cellText(row.cells[column]) !== "");
    // Titles, notes and empty rows have no country or nothing but it.
    if ((name === "" && code === "") || values.length === 0) continue;
    const stated = found.year === undefined ? label.year?.value : readYear(row.cells[found.year]);
    if (typeof stated === "object") {
      const message = `"${stated.bad}" is not a year; the row was left out.`;
      collector.problem("warning", "bad-year", message, place(row, found.year!));
      continue;
    }
    rows += 1;
    const where = place(row, name === "" ? found.code! : found.name!);
    const country =
      code === "" ? collector.country(name, where) : collector.codedCountry({ code, name }, where);
    if (country === undefined) continue;
    resolved += 1;
    for (const { column, id, year = stated, kind, style } of values) {
      const value = readValue(row.cells[column], kind, style);
      if (value === undefined) continue;
      if (typeof value === "object") {
        const message = `"${id}" of ${name || code} is "${value.bad}", while its column holds numbers; it was left out.`;
        collector.problem("warning", "bad-number", message, place(row, column));
        continue;
      }
      collector.observeOnce({
        country,
        indicator: id,
        ...(year === undefined ? {} : { year }),
        value,
        locator: place(row, column),
      });
    }
  }
  if (rows > 0 && resolved * 2 < rows) {
    const message = `Only ${resolved} of ${rows} rows name a country: this may not be a table of countries, or its countries may stand in another column.`;
    collector.problem("warning", "few-countries", message, place(found.header, found.name ?? found.code!));
  }
}

function mixed(id: string): string {
  return `"${id}" holds numbers and more words than numbers: all of it was read as categories, as text`;
}

/** Two columns of one name cannot be told apart: the first is read, and the other is said to be left out. */
function withoutTwins(
  header: Row,
  indicators: readonly WideIndicator[],
  collector: Collector,
  place: Place,
): readonly WideIndicator[] {
  const seen = new Set<string>();
  return indicators.filter(({ column, id, year }) => {
    const key = `${id}\u0000${year ?? ""}`;
    if (!seen.has(key)) return seen.add(key);
    const message = `"${id}" is the header of an earlier column too; this one was left out.`;
    collector.problem("warning", "repeated-column", message, place(header, column));
    return false;
  });
}
