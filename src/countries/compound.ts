import type { Iso3 } from "../model/country.ts";
import { clean } from "./clean.ts";
import { codeEntry } from "./codes.ts";
import { located, partNamed } from "./parts.ts";
import { type Entry, type NoCountry, named } from "./table.ts";

const separators = [
  /^(.+?)\s*[:|=]\s*(.+)$/,
  /^(.+?)\s+[-–—]\s+(.+)$/,
  /^([^/]+)\/([^/]+)$/,
  /^([^()]+)\(([^()]+)\)$/,
  /^([^()]+)\[([^[\]]+)\]$/,
  /^([^,]+),([^,]+)$/,
];
/** "ABW Aruba", but not "Are are": without a mark between them, the second has to be a name. */
const codeAndName = /^([a-z]{3}) (.+)$/i;

/** The states to which territories belong, as they are written behind them: "Aruba (Netherlands)". */
const holders: Readonly<Record<Iso3, string>> = {
  AUS: "CCK CXR HMD NFK",
  CHN: "HKG MAC",
  DNK: "FRO GRL",
  FIN: "ALA",
  FRA: "ATF BLM GLP GUF MAF MTQ MYT NCL PYF REU SPM WLF",
  GBR: "AIA BMU CYM FLK GGY GIB IMN IOT JEY MSR PCN SGS SHN TCA VGB",
  NLD: "ABW BES CUW SXM",
  NOR: "BVT SJM",
  NZL: "COK NIU TKL",
  USA: "ASM GUM MNP PRI UMI VIR",
};

/** The same states as tables shorten them: "Greenland (Den.)". */
const shortHolders: Readonly<Record<string, Iso3>> = {
  austl: "AUS",
  austral: "AUS",
  den: "DNK",
  fin: "FIN",
  fr: "FRA",
  neth: "NLD",
  nor: "NOR",
  nz: "NZL",
  uk: "GBR",
  us: "USA",
};

/** Where the state stands first and the territory after a comma: "France, Martinique". */
const PARENT_FIRST = /^([^,()]+),([^,()]+)$/;

/**
 * Two names or codes in one: "ABW: Aruba", "Burma/Myanmar", "Saudi Arabia (KSA)". Both halves have to be known. They
 * are one country where they agree, ambiguous where they do not, and no country where one is a place that
 * publishers score apart from the other ("Crimea, Ukraine"). Undefined where a half is unknown.
 */
export function compound(text: string): Entry | undefined {
  const cleaned = clean(text);
  const held = territory(text);
  if (held) return held;
  for (const separator of separators) {
    const halves = separator.exec(cleaned);
    const first = halves && half(halves[1]!.trim());
    const second = first && half(halves[2]!.trim());
    const both = second && together(first, second);
    if (both) return both;
  }
  const halves = codeAndName.exec(cleaned);
  const code = halves && codeEntry(halves[1]!, undefined)?.entry;
  const name = code && named(halves[2]!);
  return name ? together(code, name) : undefined;
}

/** A territory with the state that holds it, shortened in brackets behind it or in full before it. */
function territory(text: string): Entry | undefined {
  const [, name, short] = /^([^()]+)\(([a-z.]{2,8})\)$/i.exec(text.trim()) ?? [];
  const [, parent, place] = PARENT_FIRST.exec(text) ?? [];
  const of = name === undefined ? parent && named(parent.trim()) : undefined;
  const holder =
    name === undefined
      ? of && "iso3" in of && of.iso3
      : shortHolders[short!.replaceAll(".", "").toLowerCase()];
  const entry = named((name ?? place ?? "").trim());
  if (!holder || !entry || !("iso3" in entry)) return undefined;
  return holders[holder]?.split(" ").includes(entry.iso3) ? { match: "alias", iso3: entry.iso3 } : undefined;
}

function half(text: string): Entry | undefined {
  const code = /^[a-z]{2,3}$/i.test(text) ? codeEntry(text, undefined)?.entry : undefined;
  const entry = code ?? named(text);
  return entry ? located(entry, text) : partNamed(text);
}

function together(first: Entry, second: Entry): Entry | undefined {
  for (const [entry, other] of [
    [first, second],
    [second, first],
  ] as const) {
    if (entry.match === "not-a-country") return entry.kind === "aggregate" ? undefined : part(entry, other);
  }
  const [left, right] = [candidates(first), candidates(second)];
  const shared = left.filter((iso3) => right.includes(iso3));
  if (shared.length === 1) return { match: "alias", iso3: shared[0]! };
  if ("iso3" in first && right.length === 1 && holders[right[0]!]?.split(" ").includes(first.iso3)) {
    return { match: "alias", iso3: first.iso3 };
  }
  return { match: "ambiguous", candidates: [...new Set([...left, ...right])] };
}

/**
 * A part with what stands beside it: "Lagos, Nigeria" leaves the other places called Lagos out. Nothing where a city may only
 * say which country is meant: "Congo (Kinshasa)".
 */
function part(entry: NoCountry, other: Entry): Entry | undefined {
  if (entry.within === undefined) return entry;
  if (other.match === "ambiguous") return undefined;
  const beside = candidates(other);
  return { ...entry, within: entry.within.filter((iso3) => beside.length === 0 || beside.includes(iso3)) };
}

function candidates(entry: Entry): readonly Iso3[] {
  if ("iso3" in entry) return [entry.iso3];
  return "candidates" in entry ? entry.candidates : (entry.within ?? []);
}
