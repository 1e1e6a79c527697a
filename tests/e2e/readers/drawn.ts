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
  readonly formula: string;
  readonly inputs: readonly (readonly [file: string, locator: string])[];
}

export interface Manifest {
  readonly inputs: readonly { readonly path: string; readonly sha256: string; readonly bytes: number }[];
  readonly files: readonly { readonly name: string; readonly holds: string }[];
}

export const manifest = JSON.parse(readFileSync(`${DATA}manifest.json`, "utf8")) as Manifest;

let figures: readonly Drawn[] | undefined;

/** Every figure of the shipped snapshot. */
export function shipped(): readonly Drawn[] {
  figures ??= manifest.files
    .filter(({ holds }) => holds === "current" || holds === "history")
    .flatMap(({ name }) => rowsOf(name))
    .map(({ year, inputs, ...row }) => ({
      ...(row as unknown as Omit<Drawn, "year" | "inputs">),
      year: Number(year),
      inputs: inputs ? JSON.parse(inputs) : [],
    }));
  return figures;
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
        ...{ se: "", lower: "", upper: "", note: "", formula: "", inputs: [] },
      })),
    );
}

function rowsOf(name: string): Record<string, string>[] {
  return parse(readFileSync(DATA + name), { columns: true });
}
