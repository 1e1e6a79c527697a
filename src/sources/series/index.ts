import { withCountryColumns } from "../user/country-columns.ts";
import { userSource } from "../user/source.ts";
import { findSeries } from "./columns.ts";

/** A table with one row a country and indicator and one column a year, as the World Bank's downloads are laid out. */
export const series = userSource({
  id: "series",
  title: "Own table, one column a year",
  summary:
    "Any indicators, one row a country and indicator and one column a year, as the World Bank's downloads.",
  layout: "country name or code, indicator code, and a column for each year",
  // A user's own table is deliberate: before any publisher's file, as tidy and wide tables are.
  precedence: Number.MAX_SAFE_INTEGER,
  // Surer than a wide table, whose every column would be a year; less sure than any publisher's own set of headers.
  confidence: 0.4,
  wanted: "table of time series",
  find: findSeries,
  columns: ({ columns, body }, _all, sink) => withCountryColumns(columns, body, sink),
});
