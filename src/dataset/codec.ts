import Papa from "papaparse";
import type { Conflict } from "../model/dataset.ts";
import { ShortlistError } from "../model/error.ts";
import type { Slice } from "../model/manifest.ts";
import type { Observation, Place, Value } from "../model/observation.ts";
import type { Problem, Unresolved } from "../model/problem.ts";

/** Tidy CSV of a snapshot: the columns of the contract, then what only a snapshot needs. */
const OBSERVATION = [
  "country",
  "indicator",
  "year",
  "value",
  "unit",
  "se",
  "lower",
  "upper",
  "source",
  "file",
  "locator",
  "note",
  "vintage",
  "formula",
  "inputs",
] as const;
const HEADER = `${OBSERVATION.join(",")}\n`;
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
];
const UNRESOLVED = ["name", "match", "file", "locator", "suggestions"];
const PROBLEM = ["severity", "code", "message", "file", "locator"];

type Field = string | number | undefined;

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers, negative ones too, stay numbers.
 * Text that has apostrophes there already gets one more, so that taking one off always gives back what was written.
 */
const FORMULA = /^'*[=+\-@\t\r]/u;
const NEUTRALISED = /^'+[=+\-@\t\r]/u;
const FORMAT = { newline: "\n", escapeFormulae: FORMULA } as const;

function encode(fields: readonly string[], rows: readonly (readonly Field[])[]): string {
  return `${Papa.unparse({ fields: [...fields], data: rows as Field[][] }, FORMAT)}\n`;
}

/** Observations as tidy CSV; numbers in their shortest form that reads back to the same double. */
export function encodeObservations(observations: readonly Observation[]): string {
  return encode(OBSERVATION, observations.map(fieldsOf));
}

/** The same, and where in the text each indicator's rows stand; observations come in the fixed order. */
export function encodeSliced(observations: readonly Observation[]): { text: string; slices: Slice[] } {
  let text = HEADER;
  const slices: Slice[] = [];
  for (let from = 0; from < observations.length; ) {
    const id = observations[from]!.indicator;
    let to = from;
    while (to < observations.length && observations[to]!.indicator === id) to += 1;
    const rows = observations.slice(from, to).map(fieldsOf);
    const part = `${Papa.unparse(rows as Field[][], FORMAT)}\n`;
    slices.push({ id, rows: rows.length, at: [text.length, text.length + part.length] });
    text += part;
    from = to;
  }
  return { text, slices };
}

function fieldsOf(one: Observation): Field[] {
  return OBSERVATION.map((key) => {
    if (key === "value") return valueField(one.value);
    if (key === "inputs")
      return one.inputs && JSON.stringify(one.inputs.map(({ file, locator }) => [file, locator]));
    return one[key];
  });
}

export function encodeConflicts(conflicts: readonly Conflict[]): string {
  return encode(
    CONFLICT,
    conflicts.map(({ country, indicator, year, kept, other }) => [
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

/**
 * Reads back what `encodeSliced` wrote, or only some slices of it. An observation's layout is that of its file, which
 * the manifest states once: `layouts` by path.
 */
export function decodeObservations(
  csv: string,
  name: string,
  slices: readonly Slice[],
  layouts: ReadonlyMap<string, string | undefined>,
): Observation[] {
  if (!csv.startsWith(HEADER)) {
    throw new ShortlistError("bad-snapshot", "the header is not that of a snapshot", {
      where: { file: name, locator: "line 1" },
    });
  }
  const text = slices.map(({ at: [from, to] }) => csv.slice(from, to)).join("");
  return decode(text, name).map((row) => observationOf(row, layouts));
}

/** Keys are set in one order and only where there is a value: absent is absent. */
function observationOf(
  row: readonly string[],
  layouts: ReadonlyMap<string, string | undefined>,
): Observation {
  const [country, indicator, year, value, unit, se, lower, upper] = row as [
    string,
    string,
    string,
    string,
    ...string[],
  ];
  const [source, file, locator, note, vintage, formula, inputs] = row.slice(8) as [
    string,
    string,
    string,
    ...string[],
  ];
  const one: Mutable<Observation> = { country, indicator, value: parseValue(value), source, file, locator };
  if (year) one.year = Number(year);
  if (unit) one.unit = unit;
  if (se) one.se = Number(se);
  if (lower) one.lower = Number(lower);
  if (upper) one.upper = Number(upper);
  if (note) one.note = note;
  if (vintage) one.vintage = vintage;
  if (formula) one.formula = formula;
  if (inputs) one.inputs = places(inputs);
  const layout = source === "derived" ? undefined : layouts.get(file);
  if (layout !== undefined) one.layout = layout;
  return one;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export function decodeUnresolved(csv: string, name: string): Unresolved[] {
  return decode(csv, name)
    .slice(1)
    .map(([unresolved, match, file, locator, suggestions]) => ({
      name: unresolved!,
      match: match as Unresolved["match"],
      file: file!,
      locator: locator!,
      suggestions: suggestions ? suggestions.split("; ") : [],
    }));
}

export function decodeConflicts(csv: string, name: string): Conflict[] {
  return decode(csv, name)
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
        kept: claim(3),
        other: claim(7),
      };
    });
}

function decode(csv: string, name: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(csv, { delimiter: ",", newline: "\n", skipEmptyLines: true });
  const [error] = errors;
  if (error) {
    throw new ShortlistError("bad-snapshot", error.message, {
      where: { file: name, locator: `line ${(error.row ?? 0) + 1}` },
    });
  }
  for (const row of data) {
    for (let i = 0; i < row.length; i += 1) {
      if (row[i]!.startsWith("'") && NEUTRALISED.test(row[i]!)) row[i] = row[i]!.slice(1);
    }
  }
  return data;
}

/** A category that looks like a number (a grade of "2") is told apart from one by an apostrophe. */
function valueField(value: Value): Field {
  return typeof value === "string" && isNumber(value.replace(/^'+/u, "")) ? `'${value}` : value;
}

function parseValue(text: string): Value {
  if (isNumber(text)) return Number(text);
  return text.startsWith("'") && isNumber(text.replace(/^'+/u, "")) ? text.slice(1) : text;
}

/** Exactly the forms that a number is written in here. */
function isNumber(text: string): boolean {
  return Number.isFinite(Number(text)) && String(Number(text)) === text;
}

function places(text: string): Place[] {
  return (JSON.parse(text) as [string, string][]).map(([file, locator]) => ({ file, locator }));
}
