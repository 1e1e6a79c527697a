import { countryReference, findCountry, type Reference, references } from "../../explain/index.ts";
import type { Iso3 } from "../../model/country.ts";
import { badUsage } from "../../model/error.ts";
import type { Run } from "../load-run.ts";
import { countryArgument } from "./country.ts";
import { noEvidence } from "./no-evidence.ts";

/** What --against names: a reference by its word, or a country that has a score; undefined where the data do not have `country`. */
export async function againstArgument(
  word: string,
  { table, surroundings }: Run,
  country: Iso3,
): Promise<Reference | undefined> {
  const one = findCountry(table, country)?.one;
  if (one === undefined) return undefined;
  const entry = references.find(({ id }) => id === word.trim().toLowerCase());
  if (entry) return entry.make(table, one, surroundings);
  const other = await countryArgument(word);
  if (other === country) {
    throw badUsage("a country cannot be explained against itself", {
      wayOut: `--against takes ${references.map(({ id }) => id).join(", ")} or another country.`,
    });
  }
  const found = findCountry(table, other);
  if (!found) throw noEvidence({ surroundings }, other);
  return countryReference(table, found.one, surroundings);
}
