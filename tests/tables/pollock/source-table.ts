import type { ParsedFile } from "../../../src/model/table.ts";
import { read } from "../read-fixture.ts";

/**
 * Invented figures, polluted below in every way of the Pollock benchmark (Vitagliano, Hameed, Jiang, Reisener, Wu and Naumann:
 * "Pollock: A Data Loading Benchmark", PVLDB 16(8), 2023). Like the benchmark's own source table it holds delimiters, quotes
 * and apostrophes inside cells, blank cells, and words of several lengths.
 */
export const HEADER = ["country", "iso3", "year", "score", "rank", "note"] as const;
export const BODY: readonly (readonly string[])[] = [
  ["Ghana", "GHA", "2023", "43", "70", "steady"],
  ["Peru", "PER", "2023", "33", "121", 'called "low" by some'],
  ["Korea, Rep.", "KOR", "2023", "63", "32", "high, and rising"],
  ["Chile", "CHL", "2023", "66", "29", ""],
  ["Cote d'Ivoire", "CIV", "2023", "40", "87", "rising"],
  ["Mali", "MLI", "2023", "28", "136", "falling"],
  ["New Zealand", "NZL", "2023", "85", "3", "second \\ third"],
  ["Togo", "TGO", "2023", "31", "126", ""],
  ["Niger", "NER", "2023", "32", "125", "the same"],
  ["Fiji", "FJI", "2023", "52", "53", "new, since 2021"],
  ["Laos", "LAO", "2023", "28", "136", 'the "same" rank'],
  ["Cuba", "CUB", "2023", "42", "76", "steady"],
];
export const TABLE: readonly (readonly string[])[] = [HEADER, ...BODY];

export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
  /** What goes before a quote inside quotes; "" where nothing does. */
  readonly mark: string;
  readonly end: string;
  readonly quoteAll: boolean;
}

/** RFC 4180. */
export const STANDARD: Dialect = { delimiter: ",", quote: '"', mark: '"', end: "\r\n", quoteAll: false };

export function writeCell(cell: string, { delimiter, quote, mark, quoteAll }: Dialect): string {
  const must =
    quoteAll || cell.includes(delimiter.trim() || " ") || cell.includes(quote) || /[\r\n]/u.test(cell);
  const inside = mark === "\\" ? cell.replaceAll("\\", "\\\\") : cell;
  return must ? quote + inside.replaceAll(quote, mark + quote) + quote : cell;
}

export function writeRow(cells: readonly string[], dialect: Dialect): string {
  return cells.map((cell) => writeCell(cell, dialect)).join(dialect.delimiter);
}

export function write(rows: readonly (readonly string[])[], change: Partial<Dialect> = {}): string {
  const dialect = { ...STANDARD, ...change };
  return rows.map((cells) => writeRow(cells, dialect) + dialect.end).join("");
}

/** Rows as the reader gives them: blank cells are null. */
export function nulled(rows: readonly (readonly string[])[]): (string | null)[][] {
  return rows.map((cells) => cells.map((cell) => (cell.trim() === "" ? null : cell)));
}

export interface Loaded {
  readonly file: ParsedFile;
  /** The cells of each table. */
  readonly tables: (readonly unknown[])[][];
  /** Code and line of what is more than information. */
  readonly flags: readonly (readonly [code: string, place: string | undefined])[];
  /** Codes of what is information only. */
  readonly said: readonly string[];
}

export async function load(content: string | Uint8Array, path = "figures.csv"): Promise<Loaded> {
  const file = await read(path, content);
  return {
    file,
    tables: file.tables.map(({ rows }) => rows.map(({ cells }) => cells)),
    flags: file.problems
      .filter(({ severity }) => severity !== "info")
      .map(({ code, locator }) => [code, locator]),
    said: file.problems.filter(({ severity }) => severity === "info").map(({ code }) => code),
  };
}
