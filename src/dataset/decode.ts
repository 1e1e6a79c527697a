import type { Conflict } from "../model/dataset.ts";
import { ByFigure, type Observation, type Place, readMeasured, type Value } from "../model/observation.ts";
import type { Problem, Unresolved } from "../model/problem.ts";
import { withoutApostrophe } from "../model/table.ts";
import { isNumber, OBSERVATION } from "./columns.ts";
import { GRADES, type Grade } from "./observation-order.ts";

/** Where text may have got an apostrophe from `encode.ts`. */
const MARKED = /'(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/u;

/** Which rows are wanted; absent: all. */
export interface Wanted {
  /** Those of one country. */
  readonly country?: string | undefined;
  /**
   * As of each of these years, of each country, indicator and grade the newest of that year or before, and the one without a year;
   * one of a later year where there is no other.
   */
  readonly upTo?: readonly number[] | undefined;
  /** Of figures that nothing behind their place makes others, their notes, layouts and editions may be left out. */
  readonly untold?: true | undefined;
}

/** Reads back rows that `encodeSliced` wrote, without their header. */
export function decodeObservations(rows: string, { country, upTo, untold }: Wanted = {}): Observation[] {
  const known = new Map<string, string>();
  const before: string[] = [];
  /** What most rows have in common is kept once; the row before most often has it. */
  const once = (text: string, at: number) => {
    if (text === before[at]) return before[at];
    const same = known.get(text);
    if (same === undefined) known.set(text, text);
    before[at] = same ?? text;
    return before[at];
  };
  if (upTo === undefined) {
    const observations: Observation[] = [];
    const isMarked = MARKED.test(rows);
    const take = (row: string[]) =>
      observations.push(observationOf(isMarked ? row.map(withoutApostrophe) : row, once));
    eachRecord(rows, take, country, untold && placedIn(rows));
    return observations;
  }
  const records = decode(withoutOlder(rows, Math.min(...upTo)), country);
  return newestRecords(records, upTo).map((row) => observationOf(row, once));
}

/** A cell that may make a figure partial or derived: another of its cells may hold the same words. */
const OTHER_GRADE = /,(?:yes|derived),/u;

/** A row's cells up to the place of its figure. */
const PLACED = OBSERVATION.indexOf("locator") + 1;

/** How many cells of a row tell its figure; undefined where it may be of another grade, or the file says when figures were measured. */
function placedIn(rows: string): ((row: string) => number | undefined) | undefined {
  const [first] = parseRecords(rows.slice(0, rows.indexOf("\n")));
  if (first?.length !== OBSERVATION.length) return undefined;
  const isAllFull = !OTHER_GRADE.test(rows);
  return (row) => (isAllFull || !OTHER_GRADE.test(row) ? PLACED : undefined);
}

const CELL = '(?:"(?:[^"]|"")*"|[^",\\n]*)';
/** The cells of a row that tell its grade, whatever stands in the others. */
const GRADED = new RegExp(`^(?:${CELL},){8}(${CELL}),(?:${CELL},){4}(${CELL})`, "u");

/** Most rows of a history are not looked into: the next is a newer figure of the same grade. */
function withoutOlder(rows: string, upTo: number): string {
  const gradeIn = (row: string) => {
    if (!OTHER_GRADE.test(row)) return "full";
    const [, source, partial] = GRADED.exec(row)!;
    return grade(source, partial);
  };
  const isAllFull = !OTHER_GRADE.test(rows);
  return withoutPassed(rows, upTo, (one, other) => isAllFull || gradeIn(one) === gradeIn(other));
}

function grade(source: string | undefined, partial: string | undefined): Grade {
  if (source === "derived") return "derived";
  return partial ? "partial" : "full";
}

/**
 * As `newest` has it of observations, which are made of what is left alone. Where all are of later years one is left: whoever has
 * figures at all is a candidate as of any year.
 */
function newestRecords(rows: readonly string[][], upTo: readonly number[]): string[][] {
  const figures = new ByFigure<string[][][]>();
  const all: string[][][][] = [];
  for (const row of rows) {
    const [country, indicator, year] = row as [string, string, string];
    let own = figures.get(country, indicator, undefined);
    if (own === undefined) {
      own = [];
      figures.set(country, indicator, undefined, own);
      all.push(own);
    }
    const kind = 2 * GRADES.indexOf(grade(row[8], row[13])) + Number(year === "");
    if (own[kind]) own[kind].push(row);
    else own[kind] = [row];
  }
  return all.flatMap((own) => own.flatMap((kind) => (kind.length < 2 ? kind : newestOf(kind, upTo))));
}

/** Of rows of one kind. */
function newestOf(rows: readonly string[][], upTo: readonly number[]): string[][] {
  const years = rows.map((row) => Number(row[2]));
  const newest = upTo.map((latest) =>
    years.reduce((best, year, i) => (isNewer(year, years[best]!, latest) ? i : best), 0),
  );
  return [...new Set(newest)].map((at) => rows[at]!);
}

/** Keys are set in one order and only where there is a value: absent is absent. */
function observationOf(row: readonly string[], once: (text: string, at: number) => string): Observation {
  const [country, indicator, year, value, unit, se, lower, upper] = row as [
    string,
    string,
    string,
    string,
    ...string[],
  ];
  const one: Mutable<Observation> = {
    country: once(country, 0),
    indicator: once(indicator, 1),
    value: parseValue(value),
    source: once(row[8]!, 8),
    file: once(row[9]!, 9),
    locator: row[10]!,
  };
  if (year) one.year = Number(year);
  if (unit) one.unit = once(unit, 4);
  if (se) one.se = Number(se);
  if (lower) one.lower = Number(lower);
  if (upper) one.upper = Number(upper);
  if (row[11]) one.note = row[11];
  if (row[12]) one.layout = row[12];
  if (row[13]) one.partial = true;
  if (row[14]) one.vintage = row[14];
  if (row[15]) one.formula = row[15];
  if (row[16]) one.inputs = places(row[16]);
  if (row[17]) Object.assign(one, readMeasured(row[17]));
  if (row[18]) one.ages = row[18];
  if (row[19]) one.quote = row[19];
  if (row[20]) one.since = once(row[20], 20);
  return one;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function isNewer(year: number, other: number, upTo: number): boolean {
  return year <= upTo && (other > upTo || year > other);
}

export function decodeUnresolved(csv: string): Unresolved[] {
  return decode(csv)
    .slice(1)
    .map(([unresolved, match, file, locator, suggestions]) => ({
      name: unresolved!,
      match: match as Unresolved["match"],
      file: file!,
      locator: locator!,
      suggestions: suggestions ? suggestions.split("; ") : [],
    }));
}

export function decodeProblems(csv: string): Problem[] {
  const [header = [], ...rows] = decode(csv);
  const [torn, nearlyAt] = [header.indexOf("undecided"), header.indexOf("nearly")];
  const unsureAt = header.indexOf("unsure");
  return rows.map((row) => {
    const [severity, code, message, file, locator] = row;
    const [indicator, country, year] = [row[torn], row[torn + 1], row[torn + 2]];
    const [id, known] = [row[nearlyAt], row[nearlyAt + 1]];
    return {
      severity: severity as Problem["severity"],
      code: code!,
      message: message!,
      ...(file ? { file } : {}),
      ...(locator ? { locator } : {}),
      ...(torn >= 0 && indicator
        ? {
            undecided: {
              indicator,
              ...(country ? { country } : {}),
              ...(year ? { year: Number(year) } : {}),
            },
          }
        : {}),
      ...(unsureAt >= 0 && row[unsureAt] ? { unsure: unsureFrom(row.slice(unsureAt)) } : {}),
      ...(nearlyAt >= 0 && id && known ? { nearly: { id, known } } : {}),
    };
  });
}

function unsureFrom(cells: readonly string[]): NonNullable<Problem["unsure"]> {
  const [indicator, country, year, quote, reason] = cells as [string, string, string, string, string];
  return { country, indicator, ...(year ? { year: Number(year) } : {}), quote, reason };
}

export function decodeConflicts(csv: string): Conflict[] {
  return decode(csv)
    .slice(1)
    .map((row) => {
      const claim = (at: number) => ({
        value: parseValue(row[at]!),
        source: row[at + 1]!,
        file: row[at + 2]!,
        locator: row[at + 3]!,
      });
      return {
        country: row[0]!,
        indicator: row[1]!,
        ...(row[2] ? { year: Number(row[2]) } : {}),
        // Snapshots that do not say it took a figure wherever files disagreed.
        settled: (row[11] ?? "layout") as Conflict["settled"],
        kept: claim(3),
        other: claim(7),
      };
    });
}

function decode(csv: string, first?: string): string[][] {
  const rows = parseRecords(csv, first);
  // A country's few rows are looked through sooner than the text of all.
  const isMarked = first !== undefined || MARKED.test(csv);
  return isMarked ? rows.map((row) => row.map(withoutApostrophe)) : rows;
}

function parseValue(text: string): Value {
  if (isNumber(text)) return Number(text);
  return text.startsWith("'") && isNumber(text.replace(/^'+/u, "")) ? text.slice(1) : text;
}

function places(text: string): Place[] {
  return (JSON.parse(text) as [string, string][]).map(([file, locator]) => ({ file, locator }));
}

/**
 * Splits the CSV that `encode.ts` writes, and only that: commas, `\n`, cells quoted where they must be and quotes in them
 * doubled (RFC 4180). Not a reader of anybody's files: those go through `tables`. It exists because a ranking starts with
 * several thousand rows, and a parser that can read any dialect takes longer over them than the whole ranking may.
 *
 * @param first only records with this in their first cell, which needs no quotes; absent: all
 */
function parseRecords(csv: string, first?: string): string[][] {
  const records: string[][] = [];
  eachRecord(csv, (record) => records.push(record), first);
  return records;
}

/**
 * The same one by one: what is made of one before the next is read need not be held with it.
 *
 * @param cellsOf how many cells are asked of a line; one with quotes among them gives all; absent: all
 */
function eachRecord(
  csv: string,
  take: (record: string[]) => void,
  first?: string,
  cellsOf?: (line: string) => number | undefined,
): void {
  const start = first === undefined ? "" : `${first},`;
  const [quoteFrom, startFrom] = [finder(csv, '"'), finder(csv, `\n${start}`)];
  for (let at = 0; at < csv.length; ) {
    if (!csv.startsWith(start, at)) {
      // Where no quote stands before it, the next line that starts so is a record.
      const next = startFrom(at);
      if (next === csv.length) break;
      at = next < quoteFrom(at) ? next + 1 : nextRecord(csv, at, quoteFrom(at));
      continue;
    }
    const newline = csv.indexOf("\n", at);
    const end = newline < 0 ? csv.length : newline;
    const line = csv.slice(at, end);
    const quote = line.indexOf('"');
    const cells = cellsOf?.(line);
    if (quote < 0) {
      if (line !== "") take(line.split(",", cells));
      at = end + 1;
      continue;
    }
    // The last of those before a quote may be the one that is quoted.
    const plain = cells === undefined ? [] : line.slice(0, quote).split(",", cells + 1);
    if (plain.length > cells!) {
      plain.length = cells!;
      take(plain);
      at = nextRecord(csv, at, at + quote);
    } else at = quoted(csv, at, take);
  }
}

/** Where a text is found next, the text's length where it is not: asked about places that only go up, it looks at each once. */
function finder(csv: string, text: string): (from: number) => number {
  let at = -1;
  return (from) => {
    if (at < from) {
      const found = csv.indexOf(text, from);
      at = found < 0 ? csv.length : found;
    }
    return at;
  };
}

/** Where the record after the one at `from` starts, behind the first line end outside quotes, of which `quote` is the first. */
function nextRecord(csv: string, from: number, quote: number): number {
  let newline = csv.indexOf("\n", from);
  for (let open = quote; open >= 0 && newline >= 0 && open < newline; ) {
    // Two quotes for one close and open the cell at once.
    const close = csv.indexOf('"', open + 1);
    if (close < 0) return csv.length;
    if (newline < close) newline = csv.indexOf("\n", close);
    open = csv.indexOf('"', close + 1);
  }
  return newline < 0 ? csv.length : newline + 1;
}

/**
 * The records without those that the one right behind them passes over: of the same first two cells, which need no quotes, and of a
 * later year that is not after the one given, where the two are of one kind. The third cell is the year, empty where there is none.
 */
function withoutPassed(
  csv: string,
  upTo: number,
  isOneKind: (one: string, other: string) => boolean,
): string {
  const quoteFrom = finder(csv, '"');
  const kept: string[] = [];
  let [name, year, record] = [",", 0, ""];
  for (let at = 0; at < csv.length; ) {
    const end = nextRecord(csv, at, quoteFrom(at));
    const cells = csv.indexOf(",", csv.indexOf(",", at) + 1) + 1;
    const own = Number(csv.slice(cells, csv.indexOf(",", cells)));
    const next = csv.slice(at, end);
    const passes = year > 0 && own > year && own <= upTo && next.startsWith(name) && isOneKind(record, next);
    if (!passes) {
      kept.push(record);
      name = csv.slice(at, cells);
    }
    [year, record, at] = [own, next, end];
  }
  kept.push(record);
  return kept.join("");
}

/** Reads one record that has quotes, from its start; returns where the next one starts. */
function quoted(csv: string, from: number, take: (record: string[]) => void): number {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    if (csv[at] === '"') {
      const from = at + 1;
      let close = csv.indexOf('"', from);
      let isDoubled = false;
      for (; close >= 0 && csv[close + 1] === '"'; close = csv.indexOf('"', close + 2)) isDoubled = true;
      if (close < 0) close = csv.length;
      const text = csv.slice(from, close);
      at = close + 1;
      cells.push(isDoubled ? text.replaceAll('""', '"') : text);
    } else {
      const newline = csv.indexOf("\n", at);
      const line = csv.slice(at, newline < 0 ? csv.length : newline);
      // Those before the next one that is quoted are split at once, which takes a fraction of the time.
      const open = line.indexOf(',"');
      const plain = open < 0 ? line : line.slice(0, open);
      cells.push(...plain.split(","));
      at += plain.length;
    }
    if (csv[at] !== ",") break;
    at += 1;
  }
  take(cells);
  return at + 1;
}
