import type { Reading, Source } from "../contract.ts";
import { UserCollector } from "../user/collector.ts";
import { heldSink, readUserTable } from "../user/held.ts";
import { sayTables, userTables } from "../user/tables.ts";
import { findTidy, tidyColumns } from "./columns.ts";

// A table too large to hold is read by the same columns as its rows stream by.
export { findTidy, tidyColumns, untoldYears } from "./columns.ts";

/** A user's own table with one row a value: `country,indicator,year,value` and more, as the contract states it. */
export const tidy: Source = {
  id: "tidy",
  title: "Own table, one row a figure",
  summary: "Your own figures, one row a country, indicator and year.",
  publisher: "Own table",
  attribution: "Figures of a table of the user's own.",
  terms: "Those of the figures in the table.",
  url: "",
  indicators: [],
  layouts: [{ id: "tidy", title: "country, indicator, year, value and optional columns", precedence: 1 }],

  // Any publisher's own set of headers is surer than these words.
  recognise: (file) =>
    findTidy(userTables(file)).length > 0 ? { layout: "tidy", confidence: 0.3 } : undefined,

  read(file, recognition, context): Reading {
    const collector = new UserCollector(file, context, { source: "tidy", layout: recognition.layout });
    const tables = findTidy(userTables(file).filter(({ hidden }) => !hidden));
    for (const one of tables) {
      const sink = heldSink(file, one.table, collector, context);
      readUserTable(tidyColumns(one, sink), one.body, sink);
    }
    const read = new Set(tables.map(({ table }) => table));
    sayTables(file, { read, wanted: "table with country, indicator and value", collector });
    return collector.finish();
  },
};
