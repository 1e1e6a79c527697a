import type { Problem } from "../../model/problem.ts";
import type { Row, Table } from "../../model/table.ts";
import { refuse } from "../refusal.ts";
import type { Dialect } from "./block.ts";
import { guessStart } from "./dialect.ts";
import { CsvLog, HOPELESS } from "./log.ts";
import { type CsvStart, readCsvRecords } from "./records.ts";
import { spacedBy } from "./spaces.ts";
import { splitTables } from "./tables.ts";
import { type Fitting, leaveOutMisfits, type Writing } from "./width.ts";

export interface Delimited {
  /** At least one; several where the text holds several tables, each with its own header. */
  readonly tables: readonly Table[];
  /** Undefined where every line is one cell; a space for runs of spaces too. */
  readonly delimiter: string | undefined;
  readonly quote: string | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads delimited text: delimiter, quotes and escapes are told from the text, a first line `sep=;` is obeyed, blank lines are
 * left out, any line ending will do. Cells are text as written, null where blank. A row whose quotes are damaged, and one
 * whose number of cells does not say which cell belongs to which column, is left out and flagged with its line.
 */
export function readCsv(text: string, path: string): Delimited {
  const bytes = new TextEncoder().encode(text);
  const { dialect, spacing, ...from } = guessStart(bytes);
  const prepared = spacing === undefined ? bytes : spacedBy(bytes, spacing, dialect.quote);
  const read =
    readRows(prepared, dialect, from, path) ?? readRows(prepared, { ...dialect, trim: true }, from, path)!;
  const delimiter = spacing === undefined ? dialect.delimiter : " ";
  const tables =
    dialect.delimiter === undefined
      ? [{ rows: read.rows }]
      : tablesOf(read, {
          ...dialect,
          delimiter: dialect.delimiter,
          hidesBlanks: typeof spacing === "number",
          quoted: quotedIn(prepared, dialect),
        });
  return {
    tables: tables.map(({ rows, leftOut = [] }) => ({
      name: "",
      hidden: false,
      rows,
      ...(leftOut.length > 0 ? { leftOut } : {}),
    })),
    delimiter,
    quote: text.includes(dialect.quote) ? dialect.quote : undefined,
    problems: read.log.finish(),
  };
}

interface ReadRows {
  readonly rows: readonly Row[];
  /** Lines that follow a blank one. */
  readonly afterBlank: ReadonlySet<number>;
  readonly log: CsvLog;
}

/** Undefined where a row shows, further down than the dialect was told from, that spaces around cells must be dropped. */
function readRows(bytes: Uint8Array, dialect: Dialect, from: CsvStart, path: string): ReadRows | undefined {
  const rows: Row[] = [];
  const afterBlank = new Set<number>();
  const log = new CsvLog(path);
  let isAfterBlank = false;
  for (const record of readCsvRecords(bytes, dialect, from)) {
    if (record.kind === "damaged") {
      log.leftOut(record.at, record.reason);
      if (log.isHopeless(rows.length)) throw hopeless(path);
      continue;
    }
    if (record.note === "space-before-quote") return undefined;
    if (record.note) log.odd(record.note, record.at);
    const cells = record.cells.map((cell) => (cell.trim() === "" ? null : cell));
    const isBlank = cells.every((cell) => cell === null);
    if (!isBlank) {
      rows.push({ at: record.at, cells });
      if (isAfterBlank) afterBlank.add(record.at);
    }
    isAfterBlank = isBlank;
  }
  if (dialect.trim)
    log.note("info", "spaces-dropped", "spaces between the cells were dropped", from.line ?? 1);
  return { rows, afterBlank, log };
}

/** How the cells of a line are quoted, by its number: asked of few files, and of these of every line. */
function quotedIn(bytes: Uint8Array, { delimiter, quote }: Dialect): Writing["quoted"] {
  let lines: readonly string[] | undefined;
  return (at) => {
    lines ??= new TextDecoder().decode(bytes).split(/\r\n|\r|\n/u);
    const line = (lines[at - 1] ?? "").trim();
    if (!line.startsWith(quote)) return "none";
    const cells = line.split(`${quote}${delimiter}`);
    return line.endsWith(quote) && cells.slice(1).every((cell) => cell.startsWith(quote)) ? "all" : "first";
  };
}

/** Rows left out that are kept to be looked at. */
const HELD = 100;
/** Lines that are named; of more only the number is said. */
const NAMED = 3;

/** The rows of each table in the text, without those that do not fit it. */
function tablesOf({ rows, afterBlank, log }: ReadRows, writing: Writing): Pick<Table, "rows" | "leftOut">[] {
  const { parts, repeated } = splitTables(rows, afterBlank);
  const tables = parts.map((part) => {
    const fitting = leaveOutMisfits(part, afterBlank, writing);
    for (const { at, reason } of fitting.damaged) log.leftOut(at, reason);
    sayFitting(fitting, log);
    return { rows: fitting.rows, leftOut: fitting.damaged.slice(0, HELD) };
  });
  if (repeated[0]) {
    const message = `${count(repeated.length, "row repeats", "rows repeat")} the header word for word and was dropped`;
    log.note("info", "repeated-header", message.replace(/rows(.*)was/u, "rows$1were"), repeated[0].at);
  }
  if (tables.length > 1) {
    const begins = tables.slice(0, NAMED).map((part) => part.rows[0]?.at);
    const more = tables.length > NAMED ? ` and ${tables.length - NAMED} more` : "";
    const message = `the text holds ${tables.length} tables, each with a header of its own; they begin on lines ${begins.join(", ")}${more}`;
    log.note("info", "several-tables", message, tables[1]!.rows[0]!.at);
  }
  return tables;
}

/** Says what was guessed of a table's rows: `rows` are all of them, or the first. */
export function sayFitting({ short, untitled, isRagged, header, rows }: Fitting, log: CsvLog): void {
  if (short[0]) {
    const message = `${count(short.length, "row lacks its", "rows lack their")} last cells, which were read as empty`;
    log.note("info", "short-rows", message, short[0].at);
  }
  if (untitled) {
    const message = `the first column, of row ${untitled}, has no title`;
    log.note("info", untitled === "names" ? "row-names" : "row-numbers", message, rows[0]!.at);
  }
  const first = rows[0]?.at ?? 1;
  if (isRagged) {
    const message = "the rows have so many different numbers of cells that none can be told to be wrong";
    log.note("warning", "ragged-rows", message, first);
  } else if (header === "none") {
    log.note("info", "no-header", "no line looks like a header that names the columns", first);
  } else if (header !== undefined && header > first) {
    const message = "this line looks like the header that names the columns; those above it are titles";
    log.note("info", "header-guessed", message, header);
  }
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function hopeless(path: string) {
  return refuse(path, {
    code: "corrupt",
    what: `the file is delimited text whose quotes are wrong on more than ${HOPELESS} lines, and on most`,
    wayOut: "export it again with every text quoted and quotes inside texts doubled",
  });
}
