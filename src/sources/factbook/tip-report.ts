import { country as reference } from "../../countries/reference.ts";
import { gather } from "../../model/collections.ts";
import type { Collector } from "../collector/index.ts";
import type { Iso3 } from "../contract.ts";
import { observeNarrative } from "../tip-text/findings.ts";
import { narrativeOf } from "../tip-text/narrative.ts";
import type { Edition, Entity, Field, Part } from "./entity.ts";

const FIELD = "trafficking in persons";

/** Is this the entry for the world, which alone lists countries by tier? */
export function isWorld(entity: Entity): boolean {
  return entity.fields(FIELD).some((field) => tierLists(field).length > 0);
}

/** Writes down the Watch List, Tier 3 and special-case lists of the world entry; a list that miscounts is flagged. */
export function observeLists(entity: Entity, edition: Edition, collector: Collector): void {
  const seen = new Map<string, string>();
  for (const list of entity.fields(FIELD).flatMap(tierLists)) {
    const year = list.year ?? yearOfSnapshot(edition);
    if (year === undefined) {
      const reason = "gives no year, and the snapshot's date does not tell which report it is";
      collector.problem(
        "info",
        "tip-year",
        `the list of ${list.tier} ${reason}; it was left out`,
        list.locator,
      );
      continue;
    }
    if (list.count !== undefined && list.count !== list.names.length) {
      collector.problem(
        "warning",
        "tip-count",
        `the list of ${list.tier} says ${list.count} countries and holds ${list.names.length}; those it holds were read`,
        list.locator,
      );
    }
    const undated = list.year === undefined ? "; no year in the text, the snapshot's year stands in" : "";
    for (const name of list.names) {
      const country = collector.country(name, list.locator);
      if (country === undefined) continue;
      const key = `${country} ${year}`;
      const before = seen.get(key);
      if (before !== undefined) {
        const what = before === list.tier ? "twice" : `under ${before} too, which was kept`;
        collector.problem(
          "warning",
          "tip-twice",
          `${name} stands on the list of ${year} ${what}`,
          list.locator,
        );
        continue;
      }
      seen.set(key, list.tier);
      collector.observe({
        country,
        indicator: "tip.tier",
        year,
        value: list.tier,
        locator: list.locator,
        note: `TIP Report ${year} as listed in the ${edition.label}, printed as "${name}"${undated}`,
      });
    }
  }
}

/** Writes down the placement in a country's own entry, which often is of an older report than the world's lists. */
export function observeOwnTier(entity: Entity, country: Iso3, edition: Edition, collector: Collector): void {
  for (const field of entity.fields(FIELD)) {
    const own = ownTier(field);
    if (!own) continue;
    if (own.year === undefined) {
      collector.problem(
        "info",
        "tip-year",
        `the placement (${own.tier}) names no TIP Report: no linked report and no year at its end; it was left out`,
        own.locator,
      );
      continue;
    }
    collector.observe({
      country,
      indicator: "tip.tier",
      year: own.year,
      value: own.tier,
      locator: own.locator,
      note: `TIP Report ${own.year} as given in the country's entry, ${edition.label}`,
    });
  }
}

/** A list without a year is the current one; reports appear in June to September, so an early snapshot tells nothing. */
function yearOfSnapshot(edition: Edition): number | undefined {
  if (!edition.dated || edition.vintage === undefined) return undefined;
  return Number(edition.vintage.slice(5, 7)) >= 10 ? edition.year : undefined;
}

/** The digest of a TIP Report in a country's entry: its rating, and the situation or profile. */
const PARTS = [
  ["tier rating", "summary"],
  ["current situation", "profile"],
  ["trafficking profile", "profile"],
] as const;

const NO_YEAR =
  "this text tells of no TIP Report of a known year: neither it nor the placement beside it names one; nothing was taken from it";

/**
 * Writes down what the digest of the TIP Report in a country's own entry says, by the rules for the report's narratives. Its year is
 * that of the placement; a part that ends with another year is of that one.
 */
export function observeDigest(entity: Entity, country: Iso3, edition: Edition, collector: Collector): void {
  for (const field of entity.fields("trafficking in persons")) {
    const placement = ownTier(field);
    const byYear = new Map<number, { part: Part; kind: "summary" | "profile" }[]>();
    for (const [key, kind] of PARTS) {
      const part = field.parts.find((one) => one.key === key);
      const year = part && (yearAtEnd(part.text) ?? placement?.year);
      if (part === undefined || part.text === "") continue;
      if (year !== undefined) gather(byYear, year, { part, kind });
      // Of a placement without a year it is said where the tier is read.
      else if (key !== "tier rating" || placement === undefined)
        collector.problem("info", "tip-year", NO_YEAR, part.locator);
    }
    for (const [year, parts] of byYear) {
      for (const { part, kind } of parts) {
        observeNarrative(
          narrativeOf(part.text, { year, names: [reference(country)?.name ?? country], part: kind }),
          {
            country,
            year,
            from: `TIP Report ${year} as digested in the ${edition.label}`,
            place: ({ sentence, from, to }) =>
              `${part.locator}, sentence ${sentence.number}, characters ${sentence.start + from + 1}-${sentence.start + to}`,
          },
          collector,
        );
      }
    }
  }
}

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
