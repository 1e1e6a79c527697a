export type { Computed } from "./changed-evidence.ts";
export { buildWhatIf, type WhatIfOptions } from "./document.ts";
export { lookedInto } from "./looked-into.ts";
export { knownIndicators, valueSetting, weightSettings } from "./settings.ts";
export { withMovements } from "./values/changes.ts";
