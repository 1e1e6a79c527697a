import type { InspectedTable, Inspection } from "../../model/documents/reading.ts";
import { inspection as made } from "../made/en/inspection.ts";
import { counted, quoted } from "./grammar.ts";
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

export const inspection = {
  ...made,
  quoted,
  some,
  title: (file: string, format: Format, bytes: number) => `${file}: ${FORMATS[format]}, ${size(bytes)}`,
  delimited: (delimiter: string | null) =>
    delimiter === null
      ? "one cell a line"
      : `cells separated by ${DELIMITERS[delimiter] ?? quoted(delimiter)}`,
  sheets: (sheets: number, hidden: number, names: Some) =>
    `${counted(sheets, "sheet", "sheets")}${hidden === 0 ? "" : `, ${hidden} of them hidden`}: ${some(names)}`,
  gives: ({ observations, countries, years, undated }: Inspection["reading"], indicators: Some) => {
    const when = years === null ? "no year" : span(years.from, years.to);
    const which = undated === observations ? "None of them has a year" : `${undated} of them have no year`;
    const without = undated === 0 ? "" : ` ${which}: such figures count as of any year.`;
    return `It would give ${counted(observations, "observation", "observations")} of ${counted(countries, "country", "countries")}, ${when}: ${some(indicators)}.${without}`;
  },
  notResolved: (rows: number | undefined, names: Some) =>
    `Not resolved, so left out${rowsOf(rows)}: ${some(names)}.`,
  noCountries: (rows: number | undefined, names: Some) =>
    `No countries, so left out${rowsOf(rows)}: ${some(names)}.`,
  /** Columns that tell rows apart by few words, with all of these. */
  kinds: (columns: readonly Kinds[]) =>
    `Rows are told apart by few words, which --where takes: ${columns.map(({ title, words }) => `${quoted(title)}: ${words.map(quoted).join(", ")}`).join("; ")}.`,
  around: (notes: Some) => `Around it: ${some(notes, "; ")}.`,
  /** `name`: undefined of what has none. */
  list: (name: string | undefined) => `List ${quoted(name ?? "the whole file")}`,
  /** `rows`: where several tables have the name, from which row to which. */
  called: (name: string, hidden: boolean, format: Format, rows: readonly [number, number] | undefined) =>
    `${name}${hidden ? " (hidden)" : ""}${rows ? `, ${rowWord(format)}s ${rows[0]}\u2013${rows[1]}` : ""}`,
  empty: (columns: number, notes: number) => {
    const what =
      columns > 0 ? `a header of ${counted(columns, "column", "columns")} and no rows` : "no table";
    return notes === 0 ? what : `${what}, ${counted(notes, "cell", "cells")} of text`;
  },
  header: (by: InspectedTable["headerBy"], format: Format, [from, to]: readonly [number, number]) => {
    const word = rowWord(format);
    const where = from === to ? `${word} ${from}` : `${word}s ${from} to ${to}`;
    return `header${by === "guessed" ? " guessed" : ""} ${word === "line" ? "on" : "in"} ${where}`;
  },
  someKnown: (column: string, resolved: number, names: number, misses: Some, codes: string | undefined) =>
    `Countries: column ${quoted(column)}; ${resolved} of ${names} in it are known, not ${some(misses)}.${codes === undefined ? "" : ` The codes in ${quoted(codes)} are all known.`}`,
  path: (path: string, kind: string, count: number, example: string | undefined) =>
    `${path === "" ? "(the whole)" : path} (${kind}${count > 1 ? ` \u00d7 ${count}` : ""})${example === undefined ? "" : `: ${quoted(example)}`}`,
  problemAt: (severity: string, place: string | null, message: string) =>
    `${severity}: ${place === null ? "" : `${place}: `}${message}`,
};
