import { resolve } from "../../countries/index.ts";

export function isCountry(word: string): boolean {
  // A file called Chad.csv is no country, and neither are two letters that are a name in other systems.
  return !/[/\\.]/u.test(word) && resolve(word).iso3 !== undefined;
}

export function quoted(word: string): string {
  return /^[\p{L}\p{N}_./:~-]+$/u.test(word) ? word : `"${word}"`;
}

/** What `diff` does with countries. */
export function shownAlone(countries: readonly string[]): string {
  return `--countries ${quoted(countries.join("; "))} shows ${countries.length === 1 ? "it" : "them"} alone.`;
}
