import { at, type Method } from "./contract.ts";

/**
 * Weighted product of the scores, prod x^w (Bridgman 1922; Miller and Starr 1969). The exponents of a country with missing criteria
 * are rescaled to all weights; 0 in one is 0 in all; a negative score has no product.
 */
export const wpm: Method = {
  id: "wpm",
  title: "Weighted product",
  summary:
    "The indicators' scores multiplied, each to the power of its weight: no indicator makes good for another at 0.",
  better: "higher",
  criteria: "indicators",
  evaluate(criteria) {
    const { rows, columns, weights } = criteria;
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return Float64Array.from({ length: rows }, (_, row) => {
      let [sum, present] = [0, 0];
      for (let j = 0; j < columns; j += 1) {
        const value = at(criteria, row, j);
        if (Number.isNaN(value) || weights[j] === 0) continue;
        if (value < 0) return Number.NaN;
        sum += weights[j]! * Math.log(value);
        present += weights[j]!;
      }
      return present === 0 ? Number.NaN : Math.exp((sum * total) / present);
    });
  },
};
