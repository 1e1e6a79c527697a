import parts from "../../data/countries/places.json" with { type: "json" };
import { codeElsewhere, type Entry, type NoCountry, nameEntry } from "./names-and-codes.ts";
import { fold, readings, withoutKind } from "./spelling.ts";

const disputed: NoCountry = { match: "not-a-country", kind: "disputed" };
const part: NoCountry = { match: "not-a-country", kind: "part" };
let table: ReadonlyMap<string, NoCountry> | undefined;

/**
 * The part of a country that a text names, with or without the word for its kind ("Tirana", "Tirana County"). Only for
 * texts that no country has a claim to. Two letters name none, nor do three that some code system has for a country.
 */
export function partNamed(text: string): NoCountry | undefined {
  if (/^(?:[a-z]{1,2}|nan)$/i.test(text) || (/^[a-z]{3}$/i.test(text) && codeElsewhere(text).length > 0))
    return undefined;
  for (const way of [text, ...heads(text)]) {
    for (const reading of readings(way)) {
      const found = knownPart(reading) ?? partUnderItsKind(reading);
      if (found) return found;
    }
  }
  return undefined;
}

/** An entry with the country of which it is a part, where the lists of parts and of former states do not say it: Texas, Bavaria. */
export function withItsCountry(entry: Entry, text: string): Entry {
  if (entry.match !== "not-a-country" || !/^(?:part|historical)$/.test(entry.kind)) return entry;
  const within = partNamed(text)?.within;
  // Tanganyika was a state, and is a province and a region of two others: both are said.
  return within ? { ...entry, within } : entry;
}

/** What stands before a note or another name for it: "Davao (Region XI)", "Navarra/Nafarroa", "Austin, Texas, USA". */
function heads(text: string): readonly string[] {
  const head = /^([^()[\]/,;]{3,}?)\s*(?:[([][^()[\]]*[)\]]$|[/;]|,[^,]*,[^,]*$)/.exec(text)?.[1];
  return head === undefined ? [] : [head];
}

/** The folded names of all known parts of countries. */
export function partNames(): Iterable<string> {
  table ??= load();
  return table.keys();
}

function knownPart(name: string): NoCountry | undefined {
  table ??= load();
  return table.get(fold(name));
}

/** "Province of Luxembourg" is no country, though Luxembourg is one; "Republic of Karelia" is none if Karelia is none. */
function partUnderItsKind(text: string): NoCountry | undefined {
  const bared = withoutKind(text);
  if (!bared) return undefined;
  const isCountry = bared.certain && (nameEntry(bared.name)?.match ?? "not-a-country") !== "not-a-country";
  return knownPart(bared.name) ?? (isCountry ? part : undefined);
}

function load(): ReadonlyMap<string, NoCountry> {
  const map = new Map<string, NoCountry>();
  for (const [iso3, keys] of Object.entries(parts)) {
    const own: NoCountry = { ...part, within: [iso3] };
    for (const key of keys.split("|")) {
      const other = map.get(key);
      if (iso3 === "disputed" || other === disputed) map.set(key, disputed);
      else map.set(key, other?.within ? { ...part, within: [...other.within, iso3] } : own);
    }
  }
  return map;
}
