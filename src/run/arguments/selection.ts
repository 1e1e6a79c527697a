import { resolve } from "../../countries/index.ts";
import { country as countryOf } from "../../countries/reference.ts";
import { membersOf, regionNamed, regions } from "../../countries/regions.ts";
import { ownWords } from "../../locales/index.ts";
import type { Iso3, Region } from "../../model/country.ts";
import { badUsage, ShortlistError } from "../../model/error.ts";
import { nearestWord } from "../../stats/nearest-word.ts";
import { type ListReading, listReadings } from "./comma-list.ts";
import { resolvedCountry } from "./resolved-country.ts";

const { listed } = ownWords;

/** Countries that an option names, and how it names them. */
export interface Selection {
  readonly asked: readonly { readonly code: string; readonly name: string }[];
  readonly countries: ReadonlySet<Iso3>;
}

const REGION = /^region:/iu;

/** Countries as an option lists them, by names or codes; `region:AF` is everybody in a region. */
export function countriesListed(text: string, option: string): Selection {
  return selected(
    words(text, option).map((word) => (REGION.test(word) ? ofRegion(word) : ofCountry(word, option))),
  );
}

/** Regions as `--region` lists them: their names have no commas in them. */
export function regionsListed(text: string): Selection {
  return selected(parts(text, /[,;]/u, "--region").map(ofRegion));
}

interface Part {
  readonly code: string;
  readonly name: string;
  readonly countries: readonly Iso3[];
}

function selected(found: readonly Part[]): Selection {
  return {
    // Who is named twice is meant once.
    asked: [...new Map(found.map(({ code, name }) => [code, { code, name }])).values()],
    countries: new Set(found.flatMap(({ countries }) => countries)),
  };
}

/** Where there are semicolons, these part the words; else commas do, but for those that stand within a name. */
function words(text: string, option: string): readonly string[] {
  if (text.includes(";")) return parts(text, ";", option);
  const [reading, other] = listReadings(parts(text, ",", option), meaningOf);
  // What is wrong in a list is told before what is in doubt.
  if (other !== undefined && reading!.unknown === 0) throw inDoubt(reading!, other);
  return reading!.words;
}

function meaningOf(word: string): string | undefined {
  return REGION.test(word) ? word.toLowerCase() : resolve(word).iso3;
}

function inDoubt(one: ListReading, other: ListReading): ShortlistError {
  const [first, second] = apart(one, other);
  const named = (words: readonly string[]) =>
    words.length === 1 ? `${nameOf(words[0]!)} alone` : listed(words.map(nameOf));
  const written = ({ words }: ListReading) =>
    `“${words.map((word) => (REGION.test(word) ? word : resolve(word).iso3)).join("; ")}”`;
  const what = `“${first.join(", ")}” may be ${named(first)}, or ${named(second)}`;
  throw new ShortlistError("ambiguous-list", what, {
    wayOut: `Write ${written(one)} or ${written(other)}: codes, and semicolons between them, leave no doubt.`,
  });
}

/** The words in which two readings of one list differ. */
function apart({ words: a }: ListReading, { words: b }: ListReading): readonly [string[], string[]] {
  let start = 0;
  while (a[start] === b[start]) start += 1;
  let end = 0;
  while (a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

function nameOf(word: string): string {
  return REGION.test(word) ? word : countryOf(resolve(word).iso3!)!.name;
}

function parts(text: string, mark: string | RegExp, option: string): string[] {
  const found = text
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (found.length > 0) return found;
  throw badUsage(`${option} names nobody`, {
    wayOut: `For example: ${option} ${option === "--region" ? "AF" : '"Ghana; Peru"'}.`,
  });
}

function ofCountry(text: string, option: string): Part {
  const region = regionNamed(text);
  let iso3: Iso3;
  try {
    iso3 = resolvedCountry(text);
  } catch (error) {
    if (!region || !(error instanceof ShortlistError)) throw error;
    throw new ShortlistError("unknown-country", `“${text}” is not a country: it is a region`, {
      wayOut: `${option} takes a region as region:${codeOf(region)}.`,
    });
  }
  const { name } = countryOf(iso3)!;
  if (region) throw countryAndRegion(text, { code: iso3, name }, region);
  return { code: iso3, name, countries: [iso3] };
}

/** Which is meant would be a guess, whatever the option: AF is a country's code and a bureau's, Micronesia a state and a region. */
function countryAndRegion(
  text: string,
  country: { readonly code: Iso3; readonly name: string },
  region: Region,
): ShortlistError {
  const what = `“${text}” may be the country ${country.name} (${country.code}) or the region ${region.name}`;
  return new ShortlistError("country-or-region", what, {
    wayOut: `Write ${country.code} for the country, or region:${codeOf(region)} for the region.`,
  });
}

function ofRegion(text: string): Part {
  const word = text.replace(REGION, "").trim();
  const region = regionNamed(word);
  if (region) return { code: `region:${codeOf(region)}`, name: region.name, countries: membersOf(region) };
  const near = nearestWord(
    word,
    regions().flatMap(({ code, name }) => [code, name]),
  );
  throw new ShortlistError("unknown-region", `“${word}” is not a region that is known`, {
    wayOut:
      (near === undefined ? "" : `Did you mean ${near}? `) +
      "Regions are those of UN M49, such as “Western Africa”, and the State Department's bureaus: AF, EAP, EUR, NEA, SCA, WHA.",
  });
}

function codeOf({ scheme, code, name }: Region): string {
  return scheme === "state" ? code : name;
}
