import { country as countryOf } from "../countries/reference.ts";
import { defined } from "../model/collections.ts";
import type { Iso3 } from "../model/country.ts";
import type { Complete, InForce } from "../model/documents/codes.ts";
import type { ListAsOf, ListedAs } from "../model/evidence.ts";
import { CLOSED_BY, type CountryList, LIST_EFFECTS, type ListEntry, type Period } from "../model/list.ts";
import { ShortlistError } from "../model/problem.ts";

type Raw = Readonly<Record<string, unknown>>;

/** What may stand at an object, and what must (without `?`). */
const FACTS = ["authority?", "effect?", "meaning?", "source?", "address?", "addedBy?"];
const PERIOD = ["from", "until?", "fiscalYear?"];
const LIST = ["title", "source", "exhaustive", "why", "entries", ...FACTS.filter((key) => key !== "source?")];
const ENTRY = ["countries", "confirmed?", "term?", "closedBy?", "note?", ...PERIOD, ...FACTS];

/** The way out of every mistake in a list. */
export const LISTS = "docs/lists.md describes the files of lists.";

/**
 * A list out of what its file states.
 *
 * @throws ShortlistError `bad-list`, with the JSON pointer of the first mistake
 */
export function countryList(raw: unknown, file: string, id: string): CountryList {
  const fail = (locator: string, what: string): never => {
    throw new ShortlistError("bad-list", what, {
      where: { file, ...(locator === "" ? {} : { locator }) },
      wayOut: LISTS,
    });
  };
  const object = (value: unknown, at: string, keys: readonly string[]): Raw => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return fail(at, `expected an object, found ${JSON.stringify(value)}`);
    const found = value as Raw;
    const known = keys.map((key) => key.replace("?", ""));
    for (const key of keys)
      if (!key.endsWith("?") && found[key] === undefined) fail(at, `“${key}” is missing`);
    for (const key of Object.keys(found)) {
      if (!known.includes(key)) fail(`${at}/${key}`, `“${key}” is none of ${known.join(", ")}`);
      if (TEXTS.includes(key) && (typeof found[key] !== "string" || found[key] === ""))
        fail(`${at}/${key}`, `expected a text, found ${JSON.stringify(found[key])}`);
      const words = WORDS[key];
      if (words !== undefined && !words.some((word) => word === found[key]))
        fail(`${at}/${key}`, `expected one of ${words.join(", ")}, found ${JSON.stringify(found[key])}`);
    }
    return found;
  };
  const array = (value: unknown, at: string): readonly unknown[] =>
    Array.isArray(value) ? value : fail(at, `expected a list, found ${JSON.stringify(value)}`);
  const period = ({ from, until, confirmed, term, closedBy, fiscalYear }: Raw, at: string) => {
    for (const [key, date] of Object.entries({ from, until, confirmed, term })) {
      if (date === undefined || (typeof date === "string" && DATE.test(date))) continue;
      fail(
        `${at}/${key}`,
        `expected a day or a month, such as 2024-06-24 or 2024-06, found ${JSON.stringify(date)}`,
      );
    }
    for (const [key, date] of Object.entries({ until, confirmed, term })) {
      if (date !== undefined && lastDay(date as string) < firstDay(from as string))
        fail(`${at}/${key}`, `${date} is before ${from}, from when it holds`);
    }
    if (term !== undefined && until !== undefined)
      fail(`${at}/term`, "a term is stated only where the end is not known, and “until” says it");
    if (closedBy !== undefined && until === undefined) fail(`${at}/closedBy`, "“until” does not say when");
    // A determination is made within its fiscal year, which begins in October, or shortly before it.
    const begun = Number(String(from).slice(0, 4));
    if (fiscalYear !== undefined && fiscalYear !== begun && fiscalYear !== begun + 1)
      fail(
        `${at}/fiscalYear`,
        `expected ${begun} or ${begun + 1}, since it holds from ${from}, found ${JSON.stringify(fiscalYear)}`,
      );
  };

  const list = object(raw, "", LIST);
  if (list.exhaustive !== false) {
    array(list.exhaustive, "/exhaustive").forEach((one, i) => {
      period(object(one, `/exhaustive/${i}`, PERIOD), `/exhaustive/${i}`);
    });
  }
  array(list.entries, "/entries").forEach((one, i) => {
    const entry = object(one, `/entries/${i}`, ENTRY);
    const at = `/entries/${i}`;
    const countries = array(entry.countries, `${at}/countries`);
    if (countries.length === 0) fail(`${at}/countries`, "the entry names no country");
    countries.forEach((code, j) => {
      const place = `${at}/countries/${j}`;
      if (typeof code !== "string" || countryOf(code) === undefined)
        fail(place, `expected an ISO 3166-1 alpha-3 code, found ${JSON.stringify(code)}`);
      if (countries.indexOf(code) < j) fail(place, `${code} stands in this entry already`);
    });
    period(entry, at);
  });
  return { ...(list as unknown as Omit<CountryList, "id">), id };
}

const WORDS: Readonly<Record<string, readonly string[]>> = { effect: LIST_EFFECTS, closedBy: CLOSED_BY };
const TEXTS = ["title", "source", "why", "authority", "meaning", "address", "addedBy", "note"];
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/u;

/**
 * A list as it stands on the last day of a year: an entry holds from its first day to its last, and what was only learnt
 * later is not told. A run without a year takes what has no end. Of several entries of a country that stand alike the newest counts.
 *
 * @param known the day by which a run is told what was known, where that is no later
 */
export function listAsOf(list: CountryList, asOf: number | undefined, known = END_OF_TIME): ListAsOf {
  const end = asOf === undefined ? END_OF_TIME : `${String(asOf).padStart(4, "0")}-12-31`;
  const [day] = [known, end].sort() as [string, string];
  const listed: Record<Iso3, ListedAs> = {};
  const overdue: Record<Iso3, ListedAs> = {};
  const ended: Record<Iso3, ListedAs> = {};
  const periods = list.exhaustive === false ? [] : list.exhaustive;
  const isInForce = [...periods, ...list.entries].some((period) => holdsOn(period, day));
  const lasted = [...periods, ...list.entries]
    .filter(({ from }) => firstDay(from) <= day)
    .map(({ until }) => lastDay(until ?? END_OF_TIME))
    .sort()
    .at(-1);
  list.entries
    .map((entry, i) => ({ entry, i }))
    .filter(({ entry }) => firstDay(entry.from) <= day)
    .sort((a, b) => (firstDay(a.entry.from) < firstDay(b.entry.from) ? -1 : 1))
    .forEach(({ entry, i }) => {
      const holds = holdsOn(entry, day);
      // Only a list that is made for a fiscal year ends of itself.
      const lapsed = entry.fiscalYear !== undefined && !isInForce && lastDay(entry.until ?? "") === lasted;
      // An event is told otherwise than what lasts; what else a list says of all its entries is told with its title.
      const own = list.effect === "happened" ? { effect: list.effect, ...entry } : entry;
      const periods = holds ? listedOn(own, day) : past(own, lapsed);
      const group = holds ? listed : entry.until === undefined ? overdue : ended;
      entry.countries.forEach((country, j) => {
        group[country] = { held: periods, locator: `/entries/${i}/countries/${j}` };
      });
    });
  for (const country of Object.keys(listed)) delete overdue[country];
  for (const country of [...Object.keys(listed), ...Object.keys(overdue)]) delete ended[country];
  const at = periods.findIndex((period) => holdsOn(period, day));
  return {
    id: list.id,
    title: list.title,
    ...defined({ asOf }),
    listed,
    overdue,
    ended,
    exhaustive: at < 0 ? undefined : { locator: `/exhaustive/${at}` },
    complete: completeness(periods, day),
  };
}

const END_OF_TIME = "9999-12-31";

/** Where the real end is not known, an entry holds to the end of its stated term, or longer where a source says that it did. */
function holdsOn({ from, until, term, confirmed }: Period & Partial<ListEntry>, day: string): boolean {
  if (firstDay(from) > day) return false;
  if (until !== undefined) return day <= lastDay(until);
  return term === undefined || [term, confirmed ?? term].some((end) => day <= lastDay(end));
}

function firstDay(date: string): string {
  return date.length === "2024-06".length ? `${date}-01` : date;
}

/** No month is longer: good enough to compare with. */
function lastDay(date: string): string {
  return date.length === "2024-06".length ? `${date}-31` : date;
}

function listedOn({ from, until, fiscalYear, confirmed, term, effect }: ListEntry, day: string): InForce {
  const isOpen = until === undefined && term === undefined;
  const isConfirmed = isOpen && confirmed !== undefined && lastDay(confirmed) <= day;
  return stated({ effect, fiscalYear, from, ...(isConfirmed ? { confirmed } : {}) });
}

function past(
  { from, until, fiscalYear, effect, term, confirmed, closedBy }: ListEntry,
  lapsed: boolean,
): InForce {
  const open = until === undefined ? { term, confirmed } : {};
  return stated({ effect, fiscalYear, from, until, ...open, closedBy, ...(lapsed ? { lapsed } : {}) });
}

/** Without what the entry does not state. */
function stated(period: { [Key in keyof InForce]: InForce[Key] | undefined }): InForce {
  return Object.fromEntries(Object.entries(period).filter(([, value]) => value !== undefined));
}

/** Of several periods the nearest to a day is the last that had begun, else the first to begin. */
function completeness(periods: readonly Period[], day: string): Complete {
  const inOrder = periods.toSorted((a, b) => (firstDay(a.from) < firstDay(b.from) ? -1 : 1));
  const nearest = inOrder.findLast(({ from }) => firstDay(from) <= day) ?? inOrder[0];
  const { from, until } = nearest ?? {};
  return {
    periods: periods.length,
    ...defined({ from, until }),
  };
}
