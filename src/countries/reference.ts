import reference from "../../data/countries/reference.json" with { type: "json" };
import data from "../../data/countries/regions.json" with { type: "json" };
import type { Country, Iso3, Region } from "../model/country.ts";

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
export function countryToTheLetter(text: string): Iso3 | undefined {
  return (country(text) ?? countries().find(({ name }) => name === text))?.iso3;
}

/**
 * Is this entity something other than one of the 193 UN members, the Holy See, Palestine, Kosovo and Taiwan? Unknown
 * codes are none.
 */
export function isTerritory(iso3: Iso3): boolean {
  return country(iso3)?.standing === "territory";
}

interface Row extends Region {
  /** Code of the region that this one is a part of. */
  readonly within?: string;
}

const allRegions = data.regions as readonly Row[];
const regionCodes = data.countries as Readonly<Record<Iso3, readonly string[]>>;

/** The regions and sub-regions of UN M49, then the State Department's regional bureaus. */
export function regions(): readonly Region[] {
  return allRegions;
}

/**
 * The region that is called so: by its code (`202`, `AF`), its M49 name (`Western Africa`), or a bureau's name with or without
 * what they all begin and end with (`Bureau of African Affairs`, `Near Eastern`), or as the Department calls its region (`Near East`).
 * A name is M49's before it is a bureau's.
 */
export function regionNamed(text: string): Region | undefined {
  const word = text.trim().toLowerCase().replaceAll(/\s+/gu, " ");
  const usual = USUAL_NAMES[word.replace(/ ?& ?/u, " and ").replace(" and the ", " and ")];
  return allRegions.find(
    ({ code, name }) =>
      [code, name].some((one) => one.toLowerCase() === word) || bare(name) === bare(word) || code === usual,
  );
}

/** What the State Department calls the regions of its bureaus; “Africa” is a region of UN M49. */
const USUAL_NAMES: Readonly<Record<string, string>> = {
  "east asia and pacific": "EAP",
  "europe and eurasia": "EUR",
  "near east": "NEA",
  "south and central asia": "SCA",
};

/** How `region:` takes a region: a bureau by its code, one of UN M49 by its name. */
export function regionId({ scheme, code, name }: Region): string {
  return scheme === "state" ? code : name;
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^bureau of /u, "")
    .replace(/ affairs$/u, "");
}

/** The regions that an entity is in, the smallest first; its bureau last, where it has one. */
export function regionsOf(iso3: Iso3): readonly Region[] {
  return (regionCodes[iso3] ?? []).flatMap(upwards);
}

function upwards(code: string): Row[] {
  const row = allRegions.find((one) => one.code === code)!;
  return row.within === undefined ? [row] : [row, ...upwards(row.within)];
}

/** Everybody in a region, in the order of their codes. */
export function membersOf({ code }: Region): readonly Iso3[] {
  return Object.keys(regionCodes).filter((iso3) => regionsOf(iso3).some((region) => region.code === code));
}
