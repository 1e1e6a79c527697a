export { buildComparison } from "./comparison.ts";
export { buildExplanation } from "./explanation.ts";
export { owenValues } from "./owen.ts";
export { buildRanking, type Surroundings } from "./ranking.ts";
export { medianReference, type Reference } from "./reference.ts";
export { countryReference, references } from "./references/index.ts";
export { findCountry } from "./status.ts";
export { textIn } from "./text.ts";
