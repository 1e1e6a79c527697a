import { kurtosis } from "./kurtosis.ts";
import { skewness } from "./skewness.ts";

/** Beyond both of these a distribution is taken to have outliers. */
const MOST_SKEWNESS = 2;
const MOST_KURTOSIS = 3.5;

export interface Limits {
  readonly skewness: number;
  readonly kurtosis: number;
}

const USUAL: Limits = { skewness: MOST_SKEWNESS, kurtosis: MOST_KURTOSIS };

export interface Shape {
  /** Undefined for too few values, or for values that do not vary. */
  readonly skewness: number | undefined;
  readonly kurtosis: number | undefined;
  /** Whether the values call for treatment. */
  readonly outlying: boolean;
}

/**
 * Whether values have outliers that call for treatment: |skewness| > 2 and kurtosis > 3.5 (the JRC's rule as in Becker,
 * Caperna, Del Sorbo et al. (2022), "COINr: an R package for developing composite indicators", JOSS 7(78); both of
 * type 2). `outlying([1, 2, 3, 4])` is not.
 */
export function outlying(values: readonly number[] | Float64Array, limits: Limits = USUAL): Shape {
  const [skew, kurt] = [skewness(values), kurtosis(values)];
  return {
    skewness: skew,
    kurtosis: kurt,
    outlying: Math.abs(skew ?? 0) > limits.skewness && (kurt ?? 0) > limits.kurtosis,
  };
}
