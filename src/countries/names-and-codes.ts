import schemes from "../../data/countries/schemes.json" with { type: "json" };
import spellings from "../../data/countries/spellings.json" with { type: "json" };
import type { Iso3 } from "../model/country.ts";
import { countries } from "./reference.ts";
import { fold, foldEveryWord } from "./spelling.ts";

/** Why a name is not a country's. */
export type Kind = "aggregate" | "historical" | "part" | "disputed";

/** What a folded spelling stands for. */
export type Entry =
  | { readonly match: "exact" | "alias"; readonly iso3: Iso3 }
  | { readonly match: "ambiguous"; readonly candidates: readonly Iso3[] }
  | NoCountry;

/** Something other than a country, and the countries it is known to be part of. */
export interface NoCountry {
  readonly match: "not-a-country";
  readonly kind: Kind;
  readonly within?: readonly Iso3[];
}

let nameTable: ReadonlyMap<string, Entry> | undefined;
const markedNames: (readonly [string, Entry])[] = [];

/** What a spelling stands for as it is written; articles count first, since "Congo (the)" says more than "Congo". */
export function nameEntry(text: string): Entry | undefined {
  return entries().get(foldEveryWord(text)) ?? entries().get(fold(text));
}

/** Every known spelling by its key; made once, on first use. */
export function entries(): ReadonlyMap<string, Entry> {
  nameTable ??= loadNames();
  return nameTable;
}

/** By state, every known spelling of it, folded. */
export function spellingsOfStates(): ReadonlyMap<Iso3, readonly string[]> {
  const states = countries().filter(({ standing }) => standing !== "territory");
  const all = new Map<Iso3, string[]>(states.map(({ iso3 }) => [iso3, []]));
  for (const [key, entry] of entries()) if ("iso3" in entry) all.get(entry.iso3)?.push(key);
  return all;
}

/** The spellings that have accents, apostrophes or hyphens, with these left in: "côted'ivoire". */
export function markedEntries(): readonly (readonly [string, Entry])[] {
  entries();
  return markedNames;
}

function loadNames(): ReadonlyMap<string, Entry> {
  const map = new Map<string, Entry>();
  const put = (group: Readonly<Record<string, string>>, entry: (target: string) => Entry) => {
    for (const [target, keys] of Object.entries(group)) {
      const shared = entry(target);
      for (const key of keys.split("|")) {
        if (/[-'\u00c0-\u024f\u1e00-\u1eff]/.test(key) && key.length >= 4) {
          markedNames.push([key, shared]);
          map.set(fold(key.replaceAll("-", "")), shared);
        } else map.set(key, shared);
      }
    }
  };
  put(spellings.exact, (iso3) => ({ match: "exact", iso3 }));
  put(spellings.alias, (iso3) => ({ match: "alias", iso3 }));
  put(spellings.ambiguous, (list) => ({ match: "ambiguous", candidates: list.split(" ") }));
  put(spellings.not, (kind) => ({ match: "not-a-country", kind: kind as Kind }));
  return map;
}

export type Scheme = "gec" | "ioc" | "worldbank";

/** What a code stands for, and in which code system. */
export interface CodeEntry {
  readonly entry: Entry;
  readonly system: string;
}

/** Old codes of the World Bank, and Kosovo's in several systems: none is another entity's code in ISO 3166-1. */
const worldbank: Readonly<Record<string, Iso3>> = {
  ADO: "AND",
  ROM: "ROU",
  ZAR: "COD",
  TMP: "TLS",
  WBG: "PSE",
  KSV: "XKX",
  XKV: "XKX",
  KOS: "XKX",
  UVK: "XKX",
  RKS: "XKX",
  KSO: "XKX",
};

let iso: ReadonlyMap<string, CodeEntry> | undefined;

/**
 * The entity of a code, in any case: ISO 3166-1 alpha-2, alpha-3 or three digits, an old World Bank code, and under a scheme
 * that scheme's codes before all others. GEC speaks for every two letters and IOC for every three, so that under `gec`
 * AU is Austria and AT, which is no country there, is nobody. `NA` is nobody's: it marks a missing value more often than
 * it means Namibia. Undefined for anything that is not a plain ASCII code.
 */
export function codeEntry(text: string, scheme: Scheme | undefined): CodeEntry | undefined {
  const code = text.toUpperCase();
  if (scheme === "gec" && /^[A-Z]{2}$/.test(code)) return foreign(schemes.gec, code, "GEC");
  if (scheme === "ioc" && /^[A-Z]{3}$/.test(code)) return foreign(schemes.ioc, code, "IOC");
  if (scheme === "worldbank" && code === "UNK")
    return { entry: { match: "alias", iso3: "XKX" }, system: "World Bank" };
  iso ??= loadCodes();
  return iso.get(code);
}

/** Does a scheme speak for a code of this length, so that no other reading of it counts? */
export function claims(text: string, scheme: Scheme | undefined): boolean {
  return (scheme === "gec" && /^[a-z]{2}$/i.test(text)) || (scheme === "ioc" && /^[a-z]{3}$/i.test(text));
}

/** The countries that a code means in GEC or in IOC, for a reader who may have meant that. */
export function codeElsewhere(text: string): readonly (CodeEntry & { readonly iso3: Iso3 })[] {
  const code = text.toUpperCase();
  const readings = [foreign(schemes.gec, code, "GEC"), foreign(schemes.ioc, code, "IOC")];
  return readings.flatMap((reading) =>
    reading && "iso3" in reading.entry ? [{ ...reading, iso3: reading.entry.iso3 }] : [],
  );
}

function foreign(
  table: Readonly<Record<string, string>>,
  code: string,
  system: string,
): CodeEntry | undefined {
  const target = Object.hasOwn(table, code) ? table[code] : undefined;
  if (target === undefined) return undefined;
  return target.startsWith("#")
    ? { entry: { match: "not-a-country", kind: target.slice(1) as Kind }, system }
    : { entry: { match: "alias", iso3: target }, system };
}

function loadCodes(): ReadonlyMap<string, CodeEntry> {
  const map = new Map<string, CodeEntry>();
  for (const { iso2, iso3, numeric } of countries()) {
    const entry: Entry = { match: "exact", iso3 };
    map.set(iso2, { entry, system: "ISO 3166-1 alpha-2" }).set(iso3, { entry, system: "ISO 3166-1 alpha-3" });
    if (numeric !== undefined) map.set(numeric, { entry, system: "ISO 3166-1 numeric" });
  }
  for (const [code, iso3] of Object.entries(worldbank)) {
    map.set(code, {
      entry: { match: "alias", iso3 },
      system: iso3 === "XKX" ? "Kosovo's" : "old World Bank",
    });
  }
  map.delete("NA");
  return map;
}
