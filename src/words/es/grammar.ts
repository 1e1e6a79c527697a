import type { Dating } from "../../model/observation.ts";
import { wordOf } from "../../model/translation.ts";
import type { Named, Placed } from "../en/grammar.ts";
import { numbers } from "./numbers.ts";

const { digits, exact, figure, fixed, brief, grouped, plural } = numbers;

/** “y” before what follows; “e” before the sound of an i: `Perú e India`, `nieve y hielo`. */
function and(next: string): string {
  return /^[«“"(]*h?[ií](?![aeo])/iu.test(next) ? "e" : "y";
}

/** “o” before what follows; “u” before the sound of an o. */
function or(next: string): string {
  return /^[«“"(]*h?[oó]/iu.test(next) ? "u" : "o";
}

/** `A`, `A y B`, `A, B y C`; separated by semicolons where a part has a conjunction, a comma or a semicolon of its own. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  if (parts.some((part) => / [ye] |[,;] /u.test(part)))
    return `${parts.slice(0, -1).join("; ")}; ${and(parts.at(-1)!)} ${parts.at(-1)}`;
  const last = parts.at(-1)!;
  return `${parts.slice(0, -1).join(", ")} ${and(last)} ${last}`;
}

/** `A o B`. */
export function anyOf(parts: readonly string[]): string {
  return parts.reduce((said, part) => `${said} ${or(part)} ${part}`);
}

/** Some of many: `Chad, Malí y 3 más`. */
export function some(names: readonly string[], most = 6): string {
  if (names.length === 0) return "ninguno";
  const [between, before] = names.some((name) => name.includes(", ")) ? ["; ", "; "] : [", ", " "];
  if (names.length > most + 1)
    return `${names.slice(0, most).join(between)}${before}y ${names.length - most} más`;
  const last = names.at(-1)!;
  return names.length === 1 ? last : `${names.slice(0, -1).join(between)}${before}${and(last)} ${last}`;
}

/** What ends a few of many places: `line 3; line 5; y en 4 lugares más`. */
export const fewPlaces = {
  more: (n: number) => `y en ${counted(n, "lugar más", "lugares más")}`,
  moreLines: (lines: string, n: number) => `${lines} y ${n} más`,
};

/** A value of which it matters that it stands so in a file: a number to so many digits, a category in quotes. */
export function asRead(value: number | string, most = 6): string {
  return typeof value === "number" ? digits(value, most) : quoted(figure(value));
}

/** `1.º`, `2.º`: of a place, which is masculine. */
export function ordinal(n: number): string {
  return `${n}.º`;
}

/** `1 país`, `3 países`; a round million takes a preposition: `1000000 de países`. */
export function counted(n: number, one: string, other: string): string {
  return `${n} ${plural(n, { one, many: `de ${other}`, other })}`;
}

/** `2000 simulaciones`. */
export function simulations(n: number): string {
  return `${grouped(n)} ${plural(n, { one: "simulación", many: "de simulaciones", other: "simulaciones" })}`;
}

/** How far two rankings agree, in the middle of a sentence; null: one of them is all ties. What only rounds to 1 is not told as 1. */
export function rankingsAgree(tau: number | null): string {
  if (tau === null) return "una de las dos clasificaciones no distingue a ningún país de otro";
  const said = Math.abs(tau) === 1 || Math.abs(tau) < 0.995 ? fixed(tau, 2) : nearOne(tau);
  return `el coeficiente tau de Kendall entre las dos clasificaciones es ${said} (1: el mismo orden; 0: ninguna relación)`;
}

function nearOne(tau: number): string {
  return tau > 0 ? `superior a ${fixed(0.99, 2)}` : `inferior a ${fixed(-0.99, 2)}`;
}

/** A rank in a sentence: `puesto 2`; where it is shared, `puesto 1 (compartido por 35 países)`. `tied` are the others that share it. */
export function placed(rank: number, tied: number): string {
  return tied > 0 ? `puesto ${rank} (compartido por ${tied + 1} países)` : `puesto ${rank}`;
}

/** The same without by how many it is shared: `puesto 1 compartido`. */
export function placeBriefly({ rank, tied }: Placed): string {
  return tied > 0 ? `puesto ${rank} compartido` : `puesto ${rank}`;
}

/** In a cell of a line of ranks: `2.º`, `1.º compartido`. */
export function placedBriefly({ rank, tied }: Placed): string {
  return tied > 0 ? `${ordinal(rank)} compartido` : ordinal(rank);
}

/** `el primero`, `los 10 primeros`. */
export function firstOnes(k: number): string {
  return k === 1 ? "el primero" : `los ${k} primeros`;
}

/** `del primero`, `de los 10 primeros`: what has an article, behind “de”. */
export function ofThese(words: string): string {
  return `de ${words}`.replace(/^de el /u, "del ");
}

const WORDS = ["ninguno", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"];

export function numberWord(n: number): string {
  return WORDS[n] ?? String(n);
}

export function capitalised(text: string): string {
  return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
}

/** A title of one plain word takes a small letter: `en necesidad`; others are names and keep theirs. */
export function withinSentence(title: string): string {
  return /^\p{Lu}\p{Ll}+$/u.test(title) ? title.toLowerCase() : title;
}

/** Countries whose names take an article in a sentence, by the article; those with a plural one take verbs in the plural. */
const WITH_ARTICLE: Readonly<Record<string, string>> = {
  el: "ESH GBR IOT PER",
  la: "BVT CAF COD COG CXR DOM IMN IND MDA NFK PYF VAT",
  los: "ARE ATF NLD USA",
  las: "ALA BHS BMU CCK COK COM CYM FLK FRO HMD MHL MNP PCN SGS SLB TCA UMI VGB VIR",
};
const ARTICLE = new Map(
  Object.entries(WITH_ARTICLE).flatMap(([article, codes]) => codes.split(" ").map((code) => [code, article])),
);

/** A country within a sentence: `los Países Bajos`, `Ghana`. */
export function inSentence({ country, name }: Named): string {
  const article = ARTICLE.get(country);
  return article === undefined ? name : `${article} ${name}`;
}

/** A country that begins a sentence: `Los Países Bajos`, `Ghana`. */
export function atStart(one: Named): string {
  return capitalised(inSentence(one));
}

/** `de Ghana`, `del Reino Unido`. */
export function of(one: Named): string {
  return ofThese(inSentence(one));
}

/** `a Ghana`, `al Reino Unido`. */
export function to(one: Named): string {
  return `a ${inSentence(one)}`.replace(/^a el /u, "al ");
}

/** The form of a verb that goes with a country: `Ghana ocupa`, `los Países Bajos ocupan`. */
export function verb({ country }: Pick<Named, "country">, one: string, several: string): string {
  return ARTICLE.get(country)?.endsWith("s") ? several : one;
}

/** Units as publishers' files have them, as they stand behind 1 and behind other numbers. */
const UNITS: Readonly<Record<string, readonly [one: string, other: string]>> = {
  points: ["punto", "puntos"],
  "points (0-100)": ["punto (0-100)", "puntos (0-100)"],
  years: ["año", "años"],
  age: ["año de edad", "años de edad"],
  tiers: ["nivel", "niveles"],
  categories: ["categoría", "categorías"],
  goods: ["bien", "bienes"],
  forms: ["forma", "formas"],
  people: ["persona", "personas"],
  persons: ["persona", "personas"],
  "cases or persons": ["caso o persona", "casos o personas"],
  inspectors: ["inspector", "inspectores"],
  investigations: ["investigación", "investigaciones"],
  prosecutions: ["enjuiciamiento", "enjuiciamientos"],
  convictions: ["condena", "condenas"],
  recommendations: ["recomendación", "recomendaciones"],
  sources: ["fuente", "fuentes"],
  percent: ["%", "%"],
  "% of GDP": ["% del PIB", "% del PIB"],
  "percent of GDP": ["% del PIB", "% del PIB"],
  US$: ["dólar de los EE. UU.", "dólares de los EE. UU."],
  "US dollars": ["dólar de los EE. UU.", "dólares de los EE. UU."],
  index: ["(índice)", "(índice)"],
  rating: ["(calificación)", "(calificación)"],
  "standard normal units": ["unidad normal estándar", "unidades normales estándar"],
  "per 1,000": ["por cada 1000 habitantes", "por cada 1000 habitantes"],
  "deaths per 1,000": ["muerte por cada 1000", "muertes por cada 1000"],
  "deaths per 1,000 live births": [
    "muerte por cada 1000 nacidos vivos",
    "muertes por cada 1000 nacidos vivos",
  ],
};

/** A unit as it stands behind a figure: `nivel` behind 1, `niveles` behind 2. */
export function unitOf(value: number | string, unit: string): string {
  const [one, other] = wordOf(UNITS, unit) ?? [unit, unit];
  return value === 1 || value === -1 ? one : other;
}

/** What is said of a subject, behind a colon: the check's own sentence goes on with a small letter, a reader's or a file's name stays. */
export function begunLow(sentence: string): string {
  return /^(?:Asimetría|Con|De|El|En|La|Las|Lo|Los|Ningún|Ninguna|No|Para|Se|Sin|Solo|Su|Sus|Tiene|Una|Valor)(?!\p{L})/u.test(
    sentence,
  )
    ? sentence[0]!.toLowerCase() + sentence.slice(1)
    : sentence;
}

/** A figure with its unit in a sentence: `2,93 por cada 1000`, `1 nivel`, `Tier 3`, `«yes»`. */
export function withUnit(value: number | string, unit: string | undefined): string {
  if (typeof value === "string") return /^\p{Ll}/u.test(value) ? quoted(figure(value)) : figure(value);
  return unit === undefined ? brief(value) : `${brief(value)} ${unitOf(value, unit)}`;
}

/** Words of another as such. */
export function quoted(text: string): string {
  return `«${text}»`;
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

/** What an indicator would be assessed at: `en 3`, `como «nivel 2»`. */
export function valued(value: number | string): string {
  return typeof value === "string" ? `como ${quoted(exact(value))}` : `en ${exact(value)}`;
}

/** When a figure is of, and of whom where that is not whom its indicator means: `de 10 a 14 años de edad, medición de 2014 o anterior`. */
export function when({ year, measured, atLatest, ages }: Dating): string {
  const time =
    measured === undefined
      ? year === undefined
        ? []
        : [`${year}`]
      : [`medición de ${measured}${atLatest ? " o anterior" : ""}`];
  return [...(ages === undefined ? [] : [`de ${ages.replace(/ to |-/u, " a ")} años de edad`]), ...time].join(
    ", ",
  );
}

export function inBrackets(one: Dating): string {
  const time = when(one);
  return time === "" ? "" : ` (${time})`;
}

/** What is printed decides: 0.96 is `1,0 punto` with one decimal. */
export function pointsOf(value: number, decimals: number): string {
  return plural(Math.abs(Number(value.toFixed(decimals))), { one: "punto", other: "puntos" });
}

export function points(value: number, decimals: number): string {
  return `${fixed(value, decimals)} ${pointsOf(value, decimals)}`;
}

/** Within a sentence: a title may begin with a capital. */
export function lowered(words: string): string {
  return /^\p{Lu}\p{Ll}*(?!\p{L})/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;
}

const MONTHS = [
  "enero",
  "febrero",
  "marzo",
  "abril",
  "mayo",
  "junio",
  "julio",
  "agosto",
  "septiembre",
  "octubre",
  "noviembre",
  "diciembre",
];

/** From which month to which, counted from 1; one alone where they are the same. */
export function months(first: number, last: number): string {
  return first === last ? MONTHS[first - 1]! : `${MONTHS[first - 1]}–${MONTHS[last - 1]}`;
}

/** As it is written in Spanish, of what is known of it, a day with its article: `el 23/06/2015`, `05/2018`, `2019`. */
export function date(iso: string): string {
  const written = iso.split("-").reverse();
  return `${written.length === 3 ? "el " : ""}${written.join("/")}`;
}

/** Behind “de” and “a”, which an article runs into: `del 23/06/2015`, `al 30/09/2015`, `de 05/2018`. */
export const ofDate = (iso: string): string => ofThese(date(iso));
export const toDate = (iso: string): string => `a ${date(iso)}`.replace(/^a el /u, "al ");
export const onDate = (iso: string): string => (date(iso).startsWith("el ") ? date(iso) : `en ${date(iso)}`);

/** A list in a sentence: `la lista «Alianzas CPC»`, `la «Lista de la Ley …»`; what is said behind it agrees with the list. */
export function theList(title: string): string {
  return /^Lista\b/u.test(title) ? `la ${quoted(title)}` : `la lista ${quoted(title)}`;
}

/** A category in quotes, a figure as it is. */
export function asTold(value: number | string): string {
  return typeof value === "string" ? quoted(figure(value)) : figure(value);
}

/** A title within a sentence begins with a small letter. */
export function smallTitle(title: string): string {
  return `${title[0]?.toLowerCase() ?? ""}${title.slice(1)}`;
}

/** Parts one after the other, as a message asks for them. */
export const commas = (parts: Parts): string => parts.join(", ");
export const semicolons = (parts: Parts): string => parts.join("; ");
export const allOf = (parts: Parts): string => parts.join(" y ");
export const either = (parts: Parts): string => parts.join(" o ");
export const nor = (parts: Parts): string => parts.join(" ni ");
export const sentences = (parts: Parts): string => parts.join(" ");
/** What is said one after the other, each by itself: `A, B` of reasons. */
export const reasons = (parts: Parts): string => parts.join("; y ");
export const spaced = (parts: Parts): string => parts.join(" ");

type Parts = readonly (string | number)[];
