import type { Observation } from "../model/observation.ts";
import { standingOf } from "./standing.ts";

/** The newest observation per country, indicator and standing. */
export function newest(observations: readonly Observation[]): Observation[] {
  const best = new Map<string, Observation>();
  for (const one of observations) {
    const key = `${one.country} ${one.indicator} ${standingOf(one)}`;
    const other = best.get(key);
    if (!other || (one.year ?? Number.POSITIVE_INFINITY) > (other.year ?? Number.POSITIVE_INFINITY))
      best.set(key, one);
  }
  return [...best.values()];
}
