import Papa from "papaparse";
import type { Conflict } from "../model/dataset.ts";
import type { Observation, Value } from "../model/observation.ts";
import type { Problem, Unresolved } from "../model/problem.ts";
import { isNumber, OBSERVATION } from "./columns.ts";

const CONFLICT = [
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
];
const UNRESOLVED = ["name", "match", "file", "locator", "suggestions"];
const PROBLEM = ["severity", "code", "message", "file", "locator"];

type Field = string | number | undefined;

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers, negative ones too, stay numbers.
 * Text that has apostrophes there already gets one more, so that taking one off always gives back what was written.
 */
const FORMULA = /^'*[=+\-@\t\r]/u;
const FORMAT = { newline: "\n", escapeFormulae: FORMULA } as const;

function encode(fields: readonly string[], rows: readonly (readonly Field[])[]): string {
  return `${Papa.unparse({ fields: [...fields], data: rows as Field[][] }, FORMAT)}\n`;
}

/** Observations as tidy CSV; numbers in their shortest form that reads back to the same double. */
export function encodeObservations(observations: readonly Observation[]): string {
  return encode(OBSERVATION, observations.map(fieldsOf));
}

/** The same without the header. */
export function encodeRows(observations: readonly Observation[]): string {
  return `${Papa.unparse(observations.map(fieldsOf) as Field[][], FORMAT)}\n`;
}

function fieldsOf(one: Observation): Field[] {
  return OBSERVATION.map((key) => {
    if (key === "value") return valueField(one.value);
    if (key === "inputs")
      return one.inputs && JSON.stringify(one.inputs.map(({ file, locator }) => [file, locator]));
    if (key === "partial") return one.partial && "yes";
    return one[key];
  });
}

export function encodeConflicts(conflicts: readonly Conflict[]): string {
  return encode(
    CONFLICT,
    conflicts.map(({ country, indicator, year, settled, kept, other }) => [
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
    ]),
  );
}

export function encodeUnresolved(unresolved: readonly Unresolved[]): string {
  return encode(
    UNRESOLVED,
    unresolved.map(({ name, match, file, locator, suggestions }) => [
      name,
      match,
      file,
      locator,
      suggestions.join("; "),
    ]),
  );
}

export function encodeProblems(problems: readonly Problem[]): string {
  return encode(
    PROBLEM,
    problems.map(({ severity, code, message, file, locator }) => [severity, code, message, file, locator]),
  );
}

/** A category that looks like a number (a grade of "2") is told apart from one by an apostrophe. */
function valueField(value: Value): Field {
  return typeof value === "string" && isNumber(value.replace(/^'+/u, "")) ? `'${value}` : value;
}
