import { midRanks } from "./mid-ranks.ts";
import { pearson } from "./pearson.ts";

/**
 * Spearman's rank correlation: Pearson's of the mid-ranks; undefined for fewer than two pairs and where either side does not vary.
 * `spearman([1, 2, 3, 4], [10, 20, 20, 5])` is -0.3162…, of the ranks (1, 2, 3, 4) and (2, 3.5, 3.5, 1).
 */
export function spearman(x: readonly number[], y: readonly number[]): number | undefined {
  return pearson(midRanks(x), midRanks(y));
}
