import type { Iso3 } from "../../model/country.ts";
import type { Value } from "../../model/observation.ts";

/**
 * States that had signed the Palermo Protocol and were not party to it by the end of 2013, as the UN's list has them: before the
 * first edition that is read. Nobody signed later, since it was open for signature until 12 December 2002.
 */
const SIGNED: ReadonlySet<Iso3> = new Set(["BRB", "COG", "CZE", "JPN", "KOR", "LKA", "SLE", "UGA"]);

/**
 * What "ratified" or not says of a state's status under the Protocol, so that a word of this publisher that is newer than the
 * UN's list counts. Who has not ratified is what it was before: signatory or neither.
 */
export function partyTo(state: Iso3, ratified: Value): { indicator: string; value: Value } {
  const value = ratified === "yes" ? "party" : SIGNED.has(state) ? "signatory" : "none";
  return { indicator: "palermo.status", value };
}
