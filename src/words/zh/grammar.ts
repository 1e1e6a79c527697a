import type { Dating } from "../../model/observation.ts";
import { wordOf } from "../../model/translation.ts";
import type { Named, Placed } from "../en/grammar.ts";
import { numbers } from "./numbers.ts";

const { brief, digits, exact, figure, fixed, percent } = numbers;

/** `3个国家`. */
export function countries(n: number): string {
  return `${n}个国家`;
}

/** As English messages call it: a noun is the same behind any number. */
export function counted(n: number, _one: string, other: string): string {
  return `${n}${other}`;
}

/** `A`, `A和B`, `A、B和C`; by semicolons or without “和” where a part has such of its own. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  if (parts.some((part) => /[、，；]|, /u.test(part))) return parts.join("；");
  if (parts.some((part) => part.includes("和"))) return parts.join("、");
  return `${parts.slice(0, -1).join("、")}和${parts.at(-1)}`;
}

/** `A或B`. */
export function either(parts: readonly (string | number)[]): string {
  return parts.join("或");
}

/** Some of many: `乍得、马里，另有3个`. */
export function some(names: readonly string[], most = 6): string {
  if (names.length === 0) return "无";
  const [between, last] = names.some((name) => /, |[、，]/u.test(name)) ? ["；", "；"] : ["、", "，"];
  if (names.length > most + 1)
    return `${names.slice(0, most).join(between)}${last}另有${names.length - most}个`;
  return names.join(between);
}

export const fewPlaces = {
  more: (n: number) => `另有${n}处`,
  moreLines: (lines: string, n: number) => `${lines}，另有${n}行`,
};

/** A value of which it matters that it stands so in a file. */
export function asRead(value: number | string, most = 6): string {
  return typeof value === "number" ? digits(value, most) : `“${value}”`;
}

export function ordinal(n: number): string {
  return `第${n}`;
}

/** How far two rankings agree, in the middle of a sentence. */
export function rankingsAgree(tau: number | null): string {
  if (tau === null) return "两份排名中有一份无法区分任何国家";
  const said = Math.abs(tau) === 1 || Math.abs(tau) < 0.995 ? `为${fixed(tau, 2)}` : nearOne(tau);
  return `两份排名的肯德尔τ系数${said}（1：次序相同；0：无关联）`;
}

function nearOne(tau: number): string {
  return tau > 0 ? `高于${fixed(0.99, 2)}` : `低于${fixed(-0.99, 2)}`;
}

/** `第2名`; where it is shared, `并列第1名（35个国家）`. */
export function placed(rank: number, tied: number): string {
  return tied > 0
    ? `${placedBriefly({ rank, tied })}（${countries(tied + 1)}）`
    : placedBriefly({ rank, tied });
}

export function placedBriefly({ rank, tied }: Placed): string {
  return `${tied > 0 ? "并列" : ""}${ordinal(rank)}名`;
}

/** Of a country: `列第2名`; where it is shared, `并列第1名（35个国家）`. */
export function stands(rank: number, tied: number): string {
  return tied > 0 ? placed(rank, tied) : `列${placed(rank, tied)}`;
}

export function standsBriefly({ rank, tied }: Placed): string {
  return tied > 0 ? placedBriefly({ rank, tied }) : `列${placedBriefly({ rank, tied })}`;
}

export function inSentence({ name }: Named): string {
  return name;
}

export function atStart({ name }: Named): string {
  return name;
}

/** Units as the data have them, in English, as they stand behind a number. */
const UNITS: Readonly<Record<string, string>> = {
  points: "分",
  "points (0-100)": "分（0–100）",
  years: "年",
  age: "岁",
  tiers: "级",
  categories: "级",
  goods: "种商品",
  people: "人",
  persons: "人",
  inspectors: "名监察员",
  investigations: "起调查",
  prosecutions: "件起诉",
  convictions: "件定罪",
  sources: "个来源",
  forms: "种形式",
  recommendations: "项建议",
  "cases or persons": "（案件或人）",
  percent: "%",
  "percent of GDP": "%（占国内生产总值）",
  "% of GDP": "%（占国内生产总值）",
  US$: "美元",
  "US dollars": "美元",
  index: "（指数）",
  rating: "（评级）",
  amount: "（数额）",
  "per 1,000": "（每千人）",
  "deaths per 1,000": "例死亡（每千人）",
  "deaths per 1,000 live births": "例死亡（每千例活产）",
  "standard normal units": "个标准正态单位",
};

export function unitOf(_value: number | string, unit: string): string {
  return wordOf(UNITS, unit) ?? (unit === "%" ? unit : ` ${unit}`);
}

/** A unit in a column of its own: without the measure word that goes with a number. */
export function unitAlone(unit: string): string {
  return unitOf(0, unit)
    .replace(/^[个件例名种起项](?=.)/u, "")
    .trim();
}

/** A category in words, as it was read where it is not known here. */
export function category(value: string): string {
  return figure(value);
}

/** Units that stand before a figure. */
const BEFORE: Readonly<Record<string, string>> = {
  "per 1,000": "每千人",
  "% of GDP": "占国内生产总值的",
  "percent of GDP": "占国内生产总值的",
  index: "指数",
};

/** What of a unit stands before a figure, if anything does. */
export function unitBefore(unit: string): string {
  return wordOf(BEFORE, unit) ?? "";
}

/** What of a unit stands behind a figure. */
export function unitBehind(value: number | string, unit: string): string {
  if (wordOf(BEFORE, unit) === undefined) return unitOf(value, unit);
  return unit.includes("GDP") ? "%" : "";
}

/** A figure as it is told, with its unit before or behind it: `每千人2.93`, `12年`. */
export function inUnit(value: number | string, told: string, unit: string | undefined): string {
  return unit === undefined ? told : `${unitBefore(unit)}${told}${unitBehind(value, unit)}`;
}

/** A figure as published, with its unit. */
export function figureIn(value: number | string, unit: string | undefined): string {
  return inUnit(value, figure(value), unit);
}

/** A figure with its unit in a sentence. */
export function withUnit(value: number | string, unit: string | undefined): string {
  if (typeof value === "string") return /^[a-z]/u.test(category(value)) ? `“${value}”` : category(value);
  return inUnit(value, brief(value), unit);
}

/** `2023-06-23` as `2023年6月23日`, `2023-06` as `2023年6月`. */
export function date(iso: string): string {
  return iso
    .split("-")
    .map((part, i) => `${Number(part)}${"年月日"[i]}`)
    .join("");
}

export function quoted(text: string): string {
  return `“${text}”`;
}

/** When a figure is of, and of whom where that is not whom its indicator means. */
export function when({ year, measured, atLatest, ages }: Dating): string {
  const time =
    measured === undefined
      ? year === undefined
        ? []
        : [`${year}年`]
      : [`${measured}年${atLatest ? "或之前" : ""}测得`];
  return [...(ages === undefined ? [] : [`年龄${ages.replace(/ to |-/u, "至")}岁`]), ...time].join("，");
}

export function inBrackets(one: Dating): string {
  const time = when(one);
  return time === "" ? "" : `（${time}）`;
}

/** A year with its word; what is no year stays as it is. */
export function ofYear(label: string): string {
  return /^\d{4}$/u.test(label) ? `${label}年` : label;
}

export function points(value: number, decimals: number): string {
  return `${fixed(value, decimals)}分`;
}

const MONTHS = ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"];

/** From which month to which, counted from 1; one alone where they are the same. */
export function months(first: number, last: number): string {
  return first === last ? MONTHS[first - 1]! : `${MONTHS[first - 1]}至${MONTHS[last - 1]}`;
}

/** A category in quotes, a figure as it is. */
export function asTold(value: number | string): string {
  return typeof value === "string" ? quoted(category(value)) : exact(value);
}

/** A share that is not nothing is never said to be 0 %. */
export function partOf(share: number): string {
  return share > 0 && share < 0.005 ? "不到1%" : percent(share);
}

/** Parts one after the other, as a message asks for them. */
export const commas = (parts: Parts): string => parts.join("、");
export const clauses = (parts: Parts): string => parts.join("，");
export const semicolons = (parts: Parts): string => parts.join("；");
export const allOf = (parts: Parts): string => parts.join("和");
export const both = (parts: Parts): string => parts.join("且");
export const andThen = (parts: Parts): string => parts.join("，并且");
export const orElse = (parts: Parts): string => parts.join("，或者");
export const sentences = (parts: Parts): string => parts.join("");
export const spaced = (parts: Parts): string => parts.join(" ");

type Parts = readonly (string | number)[];
