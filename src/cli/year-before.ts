import { evidenceAsOf } from "../dataset/evidence.ts";
import { indicatorsOf } from "../profile/indicators.ts";
import { type ScoreTable, score } from "../scoring/index.ts";
import { loadData } from "./load-data.ts";
import type { Run, RunOptions } from "./load-run.ts";

/**
 * The run's plan over the evidence as of the year before, as the files at hand give it now; undefined where the evidence has
 * no year. A snapshot's history is read only here: a ranking does without.
 */
export async function yearBefore(
  run: Run,
  options: RunOptions,
  cwd: string,
): Promise<ScoreTable | undefined> {
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
  return score(table.plan, evidenceAsOf(history, year, options.among && [...options.among.countries]));
}
