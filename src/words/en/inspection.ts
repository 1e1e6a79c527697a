import type { InspectedTable, Inspection } from "../../model/documents/reading.ts";
import { capitalised, counted, quoted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed, span } = numbers;

const FORMATS: Readonly<Record<Inspection["format"], string>> = {
  csv: "delimited text",
  xlsx: "Excel workbook (xlsx)",
  xls: "Excel 97-2003 workbook (xls)",
  json: "JSON",
  yaml: "YAML",
  xml: "XML",
  html: "HTML",
};

const DELIMITERS: Readonly<Record<string, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "vertical bars",
  " ": "spaces",
};

/** The first of some texts, and how many more there are. */
export interface Some {
  readonly shown: readonly string[];
  readonly more: number;
}

/** A column with the few words that stand in it. */
export interface Kinds {
  readonly title: string;
  readonly words: readonly string[];
}

function some({ shown, more }: Some, between = ", "): string {
  return more > 0 ? `${shown.join(between)} and ${more} more` : shown.join(between);
}

function size(bytes: number): string {
  if (bytes < 1000) return counted(bytes, "byte", "bytes");
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${fixed(amount, amount < 10 ? 1 : 0)} ${unit}`;
}

type Format = Inspection["format"];

function rowWord(format: Format): string {
  return format === "csv" ? "line" : "row";
}

/** How many rows bear some names, in brackets; nothing where they are not counted. */
function rowsOf(rows: number | undefined): string {
  return rows === undefined ? "" : ` (${counted(rows, "row", "rows")})`;
}

type Source = NonNullable<Inspection["source"]>;

export const inspection = {
  quoted,
  some,
  title: (file: string, format: Format, bytes: number) => `${file}: ${FORMATS[format]}, ${size(bytes)}`,
  readAs: (parts: readonly string[]) => `Read as: ${parts.join("; ")}.`,
  encoding: (label: string) => `encoding ${label}`,
  delimited: (delimiter: string | null) =>
    delimiter === null
      ? "one cell a line"
      : `cells separated by ${DELIMITERS[delimiter] ?? quoted(delimiter)}`,
  quotes: (quote: string | null) => (quote === null ? "no quotes" : `quoted by ${quote}`),
  sheets: (sheets: number, hidden: number, names: Some) =>
    `${counted(sheets, "sheet", "sheets")}${hidden === 0 ? "" : `, ${hidden} of them hidden`}: ${some(names)}`,
  filled: (cells: number) => counted(cells, "filled cell", "filled cells"),

  source: "Source",
  known: ({ title, id, layoutTitle, confidence }: Source) =>
    `${title} (${id}), layout ${quoted(layoutTitle)}, confidence ${confidence}.`,
  refused: (message: string, wayOut: string | null) =>
    `Nothing is taken from it: ${message}.${wayOut === null ? "" : ` ${capitalised(wayOut)}`}`,
  asSure: ({ title, id }: Pick<Source, "title" | "id">, more: number) =>
    `${title} (${id}) is as sure${more === 0 ? "" : ` (and ${more} more)`}; the first of the list of sources was taken.`,
  lessSure: (
    { title, id, confidence }: Pick<Source, "title" | "id" | "confidence">,
    more: number,
    taken: string,
  ) =>
    `${title} (${id}) recognises it too${more === 0 ? "" : ` (and ${more} more)`}, with confidence ${confidence}; ${taken} is surer and was taken.`,
  nothing: "It would give no observations.",
  gives: ({ observations, countries, years, undated }: Inspection["reading"], indicators: Some) => {
    const when = years === null ? "no year" : span(years.from, years.to);
    const which = undated === observations ? "None of them has a year" : `${undated} of them have no year`;
    const without = undated === 0 ? "" : ` ${which}: such figures count as of any year.`;
    return `It would give ${counted(observations, "observation", "observations")} of ${counted(countries, "country", "countries")}, ${when}: ${some(indicators)}.${without}`;
  },
  withCount: (id: string, observations: number) => `${id} (${observations})`,
  notResolved: (rows: number | undefined, names: Some) =>
    `Not resolved, so left out${rowsOf(rows)}: ${some(names)}.`,
  noCountries: (rows: number | undefined, names: Some) =>
    `No countries, so left out${rowsOf(rows)}: ${some(names)}.`,
  miss: (name: string, place: string, moreRows: number, near: readonly string[]) =>
    `${quoted(name)} (${place}${moreRows > 0 ? ` and ${counted(moreRows, "more row", "more rows")}` : ""}${near.length === 0 ? "" : `; near ${near.join(" or ")}`})`,
  unrecognised: "No source recognises this file; nothing would be taken from it.",
  problem: (message: string) => `${capitalised(message)}.`,
  why: {
    mapping: "Its columns can be mapped; complete this command:",
    tree: "It is a tree, not a table: only the trees of known publishers are read.",
    onlyCountries: "It names countries and says nothing about them in a column of its own.",
    noCountries: "No column of it names countries, so none could be mapped without changing it.",
    noTable: "It holds no table.",
  },

  tables: "Tables",
  otherTables: "Other tables",
  table: (name: string, extent: string) => `${name}: ${extent}`,
  moreTables: (n: number) => `\u2026 and ${n} more`,
  moreRows: (n: number) => `\u2026 ${counted(n, "more row", "more rows")}`,
  /** Columns that tell rows apart by few words, with all of these. */
  kinds: (columns: readonly Kinds[]) =>
    `Rows are told apart by few words, which --where takes: ${columns.map(({ title, words }) => `${quoted(title)}: ${words.map(quoted).join(", ")}`).join("; ")}.`,
  around: (notes: Some) => `Around it: ${some(notes, "; ")}.`,
  /** `name`: undefined of what has none. */
  list: (name: string | undefined) => `List ${quoted(name ?? "the whole file")}`,
  sheet: (name: string) => `Sheet ${quoted(name)}`,
  unnamed: (hasColumns: boolean): string => (hasColumns ? "Table" : "Text"),
  /** `rows`: where several tables have the name, from which row to which. */
  called: (name: string, hidden: boolean, format: Format, rows: readonly [number, number] | undefined) =>
    `${name}${hidden ? " (hidden)" : ""}${rows ? `, ${rowWord(format)}s ${rows[0]}\u2013${rows[1]}` : ""}`,
  empty: (columns: number, notes: number) => {
    const what =
      columns > 0 ? `a header of ${counted(columns, "column", "columns")} and no rows` : "no table";
    return notes === 0 ? what : `${what}, ${counted(notes, "cell", "cells")} of text`;
  },
  extent: (parts: readonly string[]) => parts.join("; "),
  cells: (rows: number, columns: number) =>
    `${counted(rows, "row", "rows")} of ${counted(columns, "column", "columns")}`,
  taken: (observations: number) => `${counted(observations, "observation", "observations")} taken`,
  noHeader: "no header",
  header: (by: InspectedTable["headerBy"], format: Format, [from, to]: readonly [number, number]) => {
    const word = rowWord(format);
    const where = from === to ? `${word} ${from}` : `${word}s ${from} to ${to}`;
    return `header${by === "guessed" ? " guessed" : ""} ${word === "line" ? "on" : "in"} ${where}`;
  },
  noColumn: "No column names countries.",
  allKnown: (column: string, names: number) =>
    `Countries: column ${quoted(column)}; ${names === 1 ? "the one in it is" : `all ${names} in it are`} known.`,
  someKnown: (column: string, resolved: number, names: number, misses: Some, codes: string | undefined) =>
    `Countries: column ${quoted(column)}; ${resolved} of ${names} in it are known, not ${some(misses)}.${codes === undefined ? "" : ` The codes in ${quoted(codes)} are all known.`}`,
  near: (name: string, suggestion: string | undefined) =>
    `${quoted(name)}${suggestion === undefined ? "" : ` (near ${suggestion})`}`,
  row: (row: string) => `row ${row}`,

  tree: "What stands in it",
  path: (path: string, kind: string, count: number, example: string | undefined) =>
    `${path === "" ? "(the whole)" : path} (${kind}${count > 1 ? ` \u00d7 ${count}` : ""})${example === undefined ? "" : `: ${quoted(example)}`}`,
  morePaths: (n: number) => `\u2026 and ${counted(n, "more path", "more paths")} (--format json has them)`,
  nothingOdd: "Nothing odd was found.",
  nothingOddBut: (names: number) =>
    `Nothing odd was found but that ${names === 1 ? "a name is no country's: its rows" : "names are no country's: their rows"} are left out, as said above.`,
  problems: (n: number) => counted(n, "thing to know", "things to know"),
  problemAt: (severity: string, place: string | null, message: string) =>
    `${severity}: ${place === null ? "" : `${place}: `}${message}`,
  moreLikeIt: (n: number) => `\u2026 and ${n} more like it`,
};
