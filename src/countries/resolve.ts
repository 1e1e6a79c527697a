import type { Resolution } from "../model/country.ts";
import { isoEntry } from "./codes.ts";
import { fold, foldWhole } from "./fold.ts";
import { country } from "./reference.ts";
import { readings } from "./spellings.ts";
import { type Entry, entries } from "./table.ts";

export interface ResolveOptions {
  /** Code systems that count only where a source says it uses them. */
  readonly scheme?: "gec" | "ioc" | "worldbank";
}

/** Which country a name or code stands for, or the reason why it stands for none. */
export function resolve(input: string, _options: ResolveOptions = {}): Resolution {
  const code = input.trim();
  const entry = (/^([A-Za-z]{2,3}|\d{3})$/.test(code) ? isoEntry(code) : undefined) ?? named(input);
  return answer(input, entry);
}

function named(input: string): Entry | undefined {
  const table = entries();
  for (const reading of readings(input)) {
    const entry = table.get(foldWhole(reading)) ?? table.get(fold(reading));
    if (entry) return entry;
  }
  return undefined;
}

function answer(input: string, entry: Entry | undefined): Resolution {
  if (!entry) return { input, match: "unknown", suggestions: [] };
  switch (entry.match) {
    case "exact":
    case "alias":
      return {
        input,
        match: entry.match,
        iso3: entry.iso3,
        name: country(entry.iso3)!.name,
        suggestions: [],
      };
    case "ambiguous":
      return { input, match: "ambiguous", suggestions: entry.candidates.map((iso3) => country(iso3)!.name) };
    case "not-a-country":
      return { input, match: "not-a-country", suggestions: [] };
  }
}
