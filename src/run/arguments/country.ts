import { plainly } from "../../countries/reference.ts";
import type { Iso3 } from "../../model/country.ts";

/** A country as `resolvedCountry` has it. The thousands of names that there are else are loaded only where it takes them. */
export async function countryArgument(text: string): Promise<Iso3> {
  return plainly(text) ?? (await import("./resolved-country.ts")).resolvedCountry(text);
}
