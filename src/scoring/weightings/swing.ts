import type { Weighting } from "./contract.ts";

/**
 * Swing weighting: each factor's points for the swing from its worst to its best level, over their sum (von Winterfeldt and Edwards
 * 1986, "Decision Analysis and Behavioral Research").
 */
export function swing(points: readonly { readonly id: string; readonly points: number }[]): Weighting {
  const total = points.reduce((sum, one) => sum + one.points, 0);
  return {
    method: "swing",
    weights: points.map(({ id, points: own }) => ({ id, weight: own / total })),
    warnings: [
      "Swing weights hold for the ranges that were judged: they go with goalposts at the worst and the best level that the judges had in mind, not with min-max over whoever happens to be in the data.",
    ],
    notes: [],
  };
}
