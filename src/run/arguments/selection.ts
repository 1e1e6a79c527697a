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

/**
 * Countries as an option lists them, by names or codes; `region:AF` is everybody in a region.
 *
 * @param texts what was given to the option: one list, or several words or lists
 */
export function countriesListed(texts: readonly string[], option: string): Selection {
  return selected(
    words(texts, option, countryOrRegion).map((word) =>
      REGION.test(word) ? ofRegion(word) : ofCountry(word, option),
    ),
  );
}

/** Regions as `--region` lists them. */
export function regionsListed(texts: readonly string[]): Selection {
  return selected(words(texts, "--region", regionMeant).map(ofRegion));
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

/** Who is meant by a word as it stands, if anybody is. */
type Meaning = (word: string) => Selection["asked"][number] | undefined;

/** Semicolons part the words, and so do commas, but for those that stand within a name. */
function words(texts: readonly string[], option: string, meaning: Meaning): readonly string[] {
  mustBeQuoted(texts, option, meaning);
  const readings = texts.flatMap((text) =>
    pieces(text, ";").map((part): readonly ListReading[] =>
      // What stands between semicolons leaves no doubt where it means something as it is.
      text.includes(";") && meaning(part) !== undefined
        ? [{ words: [part], meanings: [], unknown: 0 }]
        : listReadings(pieces(part, ","), (word) => meaning(word)?.code),
    ),
  );
  const read = readings.flatMap(([one]) => one!.words);
  if (read.length === 0) {
    throw badUsage(`${option} names nobody`, {
      wayOut: `For example: ${option} ${option === "--region" ? "AF" : '"Ghana; Peru"'}.`,
    });
  }
  // What is wrong in a list is told before what is in doubt.
  const doubt = readings.findIndex((ways) => ways.length > 1);
  if (doubt >= 0 && readings.every(([one]) => one!.unknown === 0)) {
    throw inDoubt(
      read,
      readings.flatMap((ways, at) => ways[at === doubt ? 1 : 0]!.words),
      meaning,
    );
  }
  return read;
}

/** An option takes several words, and a name without quotes comes as several: `--region Western Africa`. */
function mustBeQuoted(texts: readonly string[], option: string, meaning: Meaning): void {
  for (let from = 0; from < texts.length; from += 1) {
    for (let to = from + 2; to <= texts.length; to += 1) {
      const name = texts.slice(from, to).join(" ");
      if (meaning(name) === undefined) continue;
      throw badUsage(`“${name}” came as ${to - from} words`, {
        wayOut: `Put quotes around what has spaces: ${option} "${name}".`,
      });
    }
  }
}

function countryOrRegion(word: string): ReturnType<Meaning> {
  if (REGION.test(word)) return regionMeant(word);
  const { iso3 } = resolve(word);
  return iso3 === undefined ? undefined : { code: iso3, name: countryOf(iso3)!.name };
}

function regionMeant(word: string): ReturnType<Meaning> {
  const region = regionNamed(word.replace(REGION, ""));
  return region && { code: `region:${codeOf(region)}`, name: region.name };
}

function pieces(text: string, mark: string): string[] {
  return text
    .split(mark)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

function inDoubt(one: readonly string[], other: readonly string[], meaning: Meaning): ShortlistError {
  const [first, second] = apart(one, other);
  const named = (words: readonly string[]) => {
    const names = words.map((word) => meaning(word)!.name);
    return names.length === 1 ? `${names[0]} alone` : listed(names);
  };
  const written = (words: readonly string[]) => `“${words.map((word) => meaning(word)!.code).join("; ")}”`;
  const what = `“${first.join(", ")}” may be ${named(first)}, or ${named(second)}`;
  throw new ShortlistError("ambiguous-list", what, {
    wayOut: `Write ${written(one)} or ${written(other)}: codes, and semicolons between them, leave no doubt.`,
  });
}

/** The words in which two readings of one list differ. */
function apart(a: readonly string[], b: readonly string[]): readonly [string[], string[]] {
  let start = 0;
  while (a[start] === b[start]) start += 1;
  let end = 0;
  while (a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
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
  if (region) return { ...regionMeant(word)!, countries: membersOf(region) };
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
