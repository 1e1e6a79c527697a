export {
  expectedRanks,
  firstShares,
  overAllWeightings,
  winShare,
  winSharesOverAllWeights,
} from "./all-weightings.ts";
export {
  CHUNK,
  tallyWeightDraws,
  treeDraws,
  weightDraws,
} from "./draws.ts";
export {
  amongFirst,
  cellDraws,
  type DrawnCell,
  doubtOf,
  doubtSettledBy,
  type FactDraws,
  sharesAmong,
} from "./facts.ts";
export { firstByWeights } from "./nearest-weights.ts";
export { seededRandom } from "./random.ts";
export {
  fewestDraws,
  independentErrors,
  jointIntervalRanks,
  mayBeAmongFirst,
  type RankSet,
  type RankSetOptions,
  rankSets,
  type ScoreDraws,
  scoreDraws,
  simulatedErrors,
} from "./rank-sets.ts";
export { ranker } from "./ranker.ts";
export {
  groupRanks,
  rankOutcomes,
  type SobolOutcomes,
  sobolIndices,
  sobolIndicesOf,
  sobolOutcomes,
  type VariedGroup,
} from "./sensitivity.ts";
export { MOST_DIMENSIONS, sobolPoints } from "./sobol-sequence.ts";
export {
  aboveCounter,
  addDraw,
  centralWeights,
  emptyTally,
  FAILURES,
  mergeTally,
  rankAcceptability,
  rankQuantile,
  type Tally,
  topAcceptability,
  type WorldTally,
  winShares,
} from "./tally.ts";
export type { TreeDraws, World } from "./world.ts";
export { anyWeights, logGamma, type WeightChange, weighedNodes, weightsAround } from "./world.ts";
