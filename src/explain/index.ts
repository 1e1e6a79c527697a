export { buildExplanation } from "./explanation.ts";
export { owenValues, type Profiled } from "./owen.ts";
export { buildRanking, type Surroundings } from "./ranking.ts";
export { medianReference, type Reference } from "./reference.ts";
export { textIn } from "./text.ts";
