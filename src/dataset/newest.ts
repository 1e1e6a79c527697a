import { ByFigure } from "../model/by-figure.ts";
import type { Observation } from "../model/observation.ts";
import { STANDINGS, standingOf } from "./standing.ts";

/**
 * The newest observation per country, indicator and standing, and beside it the one without a year, which counts where the
 * dated one is too old. With `upTo` the newest of that year or before.
 */
export function newest(observations: readonly Observation[], upTo?: number): Observation[] {
  const best: Observation[] = [];
  const places = KINDS.map(() => new ByFigure<number>());
  for (const one of observations) {
    const { country, indicator, year } = one;
    if (year !== undefined && upTo !== undefined && year > upTo) continue;
    const own = places[2 * STANDINGS.indexOf(standingOf(one)) + Number(year === undefined)]!;
    const at = own.get(country, indicator, undefined);
    if (at === undefined) own.set(country, indicator, undefined, best.push(one) - 1);
    else if (year! > best[at]!.year!) best[at] = one;
  }
  return best;
}

/** Dated and undated ones of each standing. */
const KINDS = STANDINGS.flatMap((standing) => [standing, standing]);
