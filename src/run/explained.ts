import { buildExplanation } from "../explain/index.ts";
import type { Iso3 } from "../model/country.ts";
import { defined } from "../model/defined.ts";
import type { Explanation } from "../model/documents/explanation.ts";
import { firstOf } from "../model/top.ts";
import { againstArgument } from "./arguments/against.ts";
import { noEvidence } from "./arguments/no-evidence.ts";
import { type DrawsAsked, mustBeATop, mustRankByScores } from "./arguments/top.ts";
import { loadRun, type Run, type RunOptions } from "./load-run.ts";
import type { Drawing } from "./robustness/pool.ts";
import { yearBefore } from "./year-before.ts";

export interface ExplanationOptions extends RunOptions, DrawsAsked {
  /** What contributions are counted against: a reference by its id, or a country. */
  readonly against: string;
}

/** A run, and why one country stands where it stands in it. An error where the data hold nothing about the country. */
export async function explainedRun(
  country: Iso3,
  options: ExplanationOptions,
  cwd: string,
  drawing: Drawing = {},
): Promise<{ readonly run: Run; readonly explanation: Explanation }> {
  mustBeATop(options.first);
  mustRankByScores(options);
  const run = await loadRun(options, cwd);
  const reference = await againstArgument(options.against, run, country);
  // By Copeland a score counts this year's other countries: the year before has no score to hold it against.
  const before = options.method === undefined ? await yearBefore(run, options, cwd) : undefined;
  const first = options.first ?? firstOf(run.table.ranked.length);
  const explanation = buildExplanation(run.table, country, run.surroundings, {
    top: first,
    ...defined({ reference, before }),
  });
  if (!explanation) throw noEvidence(run, country);
  return { run, explanation: await withPlaceInDraws(run, explanation, { ...options, first }, drawing) };
}

/** Where the country stood in draws is told of who is ranked. */
async function withPlaceInDraws(
  run: Run,
  one: Explanation,
  asked: DrawsAsked,
  drawing: Drawing,
): Promise<Explanation> {
  if (!asked.draws || one.status !== "ranked") return one;
  const { stoodIn } = await import("./robustness/beside-ranking.ts");
  const { draws, of } = await stoodIn(run, asked, drawing);
  return { ...one, draws, ...of.get(one.country) };
}
