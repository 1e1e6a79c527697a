export { competitionRank } from "./competition-rank.ts";
export { kurtosis } from "./kurtosis.ts";
export { mean } from "./mean.ts";
export { median } from "./median.ts";
export { type Limits, outlying } from "./outlying.ts";
export { significant } from "./significant.ts";
export { skewness } from "./skewness.ts";
export { standardDeviation } from "./standard-deviation.ts";
export { winsorise } from "./winsorise.ts";
