export { aggregators } from "./aggregators/index.ts";
export type { LeafColumn } from "./column.ts";
export { applicable, evaluator } from "./evaluate.ts";
export type { Fit } from "./fit.ts";
export { comparators, type GateOutcome } from "./gates/index.ts";
export { LEAST, lostWeights, MOST, sharesOf } from "./lost-weights.ts";
export { normalisers } from "./normalisers/index.ts";
export { compile, fittedNodes, type Plan, type PlanItem } from "./plan.ts";
export {
  candidates,
  contenders,
  isBar,
  isCandidate,
  isExclusion,
  restingOnGaps,
  type Scored,
  type ScoreTable,
  score,
  setsApart,
  statusOf,
  takesRank,
} from "./score.ts";
export { countsEach } from "./tally.ts";
export { treatments } from "./treatments/index.ts";
export { scoreUnits, type UnitScores } from "./units.ts";
