import type { Dating } from "../model/dating.ts";
import { brief } from "./format.ts";

/** Units that are words in the plural, with what one of them is called. */
const SINGULAR: Readonly<Record<string, string>> = {
  points: "point",
  years: "year",
  tiers: "tier",
  categories: "category",
};

/** When a figure is of, and of whom where that is not whom its indicator means: `ages 10-14, measured in 2014 or before`. */
export function whenWords({ year, measured, atLatest, ages }: Dating): string {
  const when =
    measured === undefined
      ? year === undefined
        ? []
        : [`${year}`]
      : [`measured in ${measured}${atLatest ? " or before" : ""}`];
  return [...(ages === undefined ? [] : [`ages ${ages}`]), ...when].join(", ");
}

/** The same in brackets after a figure; nothing where nothing is known. */
export function inBrackets(one: Dating): string {
  const when = whenWords(one);
  return when === "" ? "" : ` (${when})`;
}

/** A gate's margin with its unit: `12 points`, `2 categories`; empty where there is none. */
export function marginText({
  margin,
  unit,
}: {
  readonly margin: number | null;
  readonly unit?: string | undefined;
}): string {
  return margin === null ? "" : valueWords(margin, unit);
}

/** A figure with its unit in a sentence: `2.93 per 1,000`, `1 tier`, `Tier 3`, `“yes”`. */
export function valueWords(value: number | string, unit: string | undefined): string {
  if (typeof value === "string") return /^[a-z]/u.test(value) ? `“${value}”` : value;
  if (unit === undefined) return brief(value);
  return `${brief(value)} ${unitOf(value, unit)}`;
}

/** A unit as it stands behind a figure: `tier` behind 1, `tiers` behind 2. */
export function unitOf(value: number | string, unit: string): string {
  return value === 1 || value === -1 ? (SINGULAR[unit] ?? unit) : unit;
}
