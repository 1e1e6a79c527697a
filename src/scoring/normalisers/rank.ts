import { type Fitted, normaliser, numbers, numbersAgain, onScale, type Refit, until } from "./contract.ts";

/** lo + (hi - lo) (r - 1) / (n - 1) with the worst country at rank 1; ties take the lowest rank. */
export const rank = normaliser({
  id: "rank",
  title: "Rank",
  summary: "Position in the column, the worst first; ignores how far apart countries are.",
  parameters: {},
  fixed: false,
  bounded: true,
  takes: "numbers",
  scales: true,
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
  // How many are strictly below: the tied rank less one.
  const below = Math.min(
    until(sorted, (other) => other < value),
    n - 1,
  );
  return onScale(below / (n - 1), scale);
}
