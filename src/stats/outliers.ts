import { kurtosis, skewness } from "./descriptive.ts";

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

export interface Winsorised {
  readonly values: readonly number[];
  /** Positions of the values that were drawn in. */
  readonly points: readonly number[];
  /** How many times an end was drawn in. */
  readonly rounds: number;
  /** Of the values as they are now; still outlying where `most` rounds were not enough. */
  readonly shape: Shape;
}

/**
 * Winsorises values that have outliers, one end after the other: while |skewness| > 2 and kurtosis > 3.5 the largest value
 * (or the smallest, where the skewness is negative) becomes the next one, at most `most` times. What was drawn in to the
 * same value moves on together. OECD/JRC (2008), Handbook on Constructing Composite Indicators, step 5, as COINr's
 * `winsorise`. In `winsorise([1, 2, 3, 4, 5, 6, 7, 8, 9, 100])` 100 becomes 9.
 */
export function winsorise(given: readonly number[] | Float64Array, most = 5, limits?: Limits): Winsorised {
  const values = [...given];
  let shape = outlying(values, limits);
  let rounds = 0;
  while (shape.outlying && rounds < most) {
    const outermost = shape.skewness! > 0 ? Math.max : Math.min;
    // One after the other: a call takes some 100,000 arguments, and a column may have a million values.
    const end = values.reduce((one, other) => outermost(one, other));
    const next = values.filter((value) => value !== end).reduce((one, other) => outermost(one, other));
    for (let i = 0; i < values.length; i += 1) if (values[i] === end) values[i] = next;
    rounds += 1;
    shape = outlying(values, limits);
  }
  const points = values.flatMap((value, i) => (value === given[i] ? [] : [i]));
  return { values, points, rounds, shape };
}

/** So many interquartile ranges from every other value, a value stands apart: Tukey's far out (1977, "Exploratory Data Analysis"). */
const FAR = 3;
/** Of fewer values nobody can say where the rest lies. */
export const FEWEST = 3;
/** Of fewer values the outermost are not looked for; and no more of a column than this share may be apart. */
const [FEWEST_OTHERS, MOST_OUTSIDE] = [5, 0.2];

/** Values in order, and how far apart their middle half is. */
export interface Middle {
  readonly sorted: Float64Array;
  /** The interquartile range, a quarter of the range where that is 0, and never less than a sixtieth of the median. */
  readonly spread: number;
}

export function middleOf(values: Iterable<number>): Middle {
  const sorted = Float64Array.from(values).sort();
  const range = sorted.length === 0 ? 0 : sorted.at(-1)! - sorted[0]!;
  const half = quantile(sorted, 0.75) - quantile(sorted, 0.25) || range / 4;
  return { sorted, spread: Math.max(half, Math.abs(quantile(sorted, 0.5)) / 60) };
}

/**
 * Whether a value is further from the nearest of the others than three of their interquartile ranges. `isApart(99, middleOf([1, 4, 6, 9]))`
 * is so: 90 from the 9, and the middle half is 3.5 wide. Never beside fewer than three others.
 */
export function isFarOut(value: number, { sorted, spread }: Middle): boolean {
  if (sorted.length < FEWEST) return false;
  const at = sorted.findIndex((one) => one >= value);
  const above = at < 0 ? Number.POSITIVE_INFINITY : sorted[at]! - value;
  const below = at === 0 ? Number.POSITIVE_INFINITY : value - sorted.at(at < 0 ? -1 : at - 1)!;
  return Math.min(above, below) > FAR * spread;
}

/**
 * The values at either end that are apart from all others as `isApart` says, also on a logarithmic scale, and further from them than those
 * are from one another, so that they alone set the scale. `outermost([4, 7, 5, 3, 6, 8, 900])` is [900]; of incomes and populations, the
 * largest of which are many times the rest, none is.
 */
export function outermost(values: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(values).sort();
  const tail = (from: Float64Array): readonly number[] => {
    const most = Math.max(1, Math.floor(MOST_OUTSIDE * from.length));
    for (let count = 1; count < from.length; count += 1) {
      const rest = from.subarray(0, from.length - count);
      const outside = from.subarray(rest.length);
      if (count > most && outside[0] !== outside.at(-1)) return [];
      if (rest.length < FEWEST_OTHERS || count > rest.length / 2) return [];
      const [inner, outer] = [rest.at(-1)!, outside[0]!];
      // What is cheap first: most columns have nothing apart, and a profile may have thousands.
      if (outer - inner <= inner - rest[0]! || outer - inner <= FAR * middleOf(rest).spread) continue;
      const unit = quantile(rest.map(Math.abs).sort(), 0.5) || 1;
      const log = (value: number) => Math.sign(value) * Math.log1p(Math.abs(value) / unit);
      if (log(outer) - log(inner) > FAR * middleOf(rest.map(log)).spread) return [...outside];
    }
    return [];
  };
  const low = tail(sorted.map((value) => -value).reverse()).map((value) => -value);
  return [...low, ...tail(sorted)];
}

/** The R-7 quantile of values in order; 0 of none. */
function quantile(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return 0;
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (at - Math.floor(at)) * (high - low);
}
