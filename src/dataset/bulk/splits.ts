import type { UserColumns } from "../../sources/user/columns.ts";
import { areMany, spareColumns } from "../../sources/user/splits.ts";
import { type Figures, NO_YEAR } from "./figures.ts";

/** There is a column that may tell apart rows of one country, indicator and year. */
export function mayBeSplit(columns: UserColumns): boolean {
  return spareColumns(columns).length > 0 || columns.figures.filter(({ id }) => id !== undefined).length > 1;
}

/** Distinct figures of which the first can be held. */
const MOST_HELD = 8_000_000;

/** Whether many of the figures from a row on are of the same country, indicator and year as others, with another value. */
export function repeatsMany(figures: Figures, from: number): boolean {
  const keys = new Float64Array(figures.length - from);
  for (let i = 0; i < keys.length; i += 1) {
    const row = from + i;
    keys[i] = (figures.indicator(row) * 65_536 + figures.country(row)) * 65_536 + figures.year(row) - NO_YEAR;
  }
  const sorted = keys.toSorted();
  let repeated = 0;
  for (let i = 1; i < keys.length; i += 1) if (sorted[i] === sorted[i - 1]) repeated += 1;
  if (!areMany(repeated, keys.length - repeated)) return false;
  if (keys.length - repeated > MOST_HELD) return true;
  const first = new Map<number, number>();
  let different = 0;
  for (const [i, key] of keys.entries()) {
    const value = figures.value(from + i);
    const other = first.get(key);
    if (other === undefined) first.set(key, value);
    else if (other !== value) different += 1;
  }
  return areMany(different, first.size);
}
