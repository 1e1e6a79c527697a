import { lostWeights } from "../lost-weights.ts";
import { factorsOf, NoWeights, type Weights, weighting } from "./contract.ts";

/**
 * Swing weighting: each factor's points for the swing from its worst to its best level, over their sum (von Winterfeldt and Edwards
 * 1986, "Decision Analysis and Behavioral Research").
 */
export function swing(points: readonly { readonly id: string; readonly points: number }[]): Weights {
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

export const swingWeighting = weighting({
  id: "swing",
  example: "a=100 b=60",
  parameters: {},
  weigh(words) {
    const given = words.map(pointsIn);
    factorsOf(given.map(({ id }) => id));
    const [lost] = lostWeights(given.map(({ points }) => points));
    if (lost) throw new NoWeights(`${given[lost.at]!.id}: ${lost.message}`);
    if (given.every(({ points }) => points === 0)) throw new NoWeights("every factor has 0 points");
    return swing(given);
  },
});

function pointsIn(word: string): { id: string; points: number } {
  const [, id, number] = /^(.+)=([^=]+)$/u.exec(word) ?? [];
  const points = Number(number);
  if (id === undefined || !Number.isFinite(points) || points < 0)
    throw new NoWeights(`expected factor=points with points from 0, found “${word}”`);
  return { id, points };
}
