import type { Candidate } from "./contract.ts";

/** Countries by code, each with its name: territories are no candidates, and their codes would be in the way. */
export async function countryWords(): Promise<Candidate[]> {
  const { countries, isTerritory } = await import("../../countries/index.ts");
  return countries()
    .filter(({ iso3 }) => !isTerritory(iso3))
    .map(({ iso3, name }) => ({ word: iso3, says: name }));
}
