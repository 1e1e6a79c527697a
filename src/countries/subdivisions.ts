import schemes from "../../data/countries/schemes.json" with { type: "json" };
import subdivisions from "../../data/countries/subdivisions.json" with { type: "json" };
import type { Iso3 } from "../model/country.ts";
import { answerTo } from "./resolve.ts";

/** Fewer codes may be another list's by chance; and a mistyped one among many changes nothing. */
const [FEWEST, NEARLY_ALL] = [3, 0.9];
/** Of a set in which most codes are nobody's, those that are a country's may be so by chance. */
const FEWEST_UNKNOWN = 5;
/** Countries whose parts are commonly written by bare codes: a list that is theirs and one of countries as well is in doubt. */
const OFTEN: ReadonlySet<Iso3> = new Set([
  "USA",
  "CAN",
  "BRA",
  "AUS",
  "DEU",
  "IND",
  "MEX",
  "ITA",
  "CHE",
  "NGA",
]);

/** What a set of codes is, where it is likelier to be something other than a list of countries. */
export interface OtherCodes {
  /** The country of whose parts they are; `gec` where they are countries' codes of GEC (FIPS 10-4); absent where most are nobody's. */
  readonly of?: Iso3 | "gec";
  /** How many are so, how many are a country's in ISO 3166, and of how many. */
  readonly count: number;
  readonly countries: number;
  readonly all: number;
  /** All, or all but one, are countries' codes too: the set does not tell. */
  readonly isDoubt: boolean;
  /** Some of them, those that are no country's first. */
  readonly some: readonly string[];
}

let lists: ReadonlyMap<Iso3 | "gec", ReadonlySet<string>> | undefined;

/**
 * Two letters of a state or a province are ISO's for some country ("AL", "GA" and "VA" are Albania, Gabon and the Holy See): only the
 * set of a column's codes tells. It is no list of countries where nearly all are one country's parts and fewer are countries, or
 * where most are nobody's. Undefined where it is one; codes of aggregates say nothing.
 */
export function otherCodes(texts: Iterable<string>): OtherCodes | undefined {
  const codes = [...new Set([...texts].map((text) => text.toUpperCase()))].filter((code) => code !== "NA");
  const kinds = new Map(codes.map((code) => [code, answerTo(code).found?.entry.match] as const));
  const asked = codes.filter((code) => kinds.get(code) !== "not-a-country");
  if (asked.length < FEWEST) return undefined;
  const countries = asked.filter((code) => kinds.get(code) !== undefined).length;
  const some = [...asked].sort(
    (a, b) => Number(kinds.get(a) !== undefined) - Number(kinds.get(b) !== undefined),
  );
  const found = { countries, all: asked.length, some: some.slice(0, 3) };
  lists ??= load();
  const [best] = [...lists]
    .map(([of, list]) => ({ of, size: list.size, count: asked.filter((code) => list.has(code)).length }))
    .filter(({ count }) => count >= asked.length * NEARLY_ALL)
    // A short list has them less often by chance.
    .sort(
      (a, b) => b.count - a.count || Number(OFTEN.has(b.of)) - Number(OFTEN.has(a.of)) || a.size - b.size,
    );
  // A single code that is no country's may be mistyped.
  if (best && best.count > countries + 1) return { ...found, ...best, isDoubt: false };
  if (countries * 2 < asked.length && asked.length >= FEWEST_UNKNOWN)
    return { ...found, count: asked.length - countries, isDoubt: false };
  const isDoubt = best !== undefined && best.count === asked.length && OFTEN.has(best.of);
  return isDoubt ? { ...found, ...best, isDoubt } : undefined;
}

/** The country of whose parts most of the names are: "Alabama", "Alaska". */
export function partsNamed(
  names: readonly string[],
): { readonly within?: Iso3; readonly names: readonly string[] } | undefined {
  const counts = new Map<Iso3, number>();
  const parts = names.filter((name) => {
    const entry = answerTo(name).found?.entry;
    if (entry?.match !== "not-a-country") return false;
    // Bavaria and Texas were states, too.
    if (entry.kind !== "part" && entry.within === undefined) return false;
    for (const iso3 of entry.within ?? []) counts.set(iso3, (counts.get(iso3) ?? 0) + 1);
    return true;
  });
  if (parts.length < 2 || parts.length * 2 <= names.length) return undefined;
  const [within] = [...counts].filter(([, count]) => count * 2 > names.length).sort(([, a], [, b]) => b - a);
  return { names: parts, ...(within === undefined ? {} : { within: within[0] }) };
}

/** Whether most of the codes are also those of a country's parts. */
export function mayBePartsOf(iso3: Iso3, codes: readonly string[]): boolean {
  lists ??= load();
  const list = lists.get(iso3);
  return list !== undefined && codes.filter((code) => list.has(code.toUpperCase())).length * 2 > codes.length;
}

function load(): ReadonlyMap<Iso3 | "gec", ReadonlySet<string>> {
  return new Map<Iso3 | "gec", ReadonlySet<string>>([
    ["gec", new Set(Object.keys(schemes.gec))],
    ...Object.entries(subdivisions).map(([iso3, codes]) => [iso3, new Set(codes.split(" "))] as const),
  ]);
}
