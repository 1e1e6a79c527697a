import type { Iso3 } from "../model/country.ts";
import type { ListAsOf, ListedAs } from "../model/evidence.ts";
import type { CountryList, ListEntry, Period } from "../model/list.ts";

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
    const words = holds ? standing(entry, day) : past(entry);
    entry.countries.forEach((country, j) => {
      (holds ? listed : ended)[country] = { words, locator: `/entries/${i}/countries/${j}` };
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
    lack: periods.length === 0 ? "which is not exhaustive" : `which is complete only ${spans(periods, day)}`,
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

function standing({ from, until, fiscalYear, confirmed, effect }: ListEntry, day: string): string {
  const told = until === undefined && confirmed !== undefined && lastDay(confirmed) <= day;
  return [
    ...stated(effect, fiscalYear),
    `since ${from}`,
    ...(told ? [`last confirmed ${confirmed}, its end not known`] : []),
  ].join(", ");
}

function past({ from, until, fiscalYear, effect }: ListEntry): string {
  return [...stated(effect, fiscalYear), `from ${from}, ended ${until}`].join(", ");
}

function stated(effect: string | undefined, fiscalYear: number | undefined): string[] {
  return [...(effect ? [effect] : []), ...(fiscalYear ? [`fiscal year ${fiscalYear}`] : [])];
}

/** One period, or of several how many and the nearest to a day: the last that had begun, else the first to begin. */
function spans(periods: readonly Period[], day: string): string {
  const inOrder = periods.toSorted((a, b) => (firstDay(a.from) < firstDay(b.from) ? -1 : 1));
  const nearest = span(inOrder.findLast(({ from }) => firstDay(from) <= day) ?? inOrder[0]!);
  return periods.length === 1 ? nearest : `for ${periods.length} periods, the nearest ${nearest}`;
}

function span({ from, until }: Period): string {
  return until === undefined ? `from ${from}` : `from ${from} to ${until}`;
}
