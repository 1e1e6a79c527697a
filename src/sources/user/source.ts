import { entryOf } from "../../model/collections.ts";
import type { ParsedFile, Row, Table } from "../../model/table.ts";
import { RowOfCells } from "../../tables/csv/stream-row.ts";
import { firstFrom } from "../../tables/layout/rows.ts";
import { locateRows } from "../../tables/locate.ts";
import type { ReadContext, Reading, Source } from "../contract.ts";
import { UserCollector } from "./collector.ts";
import type { UserColumns, UserSink } from "./columns.ts";
import { TableFacts } from "./facts.ts";
import type { FoundHeader } from "./headers.ts";
import { placesBeside, UserRows } from "./rows.ts";
import { SplitWatch } from "./splits.ts";
import { footnotesOf, legendsOf } from "./stated-scales.ts";
import { sayTables, userTables } from "./tables.ts";

/** One layout of users' tables: how they are found, and what their columns are. Their rows are read in one way. */
export interface UserLayout<T extends FoundHeader = FoundHeader> {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** What a table of it has. */
  readonly layout: string;
  readonly precedence: number;
  /** How sure it is of a file in which it finds a table. */
  readonly confidence: number;
  /** What the file's other tables are said not to be. */
  readonly wanted: string;
  find(tables: readonly Table[]): readonly T[];
  /** What a table's columns are, with everything said that was guessed of them; `all` are those of its file. */
  columns(found: T, all: readonly T[], sink: UserSink): UserColumns;
  /** As `find`, in the first rows of a table too large to hold. Absent: the same. */
  findInBeginning?(tables: readonly Table[]): readonly T[];
  /** Why a table that was found in a beginning has to be held, and cannot be read as its rows stream by. */
  whyNotStreamed?(found: T): string | undefined;
}

/** The adapter of a layout; `tables` is for whoever reads a table too large to hold. */
export interface UserSource extends Source {
  readonly tables: UserLayout;
}

export function userSource<T extends FoundHeader>(tables: UserLayout<T>): UserSource {
  const { id, title, summary, layout, precedence, confidence, wanted } = tables;
  // Asked for when a file is recognised, and again when it is read.
  const known = new WeakMap<readonly Table[], readonly T[]>();
  const findIn = (file: ParsedFile) => entryOf(known, file.tables, () => tables.find(userTables(file)));
  return {
    id,
    title,
    summary,
    publisher: "Own table",
    attribution: "Figures of a table of the user's own.",
    terms: "Those of the figures in the table.",
    url: "",
    indicators: [],
    layouts: [{ id, title: layout, precedence }],
    tables,

    recognise: (file) => (findIn(file).length > 0 ? { layout: id, confidence } : undefined),

    read(file: ParsedFile, recognition, context): Reading {
      const collector = new UserCollector(file, context, { source: id, layout: recognition.layout });
      const shown = userTables(file).filter(({ hidden }) => !hidden);
      const all = shown.length === userTables(file).length ? findIn(file) : tables.find(shown);
      readUserTables(file, all, (one, sink) => tables.columns(one, all, sink), { collector, context });
      const read = new Set(all.map(({ table }) => table));
      sayTables(file, { read, wanted, collector });
      return collector.finish();
    },
  };
}

/** Reads the tables of a file, each by its columns. */
export function readUserTables<T extends { readonly table: Table; readonly body: readonly Row[] }>(
  file: ParsedFile,
  tables: readonly T[],
  columnsOf: (one: T, sink: UserSink) => UserColumns,
  { collector, context }: { readonly collector: UserCollector; readonly context: ReadContext },
): void {
  for (const one of tables) {
    const sink = tableSink(file, one.table, collector, context);
    readUserTable(columnsOf(one, sink), one.body, sink);
  }
}

/** Where the figures of a table that is held go: a file may hold one twice. */
function tableSink(
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
    footnotes: () => footnotesOf(file),
    ...(nearly ? { nearly } : {}),
    ...(indicator ? { known: indicator } : {}),
    place,
    figure(country, indicator, year, value, at, column, more, errors) {
      const dated = year === undefined ? {} : { year };
      if (collector.inColumns) {
        const given = { country, indicator, ...dated, value, ...more };
        return collector.intoColumns(given, at, (table.firstColumn ?? 0) + column, errors);
      }
      const observation = { country, indicator, ...dated, value, locator: place(at, column), ...more };
      return collector.observeOnce(observation, { beside: errors() });
    },
  };
}

/** What its cells show first, then its figures. */
function readUserTable(columns: UserColumns, body: readonly Row[], sink: UserSink): void {
  const facts = new TableFacts(sink.decimal);
  const row = new RowOfCells();
  const gathering = new UserRows(columns, sink, facts, false);
  const { inColumns } = sink.collector;
  const watch = new SplitWatch(columns, inColumns);
  sink.collector.begins((at) => placesBeside(new RowOfCells(body[firstFrom(body, at)]!), columns, sink));
  const watched: UserSink = {
    ...sink,
    figure(country, indicator, year, value, at, ...rest) {
      const isFirst = watch.see(country, indicator, year, value, at);
      const before = inColumns?.count;
      const isTaken = sink.figure(country, indicator, year, value, at, ...rest);
      if (isFirst && inColumns?.count === before) watch.keep(country, indicator, year, value, at);
      return isTaken;
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
