export { ahp, type Judgement, MOST_FACTORS, type PriorityMethod } from "./ahp.ts";
export type { Weighting } from "./contract.ts";
export { equalWeights } from "./equal.ts";
export { rankOrderCentroid } from "./rank-order-centroid.ts";
export { swing } from "./swing.ts";
