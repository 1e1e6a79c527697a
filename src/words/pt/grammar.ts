import type { Dating } from "../../model/observation.ts";
import { wordOf } from "../../model/translation.ts";
import type { Named, Placed } from "../en/grammar.ts";
import { numbers } from "./numbers.ts";

const { digits, exact, figure, fixed, brief, grouped, plural, percent } = numbers;

/** `A`, `A e B`, `A, B e C`; separated by semicolons where a part has an “e”, a comma or a semicolon of its own. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  if (parts.some((part) => / e |[,;] /u.test(part)))
    return `${parts.slice(0, -1).join("; ")}; e ${parts.at(-1)}`;
  return `${parts.slice(0, -1).join(", ")} e ${parts.at(-1)}`;
}

/** `A ou B`. */
export function anyOf(parts: readonly string[]): string {
  return parts.join(" ou ");
}

/** Some of many: `Chade, Mali e mais 3`. */
export function some(names: readonly string[], most = 6): string {
  if (names.length === 0) return "nenhum";
  const [between, last] = names.some((name) => name.includes(", ")) ? ["; ", "; e "] : [", ", " e "];
  if (names.length > most + 1)
    return `${names.slice(0, most).join(between)}${last}mais ${names.length - most}`;
  return [names.slice(0, -1).join(between), ...names.slice(-1)].filter((part) => part !== "").join(last);
}

/** What ends a few of many places: `line 3; line 5; e em mais 4 locais`. */
export const fewPlaces = {
  more: (n: number) => `e em mais ${counted(n, "local", "locais")}`,
  moreLines: (lines: string, n: number) => `${lines} e mais ${n}`,
};

/** A value of which it matters that it stands so in a file: a number to so many digits, a category in quotes. */
export function asRead(value: number | string, most = 6): string {
  return typeof value === "number" ? digits(value, most) : quoted(figure(value));
}

/** `1º`, `2º`: of a place, which is masculine. */
export function ordinal(n: number): string {
  return `${n}º`;
}

/** `1 país`, `3 países`; a round million takes a preposition: `1000000 de países`. */
export function counted(n: number, one: string, other: string): string {
  return `${n} ${plural(n, { one, many: `de ${other}`, other })}`;
}

/** `2.000 simulações`. */
export function simulations(n: number): string {
  return `${grouped(n)} ${plural(n, { one: "simulação", many: "de simulações", other: "simulações" })}`;
}

/** How far two rankings agree, in the middle of a sentence; null: one of them is all ties. What only rounds to 1 is not told as 1. */
export function rankingsAgree(tau: number | null): string {
  if (tau === null) return "uma das duas classificações não distingue nenhum país de outro";
  const said = Math.abs(tau) === 1 || Math.abs(tau) < 0.995 ? fixed(tau, 2) : nearOne(tau);
  return `o coeficiente tau de Kendall entre as duas classificações é ${said} (1: a mesma ordem; 0: nenhuma relação)`;
}

function nearOne(tau: number): string {
  return tau > 0 ? `superior a ${fixed(0.99, 2)}` : `inferior a ${fixed(-0.99, 2)}`;
}

/** A rank in a sentence: `2º lugar`; where it is shared, `1º lugar (compartilhado por 35 países)`. `tied` are the others that share it. */
export function placed(rank: number, tied: number): string {
  return tied > 0
    ? `${ordinal(rank)} lugar (compartilhado por ${tied + 1} países)`
    : `${ordinal(rank)} lugar`;
}

/** The same without by how many it is shared: `1º lugar compartilhado`. */
export function placeBriefly({ rank, tied }: Placed): string {
  return tied > 0 ? `${ordinal(rank)} lugar compartilhado` : `${ordinal(rank)} lugar`;
}

/** In a cell of a line of ranks: `2º`, `1º compartilhado`. */
export function placedBriefly({ rank, tied }: Placed): string {
  return tied > 0 ? `${ordinal(rank)} compartilhado` : ordinal(rank);
}

/** `o primeiro`, `os 10 primeiros`. */
export function firstOnes(k: number): string {
  return k === 1 ? "o primeiro" : `os ${k} primeiros`;
}

/** `o primeiro lugar`, `os 10 primeiros lugares`. */
export function firstPlaces(k: number): string {
  return k === 1 ? "o primeiro lugar" : `os ${k} primeiros lugares`;
}

/** What is said of a subject, behind a colon: the check's own sentence goes on with a small letter, a reader's or a file's name stays. */
export function begunLow(sentence: string): string {
  return /^(?:A|As|Assimetria|Com|De|Em|Mais|Nada|Nenhum|Ninguém|Não|O|Os|Para|Sem|Somente|Tem|Uma|Usa-se|Valia|Valor|Valores)(?!\p{L})/u.test(
    sentence,
  )
    ? sentence[0]!.toLowerCase() + sentence.slice(1)
    : sentence;
}

const WORDS = ["nenhum", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez"];

export function numberWord(n: number): string {
  return WORDS[n] ?? String(n);
}

export function capitalised(text: string): string {
  return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
}

/** A title of one plain word takes a small letter: `em necessidade`; others are names and keep theirs. */
export function withinSentence(title: string): string {
  return /^\p{Lu}\p{Ll}+$/u.test(title) ? title.toLowerCase() : title;
}

/** The article that a country's name takes in a sentence; the others take none. Those with a plural one take verbs in the plural. */
const WITH_ARTICLE: Readonly<Record<string, string>> = {
  o: "AFG AZE BGD BHR BEN BTN BRA BRN BDI KHM CAN QAT KAZ TCD CHL DJI EGY ECU GAB GHA HTI IRN IRQ YEM IOT JPN XKX KWT LAO LSO LBN MWI MLI MAR MEX NPL NER PAK PAN PRY PER KEN KGZ GBR ESH SEN LKA SDN SSD SUR TJK TGO TKM URY UZB VNM ZWE",
  a: "ALB ATA DEU SAU DZA ARG ARM AUS AUT BEL BLR BOL BIH BVT BGR CHN COL PRK KOR CIV CRI CXR HRV DNK SVK SVN ESP EST ERI ETH FIN FRA FSM GMB GEO GRC GRL GTM GUF GUY GIN GNQ GNB HUN IMN IND IDN IRL ISL ITA JAM JOR LVA LBR LBY LTU MKD MYS MTQ MRT MDA MNG NAM NCL NFK NGA NIC NOR NZL PNG PSE POL PYF CAF COD COG DOM REU ROU RUS SRB SYR SOM SWE CHE THA TZA CZE TUN TUR UKR VAT VEN ZAF ZMB",
  os: "ARE ATF NLD USA",
  as: "ALA BHS BMU CCK COK COM CYM FLK FRO HMD MDV MHL MNP PCN PHL SGS SLB SYC TCA UMI VGB VIR",
};
const ARTICLE = new Map(
  Object.entries(WITH_ARTICLE).flatMap(([article, codes]) => codes.split(" ").map((code) => [code, article])),
);

/** A country within a sentence: `os Países Baixos`, `o Gana`, `Angola`. */
export function inSentence({ country, name }: Named): string {
  const article = ARTICLE.get(country);
  return article === undefined ? name : `${article} ${name}`;
}

/** A country that begins a sentence: `Os Países Baixos`, `O Gana`. */
export function atStart(one: Named): string {
  return capitalised(inSentence(one));
}

/** `do Gana`, `da Índia`, `de Angola`. */
export function of({ country, name }: Named): string {
  return `d${ARTICLE.get(country) ?? "e"} ${name}`;
}

const TO: Readonly<Record<string, string>> = { o: "ao", a: "à", os: "aos", as: "às" };

/** `ao Gana`, `à Índia`, `a Angola`. */
export function to({ country, name }: Named): string {
  return `${TO[ARTICLE.get(country) ?? ""] ?? "a"} ${name}`;
}

/** The form of a verb that goes with a country: `o Gana ocupa`, `os Países Baixos ocupam`. */
export function verb({ country }: Pick<Named, "country">, one: string, several: string): string {
  return ARTICLE.get(country)?.endsWith("s") ? several : one;
}

/** Units as publishers' files have them, as they stand behind 1 and behind other numbers. */
const UNITS: Readonly<Record<string, readonly [one: string, other: string]>> = {
  points: ["ponto", "pontos"],
  "points (0-100)": ["ponto (0-100)", "pontos (0-100)"],
  years: ["ano", "anos"],
  age: ["ano de idade", "anos de idade"],
  tiers: ["nível", "níveis"],
  categories: ["categoria", "categorias"],
  goods: ["bem", "bens"],
  forms: ["forma", "formas"],
  people: ["pessoa", "pessoas"],
  persons: ["pessoa", "pessoas"],
  "cases or persons": ["caso ou pessoa", "casos ou pessoas"],
  inspectors: ["inspetor", "inspetores"],
  investigations: ["investigação", "investigações"],
  prosecutions: ["ação penal", "ações penais"],
  convictions: ["condenação", "condenações"],
  recommendations: ["recomendação", "recomendações"],
  sources: ["fonte", "fontes"],
  percent: ["%", "%"],
  "% of GDP": ["% do PIB", "% do PIB"],
  "percent of GDP": ["% do PIB", "% do PIB"],
  US$: ["dólar dos EUA", "dólares dos EUA"],
  "US dollars": ["dólar dos EUA", "dólares dos EUA"],
  index: ["(índice)", "(índice)"],
  rating: ["(avaliação)", "(avaliação)"],
  "standard normal units": ["unidade normal padrão", "unidades normais padrão"],
  "per 1,000": ["por mil habitantes", "por mil habitantes"],
  "deaths per 1,000": ["morte por mil", "mortes por mil"],
  "deaths per 1,000 live births": ["morte por mil nascidos vivos", "mortes por mil nascidos vivos"],
};

/** A unit as it stands behind a figure: `nível` behind 1, `níveis` behind 2. */
export function unitOf(value: number | string, unit: string): string {
  const [one, other] = wordOf(UNITS, unit) ?? [unit, unit];
  return value === 1 || value === -1 ? one : other;
}

/** A figure and its unit. */
export function joined(figure: string, value: number | string, unit: string | undefined): string {
  return unit === undefined ? figure : `${figure}${unitBehind(value, unit)}`;
}

/** A unit behind a figure: no space before a percent sign. */
export function unitBehind(value: number | string, unit: string): string {
  const word = unitOf(value, unit);
  return word.startsWith("%") ? word : ` ${word}`;
}

/** A figure with its unit in a sentence: `2,93 por mil`, `1 nível`, `Tier 3`, `“yes”`. */
export function withUnit(value: number | string, unit: string | undefined): string {
  if (typeof value === "string") return /^\p{Ll}/u.test(value) ? quoted(figure(value)) : figure(value);
  return joined(brief(value), value, unit);
}

/** A value as it is said, a category in quotes. */
export function told(value: number | string, said: (value: number | string) => string): string {
  return typeof value === "string" ? quoted(said(value)) : said(value);
}

/** To every digit, a category in quotes. */
export function exactly(value: number | string): string {
  return told(value, exact);
}

/** In a sentence, a category in quotes. */
export function briefly(value: number | string): string {
  return told(value, brief);
}

/** Words of another as such. */
export function quoted(text: string): string {
  return `“${text}”`;
}

/** When a figure is of, and of whom where that is not whom its indicator means: `de 10 a 14 anos de idade, medição de 2014 ou anterior`. */
export function when({ year, measured, atLatest, ages }: Dating): string {
  const time =
    measured === undefined
      ? year === undefined
        ? []
        : [`${year}`]
      : [`medição de ${measured}${atLatest ? " ou anterior" : ""}`];
  return [
    ...(ages === undefined ? [] : [`de ${ages.replace(/ to |-/u, " a ")} anos de idade`]),
    ...time,
  ].join(", ");
}

export function inBrackets(one: Dating): string {
  const time = when(one);
  return time === "" ? "" : ` (${time})`;
}

/** What is printed decides, and up to 1.9 it is one: `1,5 ponto`, `2,0 pontos`. */
export function pointsOf(value: number, decimals: number): string {
  return plural(Math.abs(Number(value.toFixed(decimals))), { one: "ponto", other: "pontos" });
}

/** What stands before the parts of so many points: `1,5 ponto (do qual: …)`, `2,0 pontos (dos quais: …)`. */
export function ofWhich(value: number, decimals: number): string {
  return plural(Math.abs(Number(value.toFixed(decimals))), { one: "do qual", other: "dos quais" });
}

export function points(value: number, decimals: number): string {
  return `${fixed(value, decimals)} ${pointsOf(value, decimals)}`;
}

/** Within a sentence: a title may begin with a capital. */
export function lowered(words: string): string {
  return /^\p{Lu}\p{Ll}*(?!\p{L})/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;
}

const MONTHS = [
  "janeiro",
  "fevereiro",
  "março",
  "abril",
  "maio",
  "junho",
  "julho",
  "agosto",
  "setembro",
  "outubro",
  "novembro",
  "dezembro",
];

/** From which month to which, counted from 1; one alone where they are the same. */
export function months(first: number, last: number): string {
  return first === last ? MONTHS[first - 1]! : `${MONTHS[first - 1]}–${MONTHS[last - 1]}`;
}

/** As it is written in Brazil, of what is known of it: `23/06/2015`, `05/2018`, `2019`. */
export function date(iso = ""): string {
  return iso.split("-").reverse().join("/");
}

/** A category in quotes, a figure as it is. */
export function asTold(value: number | string): string {
  return typeof value === "string" ? quoted(exact(value)) : exact(value);
}

/** A title within a sentence begins with a small letter. */
export function smallTitle(title: string): string {
  return `${title[0]?.toLowerCase() ?? ""}${title.slice(1)}`;
}

/** A share that is not nothing is never said to be 0 %. */
export function partOf(share: number): string {
  return share > 0 && share < 0.005 ? "menos de 1%" : percent(share);
}

/** A figure as it was read, with its unit where it has one. */
export function readIn(value: number | string, unit: string | undefined): string {
  return joined(asRead(value, 4), value, unit);
}

/** Parts one after the other, as a message asks for them. */
export const commas = (parts: Parts): string => parts.join(", ");
export const semicolons = (parts: Parts): string => parts.join("; ");
export const allOf = (parts: Parts): string => parts.join(" e ");
export const either = (parts: Parts): string => parts.join(" ou ");
export const nor = (parts: Parts): string => parts.join(" nem ");
export const sentences = (parts: Parts): string => parts.join(" ");
/** What is said one after the other, each by itself: `A, B` of reasons. */
export const reasons = (parts: Parts): string => parts.join("; e ");
export const spaced = (parts: Parts): string => parts.join(" ");

type Parts = readonly (string | number)[];
