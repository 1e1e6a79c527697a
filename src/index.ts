/**
 * The library behind the command line. `rank`, `explain`, `compare`, `whatif`, `robustness`, `diff` and `ingest` do what the commands of these
 * names do, and give the documents that those write as JSON:
 *
 *     const ranking = await rank({ profile: "cpc", asOf: 2023 });
 *     const ghana = await explain("Ghana", { against: "peers" });
 *
 * The rest are the steps behind them. None of these reads a file, so that they also run in a browser:
 *
 *     const dataset = buildDataset({ files: [], observations, unresolved: [], problems: [], lists: [] });
 *     const table = score(compile(readProfile(text, "my.yaml")), evidenceAsOf({ ...dataset, sha256: "" }, 2023));
 */
export { countries, country, resolve } from "./countries/index.ts";
export { buildDataset } from "./dataset/build.ts";
export { evidenceAsOf } from "./dataset/evidence.ts";
export { readSourceFile } from "./dataset/read.ts";
export {
  buildComparison,
  buildDiff,
  buildExplanation,
  buildRanking,
  countryReference,
  documentReckoning,
  medianReference,
  owenValues,
  pairReckoning,
  references,
  type Surroundings,
} from "./explain/index.ts";
export { buildWhatIf, type WhatIfOptions } from "./explain/whatif/index.ts";
export type { Country, Iso3, Resolution } from "./model/country.ts";
export type { Dataset } from "./model/dataset.ts";
export type { Comparison } from "./model/documents/comparison.ts";
export type { Diff } from "./model/documents/diff.ts";
export type { Explanation } from "./model/documents/explanation.ts";
export type { Ranking } from "./model/documents/ranking.ts";
export type { Robustness } from "./model/documents/robustness.ts";
export type { WhatIf } from "./model/documents/whatif.ts";
export type { GivenObservation } from "./model/given-observation.ts";
export type { Observation } from "./model/observation.ts";
export { ShortlistError } from "./model/problem.ts";
export type { Profile } from "./model/profile.ts";
export { readProfile } from "./profile/index.ts";
export { scoreByCopeland } from "./scoring/copeland-root.ts";
export { crossCheck } from "./scoring/cross-check.ts";
export { aggregators, compile, normalisers, score, scoreUnits, type UnitScores } from "./scoring/index.ts";
export { methods } from "./scoring/methods/index.ts";
export { sources } from "./sources/index.ts";
export type { LibraryOptions, ShownOptions } from "./use/library.ts";
export {
  compare,
  type Difference,
  diff,
  explain,
  type IngestedSnapshot,
  ingest,
  rank,
  robustness,
  whatif,
} from "./use/library.ts";
export type { ProfileGiven } from "./use/profile.ts";
export type { Progress, Step } from "./use/progress.ts";
