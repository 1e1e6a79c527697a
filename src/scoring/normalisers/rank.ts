import { type Fitted, normaliser, numbers, onScale, until } from "./contract.ts";

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
    const [lo, hi] = column.scale;
    const sorted = numbers(column).sort((a, b) => a - b);
    const n = sorted.length;
    return {
      map: (value) =>
        n > 1 ? onScale(below(sorted, value as number) / (n - 1), column.scale) : (lo + hi) / 2,
      fit: { countries: n },
    };
  },
});

/** How many of the sorted values are strictly below: the tied rank less one. */
function below(sorted: readonly number[], value: number): number {
  return Math.min(
    until(sorted, (other) => other < value),
    sorted.length - 1,
  );
}
