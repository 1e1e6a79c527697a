import { significant } from "../../stats/index.ts";
import type { Criteria, Method } from "./contract.ts";

/**
 * Wins less losses against every other country (Copeland 1951; Saari and Merlin 1996). A country wins a pair when the children on
 * which it is ahead weigh more than those on which it is behind, of those that both have; children on which they are equal weigh for
 * neither. Scores are compared to 12 digits and weights as whole numbers, so that an exact tie is one; a pair with nothing in common
 * is a tie. The order of countries makes no difference.
 */
export const copeland: Method = {
  id: "copeland",
  title: "Copeland",
  summary:
    "Wins less losses in comparisons of two, by the weights of the root's children on which each is ahead.",
  better: "higher",
  criteria: "root",
  evaluate(criteria) {
    const { values, rows, columns } = criteria;
    const net = netWins(criteria);
    return Float64Array.from({ length: rows }, (_, row) =>
      net(values.subarray(row * columns, (row + 1) * columns)),
    );
  },
};

/**
 * Wins less losses of any row of scores (one per criterion, NaN for none) against all rows of the criteria. A row that is one of
 * them ties with itself, which counts nothing.
 */
export function netWins({ values, rows, columns, weights }: Criteria): (row: Float64Array) => number {
  const margin = marginOf(weights);
  const all = values.map(onPaper);
  return (row) => {
    const own = row.map(onPaper);
    let net = 0;
    for (let other = 0; other < rows; other += 1) net += margin(own, all, other * columns);
    return net;
  };
}

/** A child's score is a mean, whose last digits depend on the order of its sum: they must not decide a pair. */
function onPaper(score: number): number {
  return significant(score);
}

/** 1, 0 or -1: whether a row weighs more than, as much as or less than the one that starts at an offset. */
type Margin = (own: Float64Array, values: Float64Array, offset: number) => number;

function marginOf(weights: Float64Array): Margin {
  const integers = wholeNumbers(weights);
  const total = integers.reduce((sum, weight) => sum + weight, 0n);
  // Sums of whole numbers up to 2^53 are exact in doubles, which are quicker.
  return total <= BigInt(Number.MAX_SAFE_INTEGER)
    ? quick(Float64Array.from(integers, Number))
    : long(integers);
}

function quick(weights: Float64Array): Margin {
  return (own, values, offset) => {
    let ahead = 0;
    for (let j = 0; j < weights.length; j += 1) {
      const difference = own[j]! - values[offset + j]!;
      if (difference > 0) ahead += weights[j]!;
      else if (difference < 0) ahead -= weights[j]!;
    }
    return Math.sign(ahead);
  };
}

function long(weights: readonly bigint[]): Margin {
  return (own, values, offset) => {
    let ahead = 0n;
    weights.forEach((weight, j) => {
      const difference = own[j]! - values[offset + j]!;
      if (difference > 0) ahead += weight;
      else if (difference < 0) ahead -= weight;
    });
    return ahead > 0n ? 1 : ahead < 0n ? -1 : 0;
  };
}

/** Weights as they are written, times one power of ten that makes all of them whole: 0.1 + 0.2 is 0.3 again. */
function wholeNumbers(weights: Float64Array): bigint[] {
  const parts = [...weights].map((weight) => {
    const [mantissa, exponent] = weight.toExponential().split("e");
    const digits = mantissa!.replace(".", "");
    return { digits: BigInt(digits), exponent: Number(exponent) - digits.length };
  });
  const least = Math.min(...parts.map(({ exponent }) => exponent));
  return parts.map(({ digits, exponent }) => digits * 10n ** BigInt(exponent - least));
}
