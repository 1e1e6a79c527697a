import type { Iso3 } from "../model/country.ts";
import type { StreamRow } from "../tables/csv-stream-row.ts";
import type { Collector } from "./collector.ts";
import type { SeriesColumns } from "./series-columns.ts";

/** What a series' row needs besides its columns. `place` is the locator of a cell. */
export interface SeriesSink {
  readonly collector: Collector;
  place(at: number, column: number): string;
  /** A figure that was read; a file may hold it twice. */
  figure(country: Iso3, indicator: string, year: number, value: number, at: number, column: number): void;
}

/** Reads one row below the header: the same for a table that is held whole and for one that streams by. */
export function readSeriesRow(row: StreamRow, columns: SeriesColumns, sink: SeriesSink): void {
  const { years } = columns;
  let first = 0;
  while (first < years.length && row.isEmpty(years[first]!.column)) first += 1;
  // Footnotes, and series of which there is no figure.
  if (first === years.length) return;
  const indicator = row.text(columns.indicator).trim();
  const code = columns.code === undefined ? "" : row.text(columns.code).trim();
  const name = columns.name === undefined ? "" : row.text(columns.name).trim();
  const named = (name === "" && code !== "" ? columns.code : (columns.name ?? columns.code))!;
  if (indicator === "" || (code === "" && name === "")) {
    const [missing, column] = indicator === "" ? ["indicator code", columns.indicator] : ["country", named];
    const message = `The row has figures but no ${missing}; it was left out.`;
    sink.collector.problem("warning", "incomplete-row", message, sink.place(row.at, column));
    return;
  }
  const where = sink.place(row.at, named);
  const country =
    code === "" ? sink.collector.country(name, where) : sink.collector.codedCountry({ code, name }, where);
  if (country === undefined) return;
  for (let i = first; i < years.length; i += 1) {
    const { column, year } = years[i]!;
    if (row.isEmpty(column)) continue;
    let value: number | undefined = row.number(column);
    if (Number.isNaN(value)) {
      const what = `${indicator} of ${name || code} for ${year}`;
      value = sink.collector.number(row.text(column), what, sink.place(row.at, column));
    }
    if (value !== undefined) sink.figure(country, indicator, year, value, row.at, column);
  }
}
