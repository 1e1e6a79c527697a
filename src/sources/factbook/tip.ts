import type { Field } from "./shape.ts";

type ListedTier = "Tier 2 Watch List" | "Tier 3" | "Special case";

/** One of the world entry's lists, as far as its text tells. */
interface TierList {
  readonly tier: ListedTier;
  /** Names as printed. */
  readonly names: readonly string[];
  /** The "(26 countries)" of the text. */
  readonly count?: number;
  /** Year of the TIP Report; absent where nothing in or around the text tells it. */
  readonly year?: number;
  readonly locator: string;
}

/** A country's own placement. */
interface OwnTier {
  readonly tier: ListedTier | "Tier 1" | "Tier 2";
  readonly year?: number;
  readonly locator: string;
}

const HEADING = /(Tier 2 Watch ?List|Tier 3|Special Cases?) ?:/giu;
const KEY = /^(?:tier 2 watch ?list|tier 3|special cases?)$/u;
/** Years in which there has been a report, as far as one can tell from the number alone. */
const YEAR = /\(((?:20)\d\d)\)/gu;

/**
 * The lists of the world entry. They stood under keys of their own (to 2017), in the note (2020, 2021) and in the tier
 * rating (from 2022); the file of December 2022 holds a current list in the rating and that of 2020 in the note. A
 * year counts for the text it stands in; for lists under keys of their own, which print it once, for all of them; and
 * where the tier rating is nothing but a year, for the note.
 */
export function tierLists(field: Field): TierList[] {
  const own = field.parts.filter((part) => KEY.test(part.key));
  const ownYear = single(own.flatMap((part) => yearsIn(part.text)));
  const lists = own.map((part) => list(part.key, part.text, part.locator, ownYear));
  const rating = field.parts.find((part) => part.key === "tier rating");
  const ratingYear = rating && /^\(20\d\d\)$/u.test(rating.text) ? single(yearsIn(rating.text)) : undefined;
  for (const part of field.parts) {
    if (part.key !== "tier rating" && part.key !== "note") continue;
    const pieces = part.text.split(HEADING);
    const year = single(yearsIn(part.text)) ?? (part.key === "note" ? ratingYear : undefined);
    for (let i = 1; i + 1 < pieces.length; i += 2)
      lists.push(list(pieces[i]!, pieces[i + 1]!, part.locator, year));
  }
  return lists;
}

/**
 * The placement in a country's own entry: `Tier 3 — Chad does not fully meet …`. The year is that of the report linked
 * to, else the one that ends the text; the prose is full of other years.
 */
export function ownTier(field: Field): OwnTier | undefined {
  const part = field.parts.find((candidate) => candidate.key === "tier rating");
  const match = part && /^(Tier 1|Tier 2 Watch ?List|Tier 2|Tier 3|Special Case)\b/iu.exec(part.text);
  if (!match) return undefined;
  const linked = /\b(20\d\d)-trafficking-in-persons-report\b/iu.exec(part.text)?.[1];
  const year = linked === undefined ? yearAtEnd(part.text) : Number(linked);
  const tier = tierOf(match[1]!);
  return { tier, ...(year === undefined ? {} : { year }), locator: part.locator };
}

/** The year of the report that ends a text: `… (2015)`. */
export function yearAtEnd(text: string): number | undefined {
  const year = /\((20\d\d)\)$/u.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

function list(heading: string, body: string, locator: string, shared: number | undefined): TierList {
  const counted = /\((\d+) countr(?:y|ies)\)/iu.exec(body);
  // The old texts define the tier before they list it: "countries that …; (44 countries) A, B".
  const from = counted ? counted.index + counted[0].length : body.lastIndexOf(";") + 1;
  const names = body
    .slice(from)
    .replace(YEAR, " ")
    .split(",")
    .map((name) => name.trim().replace(/\.$/u, ""))
    .filter((name) => name !== "");
  const year = single(yearsIn(body)) ?? shared;
  return {
    tier: tierOf(heading) as ListedTier,
    names,
    ...(counted ? { count: Number(counted[1]) } : {}),
    ...(year === undefined ? {} : { year }),
    locator,
  };
}

function tierOf(text: string): OwnTier["tier"] {
  const folded = text.toLowerCase();
  if (folded.startsWith("special")) return "Special case";
  if (folded.startsWith("tier 1")) return "Tier 1";
  if (folded.startsWith("tier 3")) return "Tier 3";
  return folded.includes("watch") ? "Tier 2 Watch List" : "Tier 2";
}

function yearsIn(text: string): number[] {
  return [...text.matchAll(YEAR)].map((match) => Number(match[1]));
}

function single(years: readonly number[]): number | undefined {
  return new Set(years).size === 1 ? years[0] : undefined;
}
