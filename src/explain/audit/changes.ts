import type { Observation } from "../../model/observation.ts";
import { median } from "../../stats/median.ts";

/** With fewer changes than this there is no telling what is usual. */
const FEWEST = 30;

/** A step from one value of a series to the next. */
export interface Change {
  readonly perYear: number;
}

/** The steps of one country's numbers, which stand in the order of their years. */
export function changesOf(series: readonly Observation[]): Change[] {
  const changes: Change[] = [];
  for (let i = 1; i < series.length; i += 1) {
    const before = series[i - 1]!;
    const now = series[i]!;
    if (typeof before.value !== "number" || typeof now.value !== "number") continue;
    const years = now.year! - before.year!;
    if (years > 0) changes.push({ perYear: (now.value - before.value) / years });
  }
  return changes;
}

/**
 * What an indicator changes by in a year: the median of the absolute changes that are not 0, since a publisher who repeats
 * a figure has not measured it again. Undefined for fewer than 30.
 */
export function typicalChange(changes: readonly Change[]): number | undefined {
  const sizes = changes.filter(({ perYear }) => perYear !== 0).map(({ perYear }) => Math.abs(perYear));
  return sizes.length < FEWEST ? undefined : median(sizes);
}
