import { gather } from "../model/collections.ts";

interface Keyed {
  readonly country: string;
  readonly indicator: string;
  readonly year?: number;
}

/** The fixed order of everything that is written: indicator, country, year. Sorting one indicator after the other takes less. */
export function inOrder<T extends Keyed>(entries: readonly T[]): T[] {
  const indicators = new Map<string, T[]>();
  for (const entry of entries) gather(indicators, entry.indicator, entry);
  const ids = [...indicators.keys()].sort((a, b) => (a < b ? -1 : 1));
  return ids.flatMap((id) => indicators.get(id)!.sort(byKey));
}

/** Of one indicator. */
function byKey(a: Keyed, b: Keyed): number {
  if (a.country !== b.country) return a.country < b.country ? -1 : 1;
  return (a.year ?? 0) - (b.year ?? 0);
}
