import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";

export const PUBLISHER_FILES = fileURLToPath(new URL("../../../../shared/publisher-files/", import.meta.url));
export const DATA = fileURLToPath(new URL("../../../data/", import.meta.url));

/** One row of the shipped tables, as text: the figure and the place it claims to come from. */
export interface Drawn {
  readonly country: string;
  readonly indicator: string;
  readonly year: number;
  readonly value: string;
  readonly se: string;
  readonly lower: string;
  readonly upper: string;
  readonly source: string;
  readonly file: string;
  readonly locator: string;
  readonly note: string;
  /** The words of a text that say it; empty for a figure of a table. */
  readonly quote: string;
  readonly formula: string;
  readonly inputs: readonly (readonly [file: string, locator: string])[];
}

export interface Manifest {
  readonly latest: number;
  readonly inputs: readonly { readonly path: string; readonly sha256: string; readonly bytes: number }[];
  readonly files: readonly { readonly name: string; readonly holds: string; readonly source?: string }[];
}

export const manifest = JSON.parse(readFileSync(`${DATA}manifest.json`, "utf8")) as Manifest;

let figures: readonly Drawn[] | undefined;

/** Every figure of the shipped snapshot: those of its tables, and those of its fast form. */
export function shipped(): readonly Drawn[] {
  figures ??= manifest.files.flatMap(({ name, holds }) => {
    if (holds === "newest") return fastRowsOf(name);
    if (holds !== "current" && holds !== "history") return [];
    return rowsOf(name).map(({ year, inputs, ...row }) => ({
      ...(row as unknown as Omit<Drawn, "year" | "inputs" | "quote">),
      quote: row.quote ?? "",
      year: Number(year),
      inputs: inputs ? JSON.parse(inputs) : [],
    }));
  });
  return figures;
}

/** One line per indicator; a column is one value for all rows, or one per row, or a list of values and positions in it. */
function fastRowsOf(name: string): Drawn[] {
  const lines = readFileSync(DATA + name, "utf8")
    .trimEnd()
    .split("\n");
  return lines.flatMap((line) => {
    const block = JSON.parse(line);
    const at = (key: string, row: number) => {
      const column = block.columns[key];
      if (typeof column !== "object" || column === null) return column;
      return Array.isArray(column) ? column[row] : column.of[column.at[row]];
    };
    const text = (key: string, row: number) => String(at(key, row) ?? "");
    return Array.from({ length: block.rows }, (_, row): Drawn => {
      const inputs: string[] = at("inputs", row) ?? [];
      return {
        country: text("country", row),
        indicator: block.indicator,
        year: Number(text("year", row)),
        value: text("value", row),
        se: text("se", row),
        lower: text("lower", row),
        upper: text("upper", row),
        source: text("source", row),
        file: text("file", row),
        locator: text("locator", row),
        note: text("note", row),
        quote: text("quote", row),
        formula: text("formula", row),
        inputs: inputs.flatMap((file, i) => (i % 2 === 0 ? [[file, inputs[i + 1]!] as const] : [])),
      };
    });
  });
}

/** Both sides of every disagreement that the snapshot records. */
export function claims(): Drawn[] {
  return manifest.files
    .filter(({ holds }) => holds === "conflicts")
    .flatMap(({ name }) => rowsOf(name))
    .flatMap((row) =>
      ["kept", "other"].map((side) => ({
        country: row.country!,
        indicator: row.indicator!,
        year: Number(row.year),
        value: row[`${side}_value`]!,
        source: row[`${side}_source`]!,
        file: row[`${side}_file`]!,
        locator: row[`${side}_locator`]!,
        ...{ se: "", lower: "", upper: "", note: "", quote: "", formula: "", inputs: [] },
      })),
    );
}

function rowsOf(name: string): Record<string, string>[] {
  // Rows made into objects here: the parser's own way takes most of the reading.
  const [head, ...rows] = parse(readFileSync(DATA + name)) as [string[], ...string[][]];
  return rows.map((cells) => {
    const row: Record<string, string> = {};
    for (let i = 0; i < head.length; i += 1) row[head[i]!] = cells[i]!;
    return row;
  });
}

/** One figure of every indicator of every source. */
export function oneEach(figures: readonly Drawn[]): Drawn[] {
  const first = new Map(figures.map((one) => [`${one.source} ${one.indicator}`, one]));
  return [...first.values()];
}
