/**
 * The library behind the command line. `rank`, `explain`, `compare`, `whatif`, `robustness`, `backtest`, `diff` and `ingest` do what the commands of
 * these names do, and give the documents that those write as JSON:
 *
 *     const ranking = await rank({ profile: "cpc", asOf: 2023 });
 *     const ghana = await explain("Ghana", { against: "peers" });
 *
 * The rest are the steps behind them. None of these reads a file, so that they also run in a browser:
 *
 *     const evidence = evidenceAsOf(buildDataset({ observations }), 2023);
 *     const table = score(compile(readProfile(text, "my.yaml")), evidence);
 */
import type { ExplanationOptions } from "./explain/explanation.ts";
import * as facts from "./explain/index.ts";
import {
  firstPlaceByWeights,
  type WhatIfOptions,
  buildWhatIf as whatIfFacts,
} from "./explain/whatif/index.ts";
import type { Iso3 } from "./model/country.ts";
import type { Written } from "./model/documents/codes.ts";
import type { Comparison as ComparisonFacts } from "./model/documents/comparison.ts";
import type { Diff } from "./model/documents/diff.ts";
import type { Explanation as ExplanationFacts } from "./model/documents/explanation.ts";
import type { Ranking as RankingFacts } from "./model/documents/ranking.ts";
import type { WhatIf as WhatIfFacts } from "./model/documents/whatif.ts";
import * as parameters from "./model/parameter.ts";
import type { WarningArgs, WarningInWords } from "./model/warning.ts";
import { diffDocument, withEnglish } from "./report/english.ts";
import { notAllLookedInto } from "./report/text/warnings.ts";
import type { ScoreTable } from "./scoring/index.ts";
import { ownWords } from "./words/index.ts";

export { countries, country, resolve } from "./countries/index.ts";
export { buildDataset } from "./dataset/build.ts";
export { evidenceAsOf } from "./dataset/evidence.ts";
export { readSourceFile } from "./dataset/read.ts";
export {
  countryReference,
  documentReckoning,
  medianReference,
  owenValues,
  pairReckoning,
  references,
} from "./explain/index.ts";
export type { WhatIfOptions };

export type Ranking = Written<RankingFacts>;
export type Explanation = Written<ExplanationFacts>;
export type Comparison = Written<ComparisonFacts>;
export type WhatIf = Written<WhatIfFacts>;

/** What parameters of methods can be, and whether they must be stated: `parameter.required(parameter.number, "what it is")`. */
export const parameter = { ...parameters };

// Inside there are facts; whoever is outside has the documents.

type FactsAround = facts.Surroundings<WarningInWords>;

/** What a document says of its surroundings; without `words` in English. */
export type Surroundings = Omit<FactsAround, "words"> & Partial<Pick<FactsAround, "words">>;

const inEnglish = (around: Surroundings): FactsAround => ({ words: ownWords, ...around });

/** A score table as the document that every renderer and program reads. */
export const buildRanking = (table: ScoreTable, around: Surroundings): Ranking =>
  withEnglish(facts.buildRanking(table, inEnglish(around)), ownWords);

/** Countries side by side, in the order given, and each of those with a score against the next by score. */
export const buildComparison = (
  table: ScoreTable,
  countries: readonly Iso3[],
  around: Surroundings,
): Comparison => withEnglish(facts.buildComparison(table, countries, inEnglish(around)), ownWords);

/** Everything there is to say of one country; undefined where the evidence does not have it at all. */
export const buildExplanation = (
  table: ScoreTable,
  country: Iso3,
  around: Surroundings,
  options?: ExplanationOptions,
): Explanation | undefined =>
  withEnglish(facts.buildExplanation(table, country, inEnglish(around), options), ownWords);

/** What would change one country's rank; undefined where the evidence does not have the country. */
export function buildWhatIf(
  table: ScoreTable,
  country: Iso3,
  options: WhatIfOptions,
  around: Surroundings,
): WhatIf | undefined {
  const made = whatIfFacts(table, country, options, inEnglish(around), firstPlaceByWeights);
  // What it is given is in words; of its own it warns of this alone.
  const warnings = made?.warnings.map((one) =>
    "message" in one
      ? one
      : { ...one, message: notAllLookedInto(one.args as WarningArgs["not-all-looked-into"]) },
  );
  return (
    made &&
    withEnglish(
      { ...made, warnings: warnings!.map(({ code, message, where }) => ({ code, message, where })) },
      ownWords,
    )
  );
}

/** Two results with what moved between them, and why. */
export const buildDiff = (...sides: Parameters<typeof facts.buildDiff>): Diff =>
  diffDocument(facts.buildDiff(...sides), ownWords, ownWords);
// For plug-ins (docs/plugins.md).
export type { CheckedData, CheckOfPlugin, FindingOfPlugin } from "./model/audit.ts";
export type { Country, Iso3, Resolution } from "./model/country.ts";
export type { Dataset } from "./model/dataset.ts";
export type { Backtest } from "./model/documents/backtest.ts";
export type { Diff } from "./model/documents/diff.ts";
export type { Robustness } from "./model/documents/robustness.ts";
export type { GivenObservation } from "./model/given-observation.ts";
export type { Observation } from "./model/observation.ts";
export { ShortlistError } from "./model/problem.ts";
export type { Profile } from "./model/profile.ts";
export { readProfile } from "./profile/index.ts";
export { type Aggregator, aggregator, type Kernel } from "./scoring/aggregators/contract.ts";
export { scoreByCopeland } from "./scoring/copeland-root.ts";
export { crossCheck } from "./scoring/cross-check.ts";
export { aggregators, compile, normalisers, score, scoreUnits, type UnitScores } from "./scoring/index.ts";
export { methods } from "./scoring/methods/index.ts";
export { type Column, type Fitted, type Normaliser, normaliser } from "./scoring/normalisers/contract.ts";
export { Collector } from "./sources/collector/index.ts";
export type { ReadContext, Reading, Recognition, Source } from "./sources/contract.ts";
export { sources } from "./sources/index.ts";
export { headedTable, headedTables, rowsOf } from "./sources/publisher-tables.ts";
export { source, type TableSource } from "./sources/table-source.ts";
export type { LibraryOptions, ShownOptions } from "./use/library.ts";
export {
  backtest,
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
export type { Plugin, PluginMeta } from "./use/plugins.ts";
export type { ProfileGiven } from "./use/profile.ts";
export type { Progress, Step } from "./use/progress.ts";
