import { bySorted, normaliser, until } from "./contract.ts";

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
  ...bySorted((sorted, value) => {
    const below = until(sorted, (other) => other < value);
    const equal = until(sorted, (other) => other <= value) - below;
    // The country itself is among the equals; a value from outside the column is not.
    return below + Math.max(0, equal - 1) / 2;
  }),
});
