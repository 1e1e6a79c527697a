import type { Observation } from "../../src/model/observation.ts";
import type { ParsedFile, Row, Table } from "../../src/model/table.ts";
import type { Reading } from "../../src/sources/contract.ts";
import { foldTitle, titlesOf } from "./catalogue.ts";
import { isMark } from "./marks.ts";
import { type Area, areasOf, isOneCell } from "./places.ts";
import { holds, isSame, numbersIn, signedOn } from "./values.ts";

/** What became of the non-empty cells of one column of figures: the four add up to `cells`. */
interface Count {
  /** `Sheet!C` or `column 3`, with the column's title. */
  readonly column: string;
  readonly cells: number;
  readonly observed: number;
  readonly missing: number;
  readonly flagged: number;
  /** The places and texts of cells of which nobody says anything. */
  readonly unaccounted: readonly string[];
}

export interface Account {
  readonly counts: readonly Count[];
  /** Observations that are not what their place holds: counted twice, at an empty place, of another value. */
  readonly faults: readonly string[];
}

export interface Expected {
  /** The adapter that read the file: its columns are looked for by their titles as well. */
  readonly source?: string;
  /** Rows that hold titles, by sheet; told from the table where absent. */
  readonly titles?: Readonly<Record<string, readonly number[]>>;
  /** Columns (from 0) that are known to hold figures, by sheet. */
  readonly figures?: Readonly<Record<string, readonly number[]>>;
}

/** Problems that are about a figure: the column that they stand in is a column of figures. */
const OF_FIGURES =
  /^(?:bad-number|out-of-scale|disagreement|unknown-tier|unknown-income-group|unknown-status|bad-flag|bad-date)$/u;
const OF_ERRORS = /^(?:bad-error|outside-interval)$/u;
/** A problem with these words, at a row's country or year, or at a column's title, says that the row or column was not read. */
const LEFT_OUT = /\b(?:left out|not read|not used|nothing (?:is|was) read|skipped)\b/u;
const TABLE_NOT_READ =
  /\bnothing (?:is|was) read\b|\b(?:it|sheet|table|what begins here.*) was not read\b|\bhidden and was not read\b/u;
const COMPANIONS = ["se", "lower", "upper"] as const;

/** Accounts for every non-empty cell of the columns of figures of a file's tables. Trees: see `accountTree`. */
export function account(file: ParsedFile, reading: Reading, expected: Expected = {}): Account {
  const flags = flagsOf(file, reading);
  const observed = new Map<string, Observation[]>();
  const faults: string[] = [];
  for (const one of reading.observations) {
    for (const { locator } of [one, ...(one.inputs ?? [])]) {
      const area = areasOf(file, locator)[0];
      if (!area || !isOneCell(area)) faults.push(`${locator}: the place of ${one.indicator} is no cell`);
      else push(observed, key(area.sheet, area.rows[0], area.columns[0]), one);
    }
  }
  const counts: Count[] = [];
  const seen = new Set<string>();
  for (const table of file.tables) {
    counts.push(...accountTable(file, table, { observed, seen, flags, reading, expected, faults }));
  }
  for (const place of observed.keys()) {
    if (!seen.has(place))
      faults.push(`${place.replaceAll("\u0000", " ")}: an observation, but no cell of a table`);
  }
  for (const flag of new Set(flags.ranges.map((range) => range.flag))) {
    if (flag.stated !== undefined && flag.needed > flag.stated)
      faults.push(
        `${flag.locator}: the flag states ${flag.stated} ${flag.stated === 1 ? "cell" : "cells"} and is needed for ${flag.needed}`,
      );
  }
  return { counts, faults };
}

/** A range that a problem names, and how many of its cells the problem says it is about. */
interface Range extends Area {
  readonly flag: { readonly stated: number | undefined; readonly locator: string; needed: number };
}

interface Flags {
  /** Single cells with a problem, and ranges with one. */
  readonly cells: ReadonlySet<string>;
  readonly ranges: readonly Range[];
  /** Cells of one column with a problem that says that something was left out. */
  readonly out: readonly (Area & { message: string })[];
  readonly wholeFile: boolean;
  /** What is said at a figure of its error or its bounds, whose cells stand in the same row. */
  readonly ofErrors: readonly (Area & { message: string })[];
  readonly figureCells: readonly Area[];
  /** Names by the sheet and column in which they stand at their first place. */
  readonly unresolved: readonly { name: string; sheet: string | undefined; column: number | undefined }[];
}

function flagsOf(file: ParsedFile, { problems, unresolved }: Reading): Flags {
  const placed = problems.flatMap(({ code, message, locator }) => {
    const count = /\b(\d+) cells?\b/u.exec(message)?.[1];
    const flag = {
      stated: count === undefined ? undefined : Number(count),
      locator: locator ?? "",
      needed: 0,
    };
    return (locator === undefined ? [] : areasOf(file, locator)).map((area) => ({
      ...area,
      code,
      message,
      flag,
    }));
  });
  const single = placed.filter(isOneCell);
  return {
    cells: new Set(single.map(({ sheet, rows, columns }) => key(sheet, rows[0], columns[0]))),
    ranges: placed.filter((area) => !isOneCell(area)),
    out: placed.filter(({ message, columns }) => columns[0] === columns[1] && LEFT_OUT.test(message)),
    wholeFile: problems.some(({ locator, message }) => locator === undefined && TABLE_NOT_READ.test(message)),
    ofErrors: single.filter(({ code }) => OF_ERRORS.test(code)),
    figureCells: single.filter(({ code }) => OF_FIGURES.test(code)),
    unresolved: unresolved.map(({ name, locator }) => {
      const area = areasOf(file, locator)[0];
      const table = file.tables.find((one) => area && (file.tables.length === 1 || one.name === area.sheet));
      const row = table?.rows.find(({ at }) => at === area?.rows[0]);
      const column = row?.cells.findIndex((cell) => plainName(String(cell ?? "")) === plainName(name)) ?? -1;
      return { name: plainName(name), sheet: area?.sheet, column: column < 0 ? undefined : column };
    }),
  };
}

interface Books {
  readonly observed: ReadonlyMap<string, readonly Observation[]>;
  readonly seen: Set<string>;
  readonly flags: Flags;
  readonly reading: Reading;
  readonly expected: Expected;
  readonly faults: string[];
}

function accountTable(file: ParsedFile, table: Table, books: Books): Count[] {
  const sheet = file.format === "xlsx" || file.format === "xls" ? table.name : "";
  const shift = table.firstColumn ?? 0;
  const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const { observed, seen, faults, flags } = books;
  const at = (row: Row, column: number) => observed.get(key(sheet, row.at, column + shift));
  const figures = new Map<number, number>();
  for (const row of table.rows) {
    for (let column = 0; column < width; column += 1) {
      const found = at(row, column);
      if (found === undefined) continue;
      seen.add(key(sheet, row.at, column + shift));
      if (!found.every((one) => isFromAbsence(one) || isInput(one, file, sheet, row, column + shift))) {
        if (!figures.has(column)) figures.set(column, row.at);
      }
      faults.push(
        ...faultsOf(found, row.cells[column] ?? null, placeOf(sheet, row.at, column + shift), file),
      );
    }
  }
  const companions = companionsOf(table, figures, at);
  const titles = titlesOf(table, books.expected.source);
  const columns = new Set([
    ...figures.keys(),
    ...companions.keys(),
    ...(titles?.columns ?? []),
    ...(books.expected.figures?.[sheet] ?? []),
  ]);
  for (const { sheet: of, columns: span } of flags.figureCells) {
    if (of === sheet && span[0] === span[1] && span[0] - shift < width) columns.add(span[0] - shift);
  }
  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => {
      const start = startOf(table, column, titles?.last, books.expected.titles?.[sheet]);
      const title = foldTitle(table.rows.find(({ at: row }) => row === start)?.cells[column]);
      const tally = { cells: 0, observed: 0, missing: 0, flagged: 0 };
      const unaccounted: string[] = [];
      for (const row of table.rows) {
        const text = String(row.cells[column] ?? "").trim();
        const isTitle = books.expected.titles?.[sheet]?.includes(row.at) ?? row.at <= start;
        if (text === "" || isTitle || (title !== "" && foldTitle(text) === title)) continue;
        tally.cells += 1;
        const from = companions.get(column);
        if (isObserved(row, column, { at, from })) tally.observed += 1;
        else if (isMark(text)) tally.missing += 1;
        else if (isNamed(text, row, sheet, flags)) tally.flagged += 1;
        else if (isFlagged(row, column, { sheet, shift, start, columns, flags })) tally.flagged += 1;
        else unaccounted.push(`${placeOf(sheet, row.at, column + shift)} "${text.slice(0, 60)}"`);
      }
      return {
        column: `${placeOf(sheet, start, column + shift)} ${title.slice(0, 40)}`,
        ...tally,
        unaccounted,
      };
    });
}

/** Whether a problem at the row's figure names the number of this cell as its error or bound. */
function isNamed(text: string, row: Row, sheet: string, { ofErrors }: Flags): boolean {
  const own = ofErrors.filter((area) => area.sheet === sheet && area.rows[0] === row.at);
  const named = own.flatMap(({ message }) => message.match(/-?\d+(?:\.\d+)?/gu) ?? []).map(Number);
  return numbersIn(text).some((number) => named.some((one) => isSame(number, one)));
}

type At = (row: Row, column: number) => readonly Observation[] | undefined;

interface Companion {
  readonly of: number;
  readonly part: (typeof COMPANIONS)[number];
}

function isObserved(
  row: Row,
  column: number,
  { at, from }: { at: At; from: Companion | undefined },
): boolean {
  if (at(row, column) !== undefined || isSignature(row, column, at)) return true;
  const main = from && at(row, from.of);
  if (!main) return false;
  const numbers = numbersIn(String(row.cells[column]));
  return main.some(
    (one) => one[from.part] !== undefined && numbers.some((number) => isSame(number, one[from.part]!)),
  );
}

/** A party's signature goes into the note of its status. */
function isSignature(row: Row, column: number, at: At): boolean {
  const words = signedOn(String(row.cells[column] ?? ""));
  return (
    words !== undefined &&
    row.cells.some((_cell, other) => at(row, other)?.some(({ note }) => note?.includes(words)))
  );
}

/** The columns that hold the errors and bounds of a column of figures: nine in ten rows with one hold it there. */
function companionsOf(table: Table, figures: ReadonlyMap<number, number>, at: At): Map<number, Companion> {
  const found = new Map<number, Companion>();
  const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  for (const of of figures.keys()) {
    for (const part of COMPANIONS) {
      const rows = table.rows.flatMap((row) => {
        const value = at(row, of)?.find((one) => one[part] !== undefined)?.[part];
        return value === undefined ? [] : [{ row, value }];
      });
      if (rows.length === 0) continue;
      let best = { column: -1, hits: 0 };
      for (let column = 0; column < width; column += 1) {
        if (figures.has(column) || found.has(column)) continue;
        const hits = rows.filter(({ row, value }) =>
          numbersIn(String(row.cells[column] ?? "")).some((number) => isSame(number, value)),
        ).length;
        if (hits > best.hits) best = { column, hits };
      }
      if (best.hits >= 0.9 * rows.length) found.set(best.column, { of, part });
    }
  }
  return found;
}

/** The last row of titles above a column's figures. */
function startOf(
  table: Table,
  column: number,
  titled: number | undefined,
  known: readonly number[] | undefined,
): number {
  if (known !== undefined) return Math.min(...known);
  if (titled !== undefined) return titled;
  return (
    table.rows.find(
      ({ cells }) => (cells[column] ?? null) !== null && cells.filter((cell) => cell !== null).length > 1,
    )?.at ?? 0
  );
}

interface Where {
  readonly sheet: string;
  readonly shift: number;
  readonly start: number;
  readonly columns: ReadonlySet<number>;
  readonly flags: Flags;
}

function isFlagged(row: Row, column: number, { sheet, shift, start, columns, flags }: Where): boolean {
  const inFile = column + shift;
  if (flags.wholeFile) return true;
  if (flags.cells.has(key(sheet, row.at, inFile))) return true;
  for (const { sheet: of, rows, columns: span, message } of flags.out) {
    if (of !== sheet) continue;
    // At another column's figure it is about that figure alone.
    if (within(row.at, rows) && !columns.has(span[0] - shift)) return true;
    if (rows[0] <= start && span[0] === inFile) return true;
    if (rows[0] <= row.at && TABLE_NOT_READ.test(message)) return true;
  }
  const isUnresolved = flags.unresolved.some(({ name, sheet: of, column: where }) =>
    where !== undefined && of === sheet
      ? plainName(String(row.cells[where] ?? "")) === name
      : row.cells.some((cell) => cell !== null && plainName(String(cell)) === name),
  );
  if (isUnresolved) return true;
  const covering = flags.ranges.filter(
    (area) => area.sheet === sheet && within(row.at, area.rows) && within(inFile, area.columns),
  );
  const hasRoom = ({ flag }: Range) => flag.needed < (flag.stated ?? Number.POSITIVE_INFINITY);
  // The narrower of two flags first: the wider one may be needed for cells around.
  covering.sort((a, b) => sizeOf(a) - sizeOf(b));
  const taken = covering.find(hasRoom) ?? covering[0];
  if (taken) taken.flag.needed += 1;
  return taken !== undefined;
}

function sizeOf({ rows, columns }: Area): number {
  return (rows[1] - rows[0] + 1) * (columns[1] - columns[0] + 1);
}

function faultsOf(found: readonly Observation[], cell: unknown, place: string, file: ParsedFile): string[] {
  const here = found.filter((one) => !isFromAbsence(one));
  const own = here.filter((one) =>
    areasOf(file, one.locator).some((area) => placeOf(area.sheet, area.rows[0], area.columns[0]) === place),
  );
  const faults: string[] = [];
  if (own.length > 1)
    faults.push(
      `${place}: counted ${own.length} times, as ${own.map(({ indicator }) => indicator).join(", ")}`,
    );
  const text = String(cell ?? "");
  for (const one of own) {
    if (text.trim() === "") faults.push(`${place}: an observation of ${one.indicator} at an empty cell`);
    else if (one.inputs === undefined && !holds(text, one))
      faults.push(`${place}: ${one.indicator} is ${one.value} and the cell "${text.slice(0, 60)}"`);
  }
  return faults;
}

/** A state that an exhaustive list does not name: its place is the list. */
function isFromAbsence({ indicator, value }: Observation): boolean {
  return indicator === "palermo.status" && value === "none";
}

function isInput(one: Observation, file: ParsedFile, sheet: string, row: Row, column: number): boolean {
  return !areasOf(file, one.locator).some(
    (area) => area.sheet === sheet && area.rows[0] === row.at && area.columns[0] === column,
  );
}

/** A name without the footnote marks that stand in it. */
function plainName(text: string): string {
  return text
    .replace(/<superscript>.*?<\/superscript>|<[^>]*>|\[[^\]]*\]|[*†‡¹²³⁴-⁹\u200b]/giu, "")
    .replace(/[\s,]*\d+(?:\s*,\s*\d+)*\s*$/u, "")
    .trim();
}

function within(number: number, [from, to]: readonly [number, number]): boolean {
  return number >= from && number <= to;
}

function key(sheet: string, row: number, column: number): string {
  return `${sheet}\u0000${row}\u0000${column}`;
}

function placeOf(sheet: string, row: number, column: number): string {
  return sheet === "" ? `line ${row}, column ${column + 1}` : `${sheet}!${letters(column)}${row}`;
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

function push<K, V>(map: Map<K, V[]>, of: K, value: V): void {
  const list = map.get(of);
  if (list) list.push(value);
  else map.set(of, [value]);
}
