import type { ReferenceEntry } from "./contract.ts";
import { medianCountry } from "./median.ts";
import { minimum } from "./minimum.ts";
import { peers } from "./peers.ts";

export { countryReference } from "./country.ts";

/** What a country can be explained against by name; any other word is a country. The first is the default. */
export const references: readonly ReferenceEntry[] = [medianCountry, peers, minimum];
