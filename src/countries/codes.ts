import type { Iso3 } from "../model/country.ts";
import { countries } from "./reference.ts";
import type { Entry } from "./table.ts";

/** Codes that the World Bank used or uses, and Kosovo's several; none is another entity's ISO code. */
const worldbank: Readonly<Record<string, Iso3>> = {
  ADO: "AND",
  ROM: "ROU",
  ZAR: "COD",
  TMP: "TLS",
  WBG: "PSE",
  KSV: "XKX",
  XKV: "XKX",
  KOS: "XKX",
};

let iso: ReadonlyMap<string, Entry> | undefined;

/** What an ISO 3166-1 code (alpha-2, alpha-3, or three digits) or an old World Bank code stands for. */
export function isoEntry(code: string): Entry | undefined {
  iso ??= load();
  return iso.get(code.toUpperCase());
}

function load(): ReadonlyMap<string, Entry> {
  const map = new Map<string, Entry>();
  for (const { iso2, iso3, numeric } of countries()) {
    const entry: Entry = { match: "exact", iso3 };
    map.set(iso3, entry).set(iso2, entry);
    if (numeric !== undefined) map.set(numeric, entry);
  }
  for (const [code, iso3] of Object.entries(worldbank)) map.set(code, { match: "alias", iso3 });
  // The commonest mark of a missing value is Namibia's alpha-2 code too.
  map.delete("NA");
  return map;
}
