export { ranker } from "./draws/ranker.ts";
export {
  centralWeights,
  rankAcceptability,
  rankQuantile,
  topAcceptability,
  winShares,
} from "./draws/shares.ts";
export { addDraw, emptyTally, mergeTally, type Tally, type TallyOptions } from "./draws/tally.ts";
export {
  CHUNK,
  type ChildScores,
  tallyWeightDraws,
  type WeightDraws,
  weightDraws,
} from "./draws/weight-draws.ts";
export { anyWeights, type WeightSampler, weightsAround } from "./random/dirichlet.ts";
export { logGamma } from "./random/gamma.ts";
export { PURPOSES, type Random, seededRandom } from "./random/random.ts";
