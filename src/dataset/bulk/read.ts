import { resolve } from "../../countries/index.ts";
import { isCountry } from "../../countries/is-country.ts";
import { ShortlistError } from "../../model/error.ts";
import type { Indicator } from "../../model/indicator.ts";
import type { Problem, Unresolved } from "../../model/problem.ts";
import type { ParsedFile } from "../../model/table.ts";
import { impossible } from "../../sources/collector-possible.ts";
import type { Recognition } from "../../sources/contract.ts";
import { userTables } from "../../sources/user-tables.ts";
import { guessDialect } from "../../tables/csv-dialect.ts";
import { CsvLog } from "../../tables/csv-log.ts";
import { readCsvStream, type StreamStart, StreamUnfit } from "../../tables/csv-stream.ts";
import type { StreamRow } from "../../tables/csv-stream-row.ts";
import { StreamWidth } from "../../tables/csv-stream-width.ts";
import { locate } from "../../tables/index.ts";
import { readFile } from "../../tables/read.ts";
import { catalogue } from "../catalogue.ts";
import { recognise } from "../read.ts";
import { type Figures, NO_YEAR } from "./figures.ts";
import { FoundProblems } from "./found-problems.ts";
import type { Figure } from "./readers/contract.ts";
import { readers } from "./readers/index.ts";
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
  /** The whole of it, from its beginning; each block is good until the next is asked for. */
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

/**
 * Reads a large table row by row into `figures`. Undefined where the file is none that can be read so, for any reason: then it
 * must be read whole, which also says what is wrong with it.
 */
export async function readBulkFile(given: BulkInput, figures: Figures): Promise<BulkReading | undefined> {
  const { path, encoding } = given;
  const text = transcodedFrom(given.head, path, {
    isName: isCountry,
    ...(encoding === undefined ? {} : { encoding }),
  });
  if (text === undefined) return undefined;
  const input = { ...given, head: text.head, blocks: () => text.transcode(given.blocks()) };
  const head = await readHead(input);
  if (head === undefined) return undefined;
  const { parsed, start, source, recognition } = head;
  const log = new CsvLog(input.path);
  const collector = new FoundProblems(parsed, { resolve }, { source, layout: recognition.layout });
  const place = (at: number, column: number) => locate(parsed, parsed.tables[0]!, at, column);
  const reader = readers[source]!(parsed, collector, checked(into(figures), collector, place));
  if (reader === undefined) return undefined;
  const table = parsed.tables[0]!;
  const width = new StreamWidth(table.rows.find(({ at }) => at === reader.header)!, table.rows);
  const from = figures.length;
  const seen = { rows: 0 };
  const onRow = (row: StreamRow) => {
    seen.rows += 1;
    if (row.at <= reader.header) return;
    const reason = width.misfit(row);
    if (reason === undefined) reader.row(row);
    else log.leftOut(row.at, reason);
  };
  try {
    await readCsvStream(counted(input, seen), start, onRow, log);
    reader.end();
    if (figures.indicators.isFull) throw new StreamUnfit("there are more indicators than can be told apart");
  } catch (cause) {
    figures.cut(from);
    if (cause instanceof StreamUnfit) return undefined;
    throw cause;
  }
  const { layout } = recognition;
  figures.files.push({ path: input.path, source, layout, from, to: figures.length });
  const { problems: found, unresolved } = collector.finish();
  for (const { severity, code, message, locator } of head.notes)
    log.note(severity, code, message, Number(locator!.slice("line ".length)));
  return {
    path: input.path,
    source,
    recognition,
    unresolved,
    found,
    problems: [...text.said, ...head.said, ...log.finish()],
  };
}

/** As `Collector.observe`: what can be no figure of its indicator is flagged, and goes no further. */
function checked(
  figure: Figure,
  collector: FoundProblems,
  place: (at: number, column: number) => string,
): Figure {
  let known: Indicator | undefined;
  let last: string | undefined;
  return (country, indicator, year, value, at, column) => {
    if (indicator !== last) {
      last = indicator;
      known = catalogue.get(indicator);
    }
    const given = { country, indicator, ...(year === undefined ? {} : { year }), value };
    const wrong = impossible(given, known);
    if (wrong) collector.problem("warning", wrong.code, wrong.message, place(at, column));
    else figure(country, indicator, year, value, at, column);
  };
}

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
  readonly source: string;
  readonly recognition: Recognition;
  /** What was guessed of the whole file, and of its lines. */
  readonly said: readonly Problem[];
  readonly notes: readonly Problem[];
}

/** What is true of the whole file when it is true of its beginning. */
const SAID = ["delimiter-guessed"];
const NOTES = ["header-guessed", "spaces-dropped"];
/** What is said again when the stream gets there. */
const SAID_AGAIN = ["damaged-row", "more-damaged-rows", "bare-quote", "lines-in-quotes"];

/** Reads the beginning as a file of its own, by the usual ways, so that it is recognised by the same rules. */
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
  // Several tables are for files that are read whole.
  if (userTables(parsed).length > 1) return undefined;
  const known = recognise(parsed);
  if (known === undefined || !Object.hasOwn(readers, known.source.id)) return undefined;
  const start = startOf(bytes);
  if (start === undefined) return undefined;
  const of = (codes: readonly string[]) => parsed.problems.filter(({ code }) => codes.includes(code));
  const { source, recognition } = known;
  return { parsed, start, source: source.id, recognition, said: of(SAID), notes: of(NOTES) };
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
