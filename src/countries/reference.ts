import reference from "../../data/countries/reference.json" with { type: "json" };
import type { Country, Iso3 } from "../model/country.ts";

let byIso3: ReadonlyMap<Iso3, Country> | undefined;

/** Every coded entity, in the order of their alpha-3 codes: ISO 3166-1 and Kosovo. */
export function countries(): readonly Country[] {
  return reference as readonly Country[];
}

/** The entity with this alpha-3 code (capitals, `XKX` for Kosovo), or undefined. */
export function country(iso3: Iso3): Country | undefined {
  byIso3 ??= new Map(countries().map((entry) => [entry.iso3, entry]));
  return byIso3.get(iso3);
}

/** The entity whose alpha-3 code or own English name this is to the letter, as `resolve` has it too; else undefined. */
export function plainly(text: string): Iso3 | undefined {
  return (country(text) ?? countries().find(({ name }) => name === text))?.iso3;
}

/**
 * Is this entity something other than one of the 193 UN members, the Holy See, Palestine, Kosovo and Taiwan? Unknown
 * codes are none.
 */
export function isTerritory(iso3: Iso3): boolean {
  return country(iso3)?.standing === "territory";
}
