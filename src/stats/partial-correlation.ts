import { pearson } from "./pearson.ts";

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
        const held = left > 1e-18 ? (r[i]![j]! - r[i]![z]! * r[j]![z]!) / Math.sqrt(left) : Number.NaN;
        r[i]![j] = held;
        r[j]![i] = held;
      }
    }
  }
  const found = r.at(-1)!.at(-2)!;
  return Number.isFinite(found) ? Math.max(-1, Math.min(1, found)) : undefined;
}
