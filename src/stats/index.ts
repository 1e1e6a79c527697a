export { competitionRank } from "./competition-rank.ts";
export { mean } from "./mean.ts";
export { median } from "./median.ts";
export { significant } from "./significant.ts";
export { standardDeviation } from "./standard-deviation.ts";
