export { kendall } from "./correlation.ts";
export { mean, median, medianInPlace, skewness, standardDeviation } from "./descriptive.ts";
export { powerOf, significant } from "./floating-point.ts";
export { normalCdf, normalQuantile } from "./normal-distribution.ts";
export { type Limits, outlying, winsorise } from "./outliers.ts";
export { competitionRank, countBelow, countUpTo, manyRanks } from "./ranks.ts";
