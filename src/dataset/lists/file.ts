import { country as countryOf } from "../../countries/reference.ts";
import { CLOSED_BY, type CountryList, LIST_EFFECTS } from "../../model/list.ts";
import { ShortlistError } from "../../model/problem.ts";
import { firstDay, lastDay } from "./as-of.ts";

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
