import { resolve } from "../../countries/index.ts";
import type { Iso3 } from "../../model/country.ts";
import { ShortlistError } from "../../model/error.ts";

/** A country as a user types it: a name or code that resolves, or an error that says what was nearly meant. */
export function resolvedCountry(text: string): Iso3 {
  const { iso3, match, note, suggestions } = resolve(text);
  if (iso3 !== undefined) return iso3;
  if (isYear(text)) {
    throw new ShortlistError("unknown-country", `“${text}” is not a country but a year`, {
      wayOut: `--as-of ${text} takes the evidence of that year and before.`,
    });
  }
  const near = suggestions.length > 0 ? `Did you mean ${suggestions.slice(0, 3).join(", ")}?` : undefined;
  const what = {
    ambiguous: "stands for more than one country",
    "not-a-country": "is not a country",
    unknown: "is not a country that is known",
  };
  // The note of an unknown name is the suggestion itself, which is the way out.
  const because = note && !(match === "unknown" && near) ? ` (${note})` : "";
  throw new ShortlistError("unknown-country", `“${text}” ${what[match as keyof typeof what]}${because}`, {
    wayOut: near ?? "Give an English name or an ISO 3166 code, such as GHA; “shortlist resolve” tries names.",
  });
}

/** Whether a word on the command line is a year of evidence, and nothing else. */
export function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/u.test(word);
}
