export { buildWhatIf, type WhatIfOptions } from "./document.ts";
export { knownIndicators, valueSetting, weightSettings } from "./settings.ts";
