import type { Reading, Source } from "../contract.ts";
import { UserCollector } from "../user/collector.ts";
import { heldSink, readUserTable } from "../user/held.ts";
import { sayTables, userTables } from "../user/tables.ts";
import { findSeries } from "./columns.ts";

// A table too large to hold is read by the same columns as its rows stream by.
export { findSeries } from "./columns.ts";

/** A table with one row a country and indicator and one column a year, as the World Bank's downloads are laid out. */
export const series: Source = {
  id: "series",
  title: "Own table, one column a year",
  summary:
    "Any indicators, one row a country and indicator and one column a year, as the World Bank's downloads.",
  publisher: "Own table",
  attribution: "Figures of a table of the user's own.",
  terms: "Those of the figures in the table.",
  url: "",
  indicators: [],
  layouts: [
    {
      id: "series",
      title: "country name or code, indicator code, and a column for each year",
      // A user's own table is deliberate: before any publisher's file, as tidy and wide tables are.
      precedence: Number.MAX_SAFE_INTEGER,
    },
  ],

  // Surer than a wide table, whose every column would be a year; less sure than any publisher's own set of headers.
  recognise: (file) =>
    findSeries(userTables(file)).length > 0 ? { layout: "series", confidence: 0.4 } : undefined,

  read(file, recognition, context): Reading {
    const collector = new UserCollector(file, context, { source: "series", layout: recognition.layout });
    const tables = findSeries(userTables(file).filter(({ hidden }) => !hidden));
    for (const { table, columns, body } of tables)
      readUserTable(columns, body, heldSink(file, table, collector, context));
    const read = new Set(tables.map(({ table }) => table));
    sayTables(file, { read, wanted: "table of time series", collector });
    return collector.finish();
  },
};
