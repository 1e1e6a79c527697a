import data from "../../data/countries/regions.json" with { type: "json" };
import type { Iso3, Region } from "../model/country.ts";

interface Row extends Region {
  /** Code of the region that this one is a part of. */
  readonly within?: string;
}

const rows = data.regions as readonly Row[];
const own = data.countries as Readonly<Record<Iso3, readonly string[]>>;

/** The regions and sub-regions of UN M49, then the State Department's regional bureaus. */
export function regions(): readonly Region[] {
  return rows;
}

/**
 * The region that is called so: by its code (`202`, `AF`), its M49 name (`Western Africa`), or a bureau's name with or without
 * what they all begin and end with (`Bureau of African Affairs`, `Near Eastern`). A name is M49's before it is a bureau's.
 */
export function regionNamed(text: string): Region | undefined {
  const word = text.trim().toLowerCase().replaceAll(/\s+/gu, " ");
  return rows.find(
    ({ code, name }) => [code, name].some((one) => one.toLowerCase() === word) || bare(name) === bare(word),
  );
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^bureau of /u, "")
    .replace(/ affairs$/u, "");
}

/** The regions that an entity is in, the smallest first; its bureau last, where it has one. */
export function regionsOf(iso3: Iso3): readonly Region[] {
  return (own[iso3] ?? []).flatMap(upwards);
}

function upwards(code: string): Row[] {
  const row = rows.find((one) => one.code === code)!;
  return row.within === undefined ? [row] : [row, ...upwards(row.within)];
}

/** Everybody in a region, in the order of their codes. */
export function membersOf({ code }: Region): readonly Iso3[] {
  return Object.keys(own).filter((iso3) => regionsOf(iso3).some((region) => region.code === code));
}
