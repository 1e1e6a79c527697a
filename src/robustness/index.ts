export { ranker } from "./draws/ranker.ts";
export {
  centralWeights,
  rankAcceptability,
  rankQuantile,
  topAcceptability,
  winShares,
} from "./draws/shares.ts";
export { addDraw, emptyTally, FAILURES, mergeTally, type Tally, type TallyOptions } from "./draws/tally.ts";
export { type TreeDraws, treeDraws } from "./draws/tree-draws.ts";
export { type WeightChange, weighedNodes } from "./draws/tree-weights.ts";
export {
  CHUNK,
  type ChildScores,
  tallyWeightDraws,
  type WeightDraws,
  weightDraws,
} from "./draws/weight-draws.ts";
export type { MissingLeaf, UncertainLeaf, World } from "./draws/world.ts";
export { anyWeights, type WeightSampler, weightsAround } from "./random/dirichlet.ts";
export { logGamma } from "./random/gamma.ts";
export { PURPOSES, type Random, seededRandom } from "./random/random.ts";
export { independentErrors, type ScoreErrors, simulatedErrors } from "./rank-sets/errors.ts";
export { jointIntervalRanks } from "./rank-sets/joint-intervals.ts";
export { mayBeAmongFirst, type RankSet, type RankSetOptions, rankSets } from "./rank-sets/rank-sets.ts";
export { type ScoreDraws, scoreDraws } from "./rank-sets/score-draws.ts";
export { owenValuesOf, type Tree } from "./sensitivity/owen-values.ts";
export { type SobolIndex, type SobolOptions, sobolIndices } from "./sensitivity/sobol-indices.ts";
export { MOST_DIMENSIONS, sobolPoints } from "./sensitivity/sobol-sequence.ts";
export { type FirstByWeights, firstByWeights } from "./weight-space/first-by-weights.ts";
export { firstShares, MOST_CHILDREN } from "./weight-space/first-places.ts";
export { type AllWeightings, overAllWeightings } from "./weight-space/over-all-weightings.ts";
export { expectedRanks, winShare, winSharesOverAllWeights } from "./weight-space/pairwise.ts";
