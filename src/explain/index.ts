export { checkAgainst, checkAgainstOwn } from "./cross-check.ts";
export { buildDiff } from "./diff/diff.ts";
export { documentReckoning } from "./diff/document-reckoning.ts";
export { pairReckoning } from "./diff/pair-reckoning.ts";
export { buildExplanation } from "./explanation.ts";
export { owenValues } from "./owen.ts";
export { buildRanking, type Surroundings } from "./ranking.ts";
export { medianReference } from "./reference.ts";
export { textIn } from "./text.ts";
