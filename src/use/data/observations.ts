import Papa from "papaparse";
import type { FileReading } from "../../dataset/read.ts";
import { issueWords } from "../../dataset/written-json.ts";
import { badObservation, placeOfGiven } from "../../model/given.ts";
import { type GivenObservation, givenObservations } from "../../model/given-observation.ts";
import type { FileBytes } from "../../model/table.ts";

const KEYS =
  "year, unit, se, lower, upper, source, file, locator, note and measured: the columns of a tidy table";

/** Observations as a table, and what is read of it with the places that they have themselves. */
export interface TidyTable extends FileBytes {
  /** The place of an observation for that of its row. */
  readonly place: (locator: string) => string;
  readonly placed: (reading: FileReading) => FileReading;
}

/** Observations as the text of a tidy table, which is read as any file of the user's own is; only columns that hold something. */
export function tidyTable(given: readonly GivenObservation[], path: string): TidyTable {
  if (given.length === 0) throw badObservation("there are none", KEYS);
  const { success, data, error } = givenObservations.safeParse(given);
  if (!success) {
    const { locator, what } = issueWords(error.issues);
    const [at, key] = locator.split(".");
    const place = Number.isNaN(Number(at)) ? undefined : placeOfGiven(at!, key);
    throw badObservation(what, KEYS, { locator: place, cause: error });
  }
  const columns = givenObservations.element
    .keyof()
    .options.filter(
      (key) => ["country", "indicator", "value"].includes(key) || data.some((one) => (one[key] ?? "") !== ""),
    );
  const rows = data.map((one) => columns.map((key) => one[key] ?? ""));
  const table = Papa.unparse([columns, ...rows] as (string | number)[][], { newline: "\n" });
  const place = placesIn(columns, linesOf(rows));
  return { path, bytes: new TextEncoder().encode(`${table}\n`), place, placed: placedAs(place) };
}

/** On which line of the table each of its rows begins; the titles stand on the first. */
function linesOf(rows: readonly (readonly (string | number)[])[]): number[] {
  let line = 2;
  return rows.map((cells) => {
    const begins = line;
    line += 1 + cells.reduce<number>((sum, cell) => sum + breaksIn(cell), 0);
    return begins;
  });
}

function breaksIn(cell: string | number): number {
  return typeof cell === "string" ? (cell.match(/\r\n|\r|\n/gu)?.length ?? 0) : 0;
}

/** `line 12, column 3`, `lines 3-5, 9, columns 2-3`: as `tables/locate.ts` and `Places` write them. */
const CELLS = /\blines? (\d[\d, -]*), columns? (\d+)(?:-(\d+))?/gu;
/** `line 12`, of a row. */
const ROWS = /^lines? (\d[\d, -]*)$/u;

/** Puts the places of observations in place of those of the table, wherever a text names them. */
function placesIn(columns: readonly string[], begins: readonly number[]): (text: string) => string {
  /** The row that a line is of; -1 of the titles. */
  const rowAt = (line: number) => {
    let [from, to] = [0, begins.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (begins[middle]! <= line) from = middle + 1;
      else to = middle;
    }
    return from - 1;
  };
  const rowsAt = (lines: string) =>
    lines.split(", ").map((span) => {
      const [from, to = from] = span.split("-").map((line) => rowAt(Number(line)));
      // What is said of a title is said of its whole column.
      if (to! < 0) return "*";
      return from === to ? String(from) : `${Math.max(0, from!)}-${to}`;
    });
  return (text) =>
    text
      .replace(CELLS, (_, lines: string, first: string, last: string = first) =>
        columns
          .slice(Number(first) - 1, Number(last))
          .flatMap((key) => rowsAt(lines).map((rows) => placeOfGiven(rows, key)))
          .join("; "),
      )
      .replace(ROWS, (_, lines: string) =>
        rowsAt(lines)
          .map((rows) => placeOfGiven(rows))
          .join("; "),
      );
}

function placedAs(place: (text: string) => string): TidyTable["placed"] {
  const atPlace = <One extends { readonly locator?: string }>(one: One): One =>
    one.locator === undefined ? one : { ...one, locator: place(one.locator) };
  return (reading) => ({
    ...reading,
    observations: reading.observations.map(atPlace),
    unresolved: reading.unresolved.map(atPlace),
    // A sentence about two of them names the place of the other.
    problems: reading.problems.map((one) => ({ ...atPlace(one), message: place(one.message) })),
  });
}
