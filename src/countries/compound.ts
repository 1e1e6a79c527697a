import type { Iso3 } from "../model/country.ts";
import { clean } from "./clean.ts";
import { codeEntry } from "./codes.ts";
import { located, placeOf } from "./places.ts";
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

/**
 * Two names or codes in one: "ABW: Aruba", "Burma/Myanmar", "Saudi Arabia (KSA)". Both halves have to be known. They
 * are one country where they agree, ambiguous where they do not, and no country where one is a place that
 * publishers score apart from the other ("Crimea, Ukraine"). Undefined where a half is unknown.
 */
export function compound(text: string): Entry | undefined {
  const cleaned = clean(text);
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

function half(text: string): Entry | undefined {
  const code = /^[a-z]{2,3}$/i.test(text) ? codeEntry(text, undefined)?.entry : undefined;
  const entry = code ?? named(text);
  return entry ? located(entry, text) : placeOf(text);
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
