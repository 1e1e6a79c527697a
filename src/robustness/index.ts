export { placesCompared } from "./draws/above.ts";
export { ranker } from "./draws/ranker.ts";
export {
  centralWeights,
  rankAcceptability,
  rankQuantile,
  topAcceptability,
  winShares,
} from "./draws/shares.ts";
export { addDraw, emptyTally, FAILURES, mergeTally, type Tally, type WorldTally } from "./draws/tally.ts";
export { treeDraws } from "./draws/tree-draws.ts";
export { type WeightChange, weighedNodes } from "./draws/tree-weights.ts";
export {
  CHUNK,
  tallyWeightDraws,
  weightDraws,
} from "./draws/weight-draws.ts";
export type { TreeDraws, World } from "./draws/world.ts";
export {
  amongFirst,
  cellDraws,
  type DrawnCell,
  doubtOf,
  type FactDraws,
  settledBy,
  sharesAmong,
} from "./facts/settled.ts";
export { anyWeights, weightsAround } from "./random/dirichlet.ts";
export { logGamma } from "./random/gamma.ts";
export { seededRandom } from "./random/random.ts";
export { independentErrors, simulatedErrors } from "./rank-sets/errors.ts";
export { jointIntervalRanks } from "./rank-sets/joint-intervals.ts";
export {
  fewestDraws,
  mayBeAmongFirst,
  type RankSet,
  type RankSetOptions,
  rankSets,
} from "./rank-sets/rank-sets.ts";
export { type ScoreDraws, scoreDraws } from "./rank-sets/score-draws.ts";
export { groupRanks, rankOutcomes, type VariedGroup } from "./sensitivity/group-outcomes.ts";
export {
  type SobolOutcomes,
  sobolIndices,
  sobolIndicesOf,
  sobolOutcomes,
} from "./sensitivity/sobol-indices.ts";
export { MOST_DIMENSIONS, sobolPoints } from "./sensitivity/sobol-sequence.ts";
export { firstByWeights } from "./weight-space/first-by-weights.ts";
export { firstShares } from "./weight-space/first-ranks.ts";
export { overAllWeightings } from "./weight-space/over-all-weightings.ts";
export { expectedRanks, winShare, winSharesOverAllWeights } from "./weight-space/pairwise.ts";
