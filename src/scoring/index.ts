export { aggregators } from "./aggregators/index.ts";
export type { LeafColumn } from "./column.ts";
export { applicable, countsEach, evaluator } from "./evaluate.ts";
export { comparators, type GateOutcome } from "./gates.ts";
export { LEAST, lostWeights, MOST, sharesOf } from "./lost-weights.ts";
export { normalisers } from "./normalisers/index.ts";
export { compile, type Plan, type PlanItem } from "./plan.ts";
export {
  candidates,
  contenders,
  isBar,
  isExclusion,
  restingOnGaps,
  type Scored,
  type ScoreTable,
  score,
  setsApart,
  statusOf,
  takesRank,
} from "./score.ts";
export { treatments } from "./treatments/index.ts";
export { scoreUnits, type UnitScores } from "./units.ts";
