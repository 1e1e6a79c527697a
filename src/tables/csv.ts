import type { Problem, Severity } from "../model/problem.ts";
import type { Row, Table } from "../model/table.ts";
import type { Dialect } from "./csv-block.ts";
import { guessDialect } from "./csv-dialect.ts";
import { type CsvStart, type Oddity, readCsvRecords } from "./csv-records.ts";
import { refuse } from "./refusal.ts";

export interface Delimited {
  readonly table: Table;
  /** Undefined where every line is one cell. */
  readonly delimiter: string | undefined;
  readonly quote: string | undefined;
  readonly problems: readonly Problem[];
}

/** Damaged rows beyond which a text of which they are the most is no table. */
const HOPELESS = 10_000;
/** Damaged rows that are listed one by one before the rest is only counted. */
const MAX_LISTED = 1000;

const ODDITIES: Readonly<Record<Oddity, string>> = {
  "bare-quote": "a quote inside an unquoted cell was read as part of the text",
  "lines-in-quotes": "a quoted text holds lines that look like rows; it was read as one cell",
  "space-before-quote": "spaces between the cells were dropped",
};

/**
 * Reads delimited text: delimiter, quotes and escapes are told from the text, a first line `sep=;` is obeyed, blank lines are
 * left out, any line ending will do. Cells are text as written, null where blank. A row that is too long or too short is
 * kept as it is; a row whose quotes are damaged is left out and flagged with its line.
 */
export function readCsv(text: string, path: string): Delimited {
  const bytes = new TextEncoder().encode(text);
  const separator = /^"?sep=(.)"?(?:\r\n|\r|\n|$)/iu.exec(text);
  const start = separator ? new TextEncoder().encode(separator[0]).length : 0;
  const { dialect, width } = guessDialect(bytes.subarray(start), separator?.[1]);
  const from = { start, line: separator ? 2 : 1, width };
  const { rows, problems } =
    readRows(bytes, dialect, from, path) ?? readRows(bytes, { ...dialect, trim: true }, from, path)!;
  return {
    table: { name: "", hidden: false, rows },
    delimiter: dialect.delimiter,
    quote: text.includes(dialect.quote ?? '"') ? dialect.quote : undefined,
    problems,
  };
}

/** Undefined where a row shows, further down than the dialect was told from, that spaces around cells must be dropped. */
function readRows(
  bytes: Uint8Array,
  dialect: Dialect,
  from: CsvStart,
  path: string,
): { rows: Row[]; problems: Problem[] } | undefined {
  const rows: Row[] = [];
  const problems: Problem[] = [];
  const oddities = new Map<Oddity, { first: number; count: number }>();
  let damaged = 0;
  const say = (severity: Severity, code: string, message: string, line: number) =>
    problems.push({ severity, code, message, file: path, locator: `line ${line}` });

  for (const record of readCsvRecords(bytes, dialect, from)) {
    if (record.kind === "damaged") {
      damaged += 1;
      if (damaged > HOPELESS && damaged > rows.length) throw hopeless(path);
      if (damaged > MAX_LISTED) continue;
      say("warning", "damaged-row", `${record.reason}; the row was left out`, record.at);
      continue;
    }
    if (record.note === "space-before-quote") return undefined;
    if (record.note) {
      const seen = oddities.get(record.note);
      oddities.set(record.note, { first: seen?.first ?? record.at, count: (seen?.count ?? 0) + 1 });
    }
    const cells = record.cells.map((cell) => (cell.trim() === "" ? null : cell));
    if (cells.some((cell) => cell !== null)) rows.push({ at: record.at, cells });
  }
  if (dialect.trim) say("info", "spaces-dropped", ODDITIES["space-before-quote"], from.line ?? 1);
  for (const [oddity, { first, count }] of oddities) {
    const more = count > 1 ? ` (and on ${count - 1} more)` : "";
    say(oddity === "bare-quote" ? "info" : "warning", oddity, `${ODDITIES[oddity]}${more}`, first);
  }
  if (damaged > MAX_LISTED) {
    const message = `${damaged - MAX_LISTED} more rows are damaged like those listed and were left out`;
    problems.push({ severity: "warning", code: "more-damaged-rows", message, file: path });
  }
  return { rows, problems };
}

function hopeless(path: string) {
  return refuse(path, {
    code: "corrupt",
    what: `the file is delimited text whose quotes are wrong on more than ${HOPELESS} lines, and on most`,
    wayOut: "export it again with every text quoted and quotes inside texts doubled",
  });
}
