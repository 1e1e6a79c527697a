import { defined } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import type { Complete, InForce } from "../../model/documents/codes.ts";
import type { ListAsOf, ListedAs } from "../../model/evidence.ts";
import type { CountryList, ListEntry, Period } from "../../model/list.ts";

/**
 * A list as it stands on the last day of a year: an entry holds from its first day to its last, and what was only learnt
 * later is not told. A run without a year takes what has no end. Of several entries of a country that stand alike the newest counts.
 */
export function listAsOf(list: CountryList, asOf: number | undefined): ListAsOf {
  const day = asOf === undefined ? END_OF_TIME : `${String(asOf).padStart(4, "0")}-12-31`;
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
      const held = holds ? listedOn(own, day) : past(own, lapsed);
      const group = holds ? listed : entry.until === undefined ? overdue : ended;
      entry.countries.forEach((country, j) => {
        group[country] = { held, locator: `/entries/${i}/countries/${j}` };
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

export function firstDay(date: string): string {
  return date.length === "2024-06".length ? `${date}-01` : date;
}

/** No month is longer: good enough to compare with. */
export function lastDay(date: string): string {
  return date.length === "2024-06".length ? `${date}-31` : date;
}

function listedOn({ from, until, fiscalYear, confirmed, term, effect }: ListEntry, day: string): InForce {
  const isOpen = until === undefined && term === undefined;
  const told = isOpen && confirmed !== undefined && lastDay(confirmed) <= day;
  return stated({ effect, fiscalYear, from, ...(told ? { confirmed } : {}) });
}

function past(
  { from, until, fiscalYear, effect, term, confirmed, closedBy }: ListEntry,
  lapsed: boolean,
): InForce {
  const open = until === undefined ? { term, confirmed } : {};
  return stated({ effect, fiscalYear, from, until, ...open, closedBy, ...(lapsed ? { lapsed } : {}) });
}

/** Without what the entry does not state. */
function stated(held: { [Key in keyof InForce]: InForce[Key] | undefined }): InForce {
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
