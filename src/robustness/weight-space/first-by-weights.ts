import { dictionary, primal, valuesOf } from "./linear-program.ts";
import { nearestWeights } from "./nearest-weights.ts";

/** Weights that put a country first, or the mixture of others that shows that none do. */
export type FirstByWeights =
  | {
      readonly possible: true;
      /** Shares that add up to 1; there may be others as near. */
      readonly weights: readonly number[];
      /** The sum of the differences from the weights as they are, each taken as positive: from 0 to 2. */
      readonly distance: number;
    }
  | {
      readonly possible: false;
      /** Countries by position and their shares, which add up to 1: mixed so they beat the country on every child. */
      readonly mixture: readonly { readonly country: number; readonly share: number }[];
      /** By how much at least, in points of a child's score: no mixture has more. */
      readonly surplus: number;
    };

/** As far as two scores may differ and count as a tie, in parts of the widest range of any child's scores. */
const TIE = 1e-9;

/**
 * The nearest weights of one arithmetic node's children with which a country is first on that node's own score; a tie counts as first.
 * Two linear programs: the game between a country's weights and mixtures of its rivals (von Neumann), which says whether there are any, and
 * the least sum of changes. The answer is tried on the scores before it is given.
 *
 * @param rows the scores of the children, a row for each country, none missing
 * @param country its position
 * @param weights as they are: 0 or more, some above 0; scaled to add up to 1
 * @throws RangeError where weights or scores are no such numbers, or the answer fails when it is tried
 */
export function firstByWeights(
  rows: readonly (readonly number[])[],
  country: number,
  weights: readonly number[],
): FirstByWeights {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(weights.every((weight) => weight >= 0) && total > 0 && Number.isFinite(total))) {
    throw new RangeError("weights must be 0 or more, some of them above 0");
  }
  if (!rows.every((row) => row.length === weights.length && row.every(Number.isFinite))) {
    throw new RangeError(`each country needs ${weights.length} finite scores`);
  }
  const own = rows[country]!;
  const rivals = rows.map((_, i) => i).filter((i) => i !== country);
  const ahead = rivals.map((i) => rows[i]!.map((score, j) => score - own[j]!));
  const range = Math.max(0, ...ahead.flat().map(Math.abs));
  const shares = weights.map((weight) => weight / total);
  if (range === 0) return { possible: true, weights: shares, distance: 0 };
  const scaled = ahead.map((differences) => differences.map((difference) => difference / range));

  const { value, mixture } = game(scaled);
  if (value > TIE) {
    const surplus = Math.min(...shares.map((_, j) => sum(mixture.map((share, k) => share * ahead[k]![j]!))));
    if (!(surplus > 0)) throw new RangeError("a mixture that was to beat a country on every child does not");
    return {
      possible: false,
      mixture: mixture.flatMap((share, k) => (share > TIE ? [{ country: rivals[k]!, share }] : [])),
      surplus,
    };
  }
  const nearest = nearestWeights(scaled, shares);
  if (
    typeof nearest === "string" ||
    scaled.some((differences) => sum(differences.map((d, j) => d * nearest[j]!)) > TIE)
  ) {
    throw new RangeError("weights that were to put a country first do not");
  }
  return {
    possible: true,
    weights: nearest,
    distance: sum(nearest.map((weight, j) => Math.abs(weight - shares[j]!))),
  };
}

/**
 * The most that a mixture of rivals is ahead on the child where it is least so, and the mixture: the game whose pay-offs are how far ahead a
 * rival is. Pay-offs are lifted above 0, where the shares of the children divided by the value are the solution of: most, with no rival above 1.
 */
function game(ahead: readonly (readonly number[])[]): { value: number; mixture: number[] } {
  const children = ahead[0]!.length;
  const lift = 2;
  const program = dictionary(
    ahead.map((differences) => Float64Array.from(differences, (difference) => difference + lift)),
    new Float64Array(ahead.length).fill(1),
    new Float64Array(children).fill(-1),
  );
  primal(program);
  const most = sum(valuesOf(program, children));
  const mixture = new Array<number>(ahead.length).fill(0);
  program.nonbasic.forEach((variable, column) => {
    if (variable >= children) mixture[variable - children] = Math.max(0, program.costs[column]!);
  });
  const parts = sum(mixture);
  return { value: 1 / most - lift, mixture: mixture.map((part) => part / parts) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
