import type { Messages } from "../../locales/index.ts";
import { gather } from "../../model/collections.ts";
import type { InspectedTable, Inspection } from "../../model/documents/reading.ts";
import { type Block, list, note, section } from "../blocks.ts";
import { numberText, sampleOf } from "./sample.ts";
import { first, quoted, short } from "./words.ts";

/** Tables told in full, and those that have a line of their own; notes and names before they are only counted. */
const IN_FULL = 2;
const WITH_A_LINE = 15;
const NOTES = 4;
const MISSES = 5;
/** Columns of few words that are told, and words that are few. */
const KINDS = 4;
const WORDS = 8;
/** Longer texts are no kinds of rows, and would be cut. */
const LONGEST = 40;

/** The tables that matter most with their first rows, and the others by a line each. */
export function tableBlocks(one: Inspection, rows: number, words: Messages): Block[] {
  const { inspection: say } = words;
  const full = inFull(one.tables);
  const others = one.tables.filter((table) => !full.includes(table));
  const lines = others.slice(0, WITH_A_LINE).map((table) => heading(one, table, words));
  const more = others.length > WITH_A_LINE ? [say.moreTables(others.length - WITH_A_LINE)] : [];
  return [
    ...full.map((table) => fullTable(one, table, rows, words)),
    ...section(full.length === 0 ? say.tables : say.otherTables, [list([...lines, ...more])]),
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

function fullTable(one: Inspection, table: InspectedTable, rows: number, words: Messages): Block {
  const { inspection: say } = words;
  const more = table.rows.length - rows;
  const sample =
    rows > 0 && table.rows.length > 0
      ? [sampleOf(table, rows, words), ...(more > 0 ? [note(say.moreRows(more))] : [])]
      : [];
  const said = [
    countrySentence(table, words),
    ...(more > 0 ? kindsSentence(table, words) : []),
    table.notes.length > 0 ? say.around(first(notesByRow(table, words), NOTES)) : "",
  ];
  return {
    kind: "section",
    title: heading(one, table, words),
    blocks: [...sample, list(said.filter((text) => text !== ""))],
  };
}

/** Which words tell rows apart, not all of which are shown: of columns in which few stand, each in several rows and none in hardly any. */
function kindsSentence(
  { columns, rows, countries }: InspectedTable,
  { inspection: say }: Messages,
): string[] {
  const kinds = columns.flatMap((title, column) => {
    if (title === countries?.column || title === countries?.codeColumn) return [];
    const found = new Map<string, number>();
    let blank = 0;
    for (const row of rows) {
      const cell = row[column] ?? null;
      if (cell === null) blank += 1;
      else if (typeof cell === "number" || String(cell).length > LONGEST) return [];
      else found.set(String(cell), (found.get(String(cell)) ?? 0) + 1);
      if (found.size > WORDS) return [];
    }
    const areKinds = found.size > 1 && 10 * blank <= rows.length && [...found.values()].every((n) => n > 1);
    return areKinds ? [{ title: short(title), words: [...found.keys()].map(short) }] : [];
  });
  return kinds.length === 0 ? [] : [say.kinds(kinds.slice(0, KINDS))];
}

/** `line 9 “Total”, 108.5`: the notes of one row together, under the place of the first. */
function notesByRow({ notes, notePlaces }: InspectedTable, words: Messages): string[] {
  const rows = new Map<string, string[]>();
  notes.forEach((note, i) => {
    const text = typeof note === "number" ? numberText(note, words) : quoted(String(note), words);
    const row = rowOf(notePlaces[i]!, words);
    gather(rows, row, text);
  });
  return [...rows].map(([row, texts]) => `${row} ${words.inspection.some(first(texts, NOTES))}`);
}

function heading(one: Inspection, table: InspectedTable, words: Messages): string {
  return words.inspection.table(titleOf(one, table, words), extent(one, table, words));
}

function titleOf(
  { format, tables }: Inspection,
  table: InspectedTable,
  { inspection: say }: Messages,
): string {
  const { name, hidden, columns, rows, rowNumbers, headerRowNumbers } = table;
  const isTree = format === "json" || format === "yaml" || format === "xml";
  const own = isTree
    ? say.list(name === "" ? undefined : short(name))
    : name === ""
      ? say.unnamed(columns.length > 0)
      : say.sheet(short(name));
  const hasTwins = tables.filter((other) => other.name === name).length > 1 && rows.length > 0;
  const span = [headerRowNumbers[0] ?? rowNumbers[0]!, rowNumbers.at(-1)!] as const;
  return say.called(own, hidden, format, hasTwins ? span : undefined);
}

function extent(
  { format, source }: Inspection,
  table: InspectedTable,
  { inspection: say }: Messages,
): string {
  const { rows, columns, notes, observations, headerBy, headerRowNumbers } = table;
  if (rows.length === 0) return say.empty(columns.length, notes.length);
  return say.extent([
    say.cells(rows.length, columns.length),
    ...(headerBy === "keys"
      ? []
      : headerBy === "none"
        ? [say.noHeader]
        : [say.header(headerBy, format, [headerRowNumbers[0]!, headerRowNumbers.at(-1)!])]),
    ...(source !== null && observations > 0 ? [say.taken(observations)] : []),
  ]);
}

function countrySentence(
  { countries, rows, observations }: InspectedTable,
  { inspection: say }: Messages,
): string {
  if (countries === null) return rows.length === 0 || observations > 0 ? "" : say.noColumn;
  const { column, codeColumn, names, resolved, unresolved } = countries;
  if (resolved === names) return say.allKnown(short(column), names);
  const misses = unresolved.map(({ name, match, suggestions }) =>
    say.near(short(name), match === "not-a-country" ? undefined : suggestions[0]),
  );
  const codes = codeColumn === null ? undefined : short(codeColumn);
  return say.someKnown(short(column), resolved, names, first(misses, MISSES), codes);
}

/** The row of a place: `row 12` of `Sheet!B12`, `line 3` of `line 3, column 1`. */
function rowOf(locator: string, { inspection: say }: Messages): string {
  const [, row] = /^.*![A-Z]+(\d+)$/su.exec(locator) ?? [];
  return row === undefined ? locator.replace(/, column \d+$/u, "") : say.row(row);
}
