import spellings from "../../data/countries/spellings.json" with { type: "json" };
import type { Iso3 } from "../model/country.ts";
import { fold, foldWhole } from "./fold.ts";

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

let table: ReadonlyMap<string, Entry> | undefined;
const marked: (readonly [string, Entry])[] = [];

/** What a spelling stands for as it is written; articles count first, since "Congo (the)" says more than "Congo". */
export function named(text: string): Entry | undefined {
  return entries().get(foldWhole(text)) ?? entries().get(fold(text));
}

/** Every known spelling by its key; made once, on first use. */
export function entries(): ReadonlyMap<string, Entry> {
  table ??= load();
  return table;
}

/** The spellings that have accents, apostrophes or hyphens, with these left in: "côted'ivoire". */
export function markedEntries(): readonly (readonly [string, Entry])[] {
  entries();
  return marked;
}

function load(): ReadonlyMap<string, Entry> {
  const map = new Map<string, Entry>();
  const put = (group: Readonly<Record<string, string>>, entry: (target: string) => Entry) => {
    for (const [target, keys] of Object.entries(group)) {
      const shared = entry(target);
      for (const key of keys.split("|")) {
        if (/[-'\u00c0-\u024f\u1e00-\u1eff]/.test(key) && key.length >= 4) {
          marked.push([key, shared]);
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
