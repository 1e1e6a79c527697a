import type { Dating } from "../../model/observation.ts";
import { wordOf } from "../../model/translation.ts";
import type { Named, Placed } from "../en/grammar.ts";
import { numbers } from "./numbers.ts";

const { digits, exact, figure, fixed, brief, plural, percent } = numbers;

/** `A`, `A et B`, `A, B et C` ; separated by semicolons where a part has an “et” or a comma of its own. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  if (parts.some((part) => / et |, /u.test(part)))
    return `${parts.slice(0, -1).join("\u202f; ")}\u202f; et ${parts.at(-1)}`;
  return `${parts.slice(0, -1).join(", ")} et ${parts.at(-1)}`;
}

/** `A ou B`. */
export function either(parts: readonly (string | number)[]): string {
  return parts.join(" ou ");
}

export function some(names: readonly string[], most = 6): string {
  if (names.length === 0) return "aucun";
  const [between, last] = names.some((name) => name.includes(", "))
    ? ["\u202f; ", "\u202f; et "]
    : [", ", " et "];
  if (names.length > most + 1)
    return `${names.slice(0, most).join(between)}${last}${names.length - most} autres`;
  return [names.slice(0, -1).join(between), ...names.slice(-1)].filter((part) => part !== "").join(last);
}

export const fewPlaces = {
  more: (n: number) => `et ${n} ${plural(n, { one: "autre endroit", other: "autres endroits" })}`,
  moreLines: (lines: string, n: number) => `${lines} et ${n} ${plural(n, { one: "autre", other: "autres" })}`,
};

export function asRead(value: number | string, most = 6): string {
  return typeof value === "number" ? digits(value, most) : quoted(figure(value));
}

/** A category in quotes, a number as it is told. */
export function said(told: string, value: number | string): string {
  return typeof value === "string" ? quoted(told) : told;
}

/** To every digit, a category in quotes. */
export function exactly(value: number | string): string {
  return said(exact(value), value);
}

/** In a sentence, a category in quotes. */
export function briefly(value: number | string): string {
  return said(brief(value), value);
}

/** `1er`, `2e`: of a rank. */
export function ordinal(n: number): string {
  return n === 1 ? "1er" : `${n}e`;
}

/** `1 pays`, `3 pays` ; 0 and 1,5 take the singular. */
export function counted(n: number, one: string, other: string): string {
  return `${n} ${plural(n, { one, other })}`;
}

export function rankingsAgree(tau: number | null): string {
  if (tau === null) return "l’un des deux classements ne distingue aucun pays d’un autre";
  const said = Math.abs(tau) === 1 || Math.abs(tau) < 0.995 ? fixed(tau, 2) : nearOne(tau);
  return `le tau de Kendall des deux classements est ${said} (1\u00a0: même ordre\u202f; 0\u00a0: aucun rapport)`;
}

function nearOne(tau: number): string {
  return tau > 0 ? `supérieur à ${fixed(0.99, 2)}` : `inférieur à ${fixed(-0.99, 2)}`;
}

export function placed(rank: number, tied: number): string {
  return tied > 0 ? `${placedBriefly({ rank, tied })} (${tied + 1} pays)` : ordinal(rank);
}

export function placedBriefly({ rank, tied }: Placed): string {
  return tied > 0 ? `${ordinal(rank)} ex æquo` : ordinal(rank);
}

/** `le 14e rang`, `le 1er rang ex æquo (35 pays)`. */
export function rankOf(rank: number, tied: number): string {
  return `le ${rankAlone(rank, tied)}`;
}

/** The same without its article: `14e rang`. */
export function rankAlone(rank: number, tied: number): string {
  return `${ordinal(rank)} rang${tied > 0 ? ` ex æquo (${tied + 1} pays)` : ""}`;
}

/** `le premier`, `les 10 premiers`. */
export function firstOnes(k: number): string {
  return k === 1 ? "le premier" : `les ${k} premiers`;
}

const WORDS = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];

export function numberWord(n: number): string {
  return WORDS[n] ?? String(n);
}

export function capitalised(text: string): string {
  return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
}

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

/** Units of figures, which documents carry in English. */
const UNITS: Readonly<Record<string, readonly [one: string, other: string]>> = {
  points: ["point", "points"],
  "points (0-100)": ["point (0-100)", "points (0-100)"],
  years: ["année", "années"],
  age: ["an", "ans"],
  tiers: ["catégorie", "catégories"],
  categories: ["catégorie", "catégories"],
  goods: ["produit", "produits"],
  people: ["personne", "personnes"],
  persons: ["personne", "personnes"],
  inspectors: ["inspecteur", "inspecteurs"],
  investigations: ["enquête", "enquêtes"],
  prosecutions: ["poursuite", "poursuites"],
  convictions: ["condamnation", "condamnations"],
  "cases or persons": ["cas ou personne", "cas ou personnes"],
  forms: ["forme", "formes"],
  recommendations: ["recommandation", "recommandations"],
  sources: ["source", "sources"],
  rating: ["(note)", "(note)"],
  index: ["(indice)", "(indice)"],
  percent: ["%", "%"],
  "% of GDP": ["% du PIB", "% du PIB"],
  "percent of GDP": ["% du PIB", "% du PIB"],
  "US dollars": ["dollar des États-Unis", "dollars des États-Unis"],
  US$: ["$ US", "$ US"],
  "per 1,000": ["pour 1\u202f000", "pour 1\u202f000"],
  "deaths per 1,000": ["décès pour 1\u202f000", "décès pour 1\u202f000"],
  "deaths per 1,000 live births": [
    "décès pour 1\u202f000 naissances vivantes",
    "décès pour 1\u202f000 naissances vivantes",
  ],
  "standard normal units": ["écart type", "écarts types"],
};

export function unitOf(value: number | string, unit: string): string {
  const [one, other] = wordOf(UNITS, unit) ?? [unit, unit];
  return typeof value === "number" && Math.abs(value) < 2 ? one : other;
}

/** A unit with what stands between it and its figure: no line breaks before a percent sign. */
export function unitBehind(value: number | string, unit: string): string {
  const word = unitOf(value, unit);
  return `${word.startsWith("%") ? "\u202f" : " "}${word}`;
}

/** A figure with its unit in a sentence, or a category in words. */
export function withUnit(value: number | string, unit: string | undefined): string {
  if (typeof value === "string") return /^[a-z]/u.test(value) ? quoted(figure(value)) : figure(value);
  return unit === undefined ? brief(value) : `${brief(value)}${unitBehind(value, unit)}`;
}

/** A value that a gate's test found: a category as it stands in a sentence, a figure as published. */
export function asObserved(value: number | string): string {
  return typeof value === "number" ? figure(value) : withUnit(value, undefined);
}

export function quoted(text: string): string {
  return `«\u202f${text}\u202f»`;
}

export function when({ year, measured, atLatest, ages }: Dating): string {
  const time =
    measured === undefined
      ? year === undefined
        ? []
        : [`${year}`]
      : [`mesuré en ${measured}${atLatest ? " ou avant" : ""}`];
  return [...(ages === undefined ? [] : [`de ${ages.replace(/ to |-/u, " à ")} ans`]), ...time].join(", ");
}

export function inBrackets(one: Dating): string {
  const time = when(one);
  return time === "" ? "" : ` (${time})`;
}

export function pointsOf(value: number, decimals: number): string {
  return plural(Math.abs(Number(value.toFixed(decimals))), { one: "point", other: "points" });
}

/** What is said of a subject, behind a colon: the check's own sentence goes on with a small letter, a reader's or a file's name stays. */
export function begunLow(sentence: string): string {
  return /^(?:L’|(?:Asymétrie|Aucun|Avec|De|Des|Elle|Il|La|Les?|Pas|Pour|Sa|Ses|Seuls?|Son|Une|Valeur|Votre)(?!\p{L}))/u.test(
    sentence,
  )
    ? sentence[0]!.toLowerCase() + sentence.slice(1)
    : sentence;
}

export function points(value: number, decimals: number): string {
  return `${fixed(value, decimals)} ${pointsOf(value, decimals)}`;
}

/** `1 pays`, `48 pays`. */
export function countries(n: number): string {
  return `${n} pays`;
}

/** Within a sentence: a title may begin with a capital. */
export function lowered(words: string): string {
  return /^\p{Lu}\p{Ll}*\b/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;
}

const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

/** From which month to which, counted from 1; one alone where they are the same. */
export function months(first: number, last: number): string {
  return first === last ? MONTHS[first - 1]! : `${MONTHS[first - 1]}–${MONTHS[last - 1]}`;
}

/** As it is written in French, of what is known of it: `23/06/2015`, `05/2018`, `2019`. */
export function date(iso: string): string {
  return iso.split("-").reverse().join("/");
}

/** A day has an article, a month or a year none: `du 23/06/2015`, `de 05/2018`. */
const isDay = (iso: string) => iso.split("-").length === 3;
export const fromDay = (iso: string): string => `${isDay(iso) ? "du" : "de"} ${date(iso)}`;
export const untilDay = (iso: string): string => `${isDay(iso) ? "au" : "à"} ${date(iso)}`;
export const onDay = (iso: string): string => `${isDay(iso) ? "le" : "en"} ${date(iso)}`;
export const sinceDay = (iso: string): string => `depuis ${isDay(iso) ? "le " : ""}${date(iso)}`;

/** `la liste « Partenariats CPC »`, `la « Liste de la loi … »`. */
export function theList(title: string): string {
  return /^Liste\b/u.test(title) ? `la ${quoted(title)}` : `la liste ${quoted(title)}`;
}

/** A category in quotes, a figure as it is. */
export function asTold(value: number | string): string {
  return typeof value === "string" ? quoted(figure(value)) : figure(value);
}

/** A title within a sentence. */
export function smallTitle(title: string): string {
  return title.toLowerCase();
}

/** A figure as it was read, with its unit where it has one. */
export function readIn(value: number | string, unit: string | undefined): string {
  const figures = asRead(value, 4);
  return unit === undefined ? figures : `${figures} ${unitOf(value, unit)}`.replace(" %", "\u202f%");
}

/** A share that is not nothing is never said to be 0 %. */
export function partOf(share: number): string {
  return share > 0 && share < 0.005 ? "moins de 1\u202f%" : percent(share);
}

/** Parts one after the other, as a message asks for them. */
export const commas = (parts: Parts): string => parts.join(", ");
export const semicolons = (parts: Parts): string => parts.join("\u202f; ");
export const allOf = (parts: Parts): string => parts.join(" et ");
export const sentences = (parts: Parts): string => parts.join(" ");
export const spaced = (parts: Parts): string => parts.join(" ");

type Parts = readonly (string | number)[];
