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

/** Every normaliser a profile can name. */
export const normalisers: readonly Normaliser[] = [
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
