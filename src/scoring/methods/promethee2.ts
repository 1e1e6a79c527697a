import { at, type Method } from "./contract.ts";

/**
 * Net flow: the mean over the other countries of pi(a, b) - pi(b, a), where pi(a, b) is the share of the weights on which a is
 * strictly better (Brans and Vincke 1985, PROMETHEE II with the usual preference function). Two countries are compared on what both
 * have; where they have nothing in common the pair says nothing.
 */
export const promethee2: Method = {
  id: "promethee2",
  title: "PROMETHEE II",
  summary: "How much more often, by weight, a country beats the others than they beat it.",
  better: "higher",
  criteria: "indicators",
  evaluate(criteria) {
    const { rows, columns, weights } = criteria;
    const flow = new Float64Array(rows);
    const against = new Float64Array(rows);
    for (let a = 0; a < rows; a += 1) {
      for (let b = a + 1; b < rows; b += 1) {
        let [ahead, common] = [0, 0];
        for (let j = 0; j < columns; j += 1) {
          const difference = at(criteria, a, j) - at(criteria, b, j);
          if (Number.isNaN(difference)) continue;
          common += weights[j]!;
          ahead += weights[j]! * Math.sign(difference);
        }
        if (common === 0) continue;
        flow[a]! += ahead / common;
        flow[b]! -= ahead / common;
        against[a]! += 1;
        against[b]! += 1;
      }
    }
    return flow.map((sum, row) => sum / against[row]!);
  },
};
