export { buildComparison } from "./comparison.ts";
export { buildDiff } from "./diff/diff.ts";
export { pairReckoning } from "./diff/from-evidence.ts";
export { documentReckoning } from "./diff/from-rankings.ts";
export { buildExplanation } from "./explanation.ts";
export { owenValues } from "./owen-values.ts";
export { buildRanking, findCountry, type Surroundings } from "./ranking.ts";
export { medianReference, type Reference } from "./reference.ts";
export { countryReference, references } from "./references/index.ts";
