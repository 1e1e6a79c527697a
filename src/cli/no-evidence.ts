import type { Iso3 } from "../model/country.ts";
import { ShortlistError } from "../model/error.ts";
import type { Run } from "./load-run.ts";

/** The error for a country of which the data hold nothing. */
export function noEvidence({ surroundings }: Pick<Run, "surroundings">, country: Iso3): ShortlistError {
  return new ShortlistError(
    "no-evidence",
    `the data hold nothing about ${surroundings.nameOf(country)} (${country})`,
    { wayOut: "Pass data that do with --data." },
  );
}
