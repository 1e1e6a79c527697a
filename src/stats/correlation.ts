import { mean } from "./descriptive.ts";
import { midRanks } from "./ranks.ts";

/**
 * Pearson's correlation of paired values: sum (x - mx)(y - my) / sqrt(sum (x - mx)^2 sum (y - my)^2); undefined for fewer
 * than two pairs and where either side does not vary.
 * `pearson([1, 2, 3], [2, 1, 3])` is 0.5.
 */
export function pearson(
  x: readonly number[] | Float64Array,
  y: readonly number[] | Float64Array,
): number | undefined {
  const pairs = Math.min(x.length, y.length);
  const [middleX, middleY] = [mean(x) ?? 0, mean(y) ?? 0];
  let [squaresX, squaresY, both] = [0, 0, 0];
  for (let i = 0; i < pairs; i += 1) {
    const offX = x[i]! - middleX;
    const offY = y[i]! - middleY;
    squaresX += offX * offX;
    squaresY += offY * offY;
    both += offX * offY;
  }
  return shareOf(both, squaresX, squaresY);
}

/** A side of a correlation: worked out once where it is held against many others. */
export interface Deviations {
  readonly each: Float64Array;
  readonly squares: number;
}

export function deviationsOf(values: readonly number[] | Float64Array): Deviations {
  const middle = mean(values) ?? 0;
  const each = new Float64Array(values.length);
  let squares = 0;
  for (let i = 0; i < each.length; i += 1) {
    const deviation = values[i]! - middle;
    each[i] = deviation;
    squares += deviation * deviation;
  }
  return { each, squares };
}

export function correlationOf(x: Deviations, y: Deviations): number | undefined {
  let both = 0;
  for (let i = 0; i < x.each.length; i += 1) both += x.each[i]! * y.each[i]!;
  return shareOf(both, x.squares, y.squares);
}

function shareOf(both: number, squaresX: number, squaresY: number): number | undefined {
  // A side of one value, or of none, does not vary either.
  if (squaresX === 0 || squaresY === 0) return undefined;
  return Math.min(1, Math.max(-1, both / Math.sqrt(squaresX * squaresY)));
}

/**
 * Spearman's rank correlation: Pearson's of the mid-ranks; undefined for fewer than two pairs and where either side does not vary.
 * `spearman([1, 2, 3, 4], [10, 20, 20, 5])` is -0.3162…, of the ranks (1, 2, 3, 4) and (2, 3.5, 3.5, 1).
 */
export function spearman(x: readonly number[], y: readonly number[]): number | undefined {
  return pearson(midRanks(x), midRanks(y));
}

/**
 * Kendall's tau-b of two lists of the same length: concordant less discordant pairs over the geometric mean of the pairs that are no
 * ties in either (Kendall 1945). 1 for the same order, -1 for the reverse; undefined where one list is all ties.
 * `kendall([1, 2, 3], [1, 3, 2])` is 1/3.
 */
export function kendall(a: readonly number[], b: readonly number[]): number | undefined {
  let [balance, untiedA, untiedB] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    for (let j = i + 1; j < a.length; j += 1) {
      const [x, y] = [Math.sign(a[i]! - a[j]!), Math.sign(b[i]! - b[j]!)];
      balance += x * y;
      untiedA += x * x;
      untiedB += y * y;
    }
  }
  return untiedA === 0 || untiedB === 0 ? undefined : balance / Math.sqrt(untiedA * untiedB);
}

/**
 * Pearson's correlation of `x` and `y` with others held equal, by the recursion r(xy.zW) = (r(xy.W) - r(xz.W) r(yz.W)) /
 * sqrt((1 - r(xz.W)^2) (1 - r(yz.W)^2)) (Yule 1907); undefined where one does not vary, or not once the others are held.
 * `partialCorrelation([1, 2, 3, 4], [2, 1, 4, 3], [[1, 2, 4, 3]])` is -1/9: both go with the third by 0.8, and so by 0.6 with each other.
 */
export function partialCorrelation(
  x: readonly number[],
  y: readonly number[],
  others: readonly (readonly number[])[],
): number | undefined {
  const all = [...others, y, x];
  const r = all.map((a) => all.map((b) => pearson(a, b) ?? Number.NaN));
  for (let z = 0; z < others.length; z += 1) {
    for (let i = z + 1; i < all.length; i += 1) {
      for (let j = z + 1; j < i; j += 1) {
        const left = (1 - r[i]![z]! ** 2) * (1 - r[j]![z]! ** 2);
        // What float noise alone leaves is nothing.
        const partial = left > 1e-18 ? (r[i]![j]! - r[i]![z]! * r[j]![z]!) / Math.sqrt(left) : Number.NaN;
        r[i]![j] = partial;
        r[j]![i] = partial;
      }
    }
  }
  const found = r.at(-1)!.at(-2)!;
  return Number.isFinite(found) ? Math.max(-1, Math.min(1, found)) : undefined;
}

/** The 97.5 % point of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * 95 % interval of a Pearson correlation by Fisher's transformation: tanh(atanh(r) -/+ 1.96 / sqrt(n - 3)). The whole of
 * -1 to 1 for fewer than four pairs. Fisher, R. A. (1921), "On the probable error of a coefficient of correlation
 * deduced from a small sample", Metron 1. `correlationInterval(0, 103)` is about [-0.194, 0.194].
 */
export function correlationInterval(r: number, pairs: number): readonly [number, number] {
  if (pairs < 4) return [-1, 1];
  const half = Z / Math.sqrt(pairs - 3);
  return [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)];
}

/**
 * Cronbach's coefficient alpha of standardised items, out of their correlations: k r / (1 + (k - 1) r), r the mean correlation of two of
 * them (Cronbach 1951; OECD and JRC, Handbook on Constructing Composite Indicators, 2008, p. 72). 1 where all say the same, 0 where they say
 * nothing of each other; below 0 where they speak against each other. Undefined for fewer than two items.
 */
export function cronbachAlpha(correlations: readonly (readonly number[])[]): number | undefined {
  const k = correlations.length;
  if (k < 2) return undefined;
  const sum = correlations.flat().reduce((total, r) => total + r, 0) - k;
  const r = sum / (k * (k - 1));
  return (k * r) / (1 + (k - 1) * r);
}
