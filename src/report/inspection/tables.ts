import type { ChalkInstance } from "chalk";
import type { InspectedTable, Inspection } from "../../model/documents/inspection.ts";
import { gather } from "../../model/gather.ts";
import { wrap } from "../wrap.ts";
import { numberText, sampleOf } from "./sample.ts";
import { indented, listed, quoted, things } from "./words.ts";

export interface TableOptions {
  readonly width: number;
  readonly chalk: ChalkInstance;
  /** Rows of each table that are shown. */
  readonly rows: number;
}

/** Tables told in full, and those that have a line of their own; notes and names before they are only counted. */
const IN_FULL = 2;
const WITH_A_LINE = 15;
const NOTES = 4;
const TITLES = 12;
const MISSES = 5;

/** The tables that matter most with their first rows, and the others by a line each. */
export function tableLines(one: Inspection, options: TableOptions): string[] {
  const full = inFull(one.tables);
  const others = one.tables.filter((table) => !full.includes(table));
  const lines = full.flatMap((table) => ["", ...fullTable(one, table, options)]);
  if (others.length > 0) {
    lines.push("", options.chalk.bold(full.length === 0 ? "Tables" : "Other tables"));
    for (const table of others.slice(0, WITH_A_LINE)) {
      lines.push(...indented(`${titleOf(one, table)}: ${extent(one, table)}`, options.width));
    }
    if (others.length > WITH_A_LINE) lines.push(`  … and ${others.length - WITH_A_LINE} more`);
  }
  return lines;
}

/** Those that give observations, most first; where none does, the first that have rows, hidden ones last. */
function inFull(tables: readonly InspectedTable[]): readonly InspectedTable[] {
  const giving = tables.filter(({ observations }) => observations > 0);
  if (giving.length > 0) return [...giving].sort((a, b) => b.observations - a.observations).slice(0, IN_FULL);
  const filled = tables.filter(({ rows }) => rows.length > 0);
  return [...filled.filter(({ hidden }) => !hidden), ...filled.filter(({ hidden }) => hidden)].slice(
    0,
    IN_FULL,
  );
}

function fullTable(one: Inspection, table: InspectedTable, { width, chalk, rows }: TableOptions): string[] {
  const paragraph = (text: string) => (text === "" ? [] : indented(text, width));
  const lines = [
    ...wrap(`${titleOf(one, table)}: ${extent(one, table)}`, width, "  ").map((line) => chalk.bold(line)),
  ];
  if (rows > 0 && table.rows.length > 0) {
    const { lines: sample, left } = sampleOf(table, rows, width - 2);
    lines.push(...sample.map((line, i) => (i === 0 ? chalk.underline(`  ${line}`) : `  ${line}`)));
    const more = table.rows.length - Math.min(rows, table.rows.length);
    if (more > 0) lines.push(chalk.dim(`  … ${things(more, "more row", "more rows")}`));
    if (left.length > 0) {
      lines.push(
        ...paragraph(`${things(left.length, "more column", "more columns")}: ${listed(left, TITLES)}.`),
      );
    }
  }
  lines.push(...paragraph(countrySentence(table)));
  if (table.notes.length > 0)
    lines.push(...paragraph(`Around it: ${listed(notesByRow(table), NOTES, "; ")}.`));
  return lines;
}

/** `line 9 “Total”, 108.5`: the notes of one row together, under the place of the first. */
function notesByRow({ notes, notePlaces }: InspectedTable): string[] {
  const rows = new Map<string, string[]>();
  notes.forEach((note, i) => {
    const text = typeof note === "number" ? numberText(note) : quoted(String(note));
    const row = rowOf(notePlaces[i]!);
    gather(rows, row, text);
  });
  return [...rows].map(([row, texts]) => `${row} ${listed(texts, NOTES)}`);
}

function titleOf({ format, tables }: Inspection, table: InspectedTable): string {
  const isTree = format === "json" || format === "yaml" || format === "xml";
  const name = isTree
    ? `List ${quoted(table.name === "" ? "the whole file" : table.name)}`
    : table.name === ""
      ? table.columns.length > 0
        ? "Table"
        : "Text"
      : `Sheet ${quoted(table.name)}`;
  const twins = tables.filter((other) => other.name === table.name).length;
  const span =
    twins > 1 && table.rows.length > 0
      ? `, ${rowWord(format)}s ${table.headerRowNumbers[0] ?? table.rowNumbers[0]}–${table.rowNumbers.at(-1)}`
      : "";
  return `${name}${table.hidden ? " (hidden)" : ""}${span}`;
}

function extent({ format, source }: Inspection, table: InspectedTable): string {
  if (table.rows.length === 0) {
    const what =
      table.columns.length > 0
        ? `a header of ${things(table.columns.length, "column", "columns")} and no rows`
        : "no table";
    return table.notes.length === 0
      ? what
      : `${what}, ${things(table.notes.length, "cell", "cells")} of text`;
  }
  const parts = [
    `${things(table.rows.length, "row", "rows")} of ${things(table.columns.length, "column", "columns")}`,
    headerWords(format, table),
  ];
  if (source !== null && table.observations > 0)
    parts.push(`${things(table.observations, "observation", "observations")} taken`);
  return parts.filter((part) => part !== "").join("; ");
}

function headerWords(format: Inspection["format"], { headerBy, headerRowNumbers }: InspectedTable): string {
  if (headerBy === "keys") return "";
  if (headerBy === "none") return "no header";
  const word = rowWord(format);
  const [from, to] = [headerRowNumbers[0]!, headerRowNumbers.at(-1)!];
  const where = from === to ? `${word} ${from}` : `${word}s ${from} to ${to}`;
  return `header${headerBy === "guessed" ? " guessed" : ""} ${word === "line" ? "on" : "in"} ${where}`;
}

function countrySentence({ countries, rows, observations }: InspectedTable): string {
  if (countries === null) return rows.length === 0 || observations > 0 ? "" : "No column names countries.";
  const { column, codeColumn, names, resolved, unresolved } = countries;
  if (resolved === names)
    return `Countries: column ${quoted(column)}; ${names === 1 ? "the one" : `all ${names}`} in it ${names === 1 ? "is" : "are"} known.`;
  const codes = codeColumn === null ? "" : ` The codes in ${quoted(codeColumn)} are all known.`;
  const misses = unresolved.map(({ name, match, suggestions }) => {
    const near = match === "not-a-country" || suggestions.length === 0 ? "" : ` (near ${suggestions[0]})`;
    return `${quoted(name)}${near}`;
  });
  return `Countries: column ${quoted(column)}; ${resolved} of ${names} in it are known, not ${listed(misses, MISSES)}.${codes}`;
}

function rowWord(format: Inspection["format"]): string {
  return format === "csv" ? "line" : "row";
}

/** The row of a place: `row 12` of `Sheet!B12`, `line 3` of `line 3, column 1`. */
function rowOf(locator: string): string {
  return locator.replace(/^.*![A-Z]+(?=\d+$)/su, "row ").replace(/, column \d+$/u, "");
}
