import { type Fitted, normaliser, numbers, numbersAgain, onScale, type Refit, until } from "./contract.ts";

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
    const sorted = numbers(column).sort((a, b) => a - b);
    return {
      map: (value) => placed(sorted, value as number, column.scale),
      fit: { countries: sorted.length },
    };
  },
  refit({ countries, scale, wanted }): Refit {
    const present = numbersAgain(countries);
    return (values, scores) => {
      const sorted = present(values).sort();
      for (let k = 0; k < wanted.length; k += 1) {
        const value = values[wanted[k]!]!;
        scores[k] = Number.isNaN(value) ? value : placed(sorted, value, scale);
      }
    };
  },
});

function placed(sorted: ArrayLike<number>, value: number, scale: readonly [number, number]): number {
  const n = sorted.length;
  if (n < 2) return (scale[0] + scale[1]) / 2;
  const below = until(sorted, (other) => other < value);
  const equal = until(sorted, (other) => other <= value) - below;
  // The country itself is among the equals; a value from outside the column is not.
  const others = Math.max(0, equal - 1);
  return onScale((below + others / 2) / (n - 1), scale);
}
