import type { Conflict } from "../model/dataset.ts";
import type { Observation, Place, Value } from "../model/observation.ts";
import { ByFigure, readMeasured } from "../model/observation.ts";
import type { Problem, Unresolved } from "../model/problem.ts";
import { withoutApostrophe } from "../model/table.ts";
import { isNumber, OBSERVATION } from "./columns.ts";
import { GRADES, type Grade } from "./grade.ts";
import { eachRecord, parseRecords, withoutPassed } from "./records.ts";

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
