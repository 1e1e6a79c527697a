import { resolve } from "../../countries/index.ts";
import { isCountry } from "../../countries/resolve.ts";
import { defined } from "../../model/collections.ts";
import type { Value } from "../../model/observation.ts";
import { isOwnTable } from "../../model/source.ts";
import type { ParsedFile, Row } from "../../model/table.ts";
import type { Figures } from "../../sources/collector/store.ts";
import type { ReadContext } from "../../sources/contract.ts";
import { series } from "../../sources/series.ts";
import { tidy } from "../../sources/tidy.ts";
import { isSharedName, UserCollector } from "../../sources/user/collector.ts";
import type { UserColumns, UserSink } from "../../sources/user/columns.ts";
import { TableFacts } from "../../sources/user/facts.ts";
import { type FoundHeader, isTitle, titlesOf } from "../../sources/user/headers.ts";
import { UserRows } from "../../sources/user/rows.ts";
import { areMany, mayBeSplit } from "../../sources/user/splits.ts";
import { legendsOf } from "../../sources/user/stated-scales.ts";
import { userTables } from "../../sources/user/tables.ts";
import { wide } from "../../sources/wide/index.ts";
import { CsvLog, sayFitting } from "../../tables/csv/index.ts";
import { readCsvStream, StreamUnfit } from "../../tables/csv/stream.ts";
import { copyOf, RowOfCells, type StreamRow } from "../../tables/csv/stream-row.ts";
import { StreamShape } from "../../tables/csv/stream-shape.ts";
import { splitTables } from "../../tables/csv/tables.ts";
import { foldHeader } from "../../tables/index.ts";
import { locateRows } from "../../tables/locate.ts";
import { catalogue, nearlyKnown } from "../catalogue.ts";
import { type FileReading, type ReadOptions, recognise } from "../read.ts";
import { rowsAbove } from "../unread.ts";
import { DIALECT_BYTES, DialectSample, type Head, readHead, transcodedFrom } from "./head.ts";

/** Files from this size on are read as streams into columns where they can be: each figure of others is an object. */
export const BULK_BYTES = 1024 * 1024;
/** What is looked at to tell whether a file can be. */
export const HEAD_BYTES = 256 * 1024;

/** A large file as the command line hands it in. */
export interface BulkInput {
  readonly path: string;
  /** Its first 256 KB. */
  readonly head: Uint8Array;
  /** How the user says that it is encoded; told from its beginning where that is not given. */
  readonly encoding?: string;
  /** The decimal mark that the user says it is written with, where its figures do not tell; the rows that are wanted, where not all. */
  readonly decimal?: ReadContext["decimal"] | undefined;
  readonly where?: ReadContext["where"] | undefined;
  /** The plug-ins of the run; absent: all that are loaded. */
  readonly plugins?: ReadOptions["plugins"] | undefined;
  /** The whole of it, from its beginning, each time anew; each block is good until the next is asked for. */
  blocks(): AsyncIterable<Uint8Array>;
  /** Told after each block how many rows have been read. */
  readonly progress?: (rows: number) => void;
}

/** Rows of a table that are looked at to tell what its columns are. */
const BEGINNING = 500;

/**
 * Reads a large table row by row into `figures`. Undefined where the file is none that can be read so, for any reason: then it
 * must be read whole, which also says what is wrong with it. `beginning` is the number of rows from which its columns are told.
 */
export async function readBulkFile(
  given: BulkInput,
  figures: Figures,
  beginning = BEGINNING,
): Promise<FileReading | undefined> {
  const { path, encoding } = given;
  const text = transcodedFrom(given.head, path, {
    isName: isCountry,
    ...(encoding === undefined ? {} : { encoding }),
  });
  if (text === undefined) return undefined;
  const input = { ...given, head: text.head, blocks: () => text.transcode(given.blocks()) };
  const head = await readHead(path, input.head);
  if (head === undefined) return undefined;
  const from = figures.length;
  const forget = figures.mark();
  try {
    const facts = new TableFacts(given.decimal);
    let read = await readOnce(input, head, { beginning, facts, isSettled: false, figures });
    facts.settle(read.table.columns.only);
    // What its cells show in the end is not how they were read: once more, with that known.
    for (
      let isAgain = read.seen.isLeaning || facts.isOtherwise;
      isAgain || facts.findMarks();
      isAgain = false
    ) {
      forget();
      facts.forgetFigures();
      read = await readOnce(input, head, { beginning, facts, isSettled: true, figures });
    }
    const { columns } = read.table;
    if (mayBeSplit(columns) || columns.more) {
      const repeats = repeatsIn(figures, from, read.refused);
      if (columns.more && repeats.count > 0)
        throw new StreamUnfit("a figure with more beside it comes twice");
      if (repeats.areMany) throw new StreamUnfit("a column may tell its rows apart");
    }
    if (read.collector.isInDoubt) throw new StreamUnfit("a figure lies outside of its own interval");
    read.rows.end();
    if (figures.indicators.isFull) throw new StreamUnfit("there are more indicators than can be told apart");
    const { source, recognition } = read.table;
    figures.files.push({ path, source, layout: recognition.layout, from, to: figures.length });
    const { problems: found, unresolved } = read.collector.finish();
    if (
      figures.length === from &&
      unresolved.length === 0 &&
      found.every(({ severity }) => severity === "info")
    )
      throw new StreamUnfit("no figure was found, and nothing says why");
    for (const { severity, code, message, locator } of head.notes)
      read.log.note(severity, code, message, Number(locator!.slice("line ".length)));
    sayFitting(read.shape, read.log);
    return {
      path: input.path,
      source,
      recognition,
      observations: [],
      inColumns: figures.length - from,
      unresolved,
      found,
      problems: [...text.said, ...head.said, ...read.log.finish()],
    };
  } catch (cause) {
    forget();
    if (cause instanceof StreamUnfit) return undefined;
    throw cause;
  }
}

/** What a name that two countries share means, the rest of the table may tell: then it has to be read whole. */
const byItself: typeof resolve = (name, options) => {
  if (isSharedName(name))
    throw new StreamUnfit("a name of two countries may be settled by the rest of the table");
  return resolve(name, options);
};

interface Once {
  readonly beginning: number;
  readonly facts: TableFacts;
  readonly isSettled: boolean;
  readonly figures: Figures;
}

/** Rows between two looks at whether the table holds categories. */
const PATIENCE = 4096;

async function readOnce(input: BulkInput, head: Head, { beginning, facts, isSettled, figures }: Once) {
  const log = new CsvLog(input.path);
  const first: Row[] = [];
  const seen = { rows: 0, isLeaning: false };
  let opened: ReturnType<typeof open> | undefined;
  const start = () => {
    opened = open(head, first, { log, facts, isSettled, figures, input, seen });
    for (const row of first) if (row.at > opened.table.header.at) opened.shape.row(new RowOfCells(row));
    return opened;
  };
  const sample = new DialectSample(head.start, head.bytes >= DIALECT_BYTES);
  const onRow = (row: StreamRow) => {
    seen.rows += 1;
    if (opened !== undefined) opened.shape.row(row);
    else if (first.push(copyOf(row)) === beginning) start();
    // Until it is known how its cells are read, words make nothing but flags.
    if (!isSettled && seen.rows % PATIENCE === 0) seen.isLeaning ||= facts.leansToCategories;
  };
  await readCsvStream(sample.watch(counted(input, seen)), head.start, onRow, log);
  const { shape, ...rest } = opened ?? start();
  return { shape: shape.end(), log, seen, ...rest };
}

/** Tells from its first rows what a table's columns are, and makes ready to read it. */
function open(
  { parsed: { path, format }, writing }: Head,
  first: readonly Row[],
  {
    log,
    facts,
    isSettled,
    figures,
    input,
    seen,
  }: Omit<Once, "beginning"> & { log: CsvLog; input: BulkInput; seen: { readonly isLeaning: boolean } },
) {
  const parsed: ParsedFile = {
    path,
    format,
    tables: [{ name: "", hidden: false, rows: first }],
    problems: [],
  };
  const { parts, repeated } = splitTables(first, new Set());
  // Several tables are for files that are read whole.
  if (parts.length > 1 || repeated.length > 0 || userTables(parsed).length > 1)
    throw new StreamUnfit("there are several tables");
  const known = recognise(parsed, defined({ where: input.where, plugins: input.plugins }));
  if (known === undefined || !isOwnTable(known.source.id)) throw new StreamUnfit("it is no user's table");
  const { recognition } = known;
  const source = known.source.id;
  const collector = new UserCollector(
    parsed,
    { resolve: byItself, indicator: (id) => catalogue.get(id) },
    { source, layout: recognition.layout },
  );
  const place = (at: number, column: number, to = at) =>
    locateRows(parsed, parsed.tables[0]!, { from: at, to }, column);
  const refused: number[] = [];
  const sink: UserSink = {
    collector,
    decimal: input.decimal,
    where: input.where,
    nearly: nearlyKnown,
    known: (id) => catalogue.get(id),
    legends: () => legendsOf(parsed),
    path,
    place,
    figure(country, indicator, year, value, at, column, more, beside) {
      // As `Collector.observe`.
      const given = { country, indicator, ...(year === undefined ? {} : { year }), value, ...more };
      const possible = collector.possible(given, () => place(at, column), beside);
      if (possible === undefined) {
        if (more) collector.leftOutWith(beside());
        if (more) refused.push(figures.keyOf(country, indicator, year));
        return false;
      }
      figures.take(country, indicator, year, value, at, column, more && possible);
      return true;
    },
  };
  const found = streamTable(source, parsed, sink);
  // To say of rows above the header that they are left out is for files that are read whole.
  const above = first.filter(({ at }) => at <= found.header.at);
  if (rowsAbove(above, new Set(found.columns.figures.map(({ column }) => column))).length > 0)
    throw new StreamUnfit("figures stand above the header");
  const rows = new UserRows(found.columns, sink, facts, isSettled);
  const mayBeHeader = headerWatch(found);
  const shape = new StreamShape({
    beginning: first,
    header: found.header,
    writing,
    hints: { byLine: true, isName: isCountry },
    give(row) {
      if (mayBeHeader(row)) throw new StreamUnfit("another header stands among the rows");
      if (seen.isLeaning) rows.gather(row);
      else rows.row(row);
    },
    leftOut: (at, reason) => log.leftOut(at, reason),
  });
  return { shape, rows, collector, refused, table: { ...found, source, recognition } };
}

/** Tells the rows whose country is called by the title of a column. */
function headerWatch({ header, key }: FoundHeader): (row: StreamRow) => boolean {
  const titles = titlesOf(header);
  const known = new Map<string, boolean>();
  return (row) => {
    const text = row.text(key);
    let isHeader = known.get(text);
    if (isHeader === undefined) {
      isHeader = isTitle(text) || titles.has(foldHeader(text));
      if (known.size === MOST_NAMES) known.clear();
      known.set(text, isHeader);
    }
    return isHeader;
  };
}

/** Names that are remembered at once. */
const MOST_NAMES = 10_000;

async function* counted(input: BulkInput, seen: { rows: number }): AsyncGenerator<Uint8Array> {
  for await (const block of input.blocks()) {
    yield block;
    input.progress?.(seen.rows);
  }
}

/** Finds the columns of the one table in a beginning; throws StreamUnfit where its rows cannot be read as they stream by. */
function streamTable(
  source: string,
  beginning: ParsedFile,
  sink: UserSink,
): FoundHeader & { readonly columns: UserColumns } {
  const layout = [series, tidy, wide].find(({ id }) => id === source)?.tables;
  if (layout === undefined) throw new StreamUnfit("it is no user's table");
  const find = layout.findInBeginning ?? layout.find;
  const [found, ...others] = find(userTables(beginning));
  if (found === undefined || others.length > 0) throw new StreamUnfit("there is not one table");
  const why = layout.whyNotStreamed?.(found);
  if (why !== undefined) throw new StreamUnfit(why);
  return { ...found, columns: layout.columns(found, [found], { ...sink, isBeginning: true }) };
}

/** Distinct figures of which the first can be held. */
const MOST_DISTINCT = 8_000_000;

/**
 * How many of the figures from a row on are of the same country, indicator and year as another, or as one that was refused; and whether
 * many of them have another value than it.
 */
function repeatsIn(
  figures: Figures,
  from: number,
  refused: readonly number[],
): { readonly count: number; readonly areMany: boolean } {
  const keys = new Float64Array(figures.length - from);
  for (let i = 0; i < keys.length; i += 1) keys[i] = figures.key(from + i);
  keys.sort();
  let repeated = 0;
  for (let i = 1; i < keys.length; i += 1) if (keys[i] === keys[i - 1]) repeated += 1;
  let count = repeated;
  const again = new Set(refused);
  if (again.size > 0)
    for (let row = from; row < figures.length; row += 1) count += Number(again.has(figures.key(row)));
  if (!areMany(repeated, keys.length - repeated)) return { count, areMany: false };
  if (keys.length - repeated > MOST_DISTINCT) return { count, areMany: true };
  const first = new Map<number, Value>();
  let different = 0;
  for (let row = from; row < figures.length; row += 1) {
    const [key, value] = [figures.key(row), figures.value(row)];
    const other = first.get(key);
    if (other === undefined) first.set(key, value);
    else if (other !== value) different += 1;
  }
  return { count, areMany: areMany(different, first.size) };
}
