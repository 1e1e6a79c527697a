export { aggregators } from "./aggregators/index.ts";
export type { LeafColumn } from "./column.ts";
export { applicable, evaluator } from "./evaluate.ts";
export { comparators, type GateOutcome } from "./gates/index.ts";
export { lostWeights, sharesOf } from "./lost-weights.ts";
export { normalisers } from "./normalisers/index.ts";
export { compile, type Plan, type PlanItem } from "./plan.ts";
export { isExclusion, type Scored, type ScoreTable, score } from "./score.ts";
export { treatments } from "./treatments/index.ts";
