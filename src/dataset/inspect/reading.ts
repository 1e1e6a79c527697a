import { counted } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import type { Inspection, RecognisedSource } from "../../model/documents/reading.ts";
import type { Problem } from "../../model/problem.ts";
import { ShortlistError } from "../../model/problem.ts";
import type { ParsedFile } from "../../model/table.ts";
import { sources } from "../../sources/index.ts";
import { readParsedFile } from "../read.ts";

interface Taken {
  readonly reading: Omit<Inspection["reading"], "mapping">;
  /** Sheet and row of every observation, for counting them by table. */
  readonly locators: readonly string[];
  readonly problems: readonly Problem[];
}

/** Every source that recognises a file, the surest first; of two as sure the first of the list is taken. */
export function recognisedBy(file: ParsedFile): readonly RecognisedSource[] {
  return sources
    .flatMap((source) => {
      const recognition = source.recognise(file);
      if (!recognition || recognition.confidence <= 0) return [];
      const { layout, confidence } = recognition;
      const layoutTitle = source.layouts.find(({ id }) => id === layout)?.title ?? layout;
      return [{ id: source.id, title: source.title, layout, layoutTitle, confidence }];
    })
    .sort((a, b) => b.confidence - a.confidence);
}

/** What `ingest` would take from a file, or why it would not. */
export function takenFrom(file: ParsedFile, options: Parameters<typeof readParsedFile>[1]): Taken {
  try {
    const { observations, unresolved, problems } = readParsedFile(file, options);
    const years = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };
    let undated = 0;
    const countries = new Set<Iso3>();
    const counts = counted(observations.map(({ indicator }) => indicator));
    for (const { country, year } of observations) {
      countries.add(country);
      if (year === undefined) {
        undated += 1;
        continue;
      }
      years.from = Math.min(years.from, year);
      years.to = Math.max(years.to, year);
    }
    return {
      reading: {
        observations: observations.length,
        countries: countries.size,
        years: years.from > years.to ? null : years,
        undated,
        indicators: [...counts].map(([id, count]) => ({ id, observations: count })),
        unresolved: unresolved.map(({ name, match, suggestions, locator, rows = null }) => ({
          name,
          match,
          suggestions: suggestions.slice(0, 3),
          locator,
          rows,
        })),
        refused: null,
      },
      locators: observations.map(({ locator }) => locator),
      problems,
    };
  } catch (error) {
    if (!(error instanceof ShortlistError)) throw error;
    const refused = { code: error.code, message: error.message, wayOut: error.wayOut ?? null };
    return {
      reading: {
        observations: 0,
        countries: 0,
        years: null,
        undated: 0,
        indicators: [],
        unresolved: [],
        refused,
      },
      locators: [],
      problems: [],
    };
  }
}
