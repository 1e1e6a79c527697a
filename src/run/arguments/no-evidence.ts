import type { Iso3 } from "../../model/country.ts";
import { ShortlistError } from "../../model/error.ts";
import { SHIPPED } from "../data/shipped.ts";
import type { Run } from "../load-run.ts";

/** The error for a country of which the data hold nothing that the profile asks for. */
export function noEvidence({ surroundings }: Pick<Run, "surroundings">, country: Iso3): ShortlistError {
  const { among } = surroundings.dataset;
  if (among && !among.asked.some(({ code }) => code === country)) {
    return new ShortlistError(
      "not-among",
      `${surroundings.nameOf(country)} (${country}) is not among those scored: ${among.asked.map(({ name }) => name).join(", ")}`,
      { wayOut: "Name it with --among too, or leave --among out to score everybody." },
    );
  }
  return new ShortlistError(
    "no-evidence",
    `the data hold nothing about ${surroundings.nameOf(country)} (${country}) that the profile asks for`,
    {
      wayOut: `Pass data that do with --data; “--data ${SHIPPED} <your files>” adds yours to the snapshot that comes with the tool.`,
    },
  );
}
