import { at, ends, type Method } from "./contract.ts";

/**
 * Q = (S - S*) / (S- - S*) / 2 + (R - R*) / (R- - R*) / 2 with S the weighted sum and R the greatest of the weighted shortfalls
 * (f* - f) / (f* - f-) (Opricovic and Tzeng 2004, v = 0.5). A criterion on which all are alike says nothing; S of a country with
 * missing criteria is rescaled to all weights; where all countries are alike in S, or in R, that half is 0.
 */
export const vikor: Method = {
  id: "vikor",
  title: "VIKOR",
  summary:
    "A compromise between the shortfall over all indicators and the greatest single one; lower is better.",
  better: "lower",
  criteria: "indicators",
  evaluate(criteria) {
    const { rows, columns, weights } = criteria;
    const { least, most } = ends(criteria);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const S = new Float64Array(rows).fill(Number.NaN);
    const R = new Float64Array(rows).fill(Number.NaN);
    for (let row = 0; row < rows; row += 1) {
      let [sum, worst, present] = [0, 0, 0];
      for (let j = 0; j < columns; j += 1) {
        const value = at(criteria, row, j);
        if (Number.isNaN(value)) continue;
        const span = most[j]! - least[j]!;
        const shortfall = span > 0 ? (weights[j]! * (most[j]! - value)) / span : 0;
        sum += shortfall;
        worst = Math.max(worst, shortfall);
        present += weights[j]!;
      }
      if (present === 0) continue;
      S[row] = (sum * total) / present;
      R[row] = worst;
    }
    const [s, r] = [share(S), share(R)];
    return Float64Array.from({ length: rows }, (_, row) => (s(S[row]!) + r(R[row]!)) / 2);
  },
};

/** The way of a value from the least of the column to the greatest, 0 to 1. */
function share(column: Float64Array): (value: number) => number {
  const present = column.filter((value) => !Number.isNaN(value));
  const least = present.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = present.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return (value) => (most > least || Number.isNaN(value) ? (value - least) / (most - least) : 0);
}
