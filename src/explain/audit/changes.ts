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
  return series.flatMap((now, i) => {
    const before = series[i - 1];
    if (typeof before?.value !== "number" || typeof now.value !== "number") return [];
    const years = now.year! - before.year!;
    return years > 0 ? [{ perYear: (now.value - before.value) / years }] : [];
  });
}

/**
 * What an indicator changes by in a year: the median of the absolute changes that are not 0, since a publisher who repeats
 * a figure has not measured it again. Undefined for fewer than 30.
 */
export function typicalChange(changes: readonly Change[]): number | undefined {
  const sizes = changes.flatMap(({ perYear }) => (perYear === 0 ? [] : [Math.abs(perYear)]));
  return sizes.length < FEWEST ? undefined : median(sizes);
}
