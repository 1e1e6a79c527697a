import type { Named } from "../en/grammar.ts";

/*
 * Articles of countries: le Ghana, la Côte d’Ivoire, l’Albanie, les Philippines, Cuba. A name has the feminine article where it
 * ends in an e, l’ before a vowel and else the masculine one, but for these.
 */
const codes = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const PLURAL = codes(
  "ALA ARE ASM ATF BHS BMU CCK COK COM CYM FLK FRO HMD MDV MHL MNP NLD PCN PHL PLW SLB SYC TCA UMI USA VGB VIR",
);
const WITHOUT = codes(
  "ABW AIA ATG BES BHR BLM CPV CUB CUW CYP DJI FJI GGY GIB GUM HKG HTI ISR JEY KIR KNA LCA MAC MAF MCO MDG MLT MSR MUS MYT NIU NRU OMN PRI REU SGP SHN SMR SPM STP SXM TKL TON TTO TUV TWN VCT VUT WLF WSM",
);
const MASCULINE = codes("ARE CPV IOT KHM MEX MOZ NLD SUR USA VAT TLS ZWE BLZ SGP");
const FEMININE = codes("ASM ATF BHS BMU COD COG COM CUB GNB KOR MDV MKD PHL PRK SGS SYC TTO ZAF");

const startsWithVowel = (name: string) => /^[AEIOUÂÉÈÊÎÔ]/iu.test(name);

function isFeminine({ country, name }: Named): boolean {
  if (MASCULINE.has(country)) return false;
  return FEMININE.has(country) || /(?:e|ée|îles .*)$/iu.test(name) || /^îles?\b/iu.test(name);
}

const isPlural = ({ country }: Named) => PLURAL.has(country);

/** A country within a sentence: `le Ghana`, `l’Albanie`, `Cuba`. */
export function inSentence(one: Named): string {
  const { country, name } = one;
  if (WITHOUT.has(country)) return name;
  if (isPlural(one)) return `les ${name}`;
  if (startsWithVowel(name)) return `l’${name}`;
  return `${isFeminine(one) ? "la" : "le"} ${name}`;
}

/** A country that begins a sentence: `Le Ghana`. */
export function atStart(one: Named): string {
  const text = inSentence(one);
  return `${text[0]!.toUpperCase()}${text.slice(1)}`;
}

/** `du Ghana`, `de la Côte d’Ivoire`, `des Philippines`, `d’Haïti`. */
export function ofCountry(one: Named): string {
  const text = inSentence(one);
  if (text.startsWith("le ")) return `du ${text.slice(3)}`;
  if (text.startsWith("les ")) return `des ${text.slice(4)}`;
  return startsWithVowel(text) || one.country === "HTI" ? `d’${text}` : `de ${text}`;
}

/** `au Ghana`, `à la Côte d’Ivoire`, `aux Philippines`: what something applies to. */
export function toCountry(one: Named): string {
  const text = inSentence(one);
  if (text.startsWith("le ")) return `au ${text.slice(3)}`;
  return text.startsWith("les ") ? `aux ${text.slice(4)}` : `à ${text}`;
}

/** The form of a verb: `est` of Ghana, `sont` of the Philippines. */
export function verb(one: Named, singular: string, plural: string): string {
  return isPlural(one) ? plural : singular;
}

/** A participle in agreement: `exclu`, `exclue`, `exclus`, `exclues`. */
export function agreed(one: Named, participle: string): string {
  return `${participle}${isFeminine(one) ? "e" : ""}${isPlural(one) ? "s" : ""}`;
}
