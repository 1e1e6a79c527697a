import { country as countryOf, regionNamed, regions } from "../countries/reference.ts";
import { resolve } from "../countries/resolve.ts";
import type { Iso3 } from "../model/country.ts";
import type { Meant, Places } from "./conditions.ts";
import { didYouMean } from "./did-you-mean.ts";
import { show } from "./mistakes.ts";

/**
 * The country that a profile names: by its alpha-3 code or by a name. Two letters are refused: they are half of the codes and
 * regions there are (`AF` is Afghanistan, and a bureau), and YAML reads `NO` as no.
 */
function country(word: string): Meant<Iso3> {
  if (/^[A-Z]{3}$/u.test(word) && countryOf(word)) return { is: word };
  const { iso3, name, note, suggestions } = resolve(word);
  if (/^[A-Za-z]{2}$/u.test(word.trim())) {
    const meant = iso3 === undefined ? "" : `; did you mean ${iso3} (${name})?`;
    return { why: `expected a name or a code of three letters, found ${show(word)}${meant}` };
  }
  if (iso3 !== undefined) return { is: iso3 };
  const there = regionNamed(word);
  const near = there
    ? `; “region: [${word}]” asks for a region`
    : suggestions.length > 0
      ? `; did you mean ${suggestions[0]}?`
      : "";
  return {
    why: `expected a country's name or ISO 3166-1 alpha-3 code, found ${show(word)}${note ? ` (${note})` : ""}${near}`,
  };
}

/** The name of the region that a profile names: of UN M49, or a bureau of the State Department. */
function region(word: string): Meant<string> {
  const there = regionNamed(word);
  if (there) return { is: there.name };
  const words = regions().flatMap(({ code, name, scheme }) => (scheme === "state" ? [code, name] : [name]));
  const near = resolve(word).iso3 === undefined ? didYouMean(word, words) : "; “country” asks for a country";
  return {
    why: `expected a region of UN M49 or a bureau of the State Department (AF, EAP, EUR, NEA, SCA, WHA), found ${show(word)}${near}`,
  };
}

/** Countries and regions by the names that are known of them. */
export const known: Places = { country, region };
