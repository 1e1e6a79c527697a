import { resolve } from "../../countries/index.ts";
import { isCountry } from "../../countries/is-country.ts";
import { ShortlistError } from "../../model/error.ts";
import type { Problem, Unresolved } from "../../model/problem.ts";
import type { ParsedFile, Row } from "../../model/table.ts";
import type { Recognition } from "../../sources/contract.ts";
import { TableFacts } from "../../sources/user-facts.ts";
import { type FoundHeader, isTitle, titlesOf } from "../../sources/user-headers.ts";
import { UserRows, type UserSink } from "../../sources/user-rows.ts";
import { userTables } from "../../sources/user-tables.ts";
import { sayFitting } from "../../tables/csv.ts";
import { guessDialect } from "../../tables/csv-dialect.ts";
import { CsvLog } from "../../tables/csv-log.ts";
import { readCsvStream, type StreamStart, StreamUnfit } from "../../tables/csv-stream.ts";
import { type StreamRow, TextRow } from "../../tables/csv-stream-row.ts";
import { copyOf, StreamShape } from "../../tables/csv-stream-shape.ts";
import { splitTables } from "../../tables/csv-tables.ts";
import type { Writing } from "../../tables/csv-width.ts";
import { foldHeader } from "../../tables/index.ts";
import { locateRows } from "../../tables/locate.ts";
import { readFile } from "../../tables/read.ts";
import { recognise } from "../read.ts";
import { type Figure, type Figures, NO_YEAR } from "./figures.ts";
import { FoundProblems } from "./found-problems.ts";
import { layouts } from "./layouts.ts";
import { transcodedFrom } from "./transcode.ts";

/** Files from this size on are read as streams where they can be. */
export const BULK_BYTES = 32 * 1024 * 1024;
/** What is looked at to tell whether a file can be. */
export const HEAD_BYTES = 256 * 1024;

/** A large file as the command line hands it in. */
export interface BulkInput {
  readonly path: string;
  /** Its first 256 KB. */
  readonly head: Uint8Array;
  /** How the user says that it is encoded; told from its beginning where that is not given. */
  readonly encoding?: string;
  /** The decimal mark that the user says it is written with, where its figures do not tell. */
  readonly decimal?: "." | "," | undefined;
  /** The whole of it, from its beginning, each time anew; each block is good until the next is asked for. */
  blocks(): AsyncIterable<Uint8Array>;
  /** Told after each block how many rows have been read. */
  readonly progress?: (rows: number) => void;
}

/** What was read besides figures. */
export interface BulkReading {
  readonly path: string;
  readonly source: string;
  readonly recognition: Recognition;
  /** What is wrong with the file, and then with its cells. */
  readonly problems: readonly Problem[];
  readonly found: readonly Problem[];
  readonly unresolved: readonly Unresolved[];
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
): Promise<BulkReading | undefined> {
  const { path, encoding } = given;
  const text = transcodedFrom(given.head, path, {
    isName: isCountry,
    ...(encoding === undefined ? {} : { encoding }),
  });
  if (text === undefined) return undefined;
  const input = { ...given, head: text.head, blocks: () => text.transcode(given.blocks()) };
  const head = await readHead(input);
  if (head === undefined) return undefined;
  const from = figures.length;
  try {
    const facts = new TableFacts(given.decimal);
    let read = await readOnce(input, head, { beginning, facts, isSettled: false, figures });
    facts.settle(read.table.columns.only);
    if (facts.hasCategories) throw new StreamUnfit("the table holds categories");
    if (facts.isOtherwise) {
      // What its cells show in the end is not how they were read: once more, with that known.
      figures.cut(from);
      facts.forgetFigures();
      read = await readOnce(input, head, { beginning, facts, isSettled: true, figures });
    }
    read.rows.end();
    if (figures.indicators.isFull) throw new StreamUnfit("there are more indicators than can be told apart");
    const { source, recognition } = read.table;
    const { layout } = recognition;
    figures.files.push({ path: input.path, source, layout, from, to: figures.length });
    const { problems: found, unresolved } = read.collector.finish();
    for (const { severity, code, message, locator } of head.notes)
      read.log.note(severity, code, message, Number(locator!.slice("line ".length)));
    sayFitting(read.shape, read.log);
    return {
      path: input.path,
      source,
      recognition,
      unresolved,
      found,
      problems: [...text.said, ...head.said, ...read.log.finish()],
    };
  } catch (cause) {
    figures.cut(from);
    if (cause instanceof StreamUnfit) return undefined;
    throw cause;
  }
}

interface Once {
  readonly beginning: number;
  readonly facts: TableFacts;
  readonly isSettled: boolean;
  readonly figures: Figures;
}

/** Rows between two looks at whether the table holds categories after all. */
const PATIENCE = 4096;

async function readOnce(input: BulkInput, head: Head, { beginning, facts, isSettled, figures }: Once) {
  const log = new CsvLog(input.path);
  const first: Row[] = [];
  const seen = { rows: 0 };
  let opened: ReturnType<typeof open> | undefined;
  const start = () => {
    opened = open(head, first, { log, facts, isSettled, figures, decimal: input.decimal });
    for (const row of first) if (row.at > opened.table.header.at) opened.shape.row(textRow(row));
    return opened;
  };
  const sample = new DialectSample(head.start);
  const onRow = (row: StreamRow) => {
    seen.rows += 1;
    if (opened !== undefined) opened.shape.row(row);
    else if (first.push(copyOf(row)) === beginning) start();
    if (seen.rows % PATIENCE === 0 && facts.leansToCategories)
      throw new StreamUnfit("the table holds categories");
  };
  await readCsvStream(sample.watch(counted(input, seen)), head.start, onRow, log);
  const { shape, ...rest } = opened ?? start();
  return { shape: shape.end(), log, ...rest };
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
    decimal,
  }: Omit<Once, "beginning"> & {
    log: CsvLog;
    decimal: BulkInput["decimal"];
  },
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
  const known = recognise(parsed);
  const find = known && layouts[known.source.id];
  if (known === undefined || find === undefined) throw new StreamUnfit("it is no user's table");
  const { recognition } = known;
  const source = known.source.id;
  const collector = new FoundProblems(parsed, { resolve }, { source, layout: recognition.layout });
  const place = (at: number, column: number, to = at) =>
    locateRows(parsed, parsed.tables[0]!, { from: at, to }, column);
  const figure = into(figures);
  const sink: UserSink = {
    collector,
    decimal,
    place,
    figure: (country, indicator, year, value, at, column) =>
      figure(country, indicator, year, value as number, at, column),
  };
  const found = find(parsed, sink);
  const rows = new UserRows(found.columns, sink, facts, isSettled);
  const mayBeHeader = headerWatch(found);
  const shape = new StreamShape({
    beginning: first,
    header: found.header,
    writing,
    hints: { byLine: true, isName: isCountry },
    give(row) {
      if (mayBeHeader(row)) throw new StreamUnfit("another header stands among the rows");
      rows.row(row);
    },
    leftOut: (at, reason) => log.leftOut(at, reason),
  });
  return { shape, rows, collector, table: { ...found, source, recognition } };
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

/** Names that repeat from one figure to the next are looked up once. */
function into(figures: Figures): Figure {
  let [lastIndicator, indicatorAt, lastCountry, countryAt] = ["", -1, "", -1];
  return (country, indicator, year, value, at, column) => {
    if (indicator !== lastIndicator) {
      lastIndicator = indicator;
      indicatorAt = figures.indicators.position(indicator);
    }
    if (country !== lastCountry) {
      lastCountry = country;
      countryAt = figures.countries.position(country);
    }
    if (column >= MOST_COLUMNS) throw new StreamUnfit("there are more columns than can be told apart");
    figures.add(indicatorAt, countryAt, year ?? NO_YEAR, value, at, column);
  };
}

/** What the column of a figure is kept in can tell so many apart. */
const MOST_COLUMNS = 65_536;

async function* counted(input: BulkInput, seen: { rows: number }): AsyncGenerator<Uint8Array> {
  for await (const block of input.blocks()) {
    yield block;
    input.progress?.(seen.rows);
  }
}

interface Head {
  readonly parsed: ParsedFile;
  readonly start: StreamStart;
  readonly writing: Writing;
  /** What was guessed of the whole file, and of its lines. */
  readonly said: readonly Problem[];
  readonly notes: readonly Problem[];
}

/** What is true of the whole file when it is true of its beginning. */
const SAID = ["delimiter-guessed"];
const NOTES = ["spaces-dropped"];
/** What is said again when the stream gets there. */
const SAID_AGAIN = [
  "damaged-row",
  "more-damaged-rows",
  "bare-quote",
  "lines-in-quotes",
  "header-guessed",
  "no-header",
  "short-rows",
];

/** Reads the beginning as a file of its own, by the usual ways. */
async function readHead({ path, head }: BulkInput): Promise<Head | undefined> {
  const bytes = head.subarray(0, Math.max(head.lastIndexOf(10), head.lastIndexOf(13)) + 1);
  let parsed: ParsedFile;
  try {
    parsed = await readFile({ path, bytes });
  } catch (cause) {
    if (cause instanceof ShortlistError) return undefined;
    throw cause;
  }
  // Anything else that is odd about it only reading it whole can settle.
  const isPlain = parsed.problems.every(({ code }) => [...SAID, ...NOTES, ...SAID_AGAIN].includes(code));
  if (parsed.format !== "csv" || parsed.encoding !== "utf-8" || parsed.tables.length !== 1 || !isPlain)
    return undefined;
  const start = startOf(bytes);
  if (start === undefined) return undefined;
  const of = (codes: readonly string[]) => parsed.problems.filter(({ code }) => codes.includes(code));
  const { delimiter, quote } = start.dialect;
  const writing = { delimiter, quote, hidesBlanks: false };
  return { parsed, start, writing, said: of(SAID), notes: of(NOTES) };
}

/** As `tables/csv.ts` starts: after a byte order mark and a line `sep=`, in the dialect of the beginning. */
function startOf(bytes: Uint8Array): StreamStart | undefined {
  let mark = 0;
  while (bytes[mark] === 0xef && bytes[mark + 1] === 0xbb && bytes[mark + 2] === 0xbf) mark += 3;
  const beginning = new TextDecoder().decode(bytes.subarray(mark, mark + 16));
  const separator = /^"?sep=(.)"?(?:\r\n|\r|\n|$)/iu.exec(beginning);
  const start = mark + (separator ? new TextEncoder().encode(separator[0]).length : 0);
  const { dialect, width, spacing } = guessDialect(bytes.subarray(start), separator?.[1]);
  const { delimiter } = dialect;
  if (delimiter === undefined || spacing !== undefined) return undefined;
  return { dialect: { ...dialect, delimiter }, width, start, line: separator ? 2 : 1 };
}

/** The dialect is told from so much of a text. */
const DIALECT_BYTES = 64 * 1024 + 16;

/** Holds the dialect that the beginning told against the one that all of the usual sample tells. */
class DialectSample {
  readonly #start: StreamStart;
  readonly #bytes = new Uint8Array(DIALECT_BYTES);
  #length = 0;
  #isChecked = false;

  constructor(start: StreamStart) {
    this.#start = start;
  }

  async *watch(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const block of blocks) {
      if (!this.#isChecked) this.#add(block);
      yield block;
    }
    if (!this.#isChecked) this.#check();
  }

  #add(block: Uint8Array): void {
    const part = block.subarray(0, DIALECT_BYTES - this.#length);
    this.#bytes.set(part, this.#length);
    this.#length += part.length;
    if (this.#length === DIALECT_BYTES) this.#check();
  }

  #check(): void {
    this.#isChecked = true;
    const { dialect, width, start } = this.#start;
    const whole = startOf(this.#bytes.subarray(0, this.#length));
    if (
      whole === undefined ||
      start !== whole.start ||
      JSON.stringify([dialect, width]) !== JSON.stringify([whole.dialect, whole.width])
    )
      throw new StreamUnfit("the beginning is written otherwise than the rest");
  }
}

function textRow({ at, cells }: Row): TextRow {
  return new TextRow(
    at,
    cells.map((cell) => (cell === null ? "" : String(cell))),
  );
}
