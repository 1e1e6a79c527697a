import { type Fitted, normaliser, numbers, onScale } from "./contract.ts";

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
  orient: "before",
  fit(column): Fitted {
    const [lo, hi] = column.scale;
    const all = numbers(column);
    return {
      map: (value) => {
        if (all.length < 2) return (lo + hi) / 2;
        let [below, equal] = [0, 0];
        for (const other of all) {
          if (other < (value as number)) below += 1;
          else if (other === value) equal += 1;
        }
        // The country itself is among the equals; a value from outside the column is not.
        const others = Math.max(0, equal - 1);
        return onScale((below + others / 2) / (all.length - 1), column.scale);
      },
      fit: { countries: all.length },
    };
  },
});
