import { resolve } from "../countries/index.ts";
import { country as countryOf, membersOf, regionId, regionNamed, regions } from "../countries/reference.ts";
import type { Iso3, Region } from "../model/country.ts";
import { badUsage, ShortlistError } from "../model/problem.ts";
import { nearestWord } from "../stats/nearest-word.ts";
import { ownWords } from "../words/index.ts";

const { listed } = ownWords;

/** Countries that an option names, and how it names them. */
export interface Selection {
  readonly asked: readonly { readonly code: string; readonly name: string }[];
  readonly countries: ReadonlySet<Iso3>;
}

const REGION = /^region:/iu;
/** A comma ends it: with one, any words behind it would be of the gate. */
const FLAG = /^flag:(?=[^,]+$)/iu;

/**
 * Countries as an option lists them, by names or codes; `region:AF` is everybody in a region, `flag:former-partner` everybody who meets
 * that gate, which only a run knows (`filtersIn`).
 *
 * @param texts what was given to the option: one list, or several words or lists
 */
export function countriesListed(texts: readonly string[], option: string): Selection {
  return selected(
    words(texts, option, countryOrRegion).map((word) =>
      FLAG.test(word)
        ? { ...flagMeant(word), countries: [] }
        : REGION.test(word)
          ? ofRegion(word)
          : ofCountry(word, option),
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
    throw badUsage(`${option} names no country`, {
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
  if (FLAG.test(word)) return flagMeant(word);
  if (REGION.test(word)) return regionMeant(word);
  const { iso3 } = resolve(word);
  return iso3 === undefined ? undefined : { code: iso3, name: countryOf(iso3)!.name };
}

function flagMeant(word: string): Selection["asked"][number] {
  const code = `flag:${word.replace(FLAG, "").trim()}`;
  return { code, name: code };
}

function regionMeant(word: string): ReturnType<Meaning> {
  const region = regionNamed(word.replace(REGION, ""));
  return region && { code: `region:${regionId(region)}`, name: region.name };
}

function pieces(text: string, mark: string): string[] {
  return text
    .split(mark)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

function inDoubt(one: readonly string[], other: readonly string[], meaning: Meaning): ShortlistError {
  const [first, second] = apart(one, other);
  const meaningOf = (words: readonly string[]) => {
    const names = words.map((word) => meaning(word)!.name);
    return names.length === 1 ? `${names[0]} alone` : listed(names);
  };
  const written = (words: readonly string[]) => `“${words.map((word) => meaning(word)!.code).join("; ")}”`;
  const what = `“${first.join(", ")}” may be ${meaningOf(first)}, or ${meaningOf(second)}`;
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
      wayOut: `${option} takes a region as region:${regionId(region)}.`,
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
    wayOut: `Write ${country.code} for the country, or region:${regionId(region)} for the region.`,
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
      "Regions are those of UN M49, such as “Western Africa”, and the State Department's bureaus: AF, EAP (East Asia and the Pacific), EUR (Europe and Eurasia), NEA (Near East), SCA (South and Central Asia), WHA (Western Hemisphere).",
  });
}

/** A way to read a list: its words, and what each of them means. */
export interface ListReading {
  readonly words: readonly string[];
  readonly meanings: readonly string[];
  /** Words that mean nothing. */
  readonly unknown: number;
}

/** Commas that a name may have in it ("Korea, Democratic People's Republic of" has one). */
const LONGEST = 4;

/**
 * How a list that was cut at each comma may be read, where a name may have commas in it: with as few words as can be that mean
 * nothing, and of the ways that mean the same only the first. At most two: more are no less in doubt.
 *
 * @param meaningOf a word's meaning; undefined where it has none
 */
export function listReadings(
  pieces: readonly string[],
  meaningOf: (word: string) => string | undefined,
): readonly ListReading[] {
  // From the end: the readings of what follows the piece before.
  let after: (readonly ListReading[])[] = [[{ words: [], meanings: [], unknown: 0 }]];
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const found: ListReading[] = [];
    for (let length = 1; length <= Math.min(LONGEST, after.length); length += 1) {
      const word = pieces.slice(at, at + length).join(", ");
      const meaning = meaningOf(word);
      // Several pieces are one word only where they mean something together.
      if (meaning === undefined && length > 1) continue;
      for (const rest of after[length - 1]!) {
        found.push({
          words: [word, ...rest.words],
          meanings: [meaning ?? word, ...rest.meanings],
          unknown: rest.unknown + (meaning === undefined ? 1 : 0),
        });
      }
    }
    after = [best(found), ...after].slice(0, LONGEST);
  }
  return after[0]!;
}

function best(found: readonly ListReading[]): readonly ListReading[] {
  const fewest = Math.min(...found.map(({ unknown }) => unknown));
  const kinds = new Map<string, ListReading>();
  for (const one of found) {
    const key = [...new Set(one.meanings)].sort().join("\u0000");
    if (one.unknown === fewest && !kinds.has(key)) kinds.set(key, one);
  }
  return [...kinds.values()].slice(0, 2);
}

/** A country as a user types it: a name or code that resolves, or an error that says what was nearly meant. */
export function resolvedCountry(text: string): Iso3 {
  const { iso3, match, note, suggestions } = resolve(text);
  if (iso3 !== undefined) return iso3;
  if (isYear(text)) {
    throw new ShortlistError("unknown-country", `“${text}” is not a country but a year`, {
      wayOut: `--as-of ${text} takes the evidence of that year and before.`,
    });
  }
  const near = suggestions.length > 0 ? `Did you mean ${suggestions.slice(0, 3).join(", ")}?` : undefined;
  const what = {
    ambiguous: "may mean more than one country",
    "not-a-country": "is not a country",
    unknown: "is not a country that is known",
  };
  // The note of an unknown name is the suggestion itself, which is the way out.
  const because = note && !(match === "unknown" && near) ? ` (${note})` : "";
  throw new ShortlistError("unknown-country", `“${text}” ${what[match as keyof typeof what]}${because}`, {
    wayOut: near ?? "Give an English name or an ISO 3166 code, such as GHA; “shortlist resolve” tries names.",
  });
}

/** Whether a word on the command line is a year of evidence, and nothing else. */
export function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/u.test(word);
}

export function isCountry(word: string): boolean {
  // A file called Chad.csv is no country, and neither are two letters that are a name in other systems.
  return !/[/\\.]/u.test(word) && resolve(word).iso3 !== undefined;
}

export function quoted(word: string): string {
  return /^[\p{L}\p{N}_./:~-]+$/u.test(word) ? word : `"${word}"`;
}

/** What `diff` does with countries. */
export function shownAlone(countries: readonly string[]): string {
  return `--countries ${quoted(countries.join("; "))} shows ${countries.length === 1 ? "it" : "them"} alone.`;
}
