import { type Fitted, normaliser, numbers, onScale, until } from "./contract.ts";

/**
 * lo + (hi - lo) (b + e / 2) / (n - 1), where b of the other countries are strictly below and e are equal: the
 * mid-rank percentile, so that a tie costs nobody.
 */
export const percentile = normaliser({
  id: "percentile",
  title: "Percentile",
  summary: "Share of the other countries that are worse, ties counted half.",
  parameters: {},
  fixed: false,
  bounded: true,
  takes: "numbers",
  scales: true,
  standsIn: () => ({}),
  orient: "before",
  fit(column): Fitted {
    const [lo, hi] = column.scale;
    const sorted = numbers(column).sort((a, b) => a - b);
    const n = sorted.length;
    return {
      map: (value) => {
        if (n < 2) return (lo + hi) / 2;
        const below = until(sorted, (other) => other < (value as number));
        const equal = until(sorted, (other) => other <= (value as number)) - below;
        // The country itself is among the equals; a value from outside the column is not.
        const others = Math.max(0, equal - 1);
        return onScale((below + others / 2) / (n - 1), column.scale);
      },
      fit: { countries: n },
    };
  },
});
