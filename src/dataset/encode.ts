import type { Conflict } from "../model/dataset.ts";
import type { Observation, Value } from "../model/observation.ts";
import { measuredText } from "../model/observation.ts";
import type { Problem, Unresolved } from "../model/problem.ts";
import { FORMULA } from "../model/table.ts";
import { type FigureFile, type Figures, NO_YEAR } from "../sources/collector/store.ts";
import { type Columns, columnsFor, headerOf, isNumber } from "./columns.ts";

type Field = string | number | undefined;

/** A CSV table that is written some rows at a time. */
export interface Table<T> {
  readonly header: string;
  rows(entries: readonly T[]): string;
}

function table<T>(fields: readonly string[], row: (entry: T) => readonly Field[]): Table<T> {
  return {
    header: lineOf(fields),
    rows: (entries) => entries.map((entry) => lineOf(row(entry))).join(""),
  };
}

function lineOf(fields: readonly Field[]): string {
  return `${fields.map(cellOf).join(",")}\n`;
}

/** What would not be read back as it is without quotes around it. */
const TO_QUOTE = /[",\r\n\ufeff]|^ | $/u;

/** One cell: in quotes only where it must be, and what a spreadsheet would run with an apostrophe before it. Numbers are no text. */
export function cellOf(field: Field): string {
  if (field === undefined) return "";
  if (typeof field === "number") return String(field);
  if (FORMULA.test(field)) return `"'${field.replaceAll('"', '""')}"`;
  return TO_QUOTE.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** Observations as tidy CSV; numbers in their shortest form that reads back to the same double. */
export function encodeObservations(observations: readonly Observation[]): string {
  const columns = columnsFor(observations);
  return headerOf(columns) + (observations.length === 0 ? "" : encodeRows(observations, columns));
}

/** The same without the header. */
export function encodeRows(
  observations: readonly Observation[],
  columns: Columns = columnsFor(observations),
): string {
  return table(columns, (one: Observation) => fieldsOf(one, columns)).rows(observations);
}

function fieldsOf(one: Observation, columns: Columns): Field[] {
  return columns.map((key) => {
    if (key === "measured") return measuredText(one);
    if (key === "value") return valueField(one.value);
    if (key === "inputs")
      return one.inputs && JSON.stringify(one.inputs.map(({ file, locator }) => [file, locator]));
    if (key === "partial") return one.partial && "yes";
    return one[key];
  });
}

export const CONFLICTS: Table<Conflict> = table(
  [
    "country",
    "indicator",
    "year",
    "kept_value",
    "kept_source",
    "kept_file",
    "kept_locator",
    "other_value",
    "other_source",
    "other_file",
    "other_locator",
    "settled",
  ],
  ({ country, indicator, year, settled, kept, other }) => [
    country,
    indicator,
    year,
    valueField(kept.value),
    kept.source,
    kept.file,
    kept.locator,
    valueField(other.value),
    other.source,
    other.file,
    other.locator,
    settled,
  ],
);

export const UNRESOLVED: Table<Unresolved> = table(
  ["name", "match", "file", "locator", "suggestions"],
  ({ name, match, file, locator, suggestions }) => [name, match, file, locator, suggestions.join("; ")],
);

/** What only some problems have stands in columns of its own, where one of them has it. */
export function problemsTable(problems: readonly Problem[]): Table<Problem> {
  const isTorn = problems.some(({ undecided }) => undecided !== undefined);
  const isUnsure = problems.some(({ unsure }) => unsure !== undefined);
  const isNearly = problems.some(({ nearly }) => nearly !== undefined);
  return table(
    [
      "severity",
      "code",
      "message",
      "file",
      "locator",
      ...(isTorn ? ["undecided", "country", "year"] : []),
      ...(isUnsure ? ["unsure", "unsure_country", "unsure_year", "quote", "reason"] : []),
      ...(isNearly ? ["nearly", "known"] : []),
    ],
    ({ severity, code, message, file, locator, undecided, unsure, nearly }) => [
      severity,
      code,
      message,
      file,
      locator,
      ...(isTorn ? [undecided?.indicator, undecided?.country, undecided?.year] : []),
      ...(isUnsure ? [unsure?.indicator, unsure?.country, unsure?.year, unsure?.quote, unsure?.reason] : []),
      ...(isNearly ? [nearly?.id, nearly?.known] : []),
    ],
  );
}

/** A category that looks like a number (a grade of "2") is told apart from one by an apostrophe. */
function valueField(value: Value): Field {
  return typeof value === "string" && isNumber(value.replace(/^'+/u, "")) ? `'${value}` : value;
}

/** A figure in its shortest form, and the numbers of a place, are no longer. */
const LONGEST_NUMBER = 32;
/** Of one UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;
const [ZERO, COMMA, MINUS] = [48, 44, 45] as const;

/** Writes figures that are held in columns as `encodeRows` writes observations, from the numbers themselves. */
export class RowWriter {
  readonly #encoder = new TextEncoder();
  readonly #countries: readonly Uint8Array[];
  readonly #comma = Uint8Array.of(COMMA);
  readonly #nothing = this.#encoder.encode(",,,,,");
  readonly #line = this.#encoder.encode('"line ');
  readonly #column = this.#encoder.encode(", column ");
  readonly #end = this.#encoder.encode('",');
  #bytes = new Uint8Array(1 << 20);
  #at = 0;

  constructor(private readonly figures: Figures) {
    this.#countries = figures.countries.list.map((code) => this.#encoder.encode(code));
  }

  /** The rows of one indicator, which none says to be measured earlier, worked out or quoted. The bytes are good until the next call. */
  encode(id: string, rows: Uint32Array): Uint8Array {
    const figures = this.figures;
    const indicator = this.#encoder.encode(`,${cellOf(id)},`);
    let file: FigureFile | undefined;
    let [from, rest]: [Uint8Array, Uint8Array] = [this.#comma, this.#comma];
    this.#at = 0;
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i]!;
      if (file === undefined || row < file.from || row >= file.to) {
        file = figures.file(row);
        from = this.#encoder.encode(`${cellOf(file.source)},${cellOf(file.path)},`);
        rest = this.#encoder.encode(`,${cellOf(file.layout)},,,,\n`);
      }
      this.#put(this.#countries[figures.country(row)]!);
      this.#put(indicator);
      const year = figures.year(row);
      if (year !== NO_YEAR) this.#whole(year);
      this.#put(this.#comma);
      const value = figures.value(row);
      if (typeof value === "number") this.#number(value);
      else this.#text(cellOf(valueField(value)));
      const details = figures.beside(row);
      if (details === undefined) this.#put(this.#nothing);
      else
        this.#text(
          `,${cellOf(details.unit)},${cellOf(details.se)},${cellOf(details.lower)},${cellOf(details.upper)},`,
        );
      this.#put(from);
      if (file.place !== undefined) this.#text(`${cellOf(figures.locator(row))},`);
      else {
        this.#put(this.#line);
        this.#whole(figures.line(row));
        this.#put(this.#column);
        this.#whole(figures.column(row) + 1);
        this.#put(this.#end);
      }
      if (details?.note !== undefined) this.#text(cellOf(details.note));
      this.#put(rest);
    }
    return this.#bytes.subarray(0, this.#at);
  }

  #text(text: string): void {
    this.#room(text.length * MOST_BYTES);
    this.#at += this.#encoder.encodeInto(text, this.#bytes.subarray(this.#at)).written;
  }

  #put(bytes: Uint8Array): void {
    this.#room(bytes.length);
    const [to, from] = [this.#bytes, this.#at];
    if (bytes.length > LONGEST_NUMBER) to.set(bytes, from);
    else for (let i = 0; i < bytes.length; i += 1) to[from + i] = bytes[i]!;
    this.#at = from + bytes.length;
  }

  #room(length: number): void {
    if (this.#at + length <= this.#bytes.length) return;
    const grown = new Uint8Array(this.#bytes.length * 2 + length);
    grown.set(this.#bytes);
    this.#bytes = grown;
  }

  /** A whole number that is not negative. */
  #whole(number: number): void {
    this.#room(LONGEST_NUMBER);
    let digits = 1;
    for (let limit = 10; number >= limit; limit *= 10) digits += 1;
    let left = number;
    for (let at = this.#at + digits - 1; at >= this.#at; at -= 1) {
      const next = Math.floor(left / 10);
      this.#bytes[at] = ZERO + (left - next * 10);
      left = next;
    }
    this.#at += digits;
  }

  #number(value: number): void {
    this.#room(LONGEST_NUMBER);
    if (Number.isInteger(value) && value < 1e15 && value > -1e15) {
      if (value < 0) {
        this.#bytes[this.#at] = MINUS;
        this.#at += 1;
      }
      this.#whole(Math.abs(value));
      return;
    }
    const text = String(value);
    for (let i = 0; i < text.length; i += 1) this.#bytes[this.#at + i] = text.charCodeAt(i);
    this.#at += text.length;
  }
}
