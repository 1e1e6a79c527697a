import { evidenceAsOf } from "../dataset/evidence.ts";
import { sourceNames } from "../dataset/source-names.ts";
import { pairReckoning } from "../explain/diff/pair-reckoning.ts";
import type { YearBefore } from "../explain/since.ts";
import { inYear } from "../profile/in-year.ts";
import { indicatorsOf } from "../profile/indicators.ts";
import { compile, score } from "../scoring/index.ts";
import { loadData } from "./data/load.ts";
import { sourcesOf } from "./diff/sources-of.ts";
import type { Run, RunOptions } from "./load-run.ts";

/**
 * The run as of the year before, by the rules of that year and the files at hand, with the reckoning by which `diff` tells a
 * change between the two years apart; undefined where the evidence has no year. A snapshot's history is read only here: a
 * ranking does without.
 */
export async function yearBefore(
  run: Run,
  options: RunOptions,
  cwd: string,
): Promise<YearBefore | undefined> {
  const { table, dataset, loaded } = run;
  const { asOf } = table.evidence;
  if (asOf === undefined) return undefined;
  const year = asOf - 1;
  const history = dataset.newestOnly
    ? await loadData({
        cwd,
        ...(options.data ? { data: options.data } : {}),
        need: { indicators: indicatorsOf(loaded.profile), asOf: year },
      })
    : dataset;
  const evidence = evidenceAsOf(history, year, options.among && [...options.among.countries]);
  const before = score(compile(inYear(loaded.profile, year)), evidence);
  return {
    table: before,
    reckoning: pairReckoning(
      { profile: before.plan.profile, evidence, sourceOf: sourcesOf(history) },
      {
        profile: table.plan.profile,
        evidence: table.evidence,
        sourceOf: sourcesOf(dataset),
        asOfEarlier: evidence,
      },
    ),
    names: sourceNames([...history.sources, ...dataset.sources]),
  };
}
