import { countBelow } from "../../stats/index.ts";
import { bySorted, countEqual, normaliser, onScale, onScaleFormula } from "./contract.ts";

/**
 * lo + (hi - lo) (b + e / 2) / (n - 1), where b of the other countries are strictly below and e are equal: the
 * mid-rank percentile, so that a tie costs nobody. At a node lo + (hi - lo) (b + e / 2 + 1/2) / n among n candidates, the country
 * one of them or one more: never an end of the scale, at which a product with it would be 0 whatever else there is.
 */
export const percentile = normaliser({
  id: "percentile",
  title: "Percentile",
  parameters: {},
  fixed: false,
  ordinal: true,
  bounded: true,
  takes: "numbers",
  scales: true,
  ranksOthers: true,
  standsIn: () => ({}),
  orient: "before",
  among: (sorted, own, scale) => (score) => {
    const below = countBelow(sorted, score);
    const equal = countEqual(sorted, score, below);
    const worse = below - (own < score ? 1 : 0);
    const alike = equal - (own === score ? 1 : 0);
    const others = sorted.length - (Number.isNaN(own) ? 0 : 1);
    return onScale((worse + alike / 2 + 1 / 2) / (others + 1), scale);
  },
  within(sorted, scale) {
    const n = sorted.length;
    const scores = new Float64Array(n);
    for (let from = 0; from < n; ) {
      let to = from + 1;
      while (to < n && sorted[to] === sorted[from]) to += 1;
      const score = onScale((from + (to - from - 1) / 2 + 1 / 2) / n, scale);
      for (; from < to; from += 1) scores[from] = score;
    }
    return scores;
  },
  workbook: () => ({
    among: ({ score, all, own, scale }) =>
      onScaleFormula(
        `(COUNTIF(${all},"<"&${score})+(COUNTIF(${all},${score})-${own})/2+1/2)/(COUNT(${all})-${own}+1)`,
        scale,
      ),
  }),
  ...bySorted((sorted, value) => {
    const below = countBelow(sorted, value);
    // The country itself is among the equals; a value from outside the column is not.
    return below + Math.max(0, countEqual(sorted, value, below) - 1) / 2;
  }),
});
