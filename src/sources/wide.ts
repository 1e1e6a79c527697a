import type { ParsedFile, Row } from "../model/table.ts";
import { locate } from "../tables/index.ts";
import { Collector } from "./collector.ts";
import type { Reading, Source } from "./contract.ts";
import { cellText, kindOf, readValue, readYear, styleOf } from "./user-cells.ts";
import { findWide, type WideColumns } from "./wide-columns.ts";

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
  recognise: (file) => (findWide(file.tables) ? { layout: "wide", confidence: 0.1 } : undefined),

  read(file, recognition, context): Reading {
    const collector = new Collector(file, context, { source: "wide", layout: recognition.layout });
    const found = findWide(file.tables);
    if (found) readRows(file, found, collector);
    return collector.finish();
  },
};

function readRows(file: ParsedFile, found: WideColumns, collector: Collector): void {
  const place = (row: Row, column: number) => locate(file, found.table, row.at, column);
  const all = () => found.body.flatMap(({ cells }) => cells);
  const columns = withoutTwins(found, collector, place).map((of) => {
    const cells = found.body.map((row) => row.cells[of.column]);
    const style = styleOf(cells, all);
    return { ...of, style, kind: kindOf(cells, style) };
  });
  let [rows, resolved] = [0, 0];
  for (const row of found.body) {
    const name = found.name === undefined ? "" : cellText(row.cells[found.name]);
    const code = found.code === undefined ? "" : cellText(row.cells[found.code]);
    const values = columns.filter(({ column }) => cellText(row.cells[column]) !== "");
    // Titles, notes and empty rows have no country or nothing but it.
    if ((name === "" && code === "") || values.length === 0) continue;
    const year = found.year === undefined ? undefined : readYear(row.cells[found.year]);
    if (typeof year === "object") {
      const message = `"${year.bad}" is not a year; the row was left out.`;
      collector.problem("warning", "bad-year", message, place(row, found.year!));
      continue;
    }
    rows += 1;
    const where = place(row, name === "" ? found.code! : found.name!);
    const country =
      code === "" ? collector.country(name, where) : collector.codedCountry({ code, name }, where);
    if (country === undefined) continue;
    resolved += 1;
    for (const { column, id, kind, style } of values) {
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

/** Two columns of one name cannot be told apart: the first is read, and the other is said to be left out. */
function withoutTwins(
  found: WideColumns,
  collector: Collector,
  place: (row: Row, column: number) => string,
): WideColumns["indicators"] {
  const seen = new Set<string>();
  return found.indicators.filter(({ column, id }) => {
    if (!seen.has(id)) return seen.add(id);
    const message = `"${id}" is the header of an earlier column too; this one was left out.`;
    collector.problem("warning", "repeated-column", message, place(found.header, column));
    return false;
  });
}
