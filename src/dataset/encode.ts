import Papa from "papaparse";
import type { Conflict } from "../model/dataset.ts";
import type { Observation, Value } from "../model/observation.ts";
import { measuredText } from "../model/observation.ts";
import type { Problem, Unresolved } from "../model/problem.ts";
import { FORMULA } from "../model/table.ts";
import { type Columns, columnsFor, headerOf, isNumber } from "./columns.ts";

type Field = string | number | undefined;

/** Numbers, negative ones too, are no text. */
const FORMAT = { newline: "\n", escapeFormulae: FORMULA } as const;

/** A CSV table that is written some rows at a time. */
export interface Table<T> {
  readonly header: string;
  rows(entries: readonly T[]): string;
}

function table<T>(fields: readonly string[], row: (entry: T) => readonly Field[]): Table<T> {
  const lines = (rows: readonly (readonly Field[])[]) => `${Papa.unparse(rows as Field[][], FORMAT)}\n`;
  return { header: lines([fields]), rows: (entries) => lines(entries.map(row)) };
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
