import { buildExplanation } from "../explain/index.ts";
import type { Iso3 } from "../model/country.ts";
import { defined } from "../model/defined.ts";
import type { Explanation } from "../model/documents/explanation.ts";
import { againstArgument } from "./arguments/against.ts";
import { noEvidence } from "./arguments/no-evidence.ts";
import { mustBeATop } from "./arguments/top.ts";
import { loadRun, type Run, type RunOptions } from "./load-run.ts";
import { yearBefore } from "./year-before.ts";

export interface ExplanationOptions extends RunOptions {
  /** What contributions are counted against: a reference by its id, or a country. */
  readonly against: string;
  /** How many make the top of which is asked what puts the country among it; absent: 10. */
  readonly top?: number;
}

/** A run, and why one country stands where it stands in it. An error where the data hold nothing about the country. */
export async function explainedRun(
  country: Iso3,
  options: ExplanationOptions,
  cwd: string,
): Promise<{ readonly run: Run; readonly explanation: Explanation }> {
  mustBeATop(options.top);
  const run = await loadRun(options, cwd);
  const reference = await againstArgument(options.against, run, country);
  // By Copeland a score counts this year's other countries: the year before has no score to hold it against.
  const before = options.method === undefined ? await yearBefore(run, options, cwd) : undefined;
  const explanation = buildExplanation(run.table, country, run.surroundings, {
    ...defined({ reference, before, top: options.top }),
  });
  if (!explanation) throw noEvidence(run, country);
  return { run, explanation };
}
