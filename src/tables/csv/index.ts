import type { Problem, Severity } from "../../model/problem.ts";
import type { Cell, Row, Table } from "../../model/table.ts";
import type { MeasuredRow } from "../layout/rows.ts";
import { refuse } from "../refusal.ts";
import { guessStart, spacedBy } from "./dialect.ts";
import { type Fitting, leaveOutMisfits, type Writing } from "./misfits.ts";
import { type CsvStart, type Dialect, type Oddity, parseBlock, readCsvRecords } from "./records.ts";
import { splitTables } from "./tables.ts";

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
export function readCsv(
  text: string,
  path: string,
  /** The text in UTF-8, where it is at hand. */
  bytes: Uint8Array = new TextEncoder().encode(text),
): Delimited {
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
  const once = repeatedTexts();
  const large = bytes.length > LARGE && !dialect.trim ? new LargeText(bytes, dialect) : undefined;
  const reached = { start: 0, end: 0 };
  for (const record of readCsvRecords(bytes, dialect, { ...from, reached })) {
    if (record.kind === "damaged") {
      log.leftOut(record.at, record.reason);
      if (log.isHopeless(rows.length)) throw hopeless(path);
      continue;
    }
    if (record.note === "space-before-quote") return undefined;
    if (record.note) log.odd(record.note, record.at);
    const row = record.note ? undefined : large?.row(record, reached);
    const isBlank = record.cells.every(isBlankText);
    if (!isBlank) {
      // What stands on top is asked for again and again.
      rows.push(row && rows.length >= TOP ? row : { at: record.at, cells: cellsOf(record.cells, once) });
      if (isAfterBlank) afterBlank.add(record.at);
    }
    isAfterBlank = isBlank;
  }
  if (dialect.trim)
    log.note("info", "spaces-dropped", "spaces between the cells were dropped", from.line ?? 1);
  return { rows, afterBlank, log };
}

type Once = (text: string, column: number) => string;

function cellsOf(texts: readonly string[], once: Once = (text) => text): Cell[] {
  return texts.map((text, column) => (isBlankText(text) ? null : once(text, column)));
}

function isBlankText(text: string): boolean {
  const first = text.charCodeAt(0);
  // Most begin with a letter, a digit or a sign.
  return !(first > SPACE && first < DELETE) && text.trim() === "";
}

const [SPACE, DELETE] = [32, 127];

/** Bytes from which on the cells of a text's rows are not held, but for the first rows. */
const [LARGE, TOP] = [1024 * 1024, 64];
/** Rows and bytes of a stretch that is told apart at once, and stretches whose cells are at hand. */
const [STRETCH_BITS, STRETCH_BYTES, AT_HAND] = [9, 16 * 1024, 4];
const STRETCH = 1 << STRETCH_BITS;

/** A text whose rows are told apart anew whenever their cells are asked for: held, these would take many times its size. */
class LargeText {
  /** Where each stretch starts and ends. No row in one is odd or damaged, so that each reads alike whatever stands around it. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** Rows in the last; it is full where the next row begins another. */
  #rows = STRETCH;
  readonly #atHand: { readonly stretch: number; readonly cells: readonly Cell[][] }[] = [];

  constructor(
    private readonly bytes: Uint8Array,
    private readonly dialect: Dialect,
  ) {}

  /** The row between two bytes; undefined where it has more cells than can be counted here. */
  row(
    { at, cells }: { readonly at: number; readonly cells: readonly string[] },
    { start, end }: { readonly start: number; readonly end: number },
  ): Row | undefined {
    if (cells.length > WIDEST) return undefined;
    const last = this.#starts.length - 1;
    if (this.#rows === STRETCH || this.#ends[last] !== start || end - this.#starts[last]! > STRETCH_BYTES) {
      this.#starts.push(start);
      this.#rows = 0;
    }
    this.#ends[this.#starts.length - 1] = end;
    this.#rows += 1;
    const place = ((this.#starts.length - 1) << STRETCH_BITS) + this.#rows - 1;
    let [full, extent] = [0, 0];
    for (let column = 0; column < cells.length; column += 1) {
      if (isBlankText(cells[column]!)) continue;
      full += 1;
      extent = column + 1;
    }
    return new RowOfText(at, this, place, (((cells.length << COUNT_BITS) + full) << COUNT_BITS) + extent);
  }

  cells(place: number): readonly Cell[] {
    const stretch = place >>> STRETCH_BITS;
    const [first] = this.#atHand;
    const cells = first?.stretch === stretch ? first.cells : this.#told(stretch);
    return cells[place & (STRETCH - 1)]!;
  }

  #told(stretch: number): readonly Cell[][] {
    const known = this.#atHand.findIndex((one) => one.stretch === stretch);
    const [one] = known < 0 ? [this.#tell(stretch)] : this.#atHand.splice(known, 1);
    this.#atHand.unshift(one!);
    if (this.#atHand.length > AT_HAND) this.#atHand.pop();
    return one!.cells;
  }

  #tell(stretch: number) {
    const { records } = parseBlock(
      this.bytes.subarray(this.#starts[stretch], this.#ends[stretch]),
      this.dialect,
    );
    return { stretch, cells: records.map(({ cells }) => cellsOf(cells)) };
  }
}

/** Bits in which the cells of a row are counted. */
const COUNT_BITS = 10;
const MOST_CELLS = (1 << COUNT_BITS) - 1;
/** Cells of a row that is told apart anew: readers go down column by column, and of more columns the text would be gone through too often. */
const WIDEST = 100;

/** Of few words, since a text may have millions of them. */
class RowOfText implements MeasuredRow {
  constructor(
    readonly at: number,
    private readonly text: LargeText,
    private readonly place: number,
    private readonly counts: number,
  ) {}

  get width(): number {
    return this.counts >>> (2 * COUNT_BITS);
  }

  get filled(): number {
    return (this.counts >>> COUNT_BITS) & MOST_CELLS;
  }

  get extent(): number {
    return this.counts & MOST_CELLS;
  }

  get cells(): readonly Cell[] {
    return this.text.cells(this.place);
  }
}

/** Texts that are remembered at once. */
const MOST_TEXTS = 10_000;

/** Names, years and units repeat from row to row: each is held once. */
function repeatedTexts(): Once {
  const before: string[] = [];
  const known = new Map<string, string>();
  return (text, column) => {
    if (before[column] === text) return before[column];
    const same = known.get(text);
    if (same === undefined && known.size < MOST_TEXTS) known.set(text, text);
    before[column] = same ?? text;
    return before[column];
  };
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
const MOST_LEFT_OUT_KEPT = 100;
/** Lines that are named; of more only the number is said. */
const MOST_LINES_LISTED = 3;

/** The rows of each table in the text, without those that do not fit it. */
function tablesOf({ rows, afterBlank, log }: ReadRows, writing: Writing): Pick<Table, "rows" | "leftOut">[] {
  const { parts, repeated } = splitTables(rows, afterBlank);
  const tables = parts.map((part) => {
    const fitting = leaveOutMisfits(part, afterBlank, writing);
    for (const { at, reason } of fitting.damaged) log.leftOut(at, reason);
    sayFitting(fitting, log);
    return { rows: fitting.rows, leftOut: fitting.damaged.slice(0, MOST_LEFT_OUT_KEPT) };
  });
  if (repeated[0]) {
    const message = `${count(repeated.length, "row repeats", "rows repeat")} the header word for word and was dropped`;
    log.note("info", "repeated-header", message.replace(/rows(.*)was/u, "rows$1were"), repeated[0].at);
  }
  if (tables.length > 1) {
    const begins = tables.slice(0, MOST_LINES_LISTED).map((part) => part.rows[0]?.at);
    const more = tables.length > MOST_LINES_LISTED ? ` and ${tables.length - MOST_LINES_LISTED} more` : "";
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

/** Damaged rows that are listed one by one before the rest is only counted. */
const MAX_LISTED = 1000;
/** Rows do not come in the order of their lines: so many are held before only the first are kept. */
const MAX_KEPT = 20_000;
/** Damaged rows beyond which a text of which they are the most is no table. */
const HOPELESS = 10_000;

const ODDITIES = {
  "bare-quote": "a quote inside an unquoted cell was read as part of the text",
  "lines-in-quotes": "a quoted text holds lines that look like rows; it was read as one cell",
};

/** What is odd about a row and said once, with the first line. */
type Said = Exclude<Oddity, "space-before-quote">;

/** What is odd or wrong about one delimited text, each with its line. */
export class CsvLog {
  readonly #notes: Problem[] = [];
  readonly #oddities = new Map<Said, { first: number; count: number }>();
  /** The first by line; beyond them the rest is only counted. */
  #damaged: { at: number; reason: string }[] = [];
  #count = 0;

  constructor(private readonly path: string) {}

  /** Whether a text of so many sound rows is no table: most of it, and much of it, is damaged. */
  isHopeless(rows: number): boolean {
    return this.#count > HOPELESS && this.#count > rows;
  }

  /** A row that was left out. */
  leftOut(at: number, reason: string): void {
    this.#count += 1;
    this.#damaged.push({ at, reason });
    if (this.#damaged.length > MAX_KEPT) this.#damaged = this.#firstDamaged();
  }

  #firstDamaged(): { at: number; reason: string }[] {
    return this.#damaged.toSorted((a, b) => a.at - b.at).slice(0, MAX_LISTED);
  }

  odd(oddity: Said, at: number): void {
    const seen = this.#oddities.get(oddity);
    this.#oddities.set(oddity, { first: seen?.first ?? at, count: (seen?.count ?? 0) + 1 });
  }

  note(severity: Severity, code: string, message: string, at: number): void {
    this.#notes.push({ severity, code, message, file: this.path, locator: `line ${at}` });
  }

  /** The damaged rows by line, then what is odd, then what was noted. */
  finish(): Problem[] {
    const problems: Problem[] = [];
    for (const { at, reason } of this.#firstDamaged()) {
      const [message, locator] = [`${reason}; the row was left out`, `line ${at}`];
      problems.push({ severity: "warning", code: "damaged-row", message, file: this.path, locator });
    }
    for (const [oddity, { first, count }] of this.#oddities) {
      const severity = oddity === "lines-in-quotes" ? "warning" : "info";
      const message = `${ODDITIES[oddity]}${count > 1 ? ` (and on ${count - 1} more)` : ""}`;
      problems.push({ severity, code: oddity, message, file: this.path, locator: `line ${first}` });
    }
    problems.push(...this.#notes);
    if (this.#count > MAX_LISTED) {
      const message = `${this.#count - MAX_LISTED} more rows are damaged like those listed and were left out`;
      problems.push({ severity: "warning", code: "more-damaged-rows", message, file: this.path });
    }
    return problems;
  }
}
