import type { Iso3 } from "../../model/country.ts";
import { defined } from "../../model/defined.ts";
import type { Complete, Held } from "../../model/documents/codes.ts";
import type { ListAsOf, ListedAs } from "../../model/evidence.ts";
import type { CountryList, ListEntry, Period } from "../../model/list.ts";

/**
 * A list as it stands on the last day of a year: an entry holds from its first day to its last, and what was only learnt
 * later is not told. A run without a year takes what has no end.
 */
export function listAsOf(list: CountryList, asOf: number | undefined): ListAsOf {
  const day = asOf === undefined ? END_OF_TIME : `${String(asOf).padStart(4, "0")}-12-31`;
  const listed: Record<Iso3, ListedAs> = {};
  const ended: Record<Iso3, ListedAs> = {};
  list.entries.forEach((entry, i) => {
    const holds = holdsOn(entry, day);
    if (!holds && firstDay(entry.from) > day) return;
    const held = holds ? listedOn(entry, day) : past(entry);
    entry.countries.forEach((country, j) => {
      (holds ? listed : ended)[country] = { held, locator: `/entries/${i}/countries/${j}` };
    });
  });
  for (const country of Object.keys(listed)) delete ended[country];
  const periods = list.exhaustive === false ? [] : list.exhaustive;
  const at = periods.findIndex((period) => holdsOn(period, day));
  return {
    id: list.id,
    title: list.title,
    listed,
    ended,
    exhaustive: at < 0 ? undefined : { locator: `/exhaustive/${at}` },
    complete: completeness(periods, day),
  };
}

const END_OF_TIME = "9999-12-31";

function holdsOn({ from, until }: Period, day: string): boolean {
  return firstDay(from) <= day && day <= lastDay(until ?? END_OF_TIME);
}

export function firstDay(date: string): string {
  return date.length === "2024-06".length ? `${date}-01` : date;
}

/** No month is longer: good enough to compare with. */
export function lastDay(date: string): string {
  return date.length === "2024-06".length ? `${date}-31` : date;
}

function listedOn({ from, until, fiscalYear, confirmed, effect }: ListEntry, day: string): Held {
  const told = until === undefined && confirmed !== undefined && lastDay(confirmed) <= day;
  return stated({ effect, fiscalYear, from, ...(told ? { confirmed } : {}) });
}

function past({ from, until, fiscalYear, effect }: ListEntry): Held {
  return stated({ effect, fiscalYear, from, until });
}

/** Without what the entry does not state. */
function stated(held: { [Key in keyof Held]: Held[Key] | undefined }): Held {
  return Object.fromEntries(Object.entries(held).filter(([, value]) => value !== undefined));
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
