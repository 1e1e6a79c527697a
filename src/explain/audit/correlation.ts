import {
  correlationInterval,
  correlationOf,
  type Deviations,
  deviationsOf,
  pearson,
} from "../../stats/correlation.ts";

/** With fewer countries than this a correlation says too little. */
export const FEWEST_PAIRS = 10;

export interface Correlation {
  readonly r: number;
  /** 95 % interval (Fisher 1921). */
  readonly low: number;
  readonly high: number;
  /** Countries that have both. */
  readonly pairs: number;
}

/** Values by country, NaN for none, to be held against many others. */
export interface Series {
  readonly values: Float64Array;
  /** Where every country has a value. */
  readonly deviations?: Deviations;
}

export function seriesOf(given: readonly (number | undefined)[]): Series {
  const values = new Float64Array(given.length);
  for (let i = 0; i < values.length; i += 1) values[i] = given[i] ?? Number.NaN;
  return values.some(Number.isNaN) ? { values } : { values, deviations: deviationsOf(values) };
}

/** Pearson's correlation over the countries that have both; undefined below ten of them and where one does not vary. */
export function correlate(
  a: readonly (number | undefined)[],
  b: readonly (number | undefined)[],
): Correlation | undefined {
  const found = correlateSeries(seriesOf(a), seriesOf(b));
  if (found === undefined) return undefined;
  const [low, high] = correlationInterval(found.r, found.pairs);
  return { ...found, low, high };
}

/** The same without its interval. */
export function correlateSeries(a: Series, b: Series): Pick<Correlation, "r" | "pairs"> | undefined {
  if (a.deviations && b.deviations) {
    const pairs = a.values.length;
    const r = pairs < FEWEST_PAIRS ? undefined : correlationOf(a.deviations, b.deviations);
    return r === undefined ? undefined : { r, pairs };
  }
  // No arrays of two here, nor where cells are counted: each pair of indicators goes over every country.
  const x = new Float64Array(a.values.length);
  const y = new Float64Array(a.values.length);
  let pairs = 0;
  for (let i = 0; i < x.length; i += 1) {
    const value = a.values[i]!;
    const other = b.values[i]!;
    if (Number.isNaN(value) || Number.isNaN(other)) continue;
    x[pairs] = value;
    y[pairs] = other;
    pairs += 1;
  }
  const r = pairs < FEWEST_PAIRS ? undefined : pearson(x.subarray(0, pairs), y.subarray(0, pairs));
  return r === undefined ? undefined : { r, pairs };
}
