import { country as countryOf } from "../countries/reference.ts";
import { membersOf, regionNamed, regions } from "../countries/regions.ts";
import type { Iso3, Region } from "../model/country.ts";
import { ShortlistError } from "../model/error.ts";
import { nearestWord } from "../stats/nearest-word.ts";
import { countryArgument } from "./country-argument.ts";
import type { Selection } from "./who.ts";

const REGION = /^region:/iu;

/** Countries as an option lists them, by names or codes; `region:AF` is everybody in a region. */
export function countriesListed(text: string, option: string): Selection {
  return selected(
    parts(text, option).map((part) => (REGION.test(part) ? ofRegion(part) : ofCountry(part, option))),
  );
}

/** Regions as `--region` lists them. */
export function regionsListed(text: string): Selection {
  return selected(parts(text, "--region").map(ofRegion));
}

interface Part {
  readonly code: string;
  readonly name: string;
  readonly countries: readonly Iso3[];
}

function selected(found: readonly Part[]): Selection {
  return {
    asked: found.map(({ code, name }) => ({ code, name })),
    countries: new Set(found.flatMap(({ countries }) => countries)),
  };
}

/** Separated by commas, or by semicolons where there are any: names have commas in them. */
function parts(text: string, option: string): string[] {
  const found = text
    .split(text.includes(";") ? ";" : ",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (found.length > 0) return found;
  throw new ShortlistError("bad-usage", `${option} names nobody`, {
    wayOut: `For example: ${option} ${option === "--region" ? "AF" : '"Ghana; Peru"'}.`,
  });
}

function ofCountry(text: string, option: string): Part {
  // No bureau's code is a country's but AF, which alone is Afghanistan.
  const region = regionNamed(text);
  try {
    const iso3 = countryArgument(text);
    return { code: iso3, name: countryOf(iso3)!.name, countries: [iso3] };
  } catch (error) {
    if (!region || !(error instanceof ShortlistError)) throw error;
    throw new ShortlistError("unknown-country", `“${text}” is not a country: it is a region`, {
      wayOut: `${option} takes a region as region:${codeOf(region)}.`,
    });
  }
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
