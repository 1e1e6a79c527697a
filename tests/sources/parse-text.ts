import type { Resolution } from "../../src/model/country.ts";
import type { ParsedFile } from "../../src/model/table.ts";
import type { ReadContext } from "../../src/sources/contract.ts";
import { readFile } from "../../src/tables/read.ts";

/** An invented file, read as the tool reads it. */
export function parse(path: string, text: string): Promise<ParsedFile> {
  return readFile({ path, bytes: new TextEncoder().encode(text) });
}

/** Knows only the names it is given, each by its code. */
export function knowing(codes: Readonly<Record<string, string>>): ReadContext {
  return {
    resolve(input): Resolution {
      const iso3 = codes[input];
      return iso3 === undefined
        ? { input, match: "unknown", suggestions: ["Somewhere"] }
        : { input, match: "exact", iso3, name: input, suggestions: [] };
    },
  };
}

/** Takes every name for its own code. */
export const anyName: ReadContext = {
  resolve: (input) => ({ input, match: "exact", iso3: input, name: input, suggestions: [] }),
};
