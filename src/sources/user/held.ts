import type { ParsedFile, Row, Table } from "../../model/table.ts";
import { RowOfCells } from "../../tables/csv/stream-row.ts";
import { locateRows } from "../../tables/locate.ts";
import type { ReadContext } from "../contract.ts";
import type { UserCollector } from "./collector.ts";
import type { UserColumns, UserSink } from "./columns.ts";
import { TableFacts } from "./facts.ts";
import { UserRows } from "./rows.ts";
import { legendsOf } from "./scale-words.ts";
import { SplitWatch } from "./splits.ts";

/** Reads the tables of a file, each by its columns. */
export function readUserTables<T extends { readonly table: Table; readonly body: readonly Row[] }>(
  file: ParsedFile,
  tables: readonly T[],
  columnsOf: (one: T, sink: UserSink) => UserColumns,
  { collector, context }: { readonly collector: UserCollector; readonly context: ReadContext },
): void {
  for (const one of tables) {
    const sink = heldSink(file, one.table, collector, context);
    readUserTable(columnsOf(one, sink), one.body, sink);
  }
}

/** Where the figures of a table that is held go: a file may hold one twice. */
function heldSink(
  file: ParsedFile,
  table: Table,
  collector: UserCollector,
  { decimal, where, scales, indicator, nearly }: ReadContext,
): UserSink {
  const place = (at: number, column: number, to = at) => locateRows(file, table, { from: at, to }, column);
  return {
    collector,
    decimal,
    path: file.path,
    where,
    scales,
    legends: () => legendsOf(file),
    ...(nearly ? { nearly } : {}),
    ...(indicator ? { known: indicator } : {}),
    place,
    figure(country, indicator, year, value, at, column, more, beside) {
      const dated = year === undefined ? {} : { year };
      const observation = { country, indicator, ...dated, value, locator: place(at, column), ...more };
      return collector.observeOnce(observation, { beside });
    },
  };
}

/** What its cells show first, then its figures. */
function readUserTable(columns: UserColumns, body: readonly Row[], sink: UserSink): void {
  const facts = new TableFacts(sink.decimal);
  const row = new RowOfCells();
  const gathering = new UserRows(columns, sink, facts, false);
  const watch = new SplitWatch(columns);
  const watched: UserSink = {
    ...sink,
    figure(country, indicator, year, value, at, ...rest) {
      watch.see(country, indicator, year, value, at);
      return sink.figure(country, indicator, year, value, at, ...rest);
    },
  };
  for (const one of body) gathering.gather(row.of(one));
  facts.settle(columns.only);
  for (const one of body) gathering.measure(row.of(one));
  facts.findMarks();
  facts.forgetFigures();
  const reading = new UserRows(columns, watched, facts, true);
  for (const one of body) reading.row(row.of(one));
  watch.end(body, facts, watched);
  reading.end();
}
