import type { InspectedTable, Inspection } from "../../model/documents/inspection.ts";
import { gather } from "../../model/gather.ts";
import { type Block, list, note, section } from "../blocks.ts";
import { numberText, sampleOf } from "./sample.ts";
import { listed, quoted, things } from "./words.ts";

/** Tables told in full, and those that have a line of their own; notes and names before they are only counted. */
const IN_FULL = 2;
const WITH_A_LINE = 15;
const NOTES = 4;
const MISSES = 5;

/** The tables that matter most with their first rows, and the others by a line each. */
export function tableBlocks(one: Inspection, rows: number): Block[] {
  const full = inFull(one.tables);
  const others = one.tables.filter((table) => !full.includes(table));
  const lines = others.slice(0, WITH_A_LINE).map((table) => `${titleOf(one, table)}: ${extent(one, table)}`);
  const more = others.length > WITH_A_LINE ? [`… and ${others.length - WITH_A_LINE} more`] : [];
  return [
    ...full.map((table) => fullTable(one, table, rows)),
    ...section(full.length === 0 ? "Tables" : "Other tables", [list([...lines, ...more])]),
  ];
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

function fullTable(one: Inspection, table: InspectedTable, rows: number): Block {
  const more = table.rows.length - rows;
  const sample =
    rows > 0 && table.rows.length > 0
      ? [sampleOf(table, rows), ...(more > 0 ? [note(`… ${things(more, "more row", "more rows")}`)] : [])]
      : [];
  const said = [
    countrySentence(table),
    table.notes.length > 0 ? `Around it: ${listed(notesByRow(table), NOTES, "; ")}.` : "",
  ];
  return {
    kind: "section",
    title: `${titleOf(one, table)}: ${extent(one, table)}`,
    blocks: [...sample, list(said.filter((text) => text !== ""))],
  };
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
