import type { Observation } from "../model/observation.ts";
import { ByFigure } from "../model/observation.ts";
import { GRADES, gradeOf } from "./grade.ts";

/**
 * The newest observation per country, indicator and grade, and beside it the one without a year, which counts where the
 * dated one is too old. With `upTo` the newest of that year or before.
 */
export function newest(observations: readonly Observation[], upTo?: number): Observation[] {
  const best: Observation[] = [];
  const places = KINDS.map(() => new ByFigure<number>());
  for (const one of observations) {
    const { country, indicator, year } = one;
    if (year !== undefined && upTo !== undefined && year > upTo) continue;
    const own = places[2 * GRADES.indexOf(gradeOf(one)) + Number(year === undefined)]!;
    const at = own.get(country, indicator, undefined);
    if (at === undefined) own.set(country, indicator, undefined, best.push(one) - 1);
    else if (year! > best[at]!.year!) best[at] = one;
  }
  return best;
}

/** Dated and undated ones of each grade. */
const KINDS = GRADES.flatMap((grade) => [grade, grade]);
