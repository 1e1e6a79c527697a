import { at, ends, type Method } from "./contract.ts";

/**
 * Closeness to the ideal, d- / (d+ + d-), with Euclidean distances of the weighted scores from the worst and the best that any
 * country has (Hwang and Yoon 1981). A country's missing criteria are left out of both of its distances; where all countries are
 * alike there is no result.
 */
export const topsis: Method = {
  id: "topsis",
  title: "TOPSIS",
  summary: "Nearness to the best and distance from the worst that any country has, indicator by indicator.",
  better: "higher",
  criteria: "indicators",
  evaluate(criteria) {
    const { rows, columns, weights } = criteria;
    const { least, most } = ends(criteria);
    return Float64Array.from({ length: rows }, (_, row) => {
      let [toBest, toWorst] = [0, 0];
      for (let j = 0; j < columns; j += 1) {
        const value = at(criteria, row, j);
        if (Number.isNaN(value)) continue;
        toBest += (weights[j]! * (most[j]! - value)) ** 2;
        toWorst += (weights[j]! * (value - least[j]!)) ** 2;
      }
      return Math.sqrt(toWorst) / (Math.sqrt(toBest) + Math.sqrt(toWorst));
    });
  },
};
