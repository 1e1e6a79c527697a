import type { Observation } from "../model/observation.ts";
import { standingOf } from "./standing.ts";

/**
 * The newest observation per country, indicator and standing, and beside it the one without a year, which counts where the
 * dated one is too old. With `upTo` the newest of that year or before.
 */
export function newest(observations: readonly Observation[], upTo?: number): Observation[] {
  const best = new Map<string, Observation>();
  for (const one of observations) {
    const { country, indicator, year } = one;
    if (year !== undefined && upTo !== undefined && year > upTo) continue;
    const key = `${country} ${indicator} ${standingOf(one)} ${year === undefined ? "undated" : ""}`;
    const other = best.get(key);
    if (!other || year! > other.year!) best.set(key, one);
  }
  return [...best.values()];
}
