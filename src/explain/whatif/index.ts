export type { Computed } from "./changed-evidence.ts";
export { knownIndicators } from "./changed-evidence.ts";
export { buildWhatIf, searchScope, type WhatIfOptions, whatIfByTrials } from "./document.ts";
export { firstPlaceByWeights } from "./first-by-weights.ts";
export { nearestEfforts } from "./nearest-efforts.ts";
export { valueSetting, weightSettings } from "./scenario.ts";
export { withMovements } from "./value-changes.ts";
