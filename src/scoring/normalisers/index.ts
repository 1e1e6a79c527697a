import { borda } from "./borda.ts";
import { categories } from "./categories.ts";
import type { Normaliser } from "./contract.ts";
import { distanceToReference } from "./distance-to-reference.ts";
import { goalposts } from "./goalposts.ts";
import { minMax } from "./min-max.ts";
import { peerMedian } from "./peer-median.ts";
import { percentile } from "./percentile.ts";
import { piecewise } from "./piecewise.ts";
import { rank } from "./rank.ts";
import { thresholds } from "./thresholds.ts";
import { zScore } from "./z-score.ts";

export type { Fitted, Normaliser, Refit, Transform, Verdict } from "./contract.ts";

const all: Normaliser[] = [
  minMax,
  goalposts,
  zScore,
  rank,
  percentile,
  borda,
  categories,
  thresholds,
  piecewise,
  distanceToReference,
  peerMedian,
];

/** Every normaliser a profile can name: the own ones, then those of plug-ins. */
export const normalisers: readonly Normaliser[] = all;

/** A plug-in's stay for the whole process: `use/plugins.ts` sees to it that only a run that was given the plug-in has them. */
export function addNormalisers(more: readonly Normaliser[]): void {
  all.push(...more);
}
