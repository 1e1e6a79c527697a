import { at, type Method } from "./contract.ts";

/**
 * Wins less losses against every other country (Copeland 1951; Saari and Merlin 1996). A country wins a pair when the children on
 * which it is ahead weigh more than those on which it is behind, of those that both have; children on which they are equal weigh for
 * neither. Weights are compared as whole numbers, so that an exact tie is one; a pair with nothing in common is a tie. The order of
 * countries makes no difference.
 */
export const copeland: Method = {
  id: "copeland",
  title: "Copeland",
  summary:
    "Wins less losses in comparisons of two, by the weights of the root's children on which each is ahead.",
  better: "higher",
  criteria: "root",
  evaluate(criteria) {
    const { rows, columns } = criteria;
    const weights = wholeNumbers(criteria.weights);
    const net = new Float64Array(rows);
    for (let a = 0; a < rows; a += 1) {
      for (let b = a + 1; b < rows; b += 1) {
        let ahead = 0n;
        for (let j = 0; j < columns; j += 1) {
          const difference = at(criteria, a, j) - at(criteria, b, j);
          if (difference > 0) ahead += weights[j]!;
          else if (difference < 0) ahead -= weights[j]!;
        }
        if (ahead === 0n) continue;
        net[a]! += ahead > 0n ? 1 : -1;
        net[b]! += ahead > 0n ? -1 : 1;
      }
    }
    return net;
  },
};

/** Weights as they are written, times one power of ten that makes all of them whole: 0.1 + 0.2 is 0.3 again. */
function wholeNumbers(weights: Float64Array): bigint[] {
  const parts = [...weights].map((weight) => {
    const [, whole = "0", fraction = "", exponent = "0"] =
      /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(String(weight)) ?? [];
    return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
  });
  const least = Math.min(...parts.map(({ exponent }) => exponent));
  return parts.map(({ digits, exponent }) => digits * 10n ** BigInt(exponent - least));
}
