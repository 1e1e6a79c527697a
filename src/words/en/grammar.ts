import { numbers } from "./numbers.ts";

const { brief, digits, fixed, percent, place, plural } = numbers;

import type { Dating } from "../../model/observation.ts";
import { wordOf } from "../../model/translation.ts";

/** A country that a sentence names. */
export interface Named {
  readonly country: string;
  readonly name: string;
}

/** A place among others, and how many others share it. */
export interface Placed {
  readonly rank: number;
  readonly tied: number;
}

/** `A`, `A and B`, `A, B and C`; separated by semicolons where a part has an “and” or a comma of its own. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  if (parts.some((part) => / and |, /u.test(part))) return parts.join("; ");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** Some of many: `Chad, Mali and 3 more`; separated by semicolons where a name has a comma of its own. */
export function some(names: readonly string[], most = 6): string {
  if (names.length === 0) return "none";
  const [between, last] = names.some((name) => name.includes(", ")) ? ["; ", "; and "] : [", ", " and "];
  if (names.length > most + 1)
    return `${names.slice(0, most).join(between)}${last}${names.length - most} more`;
  return [names.slice(0, -1).join(between), ...names.slice(-1)].filter((part) => part !== "").join(last);
}

/** What ends a few of many places: `line 3; line 5; and 4 more places`, `lines 3, 5, 8-9 and 4 more, column 4`. */
export const fewPlaces = {
  more: (n: number) => `and ${n} more places`,
  moreLines: (lines: string, n: number) => `${lines} and ${n} more`,
};

/** A value of which it matters that it stands so in a file: a number to so many digits, a category in quotes. */
export function asRead(value: number | string, most = 6): string {
  return typeof value === "number" ? digits(value, most) : `“${value}”`;
}

/** `1st`, `2nd`, `11th`, `23rd`. */
export function ordinal(n: number): string {
  return `${n}${place(n, { one: "st", two: "nd", few: "rd", other: "th" })}`;
}

/** `1 country`, `3 countries`. */
export function counted(n: number, one: string, other: string): string {
  return `${n} ${plural(n, { one, other })}`;
}

/** How far two rankings agree, in the middle of a sentence; null: one of them is all ties. What only rounds to 1 is not told as 1. */
export function rankingsAgree(tau: number | null): string {
  if (tau === null) return "one of the two rankings tells no country from another";
  const said = Math.abs(tau) === 1 || Math.abs(tau) < 0.995 ? fixed(tau, 2) : nearOne(tau);
  return `Kendall's tau of the two rankings is ${said} (1: the same order; 0: no relation)`;
}

function nearOne(tau: number): string {
  return tau > 0 ? `above ${fixed(0.99, 2)}` : `below ${fixed(-0.99, 2)}`;
}

/** A rank in a sentence: `2nd`; where it is shared, `joint 1st (35 countries)`. `tied` are the others that share it. */
export function placed(rank: number, tied: number): string {
  return tied > 0 ? `${placedBriefly({ rank, tied })} (${tied + 1} countries)` : ordinal(rank);
}

export function placedBriefly({ rank, tied }: Placed): string {
  return tied > 0 ? `joint ${ordinal(rank)}` : ordinal(rank);
}

const WORDS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

export function numberWord(n: number): string {
  return WORDS[n] ?? String(n);
}

export function capitalised(text: string): string {
  return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
}

/** A title of one plain word takes a small letter: `in need`; others are names and keep theirs. */
export function withinSentence(title: string): string {
  return /^\p{Lu}\p{Ll}+$/u.test(title) ? title.toLowerCase() : title;
}

/** Countries whose names take an article in a sentence. */
const WITH_ARTICLE = new Set(
  "ARE BHS CAF CCK COD COG COK COM CYM DOM FLK FRO GBR GMB MDV MHL MNP NLD PHL SLB TCA USA VAT VGB VIR".split(
    " ",
  ),
);

/** A country within a sentence: `the Philippines`, `Ghana`. */
export function inSentence({ country, name }: Named): string {
  return WITH_ARTICLE.has(country) ? `the ${name}` : name;
}

/** A country that begins a sentence: `The Philippines`, `Ghana`. */
export function atStart(one: Named): string {
  return WITH_ARTICLE.has(one.country) ? `The ${one.name}` : one.name;
}

/** Units that are words in the plural, with what one of them is called. */
const SINGULAR: Readonly<Record<string, string>> = {
  points: "point",
  years: "year",
  tiers: "tier",
  categories: "category",
  goods: "good",
  people: "person",
  inspectors: "inspector",
  investigations: "investigation",
  prosecutions: "prosecution",
  convictions: "conviction",
  sources: "source",
};

/** A unit as it stands behind a figure: `tier` behind 1, `tiers` behind 2. */
export function unitOf(value: number | string, unit: string): string {
  return value === 1 || value === -1 ? (wordOf(SINGULAR, unit) ?? unit) : unit;
}

/** A figure with its unit in a sentence: `2.93 per 1,000`, `1 tier`, `Tier 3`, `“yes”`. */
export function withUnit(value: number | string, unit: string | undefined): string {
  if (typeof value === "string") return /^[a-z]/u.test(value) ? `“${value}”` : value;
  return unit === undefined ? brief(value) : `${brief(value)} ${unitOf(value, unit)}`;
}

/** Words of another as such. */
export function quoted(text: string): string {
  return `“${text}”`;
}

/** When a figure is of, and of whom where that is not whom its indicator means: `ages 10 to 14, measured in 2014 or before`. */
export function when({ year, measured, atLatest, ages }: Dating): string {
  const time =
    measured === undefined
      ? year === undefined
        ? []
        : [`${year}`]
      : [`measured in ${measured}${atLatest ? " or before" : ""}`];
  return [...(ages === undefined ? [] : [`ages ${ages}`]), ...time].join(", ");
}

export function inBrackets(one: Dating): string {
  const time = when(one);
  return time === "" ? "" : ` (${time})`;
}

/** What is printed decides: 0.96 is `1.0 point` with one decimal. */
export function pointsOf(value: number, decimals: number): string {
  return plural(Math.abs(Number(value.toFixed(decimals))), { one: "point", other: "points" });
}

export function points(value: number, decimals: number): string {
  return `${fixed(value, decimals)} ${pointsOf(value, decimals)}`;
}

/** Within a sentence: a title may begin with a capital. */
export function lowered(words: string): string {
  return /^[A-Z][a-z]*\b/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** From which month to which, counted from 1; one alone where they are the same. */
export function months(first: number, last: number): string {
  return first === last ? MONTHS[first - 1]! : `${MONTHS[first - 1]}–${MONTHS[last - 1]}`;
}

/** As it is written in a sentence, of what is known of it: `30 September 2025`, `May 2018`, `2019`. */
export function date(iso: string): string {
  const [year, month, day] = iso.split("-");
  return [day && Number(day), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

/** A title within a sentence. */
export function smallTitle(title: string): string {
  return title.toLowerCase();
}

/** A share that is not nothing is never said to be 0 %. */
export function partOf(share: number): string {
  return share > 0 && share < 0.005 ? "less than 1 %" : percent(share);
}

/** Parts one after the other, as a message asks for them. */
export const commas = (parts: Parts): string => parts.join(", ");
export const semicolons = (parts: Parts): string => parts.join("; ");
export const allOf = (parts: Parts): string => parts.join(" and ");
export const either = (parts: Parts): string => parts.join(" or ");
export const sentences = (parts: Parts): string => parts.join(" ");
/** What is said one after the other, each by itself: `A, B` of reasons. */
export const reasons = (parts: Parts): string => parts.join(", and ");
export const spaced = (parts: Parts): string => parts.join(" ");

type Parts = readonly (string | number)[];
