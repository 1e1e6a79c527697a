import { ahpWeighting } from "./ahp.ts";
import type { Weighting } from "./contract.ts";
import { equal } from "./equal.ts";
import { centroid } from "./rank-order-centroid.ts";
import { swingWeighting } from "./swing.ts";

export { ahp, type Judgement } from "./ahp.ts";
export { NoWeights, type Weights } from "./contract.ts";
export { equalWeights } from "./equal.ts";
export { rankOrderCentroid } from "./rank-order-centroid.ts";
export { swing } from "./swing.ts";

/** Every way of weighting that can be asked for. */
export const weightings: readonly Weighting[] = [equal, centroid, swingWeighting, ahpWeighting];
