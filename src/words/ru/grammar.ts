import type { Dating } from "../../model/observation.ts";
import { wordOf } from "../../model/translation.ts";
import type { Named, Placed } from "../en/grammar.ts";
import { numbers } from "./numbers.ts";

const { brief, digits, exact, figure, fixed, percent, plural } = numbers;

/** Forms of a noun behind a number in the nominative: `1 страна`, `2 страны`, `5 стран`; a fraction takes the second. */
export type Forms = readonly [one: string, few: string, many: string];

export const COUNTRY: Forms = ["страна", "страны", "стран"];
/** The same where the number itself stands in the genitive: `из 1 страны`, `из 5 стран`. */
export const OF_COUNTRY: Forms = ["страны", "стран", "стран"];
export const INDICATOR: Forms = ["показатель", "показателя", "показателей"];
export const VALUE: Forms = ["значение", "значения", "значений"];

/** The word alone: `страны`. */
export function form(n: number, [one, few, many]: Forms): string {
  return plural(n, { one, few, many, other: few });
}

/** `1 страна`, `3 страны`, `5 стран`. */
export function count(n: number, forms: Forms): string {
  return `${n} ${form(n, forms)}`;
}

/** As English messages call it, with two forms only. */
export function counted(n: number, one: string, other: string): string {
  return `${n} ${plural(n, { one, other })}`;
}

/** `A`, `A и B`, `A, B и C`; separated by semicolons where a part has an “и” or a comma of its own. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  if (parts.some((part) => / и |, /u.test(part))) return parts.join("; ");
  return `${parts.slice(0, -1).join(", ")} и ${parts.at(-1)}`;
}

/** `A или B`. */
export function either(parts: readonly (string | number)[]): string {
  return parts.join(" или ");
}

/** Some of many: `Чад, Мали и ещё 3`. */
export function some(names: readonly string[], most = 6): string {
  if (names.length === 0) return "нет";
  const [between, last] = names.some((name) => name.includes(", ")) ? ["; ", "; "] : [", ", " и "];
  if (names.length > most + 1) return `${names.slice(0, most).join(between)} и ещё ${names.length - most}`;
  return [names.slice(0, -1).join(between), ...names.slice(-1)].filter((part) => part !== "").join(last);
}

export const fewPlaces = {
  more: (n: number) => `и ещё ${count(n, ["место", "места", "мест"])}`,
  moreLines: (lines: string, n: number) => `${lines} и ещё ${n}`,
};

/** A value of which it matters that it stands so in a file. */
export function asRead(value: number | string, most = 6): string {
  return typeof value === "number" ? digits(value, most) : `«${value}»`;
}

/** A place (место, neuter): `1-е`, `23-е`. */
export function ordinal(n: number): string {
  return `${n}-е`;
}

/** How far two rankings agree, in the middle of a sentence. */
export function rankingsAgree(tau: number | null): string {
  if (tau === null) return "в одном из двух рейтингов все страны неразличимы";
  const said = Math.abs(tau) === 1 || Math.abs(tau) < 0.995 ? `равно ${fixed(tau, 2)}` : nearOne(tau);
  return `тау Кендалла для двух рейтингов ${said} (1 — тот же порядок, 0 — связи нет)`;
}

function nearOne(tau: number): string {
  return tau > 0 ? `выше ${fixed(0.99, 2)}` : `ниже ${fixed(-0.99, 2)}`;
}

/** `2-е место`; where it is shared, `делит 1-е место (35 стран)`. */
export function placed(rank: number, tied: number): string {
  return tied > 0 ? `делит ${ordinal(rank)} место (${count(tied + 1, COUNTRY)})` : `${ordinal(rank)} место`;
}

export function placedBriefly({ rank, tied }: Placed): string {
  return tied > 0 ? `делит ${ordinal(rank)}` : ordinal(rank);
}

/** Of a country, what would be: `заняла бы 5-е место`, `делила бы 1-е место (35 стран)`. */
/** Without how many share it. */
export function wouldTakeBriefly({ rank, tied }: Placed): string {
  return `${tied > 0 ? "делила" : "заняла"} бы ${ordinal(rank)} место`;
}

export function wouldTake({ rank, tied }: Placed): string {
  return tied > 0
    ? `делила бы ${ordinal(rank)} место (${count(tied + 1, COUNTRY)})`
    : `заняла бы ${ordinal(rank)} место`;
}

/** As a message asks for it. */
export function wouldStand(rank: number, tied: number): string {
  return wouldTake({ rank, tied });
}

/** Of a country beside others: `занимала бы 5-е место`, `делила бы 1-е место`. */
export function wouldHold({ rank, tied }: Placed): string {
  return `${tied > 0 ? "делила" : "занимала"} бы ${ordinal(rank)} место`;
}

/** Of a country, what is: `занимает 5-е место`, `делит 1-е место`. */
export function holds({ rank, tied }: Placed): string {
  return `${tied > 0 ? "" : "занимает "}${placeAlone({ rank, tied })}`;
}

/** `8-е место` or `делит 8-е место`, whatever follows. */
export function placeAlone({ rank, tied }: Placed): string {
  return `${placedBriefly({ rank, tied })} место`;
}

export function capitalised(text: string): string {
  return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
}

/** Within a sentence: a title may begin with a capital; one of capitals alone keeps them. */
export function lowered(words: string): string {
  return /^\p{Lu}\p{Ll}*(?![\p{L}])/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;
}

/** Names stay in the nominative: sentences are built so that none is declined. */
export function inSentence({ name }: Named): string {
  return name;
}

export function atStart({ name }: Named): string {
  return name;
}

/** Units as the data have them, in English, with their forms behind a number. */
const UNITS: Readonly<Record<string, Forms>> = {
  points: ["балл", "балла", "баллов"],
  "points (0-100)": ["балл (0–100)", "балла (0–100)", "баллов (0–100)"],
  years: ["год", "года", "лет"],
  age: ["год", "года", "лет"],
  tiers: ["категория", "категории", "категорий"],
  categories: ["категория", "категории", "категорий"],
  goods: ["товар", "товара", "товаров"],
  people: ["человек", "человека", "человек"],
  persons: ["человек", "человека", "человек"],
  inspectors: ["инспектор", "инспектора", "инспекторов"],
  investigations: ["расследование", "расследования", "расследований"],
  prosecutions: ["уголовное преследование", "уголовных преследования", "уголовных преследований"],
  convictions: ["обвинительный приговор", "обвинительных приговора", "обвинительных приговоров"],
  sources: ["источник", "источника", "источников"],
  forms: ["форма", "формы", "форм"],
  recommendations: ["рекомендация", "рекомендации", "рекомендаций"],
  "cases or persons": ["дело или лицо", "дела или лица", "дел или лиц"],
};

/** The genitive singular where it is not the form behind 2. */
const GENITIVE: Readonly<Record<string, string>> = {
  prosecutions: "уголовного преследования",
  convictions: "обвинительного приговора",
};

/** Units that do not change with the number. */
const CONSTANT: Readonly<Record<string, string>> = {
  percent: "%",
  "percent of GDP": "% ВВП",
  "% of GDP": "% ВВП",
  US$: "долл. США",
  "US dollars": "долл. США",
  index: "по индексу",
  rating: "по рейтингу",
  amount: "(сумма)",
  "per 1,000": "на 1000",
  "deaths per 1,000": "смертей на 1000",
  "deaths per 1,000 live births": "смертей на 1000 живорождений",
  "standard normal units": "ед. стандартного нормального распределения",
};

export function unitOf(value: number | string, unit: string): string {
  const forms = wordOf(UNITS, unit);
  if (forms) return typeof value === "number" ? form(Math.abs(value), forms) : forms[2];
  return wordOf(CONSTANT, unit) ?? unit;
}

/** Behind `не менее` or `до`, where the number itself stands in the genitive: `не менее 3 баллов`, `до 1 года`, `до 1,5 балла`. */
export function genitiveUnitOf(value: number | string, unit: string): string {
  const forms = wordOf(UNITS, unit);
  if (!forms || typeof value !== "number") return unitOf(value, unit);
  const [, few, many] = forms;
  const singular = wordOf(GENITIVE, unit) ?? few;
  return plural(Math.abs(value), { one: singular, few: many, many, other: singular });
}

/** Behind `на`, of a distance: `на 1 категорию`. */
export function accusativeUnitOf(value: number, unit: string): string {
  return unitOf(value, unit)
    .replace(/^(категори|рекомендаци)я$/u, "$1ю")
    .replace(/^форма$/u, "форму");
}

/** How many, behind `по`. */
const DATIVE: Readonly<Record<number, string>> = { 2: "двум", 3: "трём", 4: "четырём", 5: "пяти" };

export function dative(n: number): string {
  return DATIVE[n] ?? String(n);
}

/** `2023-06-23` as `23.06.2023`, `2023-06` as `06.2023`. */
export function date(iso: string): string {
  return iso.split("-").reverse().join(".");
}

/** A category in words, as it was read where it is not known here. */
export function category(value: string): string {
  return figure(value);
}

/** A figure with its unit in a sentence. */
export function withUnit(value: number | string, unit: string | undefined): string {
  if (typeof value === "string") return /^[a-z]/u.test(category(value)) ? `«${value}»` : category(value);
  return unit === undefined ? brief(value) : `${brief(value)} ${unitOf(value, unit)}`;
}

/** To every digit; a category in quotes, so that it needs no case. */
export function exactly(value: number | string): string {
  return typeof value === "string" ? quoted(exact(value)) : exact(value);
}

export function quoted(text: string): string {
  return `«${text}»`;
}

/** When a figure is of, and of whom where that is not whom its indicator means. */
export function when({ year, measured, atLatest, ages }: Dating): string {
  const time =
    measured === undefined
      ? year === undefined
        ? []
        : [`${year}`]
      : [`измерено в ${measured} году${atLatest ? " или ранее" : ""}`];
  return [...(ages === undefined ? [] : [`возраст: ${ages.replace(/ to |-/u, "–")}`]), ...time].join(", ");
}

export function inBrackets(one: Dating): string {
  const time = when(one);
  return time === "" ? "" : ` (${time})`;
}

/** The word that goes with what is printed: a fraction takes the genitive singular, `1,0 балла`. */
export function pointsOf(value: number, decimals: number): string {
  return decimals > 0 ? "балла" : form(Math.abs(Number(value.toFixed(0))), UNITS.points!);
}

export function points(value: number, decimals: number): string {
  return `${fixed(value, decimals)} ${pointsOf(value, decimals)}`;
}

const MONTHS = [
  "январь",
  "февраль",
  "март",
  "апрель",
  "май",
  "июнь",
  "июль",
  "август",
  "сентябрь",
  "октябрь",
  "ноябрь",
  "декабрь",
];

/** From which month to which, counted from 1; one alone where they are the same. */
export function months(first: number, last: number): string {
  return first === last ? MONTHS[first - 1]! : `${MONTHS[first - 1]}–${MONTHS[last - 1]}`;
}

/** A category in quotes, a figure as it is. */
export function asTold(value: number | string): string {
  return typeof value === "string" ? quoted(category(value)) : exact(value);
}

/** The same where the number itself stands in the genitive: `до 5 баллов`. */
export function genitivePoints(value: number, decimals: number): string {
  const word = decimals > 0 ? "балла" : genitiveUnitOf(Math.round(value), "points");
  return `${fixed(value, decimals)} ${word}`;
}

/** A share that is not nothing is never said to be 0 %. */
export function partOf(share: number): string {
  return share > 0 && share < 0.005 ? "менее 1\u00a0%" : percent(share);
}

/** Parts one after the other, as a message asks for them. */
export const commas = (parts: Parts): string => parts.join(", ");
export const semicolons = (parts: Parts): string => parts.join("; ");
export const allOf = (parts: Parts): string => parts.join(" и ");
export const sentences = (parts: Parts): string => parts.join(" ");
export const spaced = (parts: Parts): string => parts.join(" ");

type Parts = readonly (string | number)[];
