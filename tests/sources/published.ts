import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { resolve } from "../../src/countries/index.ts";
import type { Resolution } from "../../src/model/country.ts";
import type { ParsedFile } from "../../src/model/table.ts";
import { readFile } from "../../src/tables/read.ts";

const folder = fileURLToPath(new URL("../../../shared/publisher-files/", import.meta.url));
const fixtures = fileURLToPath(new URL("../fixtures/sources/", import.meta.url));

/** Are the publishers' own files there? They are not part of the repository. */
export const present = existsSync(folder);

/** Files that are held at a time, of all tests that run in this process: several rooms ask for the same, the largest among them. */
const HELD = 12;
const everywhere = globalThis as { publishedFiles?: Map<string, Promise<ParsedFile>> };
everywhere.publishedFiles ??= new Map();
const files = everywhere.publishedFiles;

/** One of the publishers' own files, parsed: who changes it changes what others are given. */
export function published(path: string): Promise<ParsedFile> {
  const file = files.get(path) ?? readFile({ path, bytes: readFileSync(folder + path) });
  // The newest stands last, and what was asked for longest ago is parsed again.
  files.delete(path);
  files.set(path, file);
  if (files.size > HELD) files.delete(files.keys().next().value!);
  return file;
}

/** Cells of the publishers' files as somebody else read them: the fields of every line of a fixture. */
export function cells(name: string): string[][] {
  return readFileSync(fixtures + name, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(" | "));
}

/** A resolver that takes every name or code for itself, so that a test can speak in the file's own words. */
export function itself(name: string): Resolution {
  return { input: name, match: "exact", iso3: name, suggestions: [] };
}

/** The tool's own resolver, but for three capitals that are nobody's code, which it takes for themselves. */
export function codesOnly(name: string): Resolution {
  const resolution = resolve(name);
  return /^[A-Z]{3}$/u.test(name) && resolution.iso3 === undefined ? itself(name) : resolution;
}
