import type { Reading, Source } from "../contract.ts";
import { UserCollector } from "../user/collector.ts";
import { heldSink, readUserTable } from "../user/held.ts";
import { labelOf, sayTables, userTables } from "../user/tables.ts";
import { findWide } from "./columns.ts";
import { wideTable } from "./table.ts";

// A table too large to hold is read by the same columns as its rows stream by.
export { findWide } from "./columns.ts";
export { indicatorColumn, untitledColumns, untoldYears } from "./names.ts";
export { wideTable } from "./table.ts";

/** A user's own table with one row a country (and year) and one column an indicator. */
export const wide: Source = {
  id: "wide",
  title: "Own table, one column an indicator",
  summary: "Your own figures, one row a country and one column an indicator.",
  publisher: "Own table",
  attribution: "Figures of a table of the user's own.",
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
    const collector = new UserCollector(file, context, { source: "wide", layout: recognition.layout });
    const shown = userTables(file).filter(({ hidden }) => !hidden);
    const tables = findWide(shown).map((found) => ({
      found,
      label: labelOf(found.part, found.headerRows[0]!),
    }));
    for (const one of tables) {
      const { table, body } = one.found;
      const sink = heldSink(file, table, collector, context);
      readUserTable(wideTable(one, tables, sink), body, sink);
    }
    const read = new Set(tables.map(({ found }) => found.table));
    sayTables(file, { read, wanted: "table of countries and figures", collector });
    return collector.finish();
  },
};
