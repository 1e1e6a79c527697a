import { gather } from "../model/collections.ts";
import type { Dataset } from "../model/dataset.ts";
import { ByFigure, type Observation } from "../model/observation.ts";

/**
 * How an observation stands against others of the same indicator, best first:
 * `full` lists, then `partial` lists (which name only some countries by design, such as the Factbook's Watch List and
 * Tier 3), then values `derived` from other indicators. A lower grade counts only for a country that has nothing of
 * a higher one within the indicator's age.
 */
export type Grade = "full" | "partial" | "derived";

export const GRADES: readonly Grade[] = ["full", "partial", "derived"];

export function gradeOf({ source, partial }: Observation): Grade {
  if (source === "derived") return "derived";
  return partial ? "partial" : "full";
}

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

/** Every observation of a dataset in the fixed order, those of its figures too. */
export function allObservations({
  observations,
  figures,
}: Pick<Dataset, "observations" | "figures">): readonly Observation[] {
  return figures ? inOrder([...observations, ...figures]) : observations;
}

/** The same dataset with its figures among the observations, for whoever looks at each of them. */
export function withoutColumns<T extends Dataset>(dataset: T): Omit<T, "figures"> {
  const { figures: _, ...rest } = dataset;
  return { ...rest, observations: allObservations(dataset) };
}
