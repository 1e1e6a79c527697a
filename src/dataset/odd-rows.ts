import type { Slice } from "../model/documents/manifest.ts";
import type { Observation } from "../model/observation.ts";

/** Holds the rows of a file against what the manifest says of them, some after the others. */
export interface RowCheck {
  /** What is odd about rows that should be observations: each with a country, a value and where it is from. */
  among(rows: readonly Observation[]): string | undefined;
  /** What is odd about how many of each indicator there were. */
  inAll(): string | undefined;
}

export function rowCheck(slices: readonly Slice[]): RowCheck {
  const left = new Map(slices.map(({ id, rows }) => [id, rows]));
  return {
    among(rows) {
      for (const one of rows) {
        const { country, indicator, value, year, source, file, locator } = one;
        const texts = [country, source, file, locator].every((text) => typeof text === "string");
        const isValue = typeof value === "string" || Number.isFinite(value);
        const isYear = year === undefined || Number.isInteger(year);
        const figures = [one.se, one.lower, one.upper].every((n) => n === undefined || Number.isFinite(n));
        if (!texts || !isValue || !isYear || !figures || !/^[A-Z]{3}$/u.test(country))
          return `a row of ${indicator} is no observation`;
        left.set(indicator, (left.get(indicator) ?? 0) - 1);
      }
      return undefined;
    },
    inAll() {
      const odd = [...left].find(([, rows]) => rows !== 0);
      return odd && `the number of its rows of ${odd[0]} is not what the manifest states`;
    },
  };
}
