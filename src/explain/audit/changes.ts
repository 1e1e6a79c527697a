import type { Observation } from "../../model/observation.ts";
import { median } from "../../stats/median.ts";

/** With fewer changes than this there is no telling what is usual. */
const FEWEST = 30;

/** The steps of one country's numbers by year, from one to the next in the order of their years, in which they stand. */
export function changesOf(series: readonly Observation[]): number[] {
  const changes: number[] = [];
  for (let i = 1; i < series.length; i += 1) {
    const before = series[i - 1]!;
    const now = series[i]!;
    if (typeof before.value !== "number" || typeof now.value !== "number") continue;
    const years = now.year! - before.year!;
    if (years > 0) changes.push((now.value - before.value) / years);
  }
  return changes;
}

/**
 * What an indicator changes by in a year: the median of the absolute changes that are not 0, since a publisher who repeats
 * a figure has not measured it again. Undefined for fewer than 30.
 */
export function typicalChange(changes: readonly number[]): number | undefined {
  const sizes = changes.filter((change) => change !== 0).map(Math.abs);
  return sizes.length < FEWEST ? undefined : median(sizes);
}
